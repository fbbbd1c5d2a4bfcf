import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTexts } from '../../../translations/useTexts';
import { useFormat } from '../../../ui/format';
import { PersonName } from '../../../ui/PersonName';
import { AnsweredPost } from '../AnsweredPost';
import { PostContent } from '../post/PostContent';
import { useThreadTools } from '../threadTools';
import { useIsPrinting } from './useIsPrinting';

/** What is for the paper stands in the place of this. */
export const screenOnly = { '@media print': { display: 'none !important' } };

const paperOnly = { display: 'none', '@media print': { display: 'block' } };

/**
 * The posts on paper: on the screen only those in view are drawn, so all that have been fetched are drawn once more, one
 * below the other, as long as the page is printed.
 */
export function PrintedPosts({ lastSeq }: { lastSeq: number }) {
  const t = useTexts();
  const format = useFormat();
  const { me, cache } = useThreadTools();
  if (!useIsPrinting()) return null;
  const loaded = cache.loaded();
  return (
    <Box data-testid="printed-posts" sx={paperOnly}>
      {loaded.length < lastSeq && (
        <Typography>
          {t('discussions.thread.printedSome', {
            number: format.number(loaded.length),
            of: format.number(lastSeq),
          })}
        </Typography>
      )}
      {loaded.map(({ post, references }) => (
        <Box
          key={post.seq}
          component="article"
          sx={{ py: 1.5, borderTop: 1, borderColor: 'divider' }}
        >
          <Typography component="div">
            <strong>
              <bdi>
                <PersonName personRef={post.author} />
              </bdi>
            </strong>{' '}
            · {format.instant(post.createdAt)} · {post.seq}
          </Typography>
          {post.replyTo && (
            <AnsweredPost threadId={post.threadId} answered={post.replyTo} />
          )}
          <PostContent
            post={post}
            isOwn={post.author === me}
            references={references}
          />
        </Box>
      ))}
    </Box>
  );
}
