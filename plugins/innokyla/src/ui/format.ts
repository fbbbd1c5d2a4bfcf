import { useMemo, useSyncExternalStore } from 'react';
import { useApiHolder } from '@backstage/core-plugin-api';
import { appLanguageApiRef } from '@backstage/frontend-plugin-api';
import {
  formatCents,
  type Language,
  LANGUAGES,
} from '@innokyla/backstage-plugin-innokyla-common';

const known = (language: string): Language =>
  LANGUAGES.find(l => language === l || language.startsWith(`${l}-`)) ?? 'en';

/** The language the person has chosen in the portal; English when the portal offers none of ours. */
export function useLanguage(): Language {
  const api = useApiHolder().get(appLanguageApiRef);
  return useSyncExternalStore(
    notify => {
      const subscription = api?.language$().subscribe(notify);
      return () => subscription?.unsubscribe();
    },
    () => known(api?.getLanguage().language ?? 'en'),
  );
}

// British order of day and month: our readers are in Europe, and 2/6/2020 would be read the wrong way round.
const LOCALES: Record<Language, string> = {
  fi: 'fi',
  sv: 'sv-FI',
  en: 'en-GB',
};

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** Writes days, instants, sizes and money in one language. */
export interface Format {
  language: Language;
  /** A calendar day `2020-02-06`, the same in every time zone. */
  day(day: string): string;
  /** An instant, with its clock time in the reader's own time zone. */
  instant(instant: string): string;
  /** The clock time of an instant in the reader's own time zone. */
  timeOf(instant: string): string;
  /** The day of an instant in the reader's own time zone. */
  dayOf(instant: string): string;
  period(period: { start?: string; end?: string }): string;
  bytes(bytes: number): string;
  /** Exact euro cents. */
  euros(cents: number): string;
  number(value: number): string;
  /** A list of names: `A, B ja C`. */
  list(items: readonly string[]): string;
}

/** The writings of one language, for use outside components. */
export function createFormat(language: Language): Format {
  const locale = LOCALES[language];
  const dayFormat = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeZone: 'UTC',
  });
  const ownDay = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  const ownInstant = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  const ownTime = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
  const numbers = new Intl.NumberFormat(locale);
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  // What a source wrote in a way we cannot read is shown as written rather than as "Invalid Date".
  const written = (text: string, format: Intl.DateTimeFormat) => {
    // Browsers guess at other forms: "keväällä 2020" would become the first of January.
    const time = /^\d{4}-\d{2}-\d{2}/.test(text) ? Date.parse(text) : NaN;
    return Number.isNaN(time) ? text : format.format(time);
  };
  const day = (text: string) => written(text, dayFormat);
  return {
    language,
    day,
    instant: text => written(text, ownInstant),
    timeOf: text => written(text, ownTime),
    dayOf: text => written(text, ownDay),
    period: ({ start, end }) =>
      `${start ? day(start) : ''}–${end ? day(end) : ''}`,
    bytes: bytes => {
      const step = Math.min(
        UNITS.length - 1,
        Math.floor(Math.log(Math.max(bytes, 1)) / Math.log(1000)),
      );
      return new Intl.NumberFormat(locale, {
        style: 'unit',
        unit: UNITS[step],
        unitDisplay: step === 0 ? 'long' : 'short',
        maximumFractionDigits: step < 2 ? 0 : 1,
      }).format(bytes / 1000 ** step);
    },
    euros: cents => formatCents(cents, locale),
    number: value => numbers.format(value),
    list: items => lists.format(items),
  };
}

/** Writes days, instants, sizes and money in the chosen language. */
export function useFormat(): Format {
  const language = useLanguage();
  return useMemo(() => createFormat(language), [language]);
}
