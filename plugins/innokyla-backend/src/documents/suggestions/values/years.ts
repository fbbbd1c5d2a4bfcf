/** A year in a text, and where it stands. */
export interface FoundYear {
  year: number;
  start: number;
  end: number;
  /** It is one of a range: `2018-2020`. */
  isOfRange: boolean;
}

const YEARS =
  /(?<![A-Za-zÀ-ÖØ-öø-ž\d.,/€-])((?:19|20)\d{2})(?: ?- ?((?:19|20)?\d{2}))?(?![A-Za-zÀ-ÖØ-öø-ž\d€/]|[.,]\d| ?€| \d{3}(?!\d))/g;
/** Years that a range may span; a longer one is no grant. */
const LONGEST_RANGE = 12;

/** Years of a text without its days (`withoutDates`), each of a range by itself. */
export function yearsIn(text: string): FoundYear[] {
  return [...text.matchAll(YEARS)].flatMap(match => {
    const first = Number(match[1]);
    const last = match[2]
      ? Number(
          match[2].length === 2 ? match[1].slice(0, 2) + match[2] : match[2],
        )
      : first;
    if (last < first || last - first >= LONGEST_RANGE) return [];
    return Array.from({ length: last - first + 1 }, (_, index) => ({
      year: first + index,
      start: match.index,
      end: match.index + match[0].length,
      isOfRange: last > first,
    }));
  });
}
