import {
  type RefObject,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';

const pagesIn = (scroller: HTMLElement) =>
  scroller.querySelectorAll<HTMLElement>('[data-page]');

/** The last page that begins above the middle of what is in sight. */
function pageInSight(scroller: HTMLElement): number {
  const pages = pagesIn(scroller);
  const middle = scroller.scrollTop + scroller.clientHeight / 2;
  let [first, last] = [0, pages.length - 1];
  while (first < last) {
    const between = Math.ceil((first + last) / 2);
    if (pages[between].offsetTop <= middle) first = between;
    else last = between - 1;
  }
  return first + 1;
}

/** The page in sight of a scroller that holds pages, and the way to another one. */
export function useScrolledPages(
  scroller: RefObject<HTMLElement>,
  options: { isReady: boolean; initial: number; width: number },
): { page: number; goTo: (page: number) => void } {
  const { isReady, initial, width } = options;
  const [page, setPage] = useState(initial);
  const goTo = useCallback(
    (number: number) => {
      const element = scroller.current;
      const target = element && pagesIn(element)[number - 1];
      if (!element || !target) return;
      element.scrollTop = target.offsetTop - 8;
      setPage(number);
    },
    [scroller],
  );

  useEffect(() => {
    const element = scroller.current;
    if (!isReady || !element) return undefined;
    if (initial > 1) goTo(initial);
    let frame = 0;
    const look = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setPage(pageInSight(element)));
    };
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      element.removeEventListener('scroll', look);
    };
    // Where it begins is asked once: the address follows the reader, not the other way round.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [scroller, isReady, goTo]);

  // What is in sight stays in sight when the pages grow.
  const before = useRef(width);
  useEffect(() => {
    const element = scroller.current;
    if (element && before.current !== width && before.current > 0) {
      element.scrollTop *= width / before.current;
    }
    before.current = width;
  }, [scroller, width]);
  return { page, goTo };
}
