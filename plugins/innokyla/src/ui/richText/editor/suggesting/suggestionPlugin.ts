import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/** What opens a list: `@` people and groups, `#` entities. */
export type Trigger = '@' | '#';

/** What is being looked for in the middle of a text. */
export interface Suggesting {
  trigger: Trigger;
  /** What stands after the trigger. */
  query: string;
  /** Where trigger and query stand in the document. */
  from: number;
  to: number;
}

interface State {
  now: Suggesting | undefined;
  /** Where a list was closed by Escape: it stays so until the trigger itself is gone. */
  dismissed: number | undefined;
}

const key = new PluginKey<State>('suggestions');

/** Longer than any name; what comes after so much is text. */
const MOST = 60;
/** First name, middle name, last name: after one space more nobody is meant. */
const MOST_SPACES = 2;

/** The trigger and what stands after it, before the cursor; `a@b.fi` and `C#` open nothing. */
const PATTERN = /(?:^|[\s(["'«„“/–—\ufffc])([@#])([^\s@#][^@#]*)?$/u;

function find(
  state: EditorState,
  triggers: readonly Trigger[],
): Suggesting | undefined {
  const { $from, empty } = state.selection;
  if (!empty || !$from.parent.isTextblock || $from.parent.type.spec.code) {
    return undefined;
  }
  if (state.schema.marks.code.isInSet($from.marks())) return undefined;
  const start = Math.max(0, $from.parentOffset - MOST);
  const before = $from.parent.textBetween(
    start,
    $from.parentOffset,
    undefined,
    '\ufffc',
  );
  const found = PATTERN.exec(before);
  if (!found) return undefined;
  const [, trigger, query = ''] = found;
  const isTooMuch = query.split(/\s/).length - 1 > MOST_SPACES;
  if (!triggers.includes(trigger as Trigger)) return undefined;
  if (isTooMuch || query.includes('\ufffc')) return undefined;
  return {
    trigger: trigger as Trigger,
    query,
    from: $from.pos - query.length - 1,
    to: $from.pos,
  };
}

/**
 * Sees when somebody writes a trigger and what they look for. Our own, for `@tiptap/suggestion` brings a library that places
 * its list, and MUI places lists already.
 */
export function suggestionPlugin(options: {
  triggers: readonly Trigger[];
  /** Called when what is looked for has changed; with nothing when nothing is looked for. */
  onChange(now: Suggesting | undefined): void;
}) {
  return new Plugin<State>({
    key,
    state: {
      init: () => ({ now: undefined, dismissed: undefined }),
      apply(tr, { now, dismissed }, _, state): State {
        // Only by writing: who goes back into an old text with the cursor looks for nobody.
        if (!tr.docChanged && !now) return { now, dismissed };
        const found = find(state, options.triggers);
        if (!found) return { now: undefined, dismissed: undefined };
        const past = dismissed && tr.mapping.map(dismissed);
        const closed = tr.getMeta(key) ? found.from : past;
        return found.from === closed
          ? { now: undefined, dismissed: closed }
          : { now: found, dismissed: undefined };
      },
    },
    view: () => ({
      update(view, before) {
        const now = key.getState(view.state)?.now;
        const past = key.getState(before)?.now;
        if (
          now?.from !== past?.from ||
          now?.query !== past?.query ||
          now?.trigger !== past?.trigger
        ) {
          options.onChange(now);
        }
      },
      destroy: () => options.onChange(undefined),
    }),
  });
}

/** What is looked for now. */
export const suggestingIn = (state: EditorState): Suggesting | undefined =>
  key.getState(state)?.now;

/** Closes the list; what was typed stays as text. */
export const dismiss = ({ state, dispatch }: EditorView) =>
  dispatch(state.tr.setMeta(key, true));
