import type { Thread } from '@innokyla/backstage-plugin-innokyla-common';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import { Fragment, type RefObject } from 'react';
import { useTexts } from '../../translations/useTexts';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { useThreadAddress } from '../useThreadAddress';
import { PostItem } from './PostItem';
import type { PostWindow } from './postWindow';
import { useKeepPlace, useOpenAt } from './usePlace';
import type { usePosts } from './usePosts';

/** Where the thread opens: at the post of the address, else at the first unread, else at the last. */
function placeToOpen(
  linked: number | undefined,
  openedAt: { readSeq: number; lastSeq: number },
) {
  if (linked) return { seq: linked, focus: true };
  const { readSeq, lastSeq } = openedAt;
  // Never opened before: it begins at its heading.
  if (readSeq === 0) return undefined;
  return readSeq < lastSeq
    ? { seq: readSeq + 1 }
    : { seq: lastSeq, block: 'nearest' as const };
}

/** The posts that have been fetched, with the ways to the earlier and the later. */
export function PostList(props: {
  listRef: RefObject<HTMLOListElement>;
  thread: Thread;
  posts: ReturnType<typeof usePosts>;
  window: PostWindow;
  openedAt: { readSeq: number; lastSeq: number };
}) {
  const { thread, posts, window, openedAt } = props;
  const t = useTexts();
  const address = useThreadAddress();
  useOpenAt(placeToOpen(address.post, openedAt), window.items);
  const keepPlace = useKeepPlace(props.listRef, window.items[0]?.seq);
  const { readSeq, lastSeq } = openedAt;
  const firstUnread =
    readSeq > 0 && readSeq < lastSeq ? readSeq + 1 : undefined;
  return (
    <>
      {!window.foundOldest && (
        <Button
          fullWidth
          disabled={posts.more.isPending}
          onClick={() => {
            keepPlace();
            posts.more.mutate('older');
          }}
        >
          {t('discussions.thread.showOlder')}
        </Button>
      )}
      {posts.more.isError && <ErrorNotice error={posts.more.error} />}
      <Box
        component="ol"
        ref={props.listRef}
        aria-label={t('discussions.thread.posts')}
        sx={{ listStyle: 'none', p: 0, m: 0 }}
      >
        {window.items.map(post => (
          <Fragment key={post.id}>
            {post.seq === firstUnread && (
              <li>
                <Divider
                  role="separator"
                  sx={{
                    color: 'primary.main',
                    '&::before, &::after': { borderColor: 'primary.main' },
                  }}
                >
                  {t('discussions.thread.newFromHere')}
                </Divider>
              </li>
            )}
            <PostItem post={post} thread={thread} refetch={posts.pullOne} />
          </Fragment>
        ))}
      </Box>
      {!window.foundNewest && (
        <Button
          fullWidth
          disabled={posts.more.isPending}
          onClick={() => posts.more.mutate('newer')}
        >
          {t('discussions.thread.showNewer')}
        </Button>
      )}
    </>
  );
}
