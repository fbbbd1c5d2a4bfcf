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

/** Milliseconds in which the posts at a new place are fetched and get their true heights. */
const SETTLES = 3000;

/** Whether the reader has left the page alone since they were led somewhere. */
function useIsUntouched() {
  const [watch] = useState(() => {
    let start = 0;
    let isTouched = true;
    return {
      since: (time: number) => {
        start = time;
        isTouched = false;
      },
      touch: () => {
        isTouched = true;
      },
      for: (time: number) => !isTouched && performance.now() - start < time,
    };
  });
  useEffect(() => {
    const ways = ['wheel', 'touchmove', 'keydown', 'pointerdown'];
    const options = { passive: true, capture: true };
    ways.forEach(way => window.addEventListener(way, watch.touch, options));
    return () =>
      ways.forEach(way =>
        window.removeEventListener(way, watch.touch, options),
      );
  }, [watch]);
  return watch;
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
  const reachedCount = useRef(0);
  const toFocus = useRef<number>();
  const { count } = rows.options;
  const isUntouched = useIsUntouched();
  const total = rows.getTotalSize();

  useLayoutEffect(() => {
    // A post that is not known of yet is waited for.
    if (!scroller || !goal || reached.current === goal || goal.seq > count) {
      return;
    }
    reached.current = goal;
    reachedCount.current = count;
    if (goal.focus) toFocus.current = goal.seq;
    isUntouched.since(performance.now());
    rows.scrollToIndex(goal.seq - 1, { align: goal.align ?? 'start' });
  }, [rows, scroller, goal, count, isUntouched]);

  // The posts above an end that one was led to are fetched only then, and push it down as they come.
  useLayoutEffect(() => {
    if (goal?.align !== 'end' || reached.current !== goal) return;
    // Those that are written now come below it.
    if (reachedCount.current !== count) return;
    if (isUntouched.for(SETTLES)) {
      rows.scrollToIndex(goal.seq - 1, { align: 'end' });
    }
  }, [rows, goal, total, count, isUntouched]);

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
