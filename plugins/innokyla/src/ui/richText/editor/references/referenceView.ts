import type { Node as DocNode } from '@tiptap/pm/model';
import type { NodeView } from '@tiptap/pm/view';
import { nameInRef, type RefNames } from '../../../references/refNames';

/** A mention or a reference in the editor: by its present name, and until that is known by the name in its ref. */
export function referenceView(options: {
  name: 'mention' | 'reference';
  mark: string;
  node: DocNode;
  names: RefNames | undefined;
}): NodeView {
  const { name, mark, names } = options;
  // Isolated: a name of another direction must not turn the line around.
  const dom = document.createElement('bdi');
  dom.className = `innokyla-${name}`;
  dom.contentEditable = 'false';
  let shown = options.node;
  const show = (words: string | undefined) => {
    dom.textContent = mark + (words ?? nameInRef(shown.attrs.ref));
  };
  const draw = () => {
    const { ref } = shown.attrs;
    show(names?.peek(ref));
    names?.find(ref).then(
      words => shown.attrs.ref === ref && show(words),
      () => {}, // Away: the name in the ref stands there already.
    );
  };
  draw();
  return {
    dom,
    update(next) {
      if (next.type !== shown.type) return false;
      const isAnother = next.attrs.ref !== shown.attrs.ref;
      shown = next;
      if (isAnother) draw();
      return true;
    },
    ignoreMutation: () => true,
  };
}
