/** A line, or a sentence, of the text. */
export interface Line {
  /** From 1 on. */
  page: number;
  /** For reading: every dash is a hyphen. As long as `quote`, letter by letter. */
  text: string;
  /** For showing: as it was written, but for its spaces. */
  quote: string;
}

/** A value with the line it comes from. */
export interface Found<T> {
  value: T;
  confidence: number;
  source: { line: string; page: number };
}

const LONGEST_QUOTE = 300;

/** A value found in a line; of a long line the part around `at` is shown. */
export function found<T>(
  value: T,
  confidence: number,
  line: Line,
  at = 0,
): Found<T> {
  return {
    value,
    confidence,
    source: { line: shorten(line.quote, at), page: line.page },
  };
}

function shorten(quote: string, at: number): string {
  const plain = quote.replace(/\s+/g, ' ').trim();
  if (plain.length <= LONGEST_QUOTE) return plain;
  const room = LONGEST_QUOTE - 2;
  const start = Math.max(0, Math.min(at - 120, plain.length - room));
  const part = plain.slice(start, start + room).trim();
  return [
    start > 0 ? '…' : '',
    part,
    start + room < plain.length ? '…' : '',
  ].join('');
}

const DASHES = /[\u2010-\u2015\u2212\u00ad]/g;

/** A line of a text that `cleanText` has been through. */
export function lineOf(page: number, quote: string): Line {
  return { page, quote, text: quote.replace(DASHES, '-') };
}

/** Columns stand apart by tabs, by two spaces or by a bar. */
export const cellsOf = (text: string): string[] =>
  text
    .split(/\t|\|| {2}/)
    .map(cell => cell.trim())
    .filter(Boolean);

/** Lower case; Finnish and Swedish have no rules of their own for it, and the general one is much faster. */
export const lower = (text: string): string => text.toLowerCase();
