import {
  type KindTexts,
  kindTexts,
  type Language,
  type Region,
} from '@innokyla/backstage-plugin-innokyla-common';
import { EXPORT_WORDS, type ExportWords } from './words';

/** How an exported file says things: the language of its labels, and how it writes days and clock times. */
export interface Speech {
  language: Language;
  words: ExportWords;
  kinds: KindTexts;
  region(id: string): string;
  /** What an entity of ours is called, when the reader may see it. */
  titleOf(ref: string): string | undefined;
  day(day: string): string;
  instant(instant: string): string;
}

// British order of day and month: our readers are in Europe, and 2/6/2020 would be read the wrong way round.
const LOCALES: Record<Language, string> = {
  fi: 'fi',
  sv: 'sv-FI',
  en: 'en-GB',
};

/** The locale that numbers and days of a language are written by. */
export const localeOf = (language: Language): string => LOCALES[language];

/** Makes the speech of a file. `forPeople` writes days as people read them; without it they are ISO, for programs. */
export function createSpeech(options: {
  language: Language;
  regions: readonly Region[];
  titles?: ReadonlyMap<string, string>;
  forPeople: boolean;
}): Speech {
  const { language, regions, titles } = options;
  const words = EXPORT_WORDS[language];
  const days = new Intl.DateTimeFormat(LOCALES[language], {
    dateStyle: 'medium',
    timeZone: 'UTC',
  });
  const times = new Intl.DateTimeFormat(LOCALES[language], {
    timeStyle: 'short',
    timeZone: 'UTC',
  });
  const people = {
    day: (day: string) => days.format(Date.parse(day)),
    // The clock as it was written, with its zone: the server's own would be another one than the reader's.
    instant: (instant: string) => {
      const [, offset] = /(Z|[+-]\d{2}:\d{2})$/.exec(instant) ?? [];
      const clock = Date.parse(instant.replace(/(Z|[+-]\d{2}:\d{2})$/, 'Z'));
      const zone = !offset || offset === 'Z' ? 'UTC' : `UTC${offset}`;
      return `${days.format(clock)} ${words.at} ${times.format(
        clock,
      )} (${zone})`;
    },
  };
  const programs = { day: (day: string) => day, instant: (at: string) => at };
  return {
    language,
    words,
    kinds: kindTexts(language),
    region: id => regions.find(one => one.id === id)?.title[language] ?? id,
    titleOf: ref => titles?.get(ref),
    ...(options.forPeople ? people : programs),
  };
}
