import type { Editor } from '@tiptap/core';
import type { PicturePlaces } from '../../picturePlaces';
import { insertPicture } from './insertPicture';
import { addPlaceholder, removePlaceholder } from './placeholders';

/** Places of pictures in an open editor. Without the keyboard in it so far, the cursor is no place anybody has chosen: then it is the end. */
export function createPicturePlaces(editor: Editor): PicturePlaces & {
  /** Files were dropped at a place: those that are marked for them in the same event go there. */
  droppedAt(at: number | undefined): void;
} {
  let wasEntered = editor.isFocused;
  editor.on('focus', () => {
    wasEntered = true;
  });
  let dropped: number | undefined;
  const cursor = () =>
    wasEntered ? editor.state.selection.to : editor.state.doc.content.size;
  return {
    droppedAt(at) {
      dropped = at;
      // A task, not a microtask: those run before the event comes to the page around the text.
      setTimeout(() => {
        dropped = undefined;
      });
    },
    mark(id, words) {
      const element = document.createElement('span');
      element.className = 'innokyla-pending-picture';
      element.contentEditable = 'false';
      element.textContent = `🖼 ${words}`;
      addPlaceholder(editor.view, id, dropped ?? cursor(), element);
    },
    unmark: id => removePlaceholder(editor.view, id),
    put: (picture, id) => insertPicture(editor, picture, id, cursor()),
  };
}
