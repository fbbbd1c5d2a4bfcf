import type { Thread } from '@innokyla/backstage-plugin-innokyla-common';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { discussionKeys } from '../../keys';
import { useSignals } from '../../useSignals';
import { BLOCK, blockOf } from './blocks';
import { createCoalescer } from './coalesce';
import type { PostCache } from './usePostCache';

/** More new posts than these are fetched when they come into view, not when they are told of. */
const MOST = 2 * BLOCK;

function createPostNews(
  cache: PostCache,
  lastSeq: () => number,
  onLastSeq: (seq: number) => void,
) {
  return createCoalescer<number>(async seqs => {
    const last = lastSeq();
    const newest = Math.max(...seqs);
    const blocks = new Map(seqs.map(seq => [blockOf(seq), seq]));
    const shown = [...blocks.values()].filter(cache.isShown);
    // At the end of the thread the new ones are fetched before they get a place: nothing blinks.
    const isNear = newest - last <= MOST && cache.isShown(Math.max(1, last));
    const next = newest > last && isNear ? [last + 1, newest] : [];
    await cache.fetch([...shown, ...next]);
    onLastSeq(newest);
  });
}

/** Whether a post can change what stands above the posts: who has answered, and what an experience tells. */
const touchesHeading = (thread: Thread | undefined, seq: number) =>
  thread !== undefined &&
  (thread.unanswered ||
    (thread.reviewers?.some(({ answeredAt }) => !answeredAt) ?? false) ||
    (thread.experience !== undefined && seq === 1));

/**
 * Keeps an open thread up to date by the portal's signals: a post has its block fetched again when it is on the screen,
 * the thread its heading. What signals miss comes when the window gets focus or the connection comes back.
 */
export function useLive(
  threadId: string,
  cache: PostCache,
  lastSeq: number,
  onLastSeq: (seq: number) => void,
) {
  const queryClient = useQueryClient();
  const latest = useRef({ lastSeq, onLastSeq });
  latest.current = { lastSeq, onLastSeq };

  const posts = useMemo(
    () =>
      createPostNews(
        cache,
        () => latest.current.lastSeq,
        seq => latest.current.onLastSeq(seq),
      ),
    [cache],
  );
  const thread = useMemo(
    () =>
      createCoalescer<string>(() =>
        queryClient.invalidateQueries({
          queryKey: discussionKeys.thread(threadId),
        }),
      ),
    [queryClient, threadId],
  );
  useEffect(
    () => () => {
      posts.stop();
      thread.stop();
    },
    [posts, thread],
  );

  useSignals(signal => {
    if (signal.id !== threadId) return;
    if (signal.type === 'thread') thread.add(threadId);
    // Both tell the `seq` of a post: a thread's change may be its first post.
    if (signal.type === 'post' && signal.seq > 0) {
      posts.add(signal.seq);
      const known = queryClient.getQueryData<Thread>(
        discussionKeys.thread(threadId),
      );
      if (touchesHeading(known, signal.seq)) thread.add(threadId);
    }
  });
}
