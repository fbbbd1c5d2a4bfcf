import { useEffect, useMemo, useState } from 'react';
import {
  type BlockChange,
  compareMarkdown,
  compareMarkdownAsync,
} from './compareMarkdown';

/** Texts shorter than this together are compared at once: it takes a few milliseconds and nothing flickers. */
const AT_ONCE = 20_000;

/** The comparison of two texts; `working` while long ones are compared. */
export type Comparison =
  | { state: 'working' }
  | { state: 'error'; error: Error }
  | { state: 'ready'; changes: BlockChange[] };

type Done = { before: string; after: string; result: Comparison };

/** Compares two texts; long ones in slices, so that the page stays alive meanwhile. */
export function useComparison(before: string, after: string): Comparison {
  const short = before.length + after.length <= AT_ONCE;
  const atOnce = useMemo<Comparison | undefined>(
    () =>
      short
        ? { state: 'ready', changes: compareMarkdown(before, after) }
        : undefined,
    [short, before, after],
  );
  const [done, setDone] = useState<Done>();

  useEffect(() => {
    if (short) return undefined;
    const abort = new AbortController();
    const finish = (result: Comparison) => {
      if (!abort.signal.aborted) setDone({ before, after, result });
    };
    compareMarkdownAsync(before, after, { signal: abort.signal }).then(
      changes => finish({ state: 'ready', changes }),
      error => finish({ state: 'error', error }),
    );
    return () => abort.abort();
  }, [short, before, after]);

  if (atOnce) return atOnce;
  // What was found for other texts is not shown for these.
  return done?.before === before && done.after === after
    ? done.result
    : { state: 'working' };
}
