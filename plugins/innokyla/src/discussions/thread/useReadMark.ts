import { useApi } from '@backstage/core-plugin-api';
import type { Thread } from '@innokyla/backstage-plugin-innokyla-common';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import {
  type RefObject,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import { innokylaApiRef } from '../../api';
import { discussionKeys } from '../keys';

/** Milliseconds that reading on is waited for, so that scrolling through a hundred posts is one request. */
const SETTLE = 700;

/** Moves the reader's mark forward on the backend, and in what has been fetched. */
function useMarkRead(thread: Thread) {
  const client = useApi(innokylaApiRef);
  const queryClient = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: (seq: number) => client.markRead(thread.id, seq),
    onSuccess: (_, seq) => {
      queryClient.setQueryData<Thread>(
        discussionKeys.thread(thread.id),
        before =>
          before && {
            ...before,
            readSeq: Math.max(before.readSeq, seq),
            unread: Math.max(0, before.lastSeq - Math.max(before.readSeq, seq)),
          },
      );
      queryClient.invalidateQueries({ queryKey: discussionKeys.lists });
    },
    // A mark that did not move says something is unread that is not: no harm, and nothing to bother the reader with.
    retry: 1,
  });
  return mutate;
}

/**
 * Watches which posts come into sight and moves the read mark to the last of them. Posts are found in `list` by their
 * `data-seq`; `items` tells when there are others. Answers the `seq` up to which all has been seen on this visit.
 */
export function useReadMark(
  thread: Thread,
  list: RefObject<HTMLElement>,
  items: readonly unknown[],
): number {
  const mark = useMarkRead(thread);
  const [seen, setSeen] = useState(thread.readSeq);
  const marked = useRef(thread.readSeq);
  const note = useCallback((seqs: number[]) => {
    if (document.visibilityState === 'hidden') return;
    setSeen(before => Math.max(before, ...seqs));
  }, []);

  useEffect(() => {
    const posts = Array.from(
      list.current?.querySelectorAll<HTMLElement>('[data-seq]') ?? [],
    );
    const seqOf = (element: Element) =>
      Number((element as HTMLElement).dataset.seq);
    if (typeof IntersectionObserver === 'undefined') {
      note(posts.map(seqOf));
      return undefined;
    }
    const observer = new IntersectionObserver(entries =>
      note(entries.filter(e => e.isIntersecting).map(e => seqOf(e.target))),
    );
    const watch = () => {
      observer.disconnect();
      if (document.visibilityState === 'hidden') return;
      posts.forEach(post => observer.observe(post));
    };
    watch();
    // A post that arrived in a hidden tab has been seen when the reader comes back to it, not before.
    document.addEventListener('visibilitychange', watch);
    return () => {
      observer.disconnect();
      document.removeEventListener('visibilitychange', watch);
    };
  }, [list, items, note]);

  useEffect(() => {
    if (seen <= marked.current) return undefined;
    const send = () => {
      marked.current = seen;
      mark(seen);
    };
    const timer = setTimeout(send, SETTLE);
    return () => clearTimeout(timer);
  }, [seen, mark]);

  return seen;
}
