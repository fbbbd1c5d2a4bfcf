import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  observeWindowOffset,
  observeWindowRect,
  type Virtualizer,
  type VirtualizerOptions,
  windowScroll,
} from '@tanstack/react-virtual';

/** What scrolls the page: the portal's content, or the window, as on a phone. */
export type Scroller = HTMLElement | Window;

/** The virtualizer of a thread. */
export type Rows = Virtualizer<Scroller, HTMLElement>;

/** What scrolls an element. */
export function scrollerOf(element: HTMLElement): Scroller {
  for (let at = element.parentElement; at; at = at.parentElement) {
    // The portal's page says it scrolls on a phone as well, where the document does.
    const isScrolled = at.scrollHeight > at.clientHeight + 1;
    const isRoot = at === document.body || at === document.documentElement;
    if (
      isScrolled &&
      !isRoot &&
      /auto|scroll/.test(getComputedStyle(at).overflowY)
    ) {
      return at;
    }
  }
  return window;
}

const isWindow = (scroller: Scroller): scroller is Window =>
  scroller === window;

/** How far it is scrolled, in CSS pixels. */
export const offsetOf = (scroller: Scroller): number =>
  isWindow(scroller) ? scroller.scrollY : (scroller as HTMLElement).scrollTop;

/** The part of the window that what it scrolls is seen through, in CSS pixels from the window's top. */
export function viewOf(scroller: Scroller): { top: number; bottom: number } {
  if (isWindow(scroller)) return { top: 0, bottom: scroller.innerHeight };
  const element = scroller as HTMLElement;
  const { top } = element.getBoundingClientRect();
  return { top, bottom: top + element.clientHeight };
}

/** Where an element begins within what is scrolled, in CSS pixels. */
export const marginOf = (scroller: Scroller, element: HTMLElement): number =>
  Math.round(
    element.getBoundingClientRect().top -
      viewOf(scroller).top +
      offsetOf(scroller),
  );

type Ways = Pick<
  VirtualizerOptions<Scroller, HTMLElement>,
  'observeElementRect' | 'observeElementOffset' | 'scrollToFn'
>;

// The library has a hook for each of the two; which one it is can change while the thread is open.
const ofWindow = {
  observeElementRect: observeWindowRect,
  observeElementOffset: observeWindowOffset,
  scrollToFn: windowScroll,
} as unknown as Ways;
const ofElement = {
  observeElementRect,
  observeElementOffset,
  scrollToFn: elementScroll,
} as unknown as Ways;

/** How the virtualizer watches and moves it. */
export const waysOf = (scroller: Scroller | null): Ways =>
  scroller && !isWindow(scroller) ? ofElement : ofWindow;

/**
 * Forbids the browser to anchor what it scrolls: the rows are kept in place by us, in every browser alike, and two who do so
 * move the text twice. Gives the way back.
 */
export function withoutAnchoring(scroller: Scroller): () => void {
  const { style } = isWindow(scroller)
    ? document.documentElement
    : (scroller as HTMLElement);
  const before = style.getPropertyValue('overflow-anchor');
  style.setProperty('overflow-anchor', 'none');
  return () => style.setProperty('overflow-anchor', before);
}

/**
 * Scrolls by what something that is not the virtualizer's has grown. It is told at once: the event comes a moment later, and
 * a row that is measured in between would be put right from where we were, which takes this back.
 */
export function shiftBy(rows: Rows, scroller: Scroller, delta: number) {
  if (Math.abs(delta) < 1) return;
  scroller.scrollBy(0, delta);
  rows.scrollOffset = offsetOf(scroller);
}
