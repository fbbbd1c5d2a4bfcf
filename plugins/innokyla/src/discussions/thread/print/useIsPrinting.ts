import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** Whether the page is on its way to the paper. What is drawn for it is there before the browser looks. */
export function useIsPrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const set = (is: boolean) => flushSync(() => setPrinting(is));
    const begin = () => set(true);
    const end = () => set(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    // A preview, and browsers that tell of printing by the medium alone.
    const medium = window.matchMedia?.('print');
    const look = (event: MediaQueryListEvent) => set(event.matches);
    medium?.addEventListener?.('change', look);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
      medium?.removeEventListener?.('change', look);
    };
  }, []);
  return isPrinting;
}
