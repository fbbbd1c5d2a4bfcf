import { act } from '@testing-library/react';

/**
 * jsdom has no layout: its window is 768 px high, every row keeps the height it is thought to have, and nothing scrolls.
 * This lets the window scroll, so that the rows of a thread come and go. Answers the way to scroll as a person does.
 */
export function letWindowScroll() {
  let offset = 0;
  const tell = () => window.dispatchEvent(new Event('scroll'));
  const to = (top: number) => {
    offset = Math.max(0, top);
    // A moment later, as in a browser.
    setTimeout(tell);
  };
  Object.defineProperty(window, 'scrollY', {
    configurable: true,
    get: () => offset,
  });
  // There is always more to scroll: how much there is, only a browser can tell.
  Object.defineProperty(document.documentElement, 'scrollHeight', {
    configurable: true,
    get: () => 100_000_000,
  });
  window.scrollTo = ((options: ScrollToOptions) =>
    to(options.top ?? 0)) as typeof window.scrollTo;
  window.scrollBy = ((_: number, top: number) =>
    to(offset + top)) as typeof window.scrollBy;
  const pixels = (text: string | undefined) => parseFloat(text ?? '') || 0;
  // What is placed by its style stands where that says, everything else at the top of what scrolls.
  Element.prototype.getBoundingClientRect = function rect(this: Element) {
    const { top, height } = (this as HTMLElement).style ?? {};
    return new DOMRect(0, pixels(top) - offset, 800, pixels(height));
  };
  return {
    scrollTo: (top: number) =>
      act(async () => {
        offset = top;
        tell();
      }),
    scrolled: () => offset,
  };
}
