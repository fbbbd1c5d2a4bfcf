import { useApi } from '@backstage/core-plugin-api';
import type { Thread } from '@innokyla/backstage-plugin-innokyla-common';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { innokylaApiRef } from '../../api';
import { discussionKeys } from '../keys';

/** Milliseconds that reading on is waited for, so that scrolling through a hundred posts is one request. */
const SETTLE = 700;

/** Puts the reader's mark elsewhere in what has been fetched, as the backend has done. */
function useMoved(thread: Thread) {
  const queryClient = useQueryClient();
  return (to: (before: Thread) => number) => {
    queryClient.setQueryData<Thread>(
      discussionKeys.thread(thread.id),
      before =>
        before && {
          ...before,
          readSeq: to(before),
          unread: Math.max(0, before.lastSeq - to(before)),
        },
    );
    queryClient.invalidateQueries({ queryKey: discussionKeys.lists });
  };
}

/**
 * Moves the read mark to what has been seen. `leaveUnread` makes a post and those after it unread again; the mark is then
 * left alone for the rest of this visit, or reading on would at once undo what was asked for.
 */
export function useReadMark(thread: Thread) {
  const client = useApi(innokylaApiRef);
  const moved = useMoved(thread);
  const [seen, setSeen] = useState(thread.readSeq);
  const [isLeft, setLeft] = useState(false);
  const marked = useRef(thread.readSeq);
  const { mutate: mark } = useMutation({
    mutationFn: (seq: number) => client.markRead(thread.id, seq),
    onSuccess: (_, seq) => moved(before => Math.max(before.readSeq, seq)),
    // A mark that did not move says something is unread that is not: no harm, and nothing to bother the reader with.
    retry: 1,
  });
  const leaving = useMutation({
    mutationFn: (seq: number) => client.markUnread(thread.id, seq),
    onMutate: () => setLeft(true),
    onSuccess: (_, seq) => moved(() => seq - 1),
  });

  useEffect(() => {
    if (isLeft || seen <= marked.current) return undefined;
    const timer = setTimeout(() => {
      marked.current = seen;
      mark(seen);
    }, SETTLE);
    return () => clearTimeout(timer);
  }, [seen, isLeft, mark]);

  return { onSeen: setSeen, leaveUnread: leaving.mutateAsync };
}
