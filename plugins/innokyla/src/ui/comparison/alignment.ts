import { diffArrays } from 'diff';

/** A stretch of two sequences: so many the same on both sides, only in the old, or only in the new. */
export interface Run {
  change: 'same' | 'removed' | 'added';
  count: number;
}

/** How much of the exact comparison may be done before the rest is compared roughly, as steps of it. */
export interface Budget {
  steps: number;
}

/** Differences up to this many are found exactly at once: what people change by hand. */
const FEW_EDITS = 100;
/** In what remains between landmarks. */
const EDITS_IN_GAP = 200;
/** Lengths of landmarks that are looked for, one after the other. */
const LANDMARKS = [1, 4, 16];
const MAX_DEPTH = 8;

type Range = { a0: number; a1: number; b0: number; b1: number };

/** Numbers in place of texts: the same text, the same number. */
function number(a: readonly string[], b: readonly string[]) {
  const numbers = new Map<string, number>();
  const toNumber = (text: string) => {
    let found = numbers.get(text);
    if (found === undefined) {
      found = numbers.size;
      numbers.set(text, found);
    }
    return found;
  };
  return [a.map(toNumber), b.map(toNumber)] as const;
}

/** Where runs of `length` begin that occur once, by a hash of the run; -1 for those that occur more often. */
function once(tokens: number[], from: number, to: number, length: number) {
  const found = new Map<number, number>();
  for (let at = from; at + length <= to; at++) {
    let hash = 17;
    for (let i = 0; i < length; i++) {
      hash = (Math.imul(hash, 0x01000193) ^ (tokens[at + i] + 1)) | 0;
    }
    found.set(hash, found.has(hash) ? -1 : at);
  }
  return found;
}

/** The longest ascending row among the pairs, which come ordered by `a`. */
function ascending(pairs: { a: number; b: number }[]) {
  const tails: number[] = [];
  const before: number[] = [];
  pairs.forEach((pair, index) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[tails[middle]].b < pair.b) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? tails[low - 1] : -1;
    tails[low] = index;
  });
  const row: { a: number; b: number }[] = [];
  for (let i = tails[tails.length - 1] ?? -1; i >= 0; i = before[i]) {
    row.push(pairs[i]);
  }
  return row.reverse();
}

function landmarks(a: number[], b: number[], range: Range, length: number) {
  const inA = once(a, range.a0, range.a1, length);
  const inB = once(b, range.b0, range.b1, length);
  const pairs: { a: number; b: number }[] = [];
  for (const [hash, at] of inA) {
    const other = inB.get(hash);
    if (at < 0 || other === undefined || other < 0) continue;
    let same = true;
    for (let i = 0; same && i < length; i++) same = a[at + i] === b[other + i];
    if (same) pairs.push({ a: at, b: other });
  }
  return ascending(pairs.sort((one, two) => one.a - two.a));
}

/**
 * Aligns two sequences of texts. Few differences are found exactly, by jsdiff. Its time grows with the square of their number,
 * so with many the sequences are first cut at landmarks, runs that occur once on both sides; what lies between is
 * compared exactly as long as the budget lasts, and taken for replaced when it does not.
 *
 * A generator, so that the caller can let the browser breathe; it yields between pieces of work.
 */
export function* align(
  before: readonly string[],
  after: readonly string[],
  budget: Budget,
): Generator<void, Run[]> {
  const [a, b] = number(before, after);
  const runs: Run[] = [];
  const emit = (change: Run['change'], count: number) => {
    if (count === 0) return;
    const last = runs[runs.length - 1];
    if (last?.change === change) last.count += count;
    else runs.push({ change, count });
  };

  const exact = ({ a0, a1, b0, b1 }: Range, edits: number): boolean => {
    const afford = Math.min(edits, Math.floor(Math.sqrt(budget.steps)));
    const least = Math.abs(a1 - a0 - (b1 - b0));
    if (least > afford) return false;
    const changes = diffArrays(a.slice(a0, a1), b.slice(b0, b1), {
      maxEditLength: afford,
    });
    if (!changes) {
      budget.steps -= afford * afford;
      return false;
    }
    let found = 0;
    for (const { added, removed, count = 0 } of changes) {
      if (added || removed) found += count;
      if (added) emit('added', count);
      else emit(removed ? 'removed' : 'same', count);
    }
    budget.steps -= found * found;
    return true;
  };

  function* between(range: Range, depth: number): Generator<void, void> {
    let { a0, a1, b0, b1 } = range;
    let same = 0;
    while (a0 < a1 && b0 < b1 && a[a0] === b[b0]) {
      a0 += 1;
      b0 += 1;
      same += 1;
    }
    emit('same', same);
    let tail = 0;
    while (a0 < a1 && b0 < b1 && a[a1 - 1] === b[b1 - 1]) {
      a1 -= 1;
      b1 -= 1;
      tail += 1;
    }
    const rest = { a0, a1, b0, b1 };
    if (a0 === a1 || b0 === b1) {
      emit('removed', a1 - a0);
      emit('added', b1 - b0);
    } else if (!exact(rest, depth === 0 ? FEW_EDITS : EDITS_IN_GAP)) {
      yield;
      yield* cut(rest, depth);
    }
    emit('same', tail);
  }

  function* cut(range: Range, depth: number): Generator<void, void> {
    const { a1, b1 } = range;
    if (depth < MAX_DEPTH) {
      for (const length of LANDMARKS) {
        const found = landmarks(a, b, range, length);
        yield;
        if (found.length === 0) continue;
        let { a0, b0 } = range;
        for (const mark of found) {
          // A landmark that overlaps what the last one was grown to says nothing new.
          if (mark.a < a0 || mark.b < b0) continue;
          yield* between({ a0, a1: mark.a, b0, b1: mark.b }, depth + 1);
          emit('same', 1);
          a0 = mark.a + 1;
          b0 = mark.b + 1;
          yield;
        }
        yield* between({ a0, a1, b0, b1 }, depth + 1);
        return;
      }
    }
    emit('removed', a1 - range.a0);
    emit('added', b1 - range.b0);
  }

  yield* between({ a0: 0, a1: a.length, b0: 0, b1: b.length }, 0);
  return runs;
}
