import { type RefObject, useEffect, useRef, useState } from 'react';

/**
 * The width of an element in CSS pixels, kept up with; undefined until it is measured, `otherwise` where nothing can be measured.
 * For what cannot be laid out by style alone.
 */
export function useWidth<T extends HTMLElement>(
  otherwise?: number,
): [RefObject<T>, number | undefined] {
  const ref = useRef<T>(null);
  const [width, setWidth] = useState<number | undefined>(
    typeof ResizeObserver === 'undefined' ? otherwise : undefined,
  );
  useEffect(() => {
    if (!ref.current || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(([entry]) =>
      setWidth(Math.floor(entry.contentRect.width)),
    );
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
