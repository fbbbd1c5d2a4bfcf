import { labelOfLine, namesSomething } from './labels';
import { cellsOf, type Line, lineOf } from './line';

/** What is read in full, in characters; what a form asks stands at the beginning of an application. */
const READ_IN_FULL = 100_000;
/** Further on, only labelled lines are looked at, up to here. */
const READ_AT_ALL = 2_000_000;
/** Lines read in full: about fifty pages. */
const MOST_LINES = 2_500;
/** Labelled lines taken from what follows, and lines looked at for them. */
const MOST_LATE = 500;
const MOST_LOOKED_AT = 50_000;
/** Longest line and sentence that are looked at as one. */
const LONGEST = 1_000;

/** A text as the rules read it. */
export interface Text {
  lines: Line[];
  /** Sentences, put together where a page broke them into lines. */
  sentences: Line[];
}

// Spaces of other widths become plain ones, one for one; what has no width goes, and so do soft hyphens.
const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\v\f]/g;
const WIDTHLESS = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]/g;
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f]/g;

/** Letters composed (a PDF often writes ä as two signs) and every space one of two kinds: space or tab. */
export const cleanText = (text: string): string =>
  text
    .normalize('NFC')
    .replace(WIDTHLESS, '')
    .replace(SPACES, ' ')
    .replace(CONTROL, ' ');

/** Lines and sentences of a text, within bounds that its length cannot break. */
export function readText(
  pages: readonly { page: number; text: string }[],
): Text {
  const lines: Line[] = [];
  const paragraphs: Line[][] = [];
  let seen = 0;
  let looked = 0;
  for (const { page, text } of pages) {
    if (seen >= READ_AT_ALL || looked > MOST_LOOKED_AT) break;
    const part = cleanText(text.slice(0, READ_AT_ALL - seen));
    let open: Line[] | undefined;
    for (const raw of part.split(/\r\n|\r|\n/)) {
      looked += 1;
      if (looked > MOST_LOOKED_AT) break;
      const left = READ_IN_FULL - seen;
      seen += raw.length + 1;
      const isLate = left <= 0 || lines.length >= MOST_LINES;
      const quote = raw.trim().slice(0, isLate ? LONGEST : left);
      if (!quote) {
        open = undefined;
        continue;
      }
      const line = lineOf(page, quote.slice(0, LONGEST));
      if (isLate) {
        if (isKnown(line) && lines.length < MOST_LINES + MOST_LATE)
          lines.push(line);
        continue;
      }
      lines.push(line);
      const whole = lineOf(page, quote);
      if (open && goesOn(open[open.length - 1], whole)) open.push(whole);
      else paragraphs.push((open = [whole]));
    }
  }
  return { lines, sentences: paragraphs.flatMap(sentencesOf) };
}

/** Far into a text only what a label of ours names is looked at. */
function isKnown(line: Line): boolean {
  if (line.quote.length > 300) return false;
  const labelled = labelOfLine(line);
  return labelled !== undefined && namesSomething(labelled.label);
}

/** Whether a line goes on where a page's width broke the one before it. */
export function goesOn(before: Line, line: Line): boolean {
  if (before.text.length < 50 || /[.!?:]$/.test(before.text)) return false;
  // Items of a list and paragraphs begin with a capital; most lines that a page's width has broken do not.
  if (!/^[\p{Ll}\d(€]/u.test(line.text)) return false;
  if (/^\d{1,2}[.)]\s+\p{Lu}/u.test(line.text)) return false;
  return (
    cellsOf(line.text).length === 1 &&
    cellsOf(before.text).length === 1 &&
    !labelOfLine(line)
  );
}

/** A line as the end of another; a word that was divided at its hyphen stays with it. */
export const joined = (first: string, second: string): string =>
  /\p{L}-$/u.test(first) ? first + second : `${first} ${second}`;

const ABBREVIATION =
  /(?:^|[\s(])(?:mm|esim|ym|ks|n|ca|st|nro|nr|no|milj|t\.ex|bl\.a|e\.g|i\.e|klo|kl|approx)\.$/i;

function sentencesOf(paragraph: Line[]): Line[] {
  const { page } = paragraph[0];
  const whole = paragraph.map(line => line.quote).reduce(joined);
  const sentences: Line[] = [];
  const take = (from: number, to: number) => {
    for (let at = from; at < to; at += LONGEST) {
      const quote = whole.slice(at, Math.min(to, at + LONGEST)).trim();
      if (quote) sentences.push(lineOf(page, quote));
    }
  };
  let start = 0;
  for (const end of whole.matchAll(/[.!?…](?=\s{1,5}[\p{Lu}"”(])/gu)) {
    const stop = end.index + 1;
    if (ABBREVIATION.test(whole.slice(Math.max(start, stop - 10), stop))) {
      continue;
    }
    take(start, stop);
    start = stop;
  }
  take(start, whole.length);
  return sentences;
}
