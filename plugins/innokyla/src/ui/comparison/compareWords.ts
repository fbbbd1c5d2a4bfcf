import { align, type Budget } from './alignment';

/** A stretch of text: the same on both sides, or only in one of them. */
export interface WordPart {
  text: string;
  change?: 'added' | 'removed';
  /** Of what is the same: how it stood in the old text, where its spaces differ from the new one. */
  before?: string;
}

const WORD = /(?:[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}])\s*|\s+/gu;

/**
 * Words and marks, each with the spaces after it, so that a row of changed words is one change and not many with spaces
 * between them.
 */
const tokensOf = (text: string): string[] => text.match(WORD) ?? [];

/** A token as it is compared: a word at a line's end is still the same word. */
const bare = (token: string) => token.trim() || ' ';

interface Change {
  /** The words in the new text, and the same in the old. */
  same: string;
  sameBefore: string;
  removed: string;
  added: string;
}

const NOTHING: Change = { same: '', sameBefore: '', removed: '', added: '' };

/**
 * Joins changes that only a few letters stand between: "ja" that happens to be in both of two different sentences would
 * cut them into shreds.
 */
function joined(changes: readonly Change[]): Change[] {
  const result: Change[] = [];
  for (const change of changes) {
    const last = result[result.length - 1];
    const between = change.same.trim().length;
    if (
      last &&
      between <= Math.max(last.removed.length, last.added.length) / 2 &&
      between <= Math.max(change.removed.length, change.added.length) / 2
    ) {
      last.removed += change.sameBefore + change.removed;
      last.added += change.same + change.added;
    } else {
      result.push({ ...change });
    }
  }
  return result;
}

/**
 * Marks what words were removed and added between two texts. Parts without `added` give the old text (with `before` where it is given), parts
 * without `removed` the new one, to the letter.
 */
export function* compareWords(
  before: string,
  after: string,
  budget: Budget,
): Generator<void, WordPart[]> {
  const a = tokensOf(before);
  const b = tokensOf(after);
  yield;
  const runs = yield* align(a.map(bare), b.map(bare), budget);

  const changes: Change[] = [];
  let current: Change = { ...NOTHING };
  let inA = 0;
  let inB = 0;
  for (const { change, count } of runs) {
    if (change === 'same') {
      if (current.removed || current.added) {
        changes.push(current);
        current = { ...NOTHING };
      }
      current.same += b.slice(inB, inB + count).join('');
      current.sameBefore += a.slice(inA, inA + count).join('');
    } else if (change === 'removed') {
      current.removed += a.slice(inA, inA + count).join('');
    } else {
      current.added += b.slice(inB, inB + count).join('');
    }
    if (change !== 'added') inA += count;
    if (change !== 'removed') inB += count;
  }
  // What is the same at the end stands with no change after it and is therefore not joined.
  const ended = current.removed === '' && current.added === '';
  if (!ended) changes.push(current);

  const unchanged = (change: Change): WordPart =>
    change.same === change.sameBefore
      ? { text: change.same }
      : { text: change.same, before: change.sameBefore };
  const parts: WordPart[] = joined(changes).flatMap(change => [
    unchanged(change),
    { text: change.removed, change: 'removed' as const },
    { text: change.added, change: 'added' as const },
  ]);
  if (ended) parts.push(unchanged(current));
  return parts.filter(({ text }) => text !== '');
}

/** The words of a text, to see how much two texts have in common. */
export function wordsOf(text: string): Map<string, number> {
  const words = new Map<string, number>();
  for (const word of text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []) {
    words.set(word, (words.get(word) ?? 0) + 1);
  }
  return words;
}

/** How much of the words two texts share: 0 nothing, 1 all. Their order does not count. */
export function likeness(
  a: ReadonlyMap<string, number>,
  b: ReadonlyMap<string, number>,
): number {
  let shared = 0;
  let all = 0;
  for (const [word, count] of a) {
    shared += Math.min(count, b.get(word) ?? 0);
    all += count;
  }
  for (const count of b.values()) all += count;
  return all === 0 ? 1 : (2 * shared) / all;
}
