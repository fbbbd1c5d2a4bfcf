import type {
  DocumentVersion,
  InnokylaEntity,
} from '@innokyla/backstage-plugin-innokyla-common';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { DoneNotice } from '../../entities/actions/DoneNotice';
import { fileComparePath, refOf } from '../../routes';
import { useTexts } from '../../translations/useTexts';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { useFileAccess } from '../useFileAccess';
import { AddVersion } from './AddVersion';
import { RestoreVersion } from './RestoreVersion';
import { useCopied } from './useCopied';
import { VersionRow } from './VersionRow';

/** Versions in sight before the older ones are asked for. */
const SHOWN = 3;

/** The versions of a document, newest first, to read and to download; its editors add new ones and bring back old ones. */
export function DocumentVersions({ entity }: { entity: InnokylaEntity }) {
  const t = useTexts();
  const access = useFileAccess();
  const [showsAll, setShowsAll] = useState(false);
  const [asked, setAsked] = useState<DocumentVersion>();
  const [isAsking, setAsking] = useState(false);
  const { said, copy, say } = useCopied();
  const ref = refOf(entity);
  const versions = entity.versions ?? [];
  const shown = showsAll ? versions : versions.slice(0, SHOWN);
  const hidden = versions.length - shown.length;
  const { canEdit } = entity.abilities;
  return (
    <Box>
      {access.state === 'error' && (
        <ErrorNotice error={access.error} onRetry={access.retry} />
      )}
      {versions.length === 0 ? (
        <EmptyState
          headingLevel="h3"
          title={t('documents.versions.noneTitle')}
          description={t('documents.versions.noneDescription')}
        />
      ) : (
        <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
          {shown.map((version, index) => (
            <VersionRow
              key={version.version}
              documentRef={ref}
              version={version}
              previous={versions[index + 1]?.version}
              isNewest={index === 0}
              canRestore={canEdit}
              onRestore={chosen => {
                setAsked(chosen);
                setAsking(true);
              }}
              onCopy={copy}
            />
          ))}
        </Box>
      )}
      {hidden > 0 && (
        <Button onClick={() => setShowsAll(true)}>
          {t('documents.versions.older', { count: hidden })}
        </Button>
      )}
      {versions.length > 1 && (
        <Button
          component={RouterLink}
          to={fileComparePath(ref, {
            from: versions[1].version,
            to: versions[0].version,
          })}
        >
          {t('documents.versions.compareAny')}
        </Button>
      )}
      {canEdit && <AddVersion entity={entity} />}
      {asked && (
        <RestoreVersion
          key={asked.version}
          entity={entity}
          version={asked}
          open={isAsking}
          onClose={() => setAsking(false)}
          onDone={say}
        />
      )}
      <DoneNotice said={said} onClose={() => say(undefined)} />
    </Box>
  );
}
