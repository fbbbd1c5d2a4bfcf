import Box from '@mui/material/Box';
import {
  type ReactNode,
  type Ref,
  useEffect,
  useImperativeHandle,
  useRef,
} from 'react';
import { useLocation } from 'react-router-dom';
import { useTexts } from '../../../translations/useTexts';
import { ErrorNotice } from '../../../ui/ErrorNotice';
import { visuallyHidden } from '../../../ui/visuallyHidden';
import { useThreadAddress } from '../../useThreadAddress';
import { useBlocks } from '../posts/useBlocks';
import { NewPostsButton } from '../NewPostsButton';
import { PrintedPosts, screenOnly } from '../print/PrintedPosts';
import { useThreadTools } from '../threadTools';
import { useArrivals } from '../useArrivals';
import { PostRow } from './PostRow';
import { ThreadJumps } from './ThreadJumps';
import { useFeedKeys } from './useFeedKeys';
import { useFollowEnd } from './useFollowEnd';
import { type Goal, useGoTo } from './useGoTo';
import type { useKept } from './useKept';
import { useRows } from './useRows';
import { useSeen } from './useSeen';

/** How the thread was when it was opened: what is new since then is told apart from what was unread. */
export interface OpenedAt {
  readSeq: number;
  lastSeq: number;
}

/** Where the thread opens: at the post of the address, else at the first unread, else at the last. */
function placeToOpen(
  linked: number | undefined,
  { readSeq, lastSeq }: OpenedAt,
): Goal | undefined {
  if (linked) return { seq: linked, focus: true };
  // Never opened before: it begins at its heading.
  if (readSeq === 0) return undefined;
  return readSeq < lastSeq
    ? { seq: readSeq + 1 }
    : { seq: lastSeq, align: 'auto' };
}

/** What the rest of the open thread asks of the list of posts. */
export interface FeedHandle {
  goTo(goal: Goal): void;
  /** Whether the newest post is in view. */
  isAtEnd(): boolean;
}

/** The posts of a thread, of which only those in view are drawn; what stands after the last of them is `children`. */
export function PostFeed(props: {
  handle: Ref<FeedHandle>;
  opened: OpenedAt;
  lastSeq: number;
  onLastSeq(seq: number): void;
  onSeen(seq: number): void;
  kept: ReturnType<typeof useKept>;
  children?: ReactNode;
}) {
  const { opened, lastSeq, onSeen, kept } = props;
  const t = useTexts();
  const { thread, me, cache, tell } = useThreadTools();
  const address = useThreadAddress();
  const { key: visit } = useLocation();
  const list = useRef<HTMLDivElement>(null);
  const view = useRows(list, lastSeq, kept.kept);
  const { rows, margin } = view;
  const opening = placeToOpen(address.post, opened);
  const goTo = useGoTo(list, view, opening);
  useFollowEnd(list, view);

  // A link within the thread, also one that was followed before.
  const visited = useRef(visit);
  const { post: linked } = address;
  useEffect(() => {
    if (visited.current === visit) return;
    visited.current = visit;
    if (linked) goTo({ seq: linked, focus: true });
  }, [visit, linked, goTo]);

  const items = rows.getVirtualItems();
  const blocks = useBlocks({
    threadId: thread.id,
    lastSeq,
    onLastSeq: props.onLastSeq,
    shown: items.map(({ index }) => index + 1),
    start: opening?.seq ?? 1,
  });
  const seen = useSeen(
    rows,
    opened.readSeq,
    seq => blocks.postAt(seq) !== undefined,
  );
  useEffect(() => onSeen(seen), [seen, onSeen]);
  const unseen = useArrivals({
    cache,
    me,
    lastSeq,
    since: opened.lastSeq,
    seen,
    tell,
  });
  const firstUnread =
    opened.readSeq > 0 && opened.readSeq < opened.lastSeq
      ? opened.readSeq + 1
      : undefined;
  const onKeyDown = useFeedKeys({ lastSeq, firstUnread, goTo });
  useImperativeHandle(props.handle, () => ({
    goTo,
    isAtEnd: () => (rows.range?.endIndex ?? 0) >= rows.options.count - 1,
  }));

  return (
    <>
      <ThreadJumps
        first={(rows.range?.startIndex ?? 0) + 1}
        last={(rows.range?.endIndex ?? 0) + 1}
        lastSeq={lastSeq}
        firstUnread={firstUnread}
        goTo={goTo}
      />
      {blocks.error !== undefined && blocks.error !== null && (
        <ErrorNotice error={blocks.error} onRetry={blocks.retry} />
      )}
      <Box
        role="feed"
        ref={list}
        aria-label={t('discussions.thread.posts')}
        aria-describedby={`keys-of-${thread.id}`}
        onFocus={kept.onFocus}
        onKeyDown={onKeyDown}
        sx={{ position: 'relative', mx: -1, ...screenOnly }}
        style={{ height: rows.getTotalSize() }}
      >
        {items.map(({ index, start }) => (
          <PostRow
            key={index}
            seq={index + 1}
            top={start - margin}
            setSize={lastSeq}
            post={blocks.postAt(index + 1)}
            references={blocks.referencesAt(index + 1)}
            isFirstUnread={index + 1 === firstUnread}
            isMarked={index + 1 === linked}
            measure={rows.measureElement}
          />
        ))}
      </Box>
      <PrintedPosts lastSeq={lastSeq} />
      <Box id={`keys-of-${thread.id}`} sx={visuallyHidden}>
        {t('discussions.thread.keys')}
      </Box>
      {props.children}
      <NewPostsButton
        count={unseen.length}
        onClick={() => goTo({ seq: unseen[0], focus: true })}
      />
    </>
  );
}
