import type { BlockChange } from './compareMarkdown';

/** What is shown of a comparison: a block, or a stretch of unchanged ones folded into a line. */
export type Row =
  | { type: 'block'; change: BlockChange; index: number }
  | { type: 'fold'; changes: BlockChange[]; index: number };

/** Unchanged blocks that stay before and after a change, so that one sees where it is. */
const CONTEXT = 1;
/** Fewer are not worth a click. */
const WORTH_FOLDING = 3;

/** Folds long stretches of unchanged blocks. */
export function foldUnchanged(changes: readonly BlockChange[]): Row[] {
  const rows: Row[] = [];
  let index = 0;
  const show = (to: number) => {
    for (; index < to; index++) {
      rows.push({ type: 'block', change: changes[index], index });
    }
  };
  while (index < changes.length) {
    let end = index;
    while (end < changes.length && changes[end].change === 'same') end += 1;
    const from = index === 0 ? 0 : index + CONTEXT;
    const to = end === changes.length ? end : end - CONTEXT;
    if (to - from >= WORTH_FOLDING) {
      show(from);
      rows.push({ type: 'fold', changes: changes.slice(from, to), index });
      index = to;
    }
    show(Math.min(end + 1, changes.length));
  }
  return rows;
}
