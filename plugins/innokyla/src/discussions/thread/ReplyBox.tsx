import { MAX_POST } from '@innokyla/backstage-plugin-innokyla-common';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTexts } from '../../translations/useTexts';
import { MarkdownField } from '../MarkdownField';

/** The box to answer in. What is written is the caller's to keep; after sending, the keyboard stays here. */
export function ReplyBox(props: {
  draft: string;
  onDraft(draft: string): void;
  onSend(body: string): void;
}) {
  const { draft, onDraft } = props;
  const t = useTexts();
  const [sent, setSent] = useState(0);
  const isTooLong = draft.length > MAX_POST;
  const send = () => {
    if (!draft.trim() || isTooLong) return;
    props.onSend(draft);
    onDraft('');
    setSent(count => count + 1);
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
      <MarkdownField
        // A new one after each sending: back from the preview to writing, with the keyboard in it.
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
      />
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
          disabled={!draft.trim() || isTooLong}
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
