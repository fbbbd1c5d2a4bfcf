import type { SumRole } from '@innokyla/backstage-plugin-innokyla-common';
import { CONFIDENCE } from '../confidence';
import type { Labelled } from '../text/labels';
import { cellsOf, found, type Found, type Line } from '../text/line';
import { type Amount, amountsIn } from '../values/amounts';
import { withoutDates } from '../values/dates';
import { type FoundYear, yearsIn } from '../values/years';
import { namesOther, roleOfLabel } from './roleWords';
import { moneyOfSentence } from './sentenceMoney';
import { yearRows } from './yearRows';

/** A sum with its role; its year when the text tells it. */
export interface Sum {
  role: SumRole;
  year?: number;
  cents: number;
}

/** Sums with their roles, from labels, tables and sentences. */
export function moneyIn(text: {
  lines: readonly Line[];
  labelled: readonly Labelled[];
  sentences: readonly Line[];
}): Found<Sum>[] {
  const heads = headsOf(text.lines);
  return [
    ...labelledMoney(text.labelled, heads),
    ...text.lines.flatMap(line => rowMoney(line, heads)),
    ...yearRows(text.lines),
    ...text.sentences.flatMap(moneyOfSentence),
  ];
}

/** Lines that a head of a table reaches, with the years of its columns: `Erä  Vuosi 2020`. */
function headsOf(lines: readonly Line[]): Map<Line, number[]> {
  const heads = new Map<Line, number[]>();
  let years: number[] = [];
  let reach = 0;
  for (const line of lines) {
    reach -= 1;
    if (line.text.length > 100 || reach < 0) years = [];
    const own = line.text.length <= 80 ? yearsOfHead(line.text) : [];
    if (own.length) {
      years = own;
      reach = 15;
    }
    heads.set(line, years);
  }
  return heads;
}

const HEAD =
  /^(?:(?:erä|post|item|rahoitus|finansiering|funding|money|summa|amount|belopp)\b[\s|:]*)?(?:(?:vuo(?:si|det|nna)|år(?:et)?|years?)[\s|]*)?((?:[ \t|]*(?:vuosi|år|year)?[ \t|]*(?:19|20)\d{2}){1,10})(?:[\s|]*(?:yhteensä|totalt|sammanlagt|total|€|euroa))?$/i;

function yearsOfHead(text: string): number[] {
  const match = HEAD.exec(text);
  if (!match) return [];
  return [...match[1].matchAll(/\d{4}/g)].map(([year]) => Number(year));
}

function labelledMoney(
  labelled: readonly Labelled[],
  heads: Map<Line, number[]>,
): Found<Sum>[] {
  return labelled.flatMap(entry => {
    const { role } = entry;
    if (!role || !/\d/.test(entry.value.text)) return [];
    // On the next line stands nothing but the sum, or it is a sentence that happens to follow.
    if (entry.how === 'nextLine' && /\p{L}{6}/u.test(entry.value.text)) {
      return [];
    }
    const value = withoutDates(entry.value.text);
    const amounts = amountsIn(value, true);
    const head = heads.get(entry.line) ?? heads.get(entry.value) ?? [];
    const sure =
      entry.how === 'label' ? CONFIDENCE.label : CONFIDENCE[entry.how];
    return sumsOf(
      role,
      value,
      amounts,
      yearsIn(withoutDates(entry.label)),
      head,
    )
      .filter(({ amount }) => !isOther(value, amount))
      .map(({ sum, amount, isTotal }) =>
        found(
          sum,
          confidenceOf(sure, amount, isTotal),
          entry.line,
          entry.at + amount.start,
        ),
      );
  });
}

/** What may stand beside the sums of a row. */
const BESIDE_SUMS = /euroa?|yhteensä|vuo(?:si|nna|delle)|totalt|total|year/gi;

/** A short line that begins with the role and goes on with the sum, its columns run together: `Haettu 210 000 € 2020`. */
function rowMoney(line: Line, heads: Map<Line, number[]>): Found<Sum>[] {
  const { text } = line;
  if (text.length > 120 || !/^\D{3,60}\d/.test(text)) return [];
  if (/:(?!\d)/.test(text)) return [];
  if (cellsOf(text).length > 1) return [];
  const plain = withoutDates(text);
  const [first] = amountsIn(plain, true);
  if (!first || /[.!?]$/.test(plain)) return [];
  const label = plain.slice(0, first.start);
  const role = label.length <= 60 ? roleOfLabel(label) : undefined;
  // Nothing but years, signs and "total" may stand beside the sums, or it is a sentence.
  const rest = plain.slice(first.end).replace(BESIDE_SUMS, '');
  if (!role || /\p{L}{4}/u.test(rest)) return [];
  const head = heads.get(line) ?? [];
  return sumsOf(role, plain, amountsIn(plain, true), [], head).map(
    ({ sum, amount, isTotal }) =>
      found(
        sum,
        confidenceOf(CONFIDENCE.row, amount, isTotal),
        line,
        amount.start,
      ),
  );
}

function confidenceOf(sure: number, amount: Amount, isTotal: boolean): number {
  if (amount.isAbout || isTotal) return CONFIDENCE.mentioned;
  return amount.isEuros ? sure : Math.min(sure, CONFIDENCE.heading);
}

/** Costs stand between the sum before it and this one. */
function isOther(value: string, amount: Amount): boolean {
  return namesOther(value.slice(Math.max(0, amount.start - 40), amount.start));
}

/**
 * Sums with their years. The year stands before its sum, after it, in the label or in the head of the column; a sum for
 * several years together belongs to none of them.
 */
function sumsOf(
  role: SumRole,
  value: string,
  amounts: readonly Amount[],
  ofLabel: readonly FoundYear[],
  head: readonly number[],
) {
  const years = yearsIn(value);
  const isAfter =
    amounts.length > 0 && !years.some(({ end }) => end <= amounts[0].start);
  const single = (list: readonly FoundYear[]) =>
    list.length === 1 ? list[0].year : undefined;
  return amounts.map((amount, index) => {
    const from = isAfter ? amount.end : amounts[index - 1]?.end ?? 0;
    const to = isAfter
      ? amounts[index + 1]?.start ?? value.length
      : amount.start;
    const near = years.filter(({ start, end }) => start >= from && end <= to);
    const stated = near.length ? near : ofLabel;
    // Without years of its own a row takes those of its columns, one for one.
    const column =
      !stated.length && head.length === amounts.length
        ? head[index]
        : undefined;
    const year = single(stated) ?? column;
    return {
      sum: { role, cents: amount.cents, ...(year ? { year } : {}) },
      amount,
      isTotal:
        stated.length > 1 ||
        (!stated.length && amounts.length > 1 && column === undefined),
    };
  });
}
