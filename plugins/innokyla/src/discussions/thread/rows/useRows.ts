import {
  defaultRangeExtractor,
  measureElement,
  type Range,
  useVirtualizer,
} from '@tanstack/react-virtual';
import {
  type MutableRefObject,
  type RefObject,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import { createReadingPlace } from './readingPlace';
import { type Rows, type Scroller, waysOf } from './scroller';
import { useScroller } from './useScroller';

/** Height that a post is thought to have before it has been seen, in CSS pixels: a name, two lines, the buttons. */
export const ROW_HEIGHT = 168;
/** Room above a post that one is led to, in CSS pixels. */
const ROOM_ABOVE = 56;
const ROOM_BELOW = 24;

const seqOfIndex = (index: number) => index + 1;

/** The height of a row; while it is not displayed, as in a hidden tab, the one that is known. */
const heightOf: typeof measureElement<HTMLElement> = (row, entry, rows) => {
  const height = measureElement(row, entry, rows);
  if (height > 0) return height;
  const seq = seqOfIndex(rows.indexFromElement(row));
  return rows.itemSizeCache.get(seq) ?? ROW_HEIGHT;
};

/**
 * The rows of a thread, of which only those in view are drawn. The scroll bar is the page's own and stands for the whole
 * thread. `kept` are posts that stay drawn wherever one scrolls: that with the keyboard, and those being edited.
 */
export function useRows(
  list: RefObject<HTMLElement>,
  count: number,
  kept: ReadonlySet<number>,
): { rows: Rows; scroller: Scroller | null; margin: number } {
  const ofScroller = useRef<Rows>(null);
  const { scroller, margin } = useScroller(list, ofScroller);
  const [place] = useState(createReadingPlace);
  const rangeExtractor = useCallback(
    (range: Range) => {
      const also = [...kept].map(seq => seq - 1).filter(i => i < range.count);
      const indexes = new Set([...defaultRangeExtractor(range), ...also]);
      return [...indexes].sort((a, b) => a - b);
    },
    [kept],
  );
  const rows = useVirtualizer<HTMLElement, HTMLElement>({
    count,
    getScrollElement: () => scroller as HTMLElement | null,
    ...(waysOf(scroller) as {}),
    estimateSize: () => ROW_HEIGHT,
    getItemKey: seqOfIndex,
    measureElement: heightOf,
    // What grows is measured in the next frame: at once, the list would change the page while it is laid out, which browsers
    // report as an error, and a portal under development covers the page with it. Measured in Chromium: a row in view that
    // grows lies over the next for one frame at most, and nothing that is read moves when one above it grows, for the heights
    // and the scrolling are changed in the same frame.
    useAnimationFrameWithResizeObserver: true,
    overscan: 4,
    rangeExtractor,
    scrollMargin: margin,
    scrollPaddingStart: ROOM_ABOVE,
    scrollPaddingEnd: ROOM_BELOW,
    onChange: instance => {
      if (scroller) place.note(instance as unknown as Rows, scroller);
    },
  });
  (ofScroller as MutableRefObject<Rows>).current = rows as unknown as Rows;
  rows.shouldAdjustScrollPositionOnItemSizeChange = (item, delta, instance) =>
    place.adjusts(item, delta, instance as unknown as Rows);

  // Not whenever something is drawn: what has just grown would be taken for what was there.
  const start = rows.range?.startIndex;
  const offset = rows.scrollOffset;
  useEffect(() => {
    if (scroller) place.note(rows as unknown as Rows, scroller);
  }, [rows, place, scroller, start, offset]);
  return { rows: rows as unknown as Rows, scroller, margin };
}
