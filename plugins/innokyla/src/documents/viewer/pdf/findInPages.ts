/** A place where the searched words stand. */
export interface Found {
  page: number;
  before: string;
  words: string;
  after: string;
}

/** Places that are listed; more say too little. */
export const MOST_FOUND = 100;
/** Letters around the words. */
const AROUND = 45;

/** Where words stand in the text of a file, in any case of letters; line ends count as spaces. */
export function findInPages(
  pages: readonly { page: number; text: string }[],
  words: string,
): Found[] {
  const wanted = words.trim().replace(/\s+/g, ' ').toLocaleLowerCase();
  const found: Found[] = [];
  if (!wanted) return found;
  for (const { page, text } of pages) {
    const line = text.replace(/\s+/g, ' ');
    const lower = line.toLocaleLowerCase();
    // Some letters change their length with their case; then the places would not fit.
    const source = lower.length === line.length ? line : lower;
    for (
      let at = lower.indexOf(wanted);
      at >= 0;
      at = lower.indexOf(wanted, at + wanted.length)
    ) {
      const end = at + wanted.length;
      found.push({
        page,
        before: source.slice(Math.max(0, at - AROUND), at),
        words: source.slice(at, end),
        after: source.slice(end, end + AROUND),
      });
      if (found.length === MOST_FOUND) return found;
    }
  }
  return found;
}
