import { useState } from 'react';
import type {
  InnokylaEntity,
  Visibility,
} from '@innokyla/backstage-plugin-innokyla-common';
import AudienceIcon from '@mui/icons-material/GroupsOutlined';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import PublishIcon from '@mui/icons-material/PublishOutlined';
import UploadIcon from '@mui/icons-material/UploadFileOutlined';
import WithdrawIcon from '@mui/icons-material/UndoOutlined';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import DialogContentText from '@mui/material/DialogContentText';
import Snackbar from '@mui/material/Snackbar';
import { useQueryClient } from '@tanstack/react-query';
import { Link as RouterLink, useNavigate } from 'react-router-dom';
import {
  browsePath,
  homePath,
  pluralOf,
  refOf,
  uploadPath,
} from '../../routes';
import { useTexts } from '../../translations/useTexts';
import { entityKeys } from '../queries';
import { ActionDialog } from './ActionDialog';
import { AudienceChoice } from './AudienceChoice';
import { MoreActions } from './MoreActions';
import { type EntityAction, useEntityAction } from './useEntityAction';

/** What the viewer may do with an entity. What they may not do is not shown. */
export function EntityActions({ entity }: { entity: InnokylaEntity }) {
  const t = useTexts();
  const navigate = useNavigate();
  const client = useQueryClient();
  const mutation = useEntityAction(entity);
  const [asking, setAsking] = useState<EntityAction['type']>();
  const [visibility, setVisibility] = useState<Visibility>(entity.visibility);
  const [done, setDone] = useState<string>();
  const { abilities, metadata, status } = entity;
  const ref = refOf(entity);

  const ask = (type: EntityAction['type']) => {
    mutation.reset();
    setVisibility(entity.visibility);
    setAsking(type);
  };
  const close = () => setAsking(undefined);
  const reload = () => {
    client.invalidateQueries({ queryKey: entityKeys.detail(ref) });
    mutation.reset();
    close();
  };
  const act = (action: EntityAction, said?: string) =>
    mutation.mutate(action, {
      onSuccess: () => {
        close();
        setDone(said);
        if (action.type === 'delete') {
          const plural = pluralOf(entity.kind);
          navigate(plural ? browsePath(plural) : homePath(), {
            state: { deleted: metadata.title },
          });
        }
      },
    });
  const dialog = { mutation, onClose: close, onReload: reload };
  const question =
    status === 'published'
      ? t('actions.publish.titleChange')
      : t('actions.publish.title');

  return (
    <>
      {abilities.canPublish && status === 'draft' && (
        <Button
          variant="contained"
          startIcon={<PublishIcon />}
          onClick={() => ask('publish')}
        >
          {t('actions.button.publish')}
        </Button>
      )}
      {abilities.canUpload && entity.kind !== 'Document' && (
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
        items={[
          ...(abilities.canPublish && status === 'published'
            ? [
                {
                  label: t('actions.button.changeAudience'),
                  icon: <AudienceIcon />,
                  onClick: () => ask('publish'),
                },
                {
                  label: t('actions.button.withdraw'),
                  icon: <WithdrawIcon />,
                  onClick: () => ask('withdraw'),
                },
              ]
            : []),
          ...(abilities.canDelete
            ? [
                {
                  label: t('actions.button.delete'),
                  icon: <DeleteIcon />,
                  onClick: () => ask('delete'),
                },
              ]
            : []),
        ]}
      />

      <ActionDialog
        {...dialog}
        open={asking === 'publish'}
        title={question}
        confirmLabel={
          status === 'published'
            ? t('actions.publish.confirmChange')
            : t('actions.publish.confirm')
        }
        onConfirm={() =>
          act(
            { type: 'publish', visibility },
            t('actions.publish.done', {
              audience: t(`common.visibility.${visibility}`),
            }),
          )
        }
      >
        <AudienceChoice
          entity={entity}
          label={question}
          value={visibility}
          onChange={setVisibility}
        />
      </ActionDialog>
      <ActionDialog
        {...dialog}
        open={asking === 'withdraw'}
        title={t('actions.withdraw.title')}
        confirmLabel={t('actions.button.withdraw')}
        onConfirm={() => act({ type: 'withdraw' }, t('actions.withdraw.done'))}
      >
        <DialogContentText>
          {t('actions.withdraw.text', { title: metadata.title })}
        </DialogContentText>
      </ActionDialog>
      <ActionDialog
        {...dialog}
        danger
        open={asking === 'delete'}
        title={t('actions.delete.title')}
        confirmLabel={t('actions.button.delete')}
        onConfirm={() => act({ type: 'delete' })}
      >
        <DialogContentText>
          {t('actions.delete.text', { title: metadata.title })}
        </DialogContentText>
      </ActionDialog>
      <Snackbar
        open={done !== undefined}
        autoHideDuration={8000}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'center' }}
        onClose={() => setDone(undefined)}
      >
        <Alert severity="success" onClose={() => setDone(undefined)}>
          {done}
        </Alert>
      </Snackbar>
    </>
  );
}
