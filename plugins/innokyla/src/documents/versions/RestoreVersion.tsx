import { useApi } from '@backstage/core-plugin-api';
import type {
  DocumentVersion,
  InnokylaEntity,
} from '@innokyla/backstage-plugin-innokyla-common';
import DialogContentText from '@mui/material/DialogContentText';
import TextField from '@mui/material/TextField';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { innokylaApiRef } from '../../api';
import { ActionDialog } from '../../entities/actions/ActionDialog';
import { entityKeys } from '../../entities/queries';
import { refOf } from '../../routes';
import { useTexts } from '../../translations/useTexts';

/** Asks before the file of an earlier version becomes the newest again; nothing between is lost. */
export function RestoreVersion(props: {
  entity: InnokylaEntity;
  version: DocumentVersion;
  open: boolean;
  onClose: () => void;
  onDone: (said: string) => void;
}) {
  const t = useTexts();
  const client = useApi(innokylaApiRef);
  const queries = useQueryClient();
  const { entity, version } = props;
  const ref = refOf(entity);
  const number = String(version.version);
  const [note, setNote] = useState<string>(
    t('documents.versions.restoreNote', { version: number }),
  );
  const mutation = useMutation({
    mutationFn: () =>
      client.addVersion(ref, entity.revision, {
        version: version.version,
        note: note.trim() || undefined,
      }),
    onSuccess: changed => {
      queries.setQueryData(entityKeys.detail(ref), changed);
      queries.invalidateQueries({ queryKey: entityKeys.all });
      props.onClose();
      props.onDone(t('documents.versions.restored', { version: number }));
    },
  });
  return (
    <ActionDialog
      open={props.open}
      title={t('documents.versions.restoreTitle', { version: number })}
      confirmLabel={t('documents.versions.restore')}
      mutation={mutation}
      onClose={props.onClose}
      onReload={() => {
        queries.invalidateQueries({ queryKey: entityKeys.detail(ref) });
        props.onClose();
      }}
      onConfirm={() => mutation.mutate()}
    >
      <DialogContentText sx={{ mb: 2, overflowWrap: 'anywhere' }}>
        {t('documents.versions.restoreText', { name: version.fileName })}
      </DialogContentText>
      <TextField
        fullWidth
        multiline
        label={t('documents.versions.note')}
        value={note}
        onChange={event => setNote(event.target.value)}
        inputProps={{ maxLength: 500 }}
      />
    </ActionDialog>
  );
}
