import { useEffect, useState } from 'react';
import type { Rows } from './scroller';

/** Whether the page is looked at: a post that arrives in a hidden tab is seen when the reader comes back to it. */
function useIsVisible() {
  const [isVisible, setVisible] = useState(
    document.visibilityState !== 'hidden',
  );
  useEffect(() => {
    const look = () => setVisible(document.visibilityState !== 'hidden');
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  return isVisible;
}

/** The `seq` up to which posts have come into sight on this visit, beginning with what had been read before. */
export function useSeen(
  rows: Rows,
  readSeq: number,
  isThere: (seq: number) => boolean,
): number {
  const isVisible = useIsVisible();
  const [seen, setSeen] = useState(readSeq);
  const range = rows.calculateRange();
  let last = 0;
  if (range && isVisible) {
    for (let seq = range.startIndex + 1; seq <= range.endIndex + 1; seq++) {
      if (isThere(seq)) last = seq;
    }
  }
  useEffect(() => {
    if (last > seen) setSeen(last);
  }, [last, seen]);
  return Math.max(seen, last);
}
