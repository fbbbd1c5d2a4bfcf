import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { fillPlaceholder, placeOf } from './placeholders';

/**
 * Puts a picture into the text without moving the cursor: into the place that was marked for `id`, else to `otherwise`; into a
 * paragraph of its own where the place holds text alone.
 */
export function insertPicture(
  editor: Editor,
  attrs: { src: string; alt: string },
  id: string | undefined,
  otherwise: number,
) {
  const { state } = editor;
  const { doc, schema, tr } = state;
  const at = (id ? placeOf(state, id) : undefined) ?? otherwise;
  const place = doc.resolve(Math.min(at, doc.content.size));
  const { $from } = TextSelection.near(place);
  const picture = schema.nodes.image.create(attrs);
  const index = $from.index();
  const fits = $from.parent.canReplaceWith(index, index, picture.type);
  const start = fits
    ? $from.pos
    : ($from.depth ? $from.after() : doc.content.size) + 1;
  if (fits) tr.insert(start, picture);
  else tr.insert(start - 1, schema.nodes.paragraph.create(null, picture));
  if (id) fillPlaceholder(tr, id, start + picture.nodeSize);
  editor.view.dispatch(tr);
}
