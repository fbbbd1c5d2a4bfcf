import { useState } from 'react';
import type { InnokylaEntity } from '@innokyla/backstage-plugin-innokyla-common';
import EditIcon from '@mui/icons-material/EditOutlined';
import PublishIcon from '@mui/icons-material/PublishOutlined';
import UploadIcon from '@mui/icons-material/UploadFileOutlined';
import Button from '@mui/material/Button';
import { Link as RouterLink, useLocation } from 'react-router-dom';
import { editPath, refOf, uploadPath } from '../../routes';
import { useTexts } from '../../translations/useTexts';
import { DoneNotice } from './DoneNotice';
import { MoreActions } from './MoreActions';
import { PublishDialog } from './PublishDialog';
import { useAsked } from './useAsked';
import { useMenuActions } from './useMenuActions';

/** What a page that leads to an entity's page says there, as the state of the place. */
export interface Said {
  said: string;
}

/** What the viewer may do with an entity. What they may not do is not shown. */
export function EntityActions({ entity }: { entity: InnokylaEntity }) {
  const t = useTexts();
  const arrived = useLocation().state as Said | null;
  const [said, setSaid] = useState(arrived?.said);
  const [ask, dialog] = useAsked(entity, setSaid);
  const menu = useMenuActions(entity);
  const { abilities, status } = entity;
  const isDraft = status === 'draft';
  const isDocument = entity.kind === 'Document';
  const ref = refOf(entity);

  return (
    <>
      {abilities.canEdit && (
        <Button
          variant="contained"
          startIcon={<EditIcon />}
          component={RouterLink}
          to={editPath(ref)}
        >
          {isDraft
            ? t('actions.button.continueWriting')
            : t('actions.button.edit')}
        </Button>
      )}
      {abilities.canPublish && isDraft && (
        <Button
          variant="outlined"
          startIcon={<PublishIcon />}
          onClick={() => ask(PublishDialog)}
        >
          {t('actions.button.publish')}
        </Button>
      )}
      {abilities.canUpload && status !== 'archived' && !isDocument && (
        <Button
          variant="outlined"
          startIcon={<UploadIcon />}
          component={RouterLink}
          to={uploadPath({
            workspace: entity.workspace.name,
            to: entity.kind === 'Workspace' ? undefined : ref,
          })}
        >
          {t('actions.button.addDocument')}
        </Button>
      )}
      <MoreActions
        groups={menu?.map(actions =>
          actions.map(action =>
            'Dialog' in action
              ? { ...action, onClick: () => ask(action.Dialog) }
              : action,
          ),
        )}
      />
      {dialog}
      <DoneNotice said={said} onClose={() => setSaid(undefined)} />
    </>
  );
}
