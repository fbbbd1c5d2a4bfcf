import {
  type Attachment,
  MAX_POST,
} from '@innokyla/backstage-plugin-innokyla-common';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import {
  type PostFiles,
  useSendWhenReady,
  WaitingToSend,
} from '../../documents/attachments';
import { useTexts } from '../../translations/useTexts';
import { PostField } from '../writing';

/** The box to answer in. Text and files are the caller's to keep; after sending, the keyboard stays here. */
export function ReplyBox(props: {
  draft: string;
  onDraft(draft: string): void;
  files: PostFiles;
  onSend(body: string, attachments: Attachment[]): void;
}) {
  const { draft, onDraft, files } = props;
  const t = useTexts();
  const [sent, setSent] = useState(0);
  const isTooLong = draft.length > MAX_POST;
  const sending = useSendWhenReady(files, () => {
    // What was written may have been taken away while the files were on their way.
    if (!draft.trim() || isTooLong) return;
    props.onSend(draft, files.attached);
    onDraft('');
    files.clear();
    setSent(count => count + 1);
  });
  const send = () => {
    if (draft.trim() && !isTooLong) sending.send();
  };
  return (
    <Box
      component="form"
      noValidate
      onSubmit={event => {
        event.preventDefault();
        send();
      }}
      sx={{ mt: 2, pt: 2, borderTop: 1, borderColor: 'divider' }}
    >
      <PostField
        // A new one after each sending, with the keyboard in it.
        key={sent}
        takesFocus={sent > 0}
        label={t('discussions.thread.reply')}
        value={draft}
        error={
          isTooLong
            ? t('discussions.threads.tooLong', { max: String(MAX_POST) })
            : undefined
        }
        onChange={onDraft}
        onSend={send}
        files={files}
      />
      {sending.isWaiting && (
        <WaitingToSend pending={files.pending} onStop={sending.stop} />
      )}
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          gap: 2,
          alignItems: 'center',
          mt: 1,
        }}
      >
        <Button
          type="submit"
          variant="contained"
          disabled={!draft.trim() || isTooLong || sending.isWaiting}
        >
          {t('discussions.thread.send')}
        </Button>
        <Typography variant="body2" color="text.secondary">
          {t('discussions.thread.sendHint')}
        </Typography>
      </Box>
    </Box>
  );
}
