import {
  type EditorState,
  Plugin,
  PluginKey,
  type Transaction,
} from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';

type Change =
  | { add: { id: string; at: number; element: HTMLElement } }
  | { remove: string }
  | { fill: { id: string; end: number } };

interface Spec {
  id: string;
  element: HTMLElement;
  /** Places that were marked at one spot keep the order that they were marked in. */
  turn: number;
}

const key = new PluginKey<DecorationSet>('pictures on their way');

const mark = (at: number, spec: Spec) =>
  // What is typed on at this very place comes after the picture.
  Decoration.widget(at, spec.element, { ...spec, side: -1 });

const isOf = (id: string) => (spec: { id?: string }) => spec.id === id;
const specOf = ({ spec }: Decoration): Spec => spec;

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
        if ('add' in change) {
          const { at, ...of } = change.add;
          const turns = before.find().map(place => specOf(place).turn);
          return moved.add(tr.doc, [
            mark(at, { ...of, turn: Math.max(0, ...turns) + 1 }),
          ]);
        }
        const id = 'remove' in change ? change.remove : change.fill.id;
        const own = before.find(undefined, undefined, isOf(id)).at(0);
        const rest = moved.remove(moved.find(undefined, undefined, isOf(id)));
        if ('remove' in change || !own) return rest;
        const after = before
          .find(own.from, own.from)
          .filter(
            place =>
              place.from === own.from && specOf(place).turn > specOf(own).turn,
          )
          .map(specOf);
        return rest
          .remove(
            after.flatMap(spec =>
              rest.find(undefined, undefined, isOf(spec.id)),
            ),
          )
          .add(
            tr.doc,
            after.map(spec => mark(change.fill.end, spec)),
          );
      },
    },
    props: { decorations: state => key.getState(state) },
  });

const tell = (tr: Transaction, change: Change) => tr.setMeta(key, change);

export function addPlaceholder(
  { state, dispatch }: EditorView,
  id: string,
  at: number,
  element: HTMLElement,
) {
  dispatch(tell(state.tr, { add: { id, at, element } }));
}

export function removePlaceholder({ state, dispatch }: EditorView, id: string) {
  dispatch(tell(state.tr, { remove: id }));
}

/** The transaction puts a picture into its place, up to `end`: the places marked after it at the same spot come behind it. */
export const fillPlaceholder = (tr: Transaction, id: string, end: number) =>
  tell(tr, { fill: { id, end } });

/** Where a picture's place is by now; nothing when it was deleted with the text around it. */
export const placeOf = (state: EditorState, id: string): number | undefined =>
  key.getState(state)?.find(undefined, undefined, isOf(id))[0]?.from;
