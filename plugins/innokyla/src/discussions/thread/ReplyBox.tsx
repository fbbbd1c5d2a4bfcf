import { MAX_POST } from '@innokyla/backstage-plugin-innokyla-common';
import Alert from '@mui/material/Alert';
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
import { screenOnly } from './print/PrintedPosts';
import type { DraftState } from './writing/useDraft';
import { ReplyTo } from './writing/ReplyTo';

// Answering from the middle of a long thread: the box comes to the reader, who keeps their place.
const docked = {
  position: { xs: 'fixed', sm: 'sticky' },
  // On a phone the portal's own bar lies at the bottom.
  bottom: { xs: 56, sm: 0 },
  left: { xs: 0 },
  right: { xs: 0 },
  px: { xs: 2, sm: 1 },
  pb: 1,
  zIndex: 3,
  maxHeight: '60vh',
  overflowY: 'auto',
  // Not under the row that sends.
  scrollPaddingBottom: 88,
  bgcolor: 'background.default',
  boxShadow: 8,
} as const;

// On a phone the docked box is scrolled within itself: what sends stays in view while one writes.
const alwaysInView = {
  position: 'sticky',
  bottom: -8,
  flexWrap: { xs: 'nowrap', sm: 'wrap' },
  py: 1,
  bgcolor: 'background.default',
  zIndex: 1,
  // One row only: what is written needs the room.
  '& > p': { display: { xs: 'none', sm: 'block' } },
} as const;

/** The box to answer in. Text and files are the caller's to keep; after sending, the keyboard stays here. */
export function ReplyBox(props: {
  draft: DraftState;
  files: PostFiles;
  onSend(): void;
  /** Another number puts the keyboard into the box. */
  asked: number;
  /** Stands at the lower edge of the window instead of below the posts. */
  isDocked: boolean;
  onUndock(): void;
}) {
  const { draft, files, isDocked } = props;
  const t = useTexts();
  const [entered, setEntered] = useState(0);
  /** Puts the keyboard into the box: what was pressed goes away. */
  const enter = () => setEntered(count => count + 1);
  const isTooLong = draft.body.length > MAX_POST;
  const isSendable = Boolean(draft.body.trim()) && !isTooLong;
  const sending = useSendWhenReady(files, () => {
    // What was written may have been taken away while the files were on their way.
    if (!isSendable) return;
    props.onSend();
    enter();
  });
  const send = () => {
    if (isSendable) sending.send();
  };
  return (
    <Box
      component="form"
      noValidate
      onSubmit={event => {
        event.preventDefault();
        send();
      }}
      sx={{
        mt: 2,
        pt: 2,
        borderTop: 1,
        borderColor: 'divider',
        ...(isDocked ? docked : {}),
        ...screenOnly,
      }}
    >
      {draft.replyTo && (
        <ReplyTo
          answered={draft.replyTo}
          onDrop={() => {
            draft.answer(undefined);
            enter();
          }}
        />
      )}
      <PostField
        // A new one after each sending, and when one is led here, with the keyboard in it.
        key={`${entered}-${props.asked}`}
        name="reply"
        takesFocus={entered + props.asked > 0}
        label={t('discussions.thread.reply')}
        value={draft.body}
        error={
          isTooLong
            ? t('discussions.threads.tooLong', { max: String(MAX_POST) })
            : undefined
        }
        onChange={draft.write}
        onSend={send}
        files={files}
      />
      {draft.isJoined && (
        <Alert severity="info" sx={{ mt: 1 }}>
          {t('discussions.reply.joined')}
        </Alert>
      )}
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
          ...(isDocked ? alwaysInView : {}),
        }}
      >
        <Button
          type="submit"
          variant="contained"
          disabled={!isSendable}
          // Not disabled while files are waited for: the keyboard would lose its place.
          aria-disabled={sending.isWaiting}
        >
          {t('discussions.thread.send')}
        </Button>
        {isDocked && (
          <Button
            onClick={() => {
              props.onUndock();
              enter();
            }}
          >
            {t('discussions.reply.putBack')}
          </Button>
        )}
        <Typography variant="body2" color="text.secondary">
          <Box
            component="span"
            // Where the keyboard is a picture on the screen, there is no Ctrl to press.
            sx={{ '@media (pointer: coarse)': { display: 'none' } }}
          >
            {t('discussions.thread.sendHint')}{' '}
          </Box>
          {draft.status === 'saved' && t('discussions.reply.saved')}
          {draft.status === 'local' && t('discussions.reply.local')}
        </Typography>
      </Box>
    </Box>
  );
}
