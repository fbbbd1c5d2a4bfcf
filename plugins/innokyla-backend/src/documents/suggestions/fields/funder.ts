import type { Language } from '@innokyla/backstage-plugin-innokyla-common';
import { CONFIDENCE } from '../confidence';
import type { Labelled } from '../text/labels';
import { found, type Found, type Line, lower } from '../text/line';
import { KNOWN_FUNDERS, type KnownFunder } from './funders';

const plain = (name: string) =>
  lower(name)
    .replace(/[().,'’"]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const namesOf = (funder: KnownFunder) =>
  [funder.fi, funder.sv, funder.en, ...(funder.also ?? [])].map(plain);

/** A name without the abbreviation at its end. */
const longNamesOf = (funder: KnownFunder) =>
  namesOf(funder).map(name =>
    funder.short.reduce(
      (rest, short) =>
        rest.endsWith(` ${lower(short)}`)
          ? rest.slice(0, -short.length - 1)
          : rest,
      name,
    ),
  );

/** The known funder that a name, as somebody wrote it, stands for. */
function knownBy(name: string): KnownFunder | undefined {
  const written = plain(name);
  const words = written.split(/[ /-]/);
  return KNOWN_FUNDERS.find(
    funder =>
      longNamesOf(funder).some(known => written.includes(known)) ||
      funder.short.some(short => words.includes(lower(short))),
  );
}

/** The name that the portal's applications use already, so that a funder does not stand in its lists twice. */
function nameInUse(
  funder: KnownFunder,
  inUse: readonly string[],
): string | undefined {
  return inUse.find(name => knownBy(name) === funder);
}

/** Who is asked for the money: by a label, else the known funders that the text names. */
export function fundersOf(
  text: { labelled: readonly Labelled[]; sentences: readonly Line[] },
  inUse: readonly string[],
  language: Language,
): Found<string>[] {
  return [
    ...text.labelled.flatMap(entry => labelledFunder(entry, inUse)),
    ...namedFunders(text.sentences, inUse, language),
  ];
}

function labelledFunder(
  entry: Labelled,
  inUse: readonly string[],
): Found<string>[] {
  if (entry.field !== 'funder') return [];
  const written = entry.value.quote.replace(/[\s.;,]+$/, '').slice(0, 200);
  if (!/\p{L}{2}/u.test(written)) return [];
  const sure = entry.how === 'label' ? CONFIDENCE.label : CONFIDENCE[entry.how];
  const asWritten = found(written, sure, entry.line);
  const same = inUse.find(name => plain(name) === plain(written));
  if (same) return [found(same, sure, entry.line)];
  const known = knownBy(written);
  const name = known && nameInUse(known, inUse);
  if (!name) return [asWritten];
  if (plain(name).includes(plain(written))) {
    return [found(name, sure, entry.line)];
  }
  return [
    found(name, sure, entry.line),
    // As sure, but second: the same funder by another name.
    { ...asWritten, confidence: Math.min(sure, CONFIDENCE.nextLine) },
  ];
}

/** For finding funders in prose: made once, and one pass over a text finds which of them it names at all. */
const IN_PROSE = KNOWN_FUNDERS.filter(({ onlyLabelled }) => !onlyLabelled).map(
  funder => ({
    funder,
    names: longNamesOf(funder),
    // Case counts in an abbreviation; Finnish adds its endings with a colon or without.
    short: funder.short.length
      ? new RegExp(
          `(?<![\\p{L}\\d-])(?:${funder.short
            .map(short => short.replace('+', '\\+'))
            .join('|')})(?![\\p{Lu}\\d])`,
          'u',
        )
      : undefined,
  }),
);

function namedFunders(
  sentences: readonly Line[],
  inUse: readonly string[],
  language: Language,
): Found<string>[] {
  const lines = new Map<KnownFunder, Line>();
  for (const line of sentences) {
    const words = plain(line.text);
    for (const { funder, names, short } of IN_PROSE) {
      if (lines.has(funder)) continue;
      if (short?.test(line.text) || names.some(name => words.includes(name))) {
        lines.set(funder, line);
      }
    }
  }
  const sure = lines.size === 1 ? CONFIDENCE.named : CONFIDENCE.mentioned;
  return [...lines].map(([funder, line]) =>
    found(nameInUse(funder, inUse) ?? funder[language], sure, line),
  );
}
