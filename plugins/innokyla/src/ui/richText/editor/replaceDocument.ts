import type { Editor } from '@tiptap/core';
import { Fragment, type Node as DocNode, Slice } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { diffArrays } from 'diff';

function blocksOf(doc: DocNode): DocNode[] {
  const blocks: DocNode[] = [];
  doc.forEach(block => blocks.push(block));
  return blocks;
}

const sizeOf = (blocks: DocNode[]) =>
  blocks.reduce((sum, block) => sum + block.nodeSize, 0);

/** Replaces blocks that start at `from`, as few characters of them as differ. */
function replaceBlocks(
  tr: Transaction,
  from: number,
  before: DocNode[],
  after: DocNode[],
) {
  const [old, next] = [Fragment.from(before), Fragment.from(after)];
  const start = old.findDiffStart(next);
  const ends = old.findDiffEnd(next);
  if (start === null || !ends) return;
  // "aa" → "aaa": the same characters are counted from both sides.
  const overlap = Math.max(0, start - Math.min(ends.a, ends.b));
  const [endA, endB] = [ends.a + overlap, ends.b + overlap];
  const slice = tr.doc.type.create(null, next).slice(start, endB);
  const isOpen = slice.openStart > 0 || slice.openEnd > 0;
  try {
    tr.replace(from + start, from + endA, slice);
  } catch (error) {
    if (!isOpen) throw error;
    // Cut through blocks of different depths: whole blocks always fit.
    tr.replace(from, from + old.size, new Slice(next, 0, 0));
  }
}

/**
 * Shows another document in place of the editor's. Only what differs is replaced, so that the cursor stays where the person
 * writes; and it is not theirs to undo.
 */
export function replaceDocument(editor: Editor, next: DocNode): void {
  const { tr } = editor.state;
  const changes = diffArrays(
    blocksOf(editor.state.doc),
    next.content.size ? blocksOf(next) : [],
    { comparator: (a, b) => a.eq(b) },
  );
  let position = 0;
  let removed: DocNode[] = [];
  for (const [index, change] of changes.entries()) {
    if (change.removed) {
      removed = change.value;
      // What takes its place comes next, if anything does.
      if (!changes[index + 1]?.added) {
        replaceBlocks(tr, position, removed, []);
        removed = [];
      }
    } else if (change.added) {
      replaceBlocks(tr, position, removed, change.value);
      position += sizeOf(change.value);
      removed = [];
    } else position += sizeOf(change.value);
  }
  if (!tr.docChanged) return;
  editor.view.dispatch(
    tr.setMeta('addToHistory', false).setMeta('preventUpdate', true),
  );
}
