import { type RefObject, useEffect, useState } from 'react';

/** How far from sight a page begins to be drawn: about a screenful. */
const MARGIN = '100% 0px';

/**
 * Whether an element is near what is in sight of its scroller; what has gone far away is no longer near, and its picture
 * can be given back. Where the browser cannot tell, everything is.
 */
export function useNear(
  element: RefObject<Element>,
  scroller: RefObject<Element>,
): boolean {
  const [isNear, setNear] = useState(
    typeof IntersectionObserver === 'undefined',
  );
  useEffect(() => {
    if (!element.current || typeof IntersectionObserver === 'undefined') {
      return undefined;
    }
    const observer = new IntersectionObserver(
      entries => setNear(entries[entries.length - 1].isIntersecting),
      { root: scroller.current, rootMargin: MARGIN },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element, scroller]);
  return isNear;
}
