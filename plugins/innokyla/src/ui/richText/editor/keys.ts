import { liftListItem, sinkListItem } from '@tiptap/pm/schema-list';
import { TextSelection } from '@tiptap/pm/state';
import { isInTable } from '@tiptap/pm/tables';
import type { EditorView } from '@tiptap/pm/view';

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
 * Keys of the text. The keyboard leaves it by Tab, so that nobody is caught in it; in a table Tab goes from cell to cell, and
 * Escape out of the table. Levels of lists therefore change by Word's other keys, Alt + Shift + arrows.
 */
export function keys(on: {
  onToolbar(): void;
  onLink(): void;
  /** Keys of what stands open in the text, and those of the page around it; answers whether it was one of them. */
  onKey?(event: KeyboardEvent): boolean;
}) {
  const pressed = (view: EditorView, event: KeyboardEvent): boolean => {
    const { key } = event;
    const item = view.state.schema.nodes.listItem;
    if (key === 'Escape') return isInTable(view.state) && leaveTable(view);
    if (key === 'F10' && event.altKey) {
      on.onToolbar();
      return true;
    }
    const isMod = event.ctrlKey || event.metaKey;
    if (isMod && !event.shiftKey && !event.altKey && /^k$/i.test(key)) {
      on.onLink();
      return true;
    }
    if (!event.altKey || !event.shiftKey) return false;
    if (key === 'ArrowRight') {
      return sinkListItem(item)(view.state, view.dispatch);
    }
    return key === 'ArrowLeft' && liftListItem(item)(view.state, view.dispatch);
  };
  return {
    keydown(view: EditorView, event: KeyboardEvent): boolean {
      if (on.onKey?.(event)) {
        event.preventDefault();
        // Escape closes the list, not the dialog around the text; Enter takes a name and sends no form.
        event.stopPropagation();
        return true;
      }
      // Handled, but the browser still does what Tab does.
      if (event.key === 'Tab') return !isInTable(view.state);
      const isHandled = pressed(view, event);
      if (isHandled) {
        event.preventDefault();
        event.stopPropagation();
      }
      return isHandled;
    },
  };
}
