import { type FocusEvent, useCallback, useMemo, useState } from 'react';

const NONE: ReadonlySet<number> = new Set();

/** The `seq` of the row that an element is in. */
export const seqAround = (element: Element): number | undefined => {
  const row = element.closest<HTMLElement>('[data-seq]');
  return row ? Number(row.dataset.seq) : undefined;
};

/**
 * Posts that stay drawn though they are scrolled out of view: the one that had the keyboard last, for a lost focus begins
 * the page anew, and those being edited, whose text would be lost.
 */
export function useKept() {
  const [kept, setKept] = useState(NONE);
  const [focused, setFocused] = useState<number>();
  const keep = useCallback((seq: number, isKept: boolean) => {
    setKept(before => {
      const after = new Set(before);
      if (isKept) after.add(seq);
      else after.delete(seq);
      return after;
    });
  }, []);
  const onFocus = useCallback((event: FocusEvent) => {
    // Dialogs and menus of a post stand elsewhere in the page and belong to it all the same.
    const seq = seqAround(event.target);
    if (seq !== undefined) setFocused(seq);
  }, []);
  const all = useMemo(
    () => new Set(focused === undefined ? kept : [...kept, focused]),
    [kept, focused],
  );
  return { kept: all, keep, onFocus };
}
