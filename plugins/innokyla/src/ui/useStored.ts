import { useState } from 'react';

function read<T>(key: string, fallback: T): T {
  try {
    const text = localStorage.getItem(key);
    return text === null ? fallback : (JSON.parse(text) as T);
  } catch {
    return fallback;
  }
}

function write(key: string, value: unknown, isEmpty: boolean) {
  try {
    if (isEmpty) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // A full or forbidden storage: the text then lives as long as the page, which is no reason to refuse it.
  }
}

/**
 * State that survives a closed page, in this browser. `fallback` is what there is before anything was stored and what
 * nothing needs to be stored for. The key must stay the same while mounted.
 */
export function useStored<T>(key: string, fallback: T) {
  const [value, setValue] = useState<T>(() => read(key, fallback));
  const keep = (made: T) =>
    write(key, made, JSON.stringify(made) === JSON.stringify(fallback));
  const change = (next: T | ((before: T) => T)) => {
    if (typeof next !== 'function') {
      // At once: an updater is not run any more when the page is left in the same moment.
      keep(next);
      setValue(next);
      return;
    }
    setValue(before => {
      const made = (next as (before: T) => T)(before);
      keep(made);
      return made;
    });
  };
  return [value, change] as const;
}
