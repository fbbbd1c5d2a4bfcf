import type { Language } from '@innokyla/backstage-plugin-innokyla-common';
import { found, type Found, type Line, lower } from './text/line';

/** Words that are in every text of a language and in none of the others. */
const COMMON: Record<Language, ReadonlySet<string>> = {
  fi: new Set(
    'ja on ei että se joka sekä myös tai ovat oli vuoden vuonna jotka hankkeen hanke avustus avustuksen mukaan kanssa sen tämä näin kuin ole niiden muut muutos hakija rahoittaja vuosi alue siitä lapin järjestöjen sosiaali'.split(
      ' ',
    ),
  ),
  sv: new Set(
    'och att det som på är av för med till den har inte om ett från eller vid projektet bidrag bidraget understöd ansökan sökande finansiär år också samt deras detta genom under mellan'.split(
      ' ',
    ),
  ),
  en: new Set(
    'the and of to in is that for with are was on by as be this from which it or an their applicant funder grant application year project at have has not will'.split(
      ' ',
    ),
  ),
};

/** Words counted; the beginning of a text tells its language as well as all of it. */
const WORDS_COUNTED = 3_000;

/** The language of a text by its common words, with a line that shows it; undefined when hardly any are there. */
export function languageOf(
  lines: readonly Line[],
): Found<Language> | undefined {
  const counts: Record<Language, number> = { fi: 0, sv: 0, en: 0 };
  const best: Partial<Record<Language, { line: Line; count: number }>> = {};
  let words = 0;
  for (const line of lines) {
    if (words > WORDS_COUNTED) break;
    const own: Record<Language, number> = { fi: 0, sv: 0, en: 0 };
    for (const word of lower(line.text).match(/\p{L}+/gu) ?? []) {
      words += 1;
      for (const language of ['fi', 'sv', 'en'] as const) {
        if (COMMON[language].has(word)) own[language] += 1;
      }
    }
    for (const language of ['fi', 'sv', 'en'] as const) {
      counts[language] += own[language];
      if (own[language] > (best[language]?.count ?? 0)) {
        best[language] = { line, count: own[language] };
      }
    }
  }
  const [first, second] = (['fi', 'sv', 'en'] as const)
    .map(language => ({ language, count: counts[language] }))
    .sort((a, b) => b.count - a.count);
  if (first.count < 3 || first.count === second.count) return undefined;
  const share = first.count / (first.count + second.count);
  // Few words are weak evidence, however one-sided.
  const weight = Math.min(1, first.count / 10);
  const confidence = Math.round((0.4 + 0.58 * share * weight) * 100) / 100;
  return found(first.language, confidence, best[first.language]!.line);
}
