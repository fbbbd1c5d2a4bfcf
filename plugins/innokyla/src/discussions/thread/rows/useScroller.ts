import { type RefObject, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import {
  marginOf,
  offsetOf,
  type Rows,
  type Scroller,
  scrollerOf,
  shiftBy,
  withoutAnchoring,
} from './scroller';

/**
 * What scrolls the list, and how far down in it the list begins. Changes with what stands above: the heading that grows,
 * a notice that comes. A reader who is within the list is kept where they are.
 */
export function useScroller(
  list: RefObject<HTMLElement>,
  rows: RefObject<Rows>,
) {
  const [place, setPlace] = useState<{
    scroller: Scroller | null;
    margin: number;
  }>({ scroller: null, margin: 0 });

  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return undefined;
    let known: { scroller: Scroller; margin: number } | undefined;
    const look = () => {
      const scroller = scrollerOf(element);
      const margin = marginOf(scroller, element);
      const before = known;
      if (before?.scroller === scroller && before.margin === margin) return;
      known = { scroller, margin };
      const found = known;
      if (!before) {
        setPlace(found);
        return;
      }
      const isInside = offsetOf(scroller) > Math.min(before.margin, margin);
      if (before.scroller === scroller && isInside && rows.current) {
        shiftBy(rows.current, scroller, margin - before.margin);
      }
      // Both at once, or rows that are drawn in between are judged by a list that begins elsewhere.
      flushSync(() => setPlace(found));
    };
    look();
    window.addEventListener('resize', look);
    if (typeof ResizeObserver === 'undefined') {
      return () => window.removeEventListener('resize', look);
    }
    // Whatever changes its size above the list changes that of one of these, too.
    const observer = new ResizeObserver(look);
    for (let at = element.parentElement; at; at = at.parentElement) {
      observer.observe(at);
    }
    return () => {
      window.removeEventListener('resize', look);
      observer.disconnect();
    };
  }, [list, rows]);

  const { scroller } = place;
  useLayoutEffect(
    () => (scroller ? withoutAnchoring(scroller) : undefined),
    [scroller],
  );
  return place;
}
