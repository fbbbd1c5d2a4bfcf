import type { Block } from './blocks';
import { likeness, wordsOf } from './compareWords';

/** A block that was replaced by another, removed (no `after`) or added (no `before`). */
export interface Pair {
  before?: Block;
  after?: Block;
}

/** Blocks less alike than this are two blocks, not two versions of one. */
const ALIKE = 0.3;
/** Above so many possible pairs, each block is only compared with the one at its place. */
const MANY = 2_500;

function* eachWords(blocks: readonly Block[]) {
  const words: ReturnType<typeof wordsOf>[] = [];
  for (const block of blocks) {
    words.push(wordsOf(block.text));
    if (words.length % 100 === 0) yield;
  }
  return words;
}

const comparable = (a: Block, b: Block) =>
  a.type !== 'break' && b.type !== 'break';

/**
 * Finds which of the removed blocks became which of the added ones: in their order, and so that what they have in common
 * is greatest.
 */
export function* pairBlocks(
  removed: readonly Block[],
  added: readonly Block[],
): Generator<void, Pair[]> {
  const wordsBefore = yield* eachWords(removed);
  const wordsAfter = yield* eachWords(added);
  const alike = (i: number, j: number) => {
    if (!comparable(removed[i], added[j])) return 0;
    const found = likeness(wordsBefore[i], wordsAfter[j]);
    return found < ALIKE ? 0 : found;
  };
  const pairs: Pair[] = [];
  const rest = (fromA: number, toA: number, fromB: number, toB: number) => {
    for (let i = fromA; i < toA; i++) pairs.push({ before: removed[i] });
    for (let j = fromB; j < toB; j++) pairs.push({ after: added[j] });
  };

  if (removed.length * added.length > MANY) {
    const both = Math.min(removed.length, added.length);
    for (let i = 0; i < both; i++) {
      if (alike(i, i) > 0) pairs.push({ before: removed[i], after: added[i] });
      else rest(i, i + 1, i, i + 1);
      if (i % 100 === 0) yield;
    }
    rest(both, removed.length, both, added.length);
    return pairs;
  }

  // best[i][j]: the most that blocks from i and from j on can have in common.
  const n = removed.length;
  const m = added.length;
  const likes = removed.map((_, i) => added.map((__, j) => alike(i, j)));
  const best = Array.from({ length: n + 1 }, () => new Float64Array(m + 1));
  for (let i = n - 1; i >= 0; i--) {
    for (let j = m - 1; j >= 0; j--) {
      const paired = likes[i][j] > 0 ? likes[i][j] + best[i + 1][j + 1] : 0;
      best[i][j] = Math.max(paired, best[i + 1][j], best[i][j + 1]);
    }
  }
  let i = 0;
  let j = 0;
  let [lastA, lastB] = [0, 0];
  while (i < n && j < m) {
    if (likes[i][j] > 0 && best[i][j] === likes[i][j] + best[i + 1][j + 1]) {
      rest(lastA, i, lastB, j);
      pairs.push({ before: removed[i++], after: added[j++] });
      [lastA, lastB] = [i, j];
    } else if (best[i][j] === best[i + 1][j]) i += 1;
    else j += 1;
  }
  rest(lastA, n, lastB, m);
  return pairs;
}
