import { attachmentIdOf } from '@innokyla/backstage-plugin-innokyla-common';
import type { Editor } from '@tiptap/core';
import type { Node as DocNode } from '@tiptap/pm/model';
import type { NodeView } from '@tiptap/pm/view';

/** What the editor keeps of how uploaded pictures are shown. */
export interface PictureStorage {
  /** The address a browser shows an uploaded picture from. */
  hrefOf?: (id: string) => string | undefined;
  /** Draw the pictures anew when that has changed. */
  redraws: Set<() => void>;
}

export const newPictureStorage = (): PictureStorage => ({
  redraws: new Set(),
});

/** Tells the editor's pictures where uploaded ones are shown from. */
export function showUploadedFrom(
  editor: Editor,
  hrefOf: PictureStorage['hrefOf'],
) {
  const storage = (editor.storage as unknown as { image: PictureStorage })
    .image;
  storage.hrefOf = hrefOf;
  storage.redraws.forEach(redraw => redraw());
}

function draw(dom: HTMLElement, { attrs }: DocNode, storage: PictureStorage) {
  const src = String(attrs.src ?? '');
  const alt = String(attrs.alt ?? '');
  const id = attachmentIdOf(src);
  const href = id && storage.hrefOf?.(id);
  dom.dataset.picture = src;
  const words = () => dom.replaceChildren(`🖼 ${alt || (id ? '' : src)}`);
  if (!href) {
    words();
    return;
  }
  const image = document.createElement('img');
  image.alt = alt;
  image.onerror = words;
  image.src = href;
  dom.replaceChildren(image);
}

/**
 * A picture in the editor: an uploaded one as it looks, one of another site by its words, for it is loaded by nobody but
 * the one who asks for it (see `MarkdownContent`).
 */
export function pictureView(node: DocNode, storage: PictureStorage): NodeView {
  const dom = document.createElement('span');
  let shown = node;
  const redraw = () => draw(dom, shown, storage);
  redraw();
  storage.redraws.add(redraw);
  return {
    dom,
    update(next) {
      if (next.type !== shown.type) return false;
      if (next.attrs !== shown.attrs) {
        shown = next;
        redraw();
      }
      return true;
    },
    // What is drawn inside is ours, also when a picture that does not come is replaced by its words.
    ignoreMutation: () => true,
    destroy: () => storage.redraws.delete(redraw),
  };
}
