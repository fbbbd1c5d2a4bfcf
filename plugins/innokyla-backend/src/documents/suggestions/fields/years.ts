import { CONFIDENCE } from '../confidence';
import type { Labelled } from '../text/labels';
import { found, type Found, type Line } from '../text/line';
import { withoutDates } from '../values/dates';
import { yearsIn } from '../values/years';
import type { DateSuggestion } from './dates';
import type { Sum } from './money';

const FOR_YEARS =
  /(?<![A-Za-zÀ-ÖØ-öø-ž])(?:vuodelle|vuosille|vuodeksi|vuosiksi|vuosien|för åren|för år|för|for the years|for the year|for years|for year|for|grant years?|bidragsår|bidragsåren|avustusvuo[A-Za-zÀ-ÖØ-öø-ž]{1,6}) (?=(?:19|20)\d{2})/gi;
const OF_GRANT =
  /avustu|hake|haett|haki|bidrag|understöd|ansök|sökt|grant|appl|rahoitu|finansiering|funding/i;

/** Years that the grant is for. */
export function yearsOf(text: {
  labelled: readonly Labelled[];
  sentences: readonly Line[];
  headings: readonly Line[];
  money: readonly Found<Sum>[];
  dates: readonly Found<DateSuggestion>[];
}): Found<number>[] {
  return [
    ...text.labelled.flatMap(entry => {
      if (entry.field !== 'years') return [];
      const plain = withoutDates(entry.value.text);
      // `Vuosi 2019 2020` with sums below is the head of a table, which tells of columns.
      if (entry.how !== 'label' && plain.length > 40) return [];
      const sure = entry.how === 'label' ? CONFIDENCE.label : CONFIDENCE.near;
      return yearsIn(plain).map(({ year }) => found(year, sure, entry.line));
    }),
    ...text.headings.flatMap(heading =>
      OF_GRANT.test(heading.text)
        ? yearsIn(withoutDates(heading.text)).map(({ year }) =>
            found(year, CONFIDENCE.heading, heading),
          )
        : [],
    ),
    ...text.sentences.flatMap(yearsOfSentence),
    ...text.money.flatMap(({ value, confidence, source }) =>
      value.year && confidence >= CONFIDENCE.sentence
        ? [{ value: value.year, confidence: CONFIDENCE.near, source }]
        : [],
    ),
    ...text.dates.flatMap(({ value, confidence, source }) => {
      if (value.field !== 'usage' || !value.value.end) return [];
      const first = Number(value.value.start.slice(0, 4));
      const last = Number(value.value.end.slice(0, 4));
      if (last - first > 10) return [];
      return Array.from({ length: last - first + 1 }, (_, index) => ({
        value: first + index,
        confidence: Math.min(CONFIDENCE.named, confidence),
        source,
      }));
    }),
  ];
}

function yearsOfSentence(line: Line): Found<number>[] {
  const text = withoutDates(line.text);
  return [...text.matchAll(FOR_YEARS)].flatMap(match => {
    const from = match.index + match[0].length;
    const isGrant = OF_GRANT.test(text);
    // "for 2020" alone is said of anything.
    if (!isGrant && /^(?:för|for) $/i.test(match[0])) return [];
    return yearsIn(text.slice(from, from + 12)).map(({ year }) =>
      found(
        year,
        isGrant ? CONFIDENCE.sentence : CONFIDENCE.outdone,
        line,
        from,
      ),
    );
  });
}
