import {
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { Rows, Scroller } from './scroller';

/** A post to be brought into view. */
export interface Goal {
  seq: number;
  /** Where in the window; `auto` moves no more than needed. Default `start`. */
  align?: 'start' | 'end' | 'auto';
  /** Puts the keyboard there as well. */
  focus?: boolean;
}

const isWriting = () =>
  document.activeElement?.matches('input, textarea, [contenteditable="true"]');

/**
 * Brings posts into view: first `opening`, then whatever is asked for. The keyboard follows when the post has been fetched,
 * unless the reader has begun to write meanwhile.
 */
export function useGoTo(
  list: RefObject<HTMLElement>,
  { rows, scroller }: { rows: Rows; scroller: Scroller | null },
  opening: Goal | undefined,
) {
  const [goal, setGoal] = useState(opening);
  const reached = useRef<Goal>();
  const toFocus = useRef<number>();
  const { count } = rows.options;

  useLayoutEffect(() => {
    // A post that is not known of yet is waited for.
    if (!scroller || !goal || reached.current === goal || goal.seq > count) {
      return;
    }
    reached.current = goal;
    if (goal.focus) toFocus.current = goal.seq;
    rows.scrollToIndex(goal.seq - 1, { align: goal.align ?? 'start' });
  }, [rows, scroller, goal, count]);

  // Each time: only the drawn rows tell when the post is there.
  useEffect(() => {
    const seq = toFocus.current;
    if (seq === undefined) return;
    const row = list.current?.querySelector<HTMLElement>(
      `[data-seq="${seq}"]:not([aria-busy="true"])`,
    );
    if (!row) return;
    toFocus.current = undefined;
    if (!isWriting()) row.focus({ preventScroll: true });
  });

  return useCallback((next: Goal) => setGoal({ ...next }), []);
}
