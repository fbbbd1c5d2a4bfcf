import {
  findKind,
  formatRef,
  parseRef,
} from '@innokyla/backstage-plugin-innokyla-common';
import { useSearchParams } from 'react-router-dom';

/** So many can stand side by side. */
export const MOST = 4;

/** The reference written out in full, or nothing for what is none of ours. */
function ourRef(text: string): string | undefined {
  try {
    const ref = parseRef(text);
    return findKind(ref.kind) && formatRef(ref);
  } catch {
    return undefined;
  }
}

/** What the address names: the compared, what of them is shown, and how each is changed. */
export function useCompareAddress() {
  const [params, setParams] = useSearchParams();
  const given = params.getAll('e').filter(text => text.trim());
  const known = [...new Set(given.flatMap(text => ourRef(text) ?? []))];
  const marks = params.get('marks');

  // What stands in the address and is not ours goes with the first change; the person has read about it by then.
  const change = (
    refs: readonly string[],
    values: Record<string, string | undefined> = {},
  ) => {
    const next = new URLSearchParams(refs.map(ref => ['e', ref]));
    for (const key of ['only', 'marks']) {
      const value = key in values ? values[key] : params.get(key);
      if (value) next.set(key, value);
    }
    setParams(next, { replace: true });
  };
  const refs = known.slice(0, MOST);
  return {
    refs,
    /** What is written in the address and cannot be compared. */
    strange: given.filter(text => !ourRef(text)),
    tooMany: known.length > MOST,
    onlyDifferences: params.get('only') === '1',
    /** Undefined while the person has not chosen. */
    marks: marks === null ? undefined : marks === '1',
    add: (ref: string) => change([...refs, ref]),
    remove: (ref: string) => change(refs.filter(other => other !== ref)),
    setOnlyDifferences: (on: boolean) =>
      change(refs, { only: on ? '1' : undefined }),
    setMarks: (on: boolean) => change(refs, { marks: on ? '1' : '0' }),
  };
}
