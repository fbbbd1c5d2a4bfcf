import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';

/** Puts a picture into the text without moving the cursor; into a paragraph of its own where the place holds text alone. */
export function insertPicture(
  editor: Editor,
  at: number,
  attrs: { src: string; alt: string },
) {
  const { doc, schema } = editor.state;
  const place = doc.resolve(Math.min(at, doc.content.size));
  const { $from } = TextSelection.near(place);
  const picture = schema.nodes.image.create(attrs);
  const index = $from.index();
  const fits = $from.parent.canReplaceWith(index, index, picture.type);
  const { tr } = editor.state;
  editor.view.dispatch(
    fits
      ? tr.insert($from.pos, picture)
      : tr.insert(
          $from.depth ? $from.after() : doc.content.size,
          schema.nodes.paragraph.create(null, picture),
        ),
  );
}
