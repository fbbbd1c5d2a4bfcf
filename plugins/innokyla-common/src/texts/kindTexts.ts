import type { Language } from '../model/envelope';
import { KIND_WORDS } from './kinds';

/** Words of the kinds in one language, looked up by keys that a kind's definition gives. */
export interface KindTexts {
  name(kind: string): string;
  plural(kind: string): string;
  /** The label of a fact. */
  fact(kind: string, key: string): string;
  /** The heading of a section. */
  section(kind: string, key: string): string;
  /** What a section asks for; empty when the kind asks nothing. */
  prompt(kind: string, key: string): string;
  /** A value of a choice, for instance the phase `inUse`. */
  choice(kind: string, key: string, value: string): string;
}

/**
 * The lookups over any source of texts: `find` gives the text of a dotted key such as `OperatingModel.fact.phase`, or
 * nothing. What has no words (a value that a newer backend sends) is shown as it is.
 */
export function kindTextsFrom(
  find: (key: string) => string | undefined,
): KindTexts {
  return {
    name: kind => find(`${kind}.name`) ?? kind,
    plural: kind => find(`${kind}.plural`) ?? kind,
    fact: (kind, key) => find(`${kind}.fact.${key}`) ?? key,
    section: (kind, key) => find(`${kind}.section.${key}`) ?? key,
    prompt: (kind, key) => find(`${kind}.prompt.${key}`) ?? '',
    choice: (kind, key, value) => find(`${kind}.${key}.${value}`) ?? value,
  };
}

/** The words of the kinds as they come with the plugins, for what is written outside the screens: exports, messages. */
export function kindTexts(language: Language): KindTexts {
  return kindTextsFrom(key => {
    let found: unknown = KIND_WORDS[language];
    for (const part of key.split('.')) {
      // Keys come from stored values too: `constructor` is no word.
      if (typeof found !== 'object' || !Object.hasOwn(found as object, part)) {
        return undefined;
      }
      found = (found as Record<string, unknown>)[part];
    }
    return typeof found === 'string' ? found : undefined;
  });
}
