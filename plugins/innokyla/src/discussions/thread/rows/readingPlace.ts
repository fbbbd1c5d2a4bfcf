import type { VirtualItem } from '@tanstack/react-virtual';
import { type Rows, type Scroller, shiftBy, viewOf } from './scroller';

/** What a reader's eye can be at within a post. */
const PARTS = 'p, li, pre, tr, img, h3, h4, h5, h6, footer';

/** What is read in the post that the upper edge of the window cuts. */
interface Place {
  part: Element;
  row: HTMLElement;
  /** Distance of the part from the beginning of its row, in CSS pixels. */
  offset: number;
}

const offsetIn = (row: Element, part: Element) =>
  part.getBoundingClientRect().top - row.getBoundingClientRect().top;

/**
 * Keeps what is read in its place when a row changes its height. Rows above are the virtualizer's work; in a row that the
 * upper edge cuts, such as a long post whose first picture has just been loaded, only we can tell what is being read.
 */
export function createReadingPlace() {
  let place: Place | undefined;
  return {
    /** Notes what stands at the upper edge; to be called whenever it may be something else. */
    note(rows: Rows, scroller: Scroller) {
      const { top } = viewOf(scroller);
      const start = rows.range?.startIndex;
      const row =
        start === undefined ? undefined : rows.elementsCache.get(start + 1);
      const part =
        row &&
        [...row.querySelectorAll(PARTS)].find(
          element => element.getBoundingClientRect().bottom > top,
        );
      place = row && part && { part, row, offset: offsetIn(row, part) };
    },
    /** Whether the virtualizer is to scroll by what an item has grown; what is being read within it is kept here. */
    adjusts({ index }: VirtualItem, _delta: number, rows: Rows): boolean {
      // Several rows are measured one after the other: each has moved those below it, and the offset with them. The item
      // that is given is from before, and a row below would be taken for one above.
      rows.getTotalSize();
      const item = rows.measurementsCache[index];
      const offset = rows.scrollOffset ?? 0;
      const isFirst = !rows.itemSizeCache.has(item.key);
      // Until now its height was a guess: its lower edge, from which on all is known, stays.
      if (isFirst) return item.start < offset;
      if (item.end <= offset) return true;
      const row = rows.elementsCache.get(item.key);
      if (
        item.start < offset &&
        place?.row === row &&
        row?.contains(place!.part)
      ) {
        const now = offsetIn(row, place!.part);
        const shift = now - place!.offset;
        place!.offset = now;
        if (rows.scrollElement) shiftBy(rows, rows.scrollElement, shift);
      }
      return false;
    },
  };
}
