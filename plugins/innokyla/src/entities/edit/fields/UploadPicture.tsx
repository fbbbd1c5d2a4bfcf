import UploadIcon from '@mui/icons-material/FileUpload';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useEffect, useRef, useState } from 'react';
import { useTexts } from '../../../translations/useTexts';
import { usePictureUploads } from '../../../ui/richText/pictureUploads';

type Sending = { words: string } | { problem: string; file: File };

/** A button that sends a picture and answers its address; beside it how that goes. Nothing where pictures cannot be sent. */
export function UploadPicture(props: { onUploaded(address: string): void }) {
  const t = useTexts();
  const uploads = usePictureUploads();
  const input = useRef<HTMLInputElement>(null);
  const [sending, setSending] = useState<Sending>();
  const stop = useRef<AbortController>();
  const latest = useRef(props.onUploaded);
  latest.current = props.onUploaded;
  useEffect(() => () => stop.current?.abort(), []);
  if (!uploads) return null;

  const send = (file: File) => {
    stop.current?.abort();
    const own = new AbortController();
    stop.current = own;
    const ifWanted =
      <T,>(act: (value: T) => void) =>
      (value: T) => {
        if (!own.signal.aborted) act(value);
      };
    setSending({ words: file.name });
    uploads
      .send(file, {
        onState: ifWanted(words => setSending({ words })),
        signal: own.signal,
      })
      .then(
        ifWanted(address => {
          setSending(undefined);
          latest.current(address);
        }),
        ifWanted((error: Error) =>
          setSending({ problem: error.message, file }),
        ),
      );
  };
  return (
    <Box>
      <Box
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}
      >
        <Button
          variant="outlined"
          size="small"
          startIcon={<UploadIcon />}
          onClick={() => input.current?.click()}
        >
          {t('documents.attachments.upload')}
        </Button>
        <Typography variant="body2" color="text.secondary">
          {uploads.limits}
        </Typography>
      </Box>
      <Box role="status">
        {sending && 'words' in sending && (
          <Typography variant="body2">{sending.words}</Typography>
        )}
        {sending && 'problem' in sending && (
          <Alert
            severity="error"
            variant="outlined"
            sx={{ mt: 1 }}
            action={
              <Button color="inherit" onClick={() => send(sending.file)}>
                {t('documents.attachments.retry')}
              </Button>
            }
          >
            {t('documents.attachments.notAdded', {
              name: sending.file.name,
              problem: sending.problem,
            })}
          </Alert>
        )}
      </Box>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t('documents.attachments.upload')}
        accept={uploads.accept}
        onChange={event => {
          const [file] = Array.from(event.target.files ?? []);
          if (file) send(file);
          // So that the same picture can be chosen again after it failed.
          event.target.value = '';
        }}
      />
    </Box>
  );
}
