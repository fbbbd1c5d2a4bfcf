import type { Editor } from '@tiptap/core';
import { useEffect, useRef, useState } from 'react';
import { usePeopleNear } from '../../../people/peopleNear';
import { type Person, usePeopleSearch } from '../../../people/usePeopleSearch';
import type { RefNames } from '../../../references/refNames';
import {
  type Referable,
  useReferenceSearch,
} from '../../../references/useReferenceSearch';
import { dismiss, type Suggesting } from './suggestionPlugin';

/** One of a list: who or what is meant. */
export interface Choice {
  ref: string;
  name: string;
  person?: Person;
  entity?: Referable;
}

/** The list that stands open in the middle of a text. */
export interface Suggestions {
  now: Suggesting;
  state: 'short' | 'loading' | 'error' | 'empty' | 'ready';
  choices: readonly Choice[];
  /** Index of the one that Enter takes. */
  active: number;
  setActive(index: number): void;
  choose(choice: Choice): void;
}

/** Puts the choice in the place of what was typed, with a space to write on after. */
function put(editor: Editor, now: Suggesting, choice: Choice) {
  const { doc } = editor.state;
  const after = doc.textBetween(now.to, Math.min(now.to + 1, doc.content.size));
  const type = now.trigger === '@' ? 'mention' : 'reference';
  editor
    .chain()
    .focus()
    .insertContentAt({ from: now.from, to: now.to }, [
      { type, attrs: { ref: choice.ref } },
      ...(after ? [] : [{ type: 'text', text: ' ' }]),
    ])
    .run();
}

/** People and groups after `@`, entities after `#`: what is found, which is chosen, and the keys that choose. */
export function useSuggestions(editor: Editor | undefined, names: RefNames) {
  const [now, setNow] = useState<Suggesting>();
  const [active, setActive] = useState(0);
  const query = now?.query ?? '';
  const people = usePeopleSearch(query, {
    isEnabled: now?.trigger === '@',
    near: usePeopleNear(),
  });
  const entities = useReferenceSearch(query, now?.trigger === '#');
  const choices: Choice[] =
    now?.trigger === '#'
      ? entities.items.map(entity => ({
          ref: entity.ref,
          name: entity.title,
          entity,
        }))
      : people.people.map(person => ({
          ref: person.ref,
          name: person.name,
          person,
        }));
  const refs = choices.map(({ ref }) => ref).join();
  useEffect(() => setActive(0), [refs]);

  const choose = (choice: Choice) => {
    if (!editor || !now) return;
    names.keep(choice.ref, choice.name);
    put(editor, now, choice);
  };
  const onKey = (event: KeyboardEvent): boolean => {
    if (!now || !editor || event.isComposing) return false;
    if (event.key === 'Escape') {
      dismiss(editor.view);
      return true;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || !choices.length) {
      return false;
    }
    const count = choices.length;
    if (event.key === 'ArrowDown') setActive((active + 1) % count);
    else if (event.key === 'ArrowUp') setActive((active - 1 + count) % count);
    else if (
      event.key === 'Enter' ||
      (event.key === 'Tab' && !event.shiftKey)
    ) {
      choose(choices[active] ?? choices[0]);
    } else return false;
    return true;
  };
  // The editor keeps the first function it was given.
  const latest = useRef(onKey);
  latest.current = onKey;
  const [handlers] = useState(() => ({
    onSuggest: setNow,
    onKey: (event: KeyboardEvent) => latest.current(event),
  }));
  const suggestions: Suggestions | undefined = now && {
    now,
    state: now.trigger === '#' ? entities.state : people.state,
    choices,
    active: Math.min(active, Math.max(0, choices.length - 1)),
    setActive,
    choose,
  };
  return { suggestions, ...handlers };
}
