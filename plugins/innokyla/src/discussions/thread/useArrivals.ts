import { useEffect, useRef } from 'react';
import { useTexts } from '../../translations/useTexts';
import type { PostCache } from './posts/usePostCache';

/**
 * The posts that have arrived since the thread was opened and have not come into sight; they are told of to those who do
 * not see the screen. One that has not been fetched is taken for somebody else's.
 */
export function useArrivals(options: {
  cache: PostCache;
  me: string;
  lastSeq: number;
  /** The last `seq` when the thread was opened. */
  since: number;
  /** The `seq` up to which all has been in sight. */
  seen: number;
  tell(text: string): void;
}): number[] {
  const { cache, me, lastSeq, since, seen, tell } = options;
  const t = useTexts();
  const arrivedAfter = (after: number) => {
    const seqs: number[] = [];
    for (let seq = after + 1; seq <= lastSeq; seq++) {
      const post = cache.get(seq);
      if (!post || (post.author !== me && !post.deletedAt)) seqs.push(seq);
    }
    return seqs;
  };
  const told = useRef(since);
  useEffect(() => {
    const count = arrivedAfter(told.current).length;
    told.current = Math.max(told.current, lastSeq);
    if (count) tell(t('discussions.thread.newPosts', { count }));
    // A text is told once for each arrival, not when the language or anything else changes.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [lastSeq]);
  return arrivedAfter(Math.max(since, seen));
}
