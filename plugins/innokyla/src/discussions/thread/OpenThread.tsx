import type {
  Attachment,
  Thread,
} from '@innokyla/backstage-plugin-innokyla-common';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useEffect, useRef, useState } from 'react';
import { usePostFiles } from '../../documents/attachments';
import { useTexts } from '../../translations/useTexts';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { CardListSkeleton } from '../../ui/Skeletons';
import { visuallyHidden } from '../../ui/visuallyHidden';
import { useStored } from '../../ui/useStored';
import { useThreadAddress } from '../useThreadAddress';
import { NewPostsButton } from './NewPostsButton';
import { PostList } from './PostList';
import { ReplyBox } from './ReplyBox';
import { ThreadHeading } from './ThreadHeading';
import { UnsentPosts } from './UnsentPosts';
import { useNews } from './useNews';
import { useOutbox } from './useOutbox';
import { useFollowEnd } from './usePlace';
import { usePosts } from './usePosts';
import { useReadMark } from './useReadMark';

const NO_POSTS: never[] = [];
const NO_FILES: Attachment[] = [];

/** A thread that is being read: its posts from the first unread on, what is on its way, and the box to answer in. */
export function OpenThread({ thread, me }: { thread: Thread; me: string }) {
  const t = useTexts();
  const address = useThreadAddress();
  const list = useRef<HTMLOListElement>(null);
  const end = useRef<HTMLDivElement>(null);
  // As it was when it was opened: what is new since then is told apart from what was unread.
  const [opened] = useState(() => ({
    readSeq: thread.readSeq,
    lastSeq: thread.lastSeq,
    start: address.post ?? Math.min(thread.readSeq + 1, thread.lastSeq),
  }));
  const posts = usePosts(thread.id, opened.start);
  const items = posts.query.data?.items ?? NO_POSTS;
  const isNewest = posts.query.data?.foundNewest ?? false;
  const lastSeq = items[items.length - 1]?.seq ?? 0;

  const seen = useReadMark(thread, list, items);
  useFollowEnd(end, lastSeq, isNewest);
  const news = useNews({ items, me, since: opened.lastSeq, seen });
  const [draft, setDraft] = useStored(`innokyla.draft.${me}.${thread.id}`, '');
  const files = usePostFiles(
    thread.anchor.ref,
    useStored(`innokyla.draftFiles.${me}.${thread.id}`, NO_FILES),
  );
  const outbox = useOutbox(thread.id, me, sent => {
    news.tell(t('discussions.thread.sent'));
    // One who answers from the middle of a long thread is shown the answer in its place.
    if (isNewest) posts.add(sent).catch(() => {});
    else posts.jump.mutate(sent.seq);
  });

  // A link to a post that is not among those fetched.
  const { post } = address;
  const isMissing =
    post !== undefined && items.length > 0 && !items.some(p => p.seq === post);
  const { mutate: jump } = posts.jump;
  useEffect(() => {
    if (isMissing && post) jump(post);
  }, [isMissing, post, jump]);

  const unsent = outbox.unsent.filter(u => !items.some(p => p.id === u.id));
  return (
    <>
      <ThreadHeading thread={thread} />
      {posts.query.isPending && <CardListSkeleton cards={3} height={120} />}
      {posts.query.isError && !posts.query.data && (
        <ErrorNotice
          error={posts.query.error}
          onRetry={() => posts.query.refetch()}
        />
      )}
      {posts.query.data && (
        <PostList
          listRef={list}
          thread={thread}
          posts={posts}
          window={posts.query.data}
          openedAt={opened}
        />
      )}
      <UnsentPosts
        posts={unsent}
        onRetry={outbox.retry}
        onTakeBack={({ id, body, attachments = [] }) => {
          files.put(attachments);
          setDraft(before => (before.trim() ? `${before}\n\n${body}` : body));
          outbox.drop(id);
        }}
      />
      <NewPostsButton seqs={news.unseen} />
      {thread.abilities.canReply ? (
        <ReplyBox
          draft={draft}
          onDraft={setDraft}
          files={files}
          onSend={outbox.send}
        />
      ) : (
        <Alert severity="info" sx={{ mt: 2 }}>
          {thread.locked
            ? t('discussions.thread.lockedNotice')
            : t('discussions.thread.readOnly')}
        </Alert>
      )}
      <Box
        ref={end}
        // On a phone the portal's own bar covers the bottom.
        sx={{ height: '1px', scrollMarginBottom: { xs: 80, sm: 16 } }}
      />
      <Box role="status" sx={visuallyHidden}>
        <span key={news.key}>{news.text}</span>
      </Box>
    </>
  );
}
