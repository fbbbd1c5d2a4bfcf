import { useMemo } from 'react';
import {
  type TranslationFunction,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { innokylaTranslationRef } from './index';

/** The translation function of the screens; keys and what is filled into them are checked by the compiler. */
export type Texts = TranslationFunction<typeof innokylaTranslationRef.T>;

/** Gives the translation function of the screens. */
// The type is named, for else the compiler would write every text out in the declarations, and gives up.
export function useTexts(): Texts {
  return useTranslationRef(innokylaTranslationRef).t;
}

/** Texts of kinds, whose keys come from a kind's definition and are therefore not known to the compiler. */
export interface KindTexts {
  name(kind: string): string;
  plural(kind: string): string;
  fact(kind: string, key: string): string;
  section(kind: string, key: string): string;
  prompt(kind: string, key: string): string;
  /** A value of a choice, for instance the phase `inUse`. */
  choice(kind: string, key: string, value: string): string;
  facet(kind: string, facet: string): string;
}

/** Texts of kinds: names, facts, sections and their prompts, values of choices, facets. */
export function useKindTexts(): KindTexts {
  const t = useTexts();
  return useMemo(() => {
    // A value that a newer backend sends and this version does not know is shown as it is.
    const text = (key: string, otherwise: string) => {
      const found = (t as unknown as (key: string) => string)(key);
      return found === key ? otherwise : found;
    };
    return {
      name: kind => text(`kind.${kind}.name`, kind),
      plural: kind => text(`kind.${kind}.plural`, kind),
      fact: (kind, key) => text(`kind.${kind}.fact.${key}`, key),
      section: (kind, key) => text(`kind.${kind}.section.${key}`, key),
      prompt: (kind, key) => text(`kind.${kind}.prompt.${key}`, ''),
      choice: (kind, key, value) => text(`kind.${kind}.${key}.${value}`, value),
      facet: (kind, facet) =>
        text(
          `common.facet.${facet}`,
          text(`kind.${kind}.fact.${facet}`, facet),
        ),
    };
  }, [t]);
}
