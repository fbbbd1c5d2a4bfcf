import { useMemo } from 'react';
import {
  type TranslationFunction,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import {
  type KindTexts as CommonKindTexts,
  kindTextsFrom,
} from '@innokyla/backstage-plugin-innokyla-common';
import { innokylaTranslationRef } from './index';

/** The translation function of the screens; keys and what is filled into them are checked by the compiler. */
export type Texts = TranslationFunction<typeof innokylaTranslationRef.T>;

/** Gives the translation function of the screens. */
// The type is named, for else the compiler would write every text out in the declarations, and gives up.
export function useTexts(): Texts {
  return useTranslationRef(innokylaTranslationRef).t;
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
