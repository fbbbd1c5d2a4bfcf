import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';

type Change =
  | { add: { id: string; at: number; element: HTMLElement } }
  | { remove: string };

const key = new PluginKey<DecorationSet>('pictures on their way');

const isOf = (id: string) => (spec: { id?: string }) => spec.id === id;

/**
 * Marks the places of pictures that are on their way. They are no part of the text: it can be written on, saved and merged
 * meanwhile, and the places move along with it.
 */
export const placeholders = () =>
  new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply(tr, before) {
        const moved = before.map(tr.mapping, tr.doc);
        const change = tr.getMeta(key) as Change | undefined;
        if (!change) return moved;
        if ('remove' in change) {
          return moved.remove(
            moved.find(undefined, undefined, isOf(change.remove)),
          );
        }
        const { id, at, element } = change.add;
        return moved.add(tr.doc, [
          // What is typed on at this very place comes after the picture.
          Decoration.widget(at, element, { id, side: -1 }),
        ]);
      },
    },
    props: { decorations: state => key.getState(state) },
  });

export function addPlaceholder(
  { state, dispatch }: EditorView,
  id: string,
  at: number,
  element: HTMLElement,
) {
  dispatch(state.tr.setMeta(key, { add: { id, at, element } }));
}

export function removePlaceholder({ state, dispatch }: EditorView, id: string) {
  dispatch(state.tr.setMeta(key, { remove: id }));
}

/** Where a picture's place is by now; nothing when it was deleted with the text around it. */
export const placeOf = (state: EditorState, id: string): number | undefined =>
  key.getState(state)?.find(undefined, undefined, isOf(id))[0]?.from;
