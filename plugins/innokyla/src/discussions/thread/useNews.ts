import type { Post } from '@innokyla/backstage-plugin-innokyla-common';
import { useEffect, useRef, useState } from 'react';
import { useTexts } from '../../translations/useTexts';

/**
 * What has arrived since the thread was opened and has not come into sight, and a text that tells of it to those who do
 * not see the screen. The key changes with each text, so that the same words are read out again.
 */
export function useNews(options: {
  items: readonly Post[];
  me: string;
  /** The last `seq` when the thread was opened. */
  since: number;
  /** The `seq` up to which all has been in sight. */
  seen: number;
}) {
  const { items, me, since, seen } = options;
  const t = useTexts();
  const [told, setTold] = useState({ key: 0, text: '' });
  const tell = (text: string) =>
    setTold(before => ({ key: before.key + 1, text }));

  const arrived = items.filter(
    post => post.seq > since && post.author !== me && !post.deletedAt,
  );
  const last = arrived[arrived.length - 1]?.seq ?? since;
  const before = useRef(since);
  useEffect(() => {
    const count = arrived.filter(post => post.seq > before.current).length;
    before.current = Math.max(before.current, last);
    if (count) tell(t('discussions.thread.newPosts', { count }));
    // A text is told once for each arrival, not when the language or anything else changes.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [last]);

  return {
    ...told,
    tell,
    unseen: arrived.filter(post => post.seq > seen).map(post => post.seq),
  };
}
