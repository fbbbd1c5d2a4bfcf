import { useState } from 'react';
import type { InnokylaEntity } from '@innokyla/backstage-plugin-innokyla-common';
import ArchiveIcon from '@mui/icons-material/Inventory2Outlined';
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Button from '@mui/material/Button';
import { useTexts } from '../../translations/useTexts';
import { useFormat } from '../../ui/format';
import { PersonName } from '../../ui/PersonName';
import { BringBackDialog } from './BringBackDialog';
import { DoneNotice } from './DoneNotice';
import { useAsked } from './useAsked';

/** Says that an entity is read-only, since when and by whom, and offers to bring it back to those who may. */
export function ArchivedBanner({ entity }: { entity: InnokylaEntity }) {
  const t = useTexts();
  const format = useFormat();
  const [said, setSaid] = useState<string>();
  const [ask, dialog] = useAsked(entity, setSaid);
  return (
    <>
      {entity.status === 'archived' && (
        <Alert
          severity="info"
          variant="outlined"
          icon={<ArchiveIcon />}
          sx={{ mb: 2 }}
          action={
            entity.abilities.canPublish && (
              <Button color="inherit" onClick={() => ask(BringBackDialog)}>
                {t('actions.button.bringBack')}
              </Button>
            )
          }
        >
          <AlertTitle>{t('actions.archived.title')}</AlertTitle>
          {t('actions.archived.text')}{' '}
          {/* Nothing changes it after that, so its last change is the archiving. */}
          {t('actions.archived.when', {
            when: format.dayOf(entity.updatedAt),
          })}{' '}
          <PersonName personRef={entity.updatedBy} />.
        </Alert>
      )}
      {dialog}
      <DoneNotice said={said} onClose={() => setSaid(undefined)} />
    </>
  );
}
