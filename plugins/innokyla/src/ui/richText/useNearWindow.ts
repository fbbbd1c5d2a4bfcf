import { type RefObject, useEffect } from 'react';

/** About a screenful: the editor stands ready before it is seen. */
const MARGIN = '600px 0px';

const waiting: (() => void)[] = [];

/** One after the other, each in a turn of its own: opening three editors at once would be felt. */
function inTurn(call: () => void) {
  const next = () => {
    waiting[0]?.();
    waiting.shift();
    if (waiting.length) setTimeout(next);
  };
  if (waiting.push(call) === 1) setTimeout(next);
}

/** Calls `onNear` once when the element comes near the window; at once where the browser cannot tell. */
export function useNearWindow(
  element: RefObject<Element>,
  onNear: () => void,
  isWatching: boolean,
) {
  useEffect(() => {
    if (!isWatching || !element.current) return undefined;
    if (typeof IntersectionObserver === 'undefined') {
      onNear();
      return undefined;
    }
    const observer = new IntersectionObserver(
      entries => {
        if (!entries.some(entry => entry.isIntersecting)) return;
        observer.disconnect();
        inTurn(onNear);
      },
      { rootMargin: MARGIN },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element, onNear, isWatching]);
}
