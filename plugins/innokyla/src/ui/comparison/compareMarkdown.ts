import { align, type Budget } from './alignment';
import { type Block, splitBlocks } from './blocks';
import { pairBlocks } from './pairing';
import { compareWords, type WordPart } from './compareWords';

/** What became of a block between two versions of a text. */
export type BlockChange =
  | { change: 'same' | 'added' | 'removed'; block: Block }
  | {
      change: 'changed';
      before: Block;
      after: Block;
      /** Its words; those with a change are only in one of the versions. */
      parts: WordPart[];
      /** The words are the same: only how they look or where a link leads has changed. */
      formattingOnly: boolean;
      /** Then the markdown itself with its marks, so that a link that leads elsewhere now is seen; not for long blocks. */
      sourceParts?: WordPart[];
    };

/** The markdown of longer blocks is not shown: the one changed mark would not be found in it. */
const SOURCE_SHOWN = 2_000;

/** What an exact comparison may cost in all, in steps of jsdiff's search; about 100 ms. */
const STEPS = 1_000_000;
/** How long the browser may wait for us, in milliseconds: less than a frame. */
const SLICE = 12;

const keyOf = (block: Block) =>
  `${block.type} ${block.depth ?? ''} ${block.ordered ?? ''} ${block.source}`;

function* changed(
  before: Block,
  after: Block,
  budget: Budget,
): Generator<void, BlockChange> {
  if (before.text === after.text) {
    const short = before.source.length + after.source.length < SOURCE_SHOWN;
    const sourceParts = short
      ? yield* compareWords(before.source, after.source, budget)
      : undefined;
    return {
      sourceParts,
      change: 'changed',
      before,
      after,
      parts: [{ text: after.text }],
      formattingOnly: true,
    };
  }
  const parts = yield* compareWords(before.text, after.text, budget);
  return { change: 'changed', before, after, parts, formattingOnly: false };
}

function* compare(
  before: string,
  after: string,
  budget: Budget,
): Generator<void, BlockChange[]> {
  const a = splitBlocks(before);
  yield;
  const b = splitBlocks(after);
  yield;
  const runs = yield* align(a.map(keyOf), b.map(keyOf), budget);
  const changes: BlockChange[] = [];
  let removed: Block[] = [];
  let added: Block[] = [];
  let inA = 0;
  let inB = 0;

  function* replaced(): Generator<void, void> {
    const pairs = yield* pairBlocks(removed, added);
    [removed, added] = [[], []];
    for (const pair of pairs) {
      if (pair.before && pair.after) {
        changes.push(yield* changed(pair.before, pair.after, budget));
        yield;
      } else if (pair.before) {
        changes.push({ change: 'removed', block: pair.before });
      } else if (pair.after) {
        changes.push({ change: 'added', block: pair.after });
      }
    }
  }

  for (const { change, count } of runs) {
    if (change === 'same') {
      yield* replaced();
      for (const block of b.slice(inB, inB + count)) {
        changes.push({ change: 'same', block });
      }
    } else if (change === 'removed') {
      for (let i = 0; i < count; i++) removed.push(a[inA + i]);
    } else {
      for (let i = 0; i < count; i++) added.push(b[inB + i]);
    }
    if (change !== 'added') inA += count;
    if (change !== 'removed') inB += count;
  }
  yield* replaced();
  return changes;
}

/**
 * Compares two markdown texts block by block, and word by word within blocks that changed. Very different texts are
 * compared more roughly the longer they are, so that the time stays bounded: `steps` says how much exactness may cost.
 */
export function compareMarkdown(
  before: string,
  after: string,
  options: { steps?: number } = {},
): BlockChange[] {
  const work = compare(before, after, { steps: options.steps ?? STEPS });
  let next = work.next();
  while (!next.done) next = work.next();
  return next.value;
}

/** Lets the browser do what waits: draw, hear a key. A timer would wait at least 4 ms each time. */
function breathe(): Promise<void> {
  if (typeof MessageChannel === 'undefined') {
    return new Promise(resolve => setTimeout(resolve));
  }
  return new Promise(resolve => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/**
 * `compareMarkdown` in slices, for texts long enough to be felt: the page stays alive meanwhile. Rejects with the signal's
 * reason when it is aborted.
 */
export async function compareMarkdownAsync(
  before: string,
  after: string,
  options: { signal?: AbortSignal; steps?: number } = {},
): Promise<BlockChange[]> {
  const work = compare(before, after, { steps: options.steps ?? STEPS });
  let began = performance.now();
  for (;;) {
    options.signal?.throwIfAborted();
    const next = work.next();
    if (next.done) return next.value;
    if (performance.now() - began > SLICE) {
      await breathe();
      began = performance.now();
    }
  }
}
