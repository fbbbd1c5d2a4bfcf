import { type RefObject, useLayoutEffect, useState } from 'react';
import {
  marginOf,
  offsetOf,
  type Scroller,
  scrollerOf,
  withoutAnchoring,
} from './scroller';

/**
 * What scrolls the list, and how far down in it the list begins. Changes with what stands above: the heading that grows,
 * a notice that comes. A reader who is within the list is kept where they are.
 */
export function useScroller(list: RefObject<HTMLElement>) {
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
      if (known?.scroller === scroller && known.margin === margin) return;
      if (
        known?.scroller === scroller &&
        offsetOf(scroller) > Math.min(known.margin, margin)
      ) {
        scroller.scrollBy(0, margin - known.margin);
      }
      known = { scroller, margin };
      setPlace(known);
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
  }, [list]);

  const { scroller } = place;
  useLayoutEffect(
    () => (scroller ? withoutAnchoring(scroller) : undefined),
    [scroller],
  );
  return place;
}
