import type { Region } from '@innokyla/backstage-plugin-innokyla-common';
import { lower } from '../text/line';

/** Finnish words whose stem changes when they are inflected: `Lappi`, but `Lapin`. */
const STEMS: Record<string, string> = {
  lappi: 'lap(?:pi|pii|i|pe)',
  uusimaa: '(?:uusimaa|uudenmaa|uudellamaa|uudeltamaa|uudellemaa|uuttamaa)',
  satakunta: 'satakun(?:ta|na|taa)',
  häme: 'häme(?:e)?',
  suomi: 'suom(?:i|e|ee)',
  kainuu: 'kainuu',
  savo: 'savo(?:o)?',
  karjala: 'karjala(?:a)?',
  laakso: 'laakso(?:o)?',
};
const ENDINGS =
  "(?:n|ssa|ssä|sta|stä|lla|llä|lta|ltä|lle|seen|un|an|än|on|in|en|a|ä|ta|tä|na|nä|ksi|s|’s|'s)?";

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function stemOf(title: string): string {
  const name = lower(title);
  const ending = Object.keys(STEMS).find(
    stem => name === stem || name.endsWith(`-${stem}`) || name.endsWith(stem),
  );
  if (!ending) return escape(name);
  return escape(name.slice(0, -ending.length)) + STEMS[ending];
}

/**
 * Every name of every region in one pattern, the longest first: of `Södra Österbotten` the second word is not Österbotten.
 * A name with something before its hyphen is another place: `Itä-Lappi`, `Etelä-Pohjanmaa`.
 */
export function regionPattern(regions: readonly Region[]):
  | {
      pattern: RegExp;
      idOf: (match: RegExpMatchArray) => string;
    }
  | undefined {
  const names = regions
    .flatMap(({ id, title }) =>
      [...new Set([title.fi, title.sv, title.en])].map(name => ({ id, name })),
    )
    .sort((a, b) => b.name.length - a.name.length);
  if (!names.length) return undefined;
  // Other places named after them, to be read over.
  const others =
    '(?:itä|länsi|etelä|pohjois|koillis|keski|meri|östra|västra|södra|norra|mellersta|eastern|western|southern|northern|east|west|north|south|central)';
  const alternatives = names.map(({ name }) => `(${stemOf(name)})`).join('|');
  const pattern = new RegExp(
    `(?<![A-Za-zÀ-ÖØ-öø-ž\\d])(?<!${others}[ -])(?<![A-Za-zÀ-ÖØ-öø-ž]-)(?:${alternatives})${ENDINGS}(?![A-Za-zÀ-ÖØ-öø-ž\\d])`,
    'gi',
  );
  return {
    pattern,
    idOf: match =>
      names[match.slice(1).findIndex(group => group !== undefined)].id,
  };
}
