import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import CircularProgress from '@mui/material/CircularProgress';
import Typography from '@mui/material/Typography';
import { useEffect } from 'react';
import { AttachedFile } from '../../../documents/attachments';
import { useTexts } from '../../../translations/useTexts';
import { useErrorText } from '../../../ui/useErrorText';
import { Markdown } from '../../../ui/Markdown';
import { AnsweredPost } from '../AnsweredPost';
import { ByLine } from '../post/ByLine';
import { useThreadTools } from '../threadTools';
import type { Unsent } from './useOutbox';

/** Posts on their way, and those that did not get through with the ways to go on. */
export function UnsentPosts(props: {
  posts: readonly Unsent[];
  onRetry(post: Unsent): void;
  onTakeBack(post: Unsent): void;
  onDrop(post: Unsent): void;
}) {
  const t = useTexts();
  const errorText = useErrorText();
  const { thread, tell } = useThreadTools();
  const isWaiting = props.posts.some(({ state }) => state === 'waiting');
  useEffect(() => {
    if (isWaiting) tell(t('discussions.thread.waitingTold'));
  }, [isWaiting, tell, t]);
  return (
    <>
      {props.posts.map(post => (
        <Box key={post.id} sx={{ py: 2, borderTop: 1, borderColor: 'divider' }}>
          <ByLine who={t('discussions.thread.you')} at={post.writtenAt} />
          {post.replyTo && (
            <AnsweredPost threadId={thread.id} answered={post.replyTo} />
          )}
          <Box dir="auto" sx={{ unicodeBidi: 'isolate' }}>
            <Markdown text={post.body} />
          </Box>
          {post.attachments && post.attachments.length > 0 && (
            <Box
              component="ul"
              aria-label={t('documents.attachments.files')}
              sx={{ listStyle: 'none', p: 0, m: 0 }}
            >
              {post.attachments.map(file => (
                <AttachedFile key={file.id} file={file} />
              ))}
            </Box>
          )}
          {post.state === 'failed' ? (
            <Alert
              severity="error"
              variant="outlined"
              action={
                <Box sx={{ display: 'flex', flexWrap: 'wrap' }}>
                  <Button color="inherit" onClick={() => props.onRetry(post)}>
                    {t('discussions.thread.retry')}
                  </Button>
                  {thread.abilities.canReply ? (
                    <Button
                      color="inherit"
                      onClick={() => props.onTakeBack(post)}
                    >
                      {t('discussions.thread.discard')}
                    </Button>
                  ) : (
                    // There is no box any more that it could go back into.
                    <Button color="inherit" onClick={() => props.onDrop(post)}>
                      {t('discussions.thread.dropUnsent')}
                    </Button>
                  )}
                </Box>
              }
            >
              {t('discussions.thread.notSent')}{' '}
              {post.error !== undefined &&
                post.error !== null &&
                errorText(post.error).advice}
            </Alert>
          ) : (
            // Told by the announcer, which stands there before there is anything to tell.
            <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', mt: 1 }}>
              <CircularProgress size={16} aria-hidden />
              <Typography variant="body2" color="text.secondary">
                {post.state === 'waiting'
                  ? t('discussions.thread.waitingForConnection')
                  : t('discussions.thread.sending')}
              </Typography>
            </Box>
          )}
        </Box>
      ))}
    </>
  );
}
