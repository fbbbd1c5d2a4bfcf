import { useEffect, useState } from 'react';

/** Milliseconds that a word is waited for before it is asked about. */
const PAUSE = 200;

/** The value as it was a moment ago, so that not every key is asked about. */
export function useSettled<T>(value: T, pause = PAUSE): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause);
    return () => clearTimeout(timer);
  }, [value, pause]);
  return settled;
}
