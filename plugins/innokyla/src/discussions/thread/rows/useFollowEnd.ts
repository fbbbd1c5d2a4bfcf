import { type RefObject, useLayoutEffect, useRef } from 'react';
import { type Rows, type Scroller, shiftBy, viewOf } from './scroller';

/** Pixels by which the end may be out of view for a reader who is still at it. */
const NEARLY = 8;
/** Milliseconds in which new rows get their true heights. */
const SETTLES = 1000;

/**
 * For a reader who is at the end, keeps what stands below the posts (the box they may be writing in) where it is when new
 * posts arrive: those come into view above it. Everybody else is left where they are.
 */
export function useFollowEnd(
  list: RefObject<HTMLElement>,
  { rows, scroller }: { rows: Rows; scroller: Scroller | null },
) {
  const before = useRef({ count: 0, total: 0, isAtEnd: false });
  const until = useRef(0);
  // As it is drawn: rows that are measured while React draws count in the next round, when the list is as high.
  const total = rows.getTotalSize();
  // Without dependencies: whether the reader is at the end changes with every scroll.
  useLayoutEffect(() => {
    if (!list.current || !scroller) return;
    const { count } = rows.options;
    const { count: hadCount, total: had, isAtEnd } = before.current;
    if (hadCount > 0 && count > hadCount && isAtEnd) {
      until.current = performance.now() + SETTLES;
    }
    const isFollowing = performance.now() < until.current;
    if (isFollowing) shiftBy(rows, scroller, total - had);
    const end = list.current.getBoundingClientRect().bottom;
    before.current = {
      count,
      total,
      isAtEnd: isFollowing || end <= viewOf(scroller).bottom + NEARLY,
    };
  });
}
