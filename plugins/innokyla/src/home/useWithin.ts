import { useEffect, useState } from 'react';

/** Whether it is less than so many milliseconds since the component appeared. */
export function useWithin(milliseconds: number): boolean {
  const [isWithin, setWithin] = useState(true);
  useEffect(() => {
    const timer = setTimeout(() => setWithin(false), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return isWithin;
}
