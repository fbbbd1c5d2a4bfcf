import type { EditorView } from '@tiptap/pm/view';
import { isInTable } from '@tiptap/pm/tables';
import { TextSelection } from '@tiptap/pm/state';

/** Puts the cursor behind the table it is in. */
function leaveTable(view: EditorView): boolean {
  const { $head } = view.state.selection;
  for (let depth = $head.depth; depth > 0; depth--) {
    if ($head.node(depth).type.name !== 'table') continue;
    const after = view.state.doc.resolve($head.after(depth));
    const selection = TextSelection.near(after, 1);
    view.dispatch(view.state.tr.setSelection(selection).scrollIntoView());
    return true;
  }
  return false;
}

/**
 * The keyboard leaves the text by Tab, so that nobody is caught in it. In a table Tab goes from cell to cell, and Escape out
 * of the table.
 */
export const leavingByTab = {
  keydown(view: EditorView, event: KeyboardEvent): boolean {
    if (event.key === 'Tab') return !isInTable(view.state);
    if (event.key === 'Escape' && isInTable(view.state)) {
      event.preventDefault();
      return leaveTable(view);
    }
    return false;
  },
};
