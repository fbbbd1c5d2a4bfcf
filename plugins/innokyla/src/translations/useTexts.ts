import { useMemo } from 'react';
import {
  type TranslationRef,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import {
  type KindTexts as CommonKindTexts,
  kindTextsFrom,
} from '@innokyla/backstage-plugin-innokyla-common';
import { type ENGLISH, innokylaTranslationRef } from './index';
import type { TextAt, TextKeyOf, ValuesOf } from './textKeys';

/** The key of a text, without the ending that tells its plural. */
export type TextKey = TextKeyOf<typeof ENGLISH>;

/** The translation function of the screens; keys and what is filled into them are checked by the compiler. */
export type Texts = <K extends TextKey>(
  key: K,
  ...values: ValuesOf<TextAt<typeof ENGLISH, K>>
) => string;

/** Gives the translation function of the screens. */
export function useTexts(): Texts {
  // The platform's own type of this function compares every text with every other: with our two thousand the compiler is at
  // it for a quarter of an hour.
  const ref = innokylaTranslationRef as unknown as TranslationRef<
    'plugin.innokyla',
    Record<string, string>
  >;
  return useTranslationRef(ref).t as Texts;
}

/** Texts of kinds, whose keys come from a kind's definition and are therefore not known to the compiler. */
export interface KindTexts extends CommonKindTexts {
  facet(kind: string, facet: string): string;
}

/** Texts of kinds: names, facts, sections and their prompts, values of choices, facets. */
// Through the portal's translations, not straight from the common package: a portal may say them in other words.
export function useKindTexts(): KindTexts {
  const t = useTexts();
  return useMemo(() => {
    const find = (key: string) => {
      const found = (t as unknown as (key: string) => string)(key);
      return found === key ? undefined : found;
    };
    const texts = kindTextsFrom(key => find(`kind.${key}`));
    return {
      ...texts,
      facet: (kind, facet) =>
        find(`common.facet.${facet}`) ?? texts.fact(kind, facet),
    };
  }, [t]);
}
