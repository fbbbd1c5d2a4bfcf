import { useApi } from '@backstage/core-plugin-api';
import type {
  InnokylaEntity,
  Settings,
} from '@innokyla/backstage-plugin-innokyla-common';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { innokylaApiRef } from '../../api';
import { entityKeys, useSettings } from '../../entities/queries';
import { refOf } from '../../routes';
import { useTexts } from '../../translations/useTexts';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { statusOf } from '../../ui/errors';
import { errorColor } from '../../ui/readableErrors';
import { DropZone } from '../transfer/DropZone';
import { FileRow } from '../transfer/FileRow';
import { useTransferTexts } from '../transfer/useTransferTexts';
import { useUploadQueue } from '../transfer/useUploadQueue';

function useAddVersion(entity: InnokylaEntity) {
  const client = useApi(innokylaApiRef);
  const queryClient = useQueryClient();
  const ref = refOf(entity);
  return useMutation({
    mutationFn: (version: { upload: string; note?: string }) =>
      client.addVersion(ref, entity.revision, version),
    onSuccess: changed =>
      queryClient.setQueryData(entityKeys.detail(ref), changed),
    onError: error => {
      // The next try is then made on what is newest.
      if (statusOf(error) === 412) {
        queryClient.invalidateQueries({ queryKey: entityKeys.detail(ref) });
      }
    },
  });
}

function VersionForm(props: {
  entity: InnokylaEntity;
  uploads: Settings['uploads'];
  onDone(): void;
}) {
  const t = useTexts();
  const { uploads } = props;
  const texts = useTransferTexts(uploads);
  const { queue, files } = useUploadQueue(props.entity.workspace.name);
  const [note, setNote] = useState('');
  const [asked, setAsked] = useState(false);
  const mutation = useAddVersion(props.entity);
  const state = files[0]?.state;
  const uploadId = state?.name === 'done' ? state.uploadId : undefined;

  const save = () => {
    setAsked(true);
    if (!uploadId) return;
    mutation.mutate(
      { upload: uploadId, note: note.trim() || undefined },
      { onSuccess: props.onDone },
    );
  };
  return (
    <Box
      component="form"
      noValidate
      onSubmit={event => {
        event.preventDefault();
        save();
      }}
    >
      <Typography variant="h6" component="h3" gutterBottom>
        {t('documents.versions.addTitle')}
      </Typography>
      {files.length === 0 ? (
        <DropZone
          single
          limits={texts.limits}
          extensions={uploads.extensions}
          onFiles={chosen => queue.add(chosen, uploads)}
        />
      ) : (
        <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
          <FileRow item={files[0]} queue={queue} texts={texts} />
        </Box>
      )}
      {asked && files.length === 0 && (
        <Typography sx={{ color: errorColor }} role="alert">
          {t('documents.versions.needsFile')}
        </Typography>
      )}
      <TextField
        fullWidth
        multiline
        sx={{ my: 2 }}
        label={t('documents.versions.note')}
        value={note}
        onChange={event => setNote(event.target.value)}
        inputProps={{ maxLength: 500 }}
      />
      {mutation.isError &&
        (statusOf(mutation.error) === 412 ? (
          <Alert severity="warning" sx={{ mb: 2 }}>
            {t('documents.versions.changed')}
          </Alert>
        ) : (
          <Box sx={{ mb: 2 }}>
            <ErrorNotice error={mutation.error} />
          </Box>
        ))}
      <Button
        type="submit"
        variant="contained"
        disabled={mutation.isPending || (files.length > 0 && !uploadId)}
      >
        {mutation.isPending
          ? t('documents.versions.saving')
          : t('documents.versions.save')}
      </Button>{' '}
      <Button onClick={props.onDone}>{t('common.action.cancel')}</Button>
    </Box>
  );
}

/** A button that opens the form for a new version of the document's file. */
export function AddVersion({ entity }: { entity: InnokylaEntity }) {
  const t = useTexts();
  const [isOpen, setOpen] = useState(false);
  const uploads = useSettings().data?.uploads;
  return (
    <Box sx={{ mt: 2 }}>
      {isOpen && uploads ? (
        <VersionForm
          entity={entity}
          uploads={uploads}
          onDone={() => setOpen(false)}
        />
      ) : (
        <Button variant="outlined" onClick={() => setOpen(true)}>
          {t('documents.versions.add')}
        </Button>
      )}
    </Box>
  );
}
