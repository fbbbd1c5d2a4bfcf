import type { SumRole } from '@innokyla/backstage-plugin-innokyla-common';
import { CONFIDENCE } from '../confidence';
import { found, type Found, type Line } from '../text/line';
import { type Amount, amountsIn } from '../values/amounts';
import { withoutDates } from '../values/dates';
import { yearsIn } from '../values/years';
import type { Sum } from './money';
import { type RoleWord, roleWordsIn } from './roleWords';

const BETWEEN_CLAUSES =
  /, |; |\. | \(|\)| - | (?:ja|sekä|mutta|och|men|and|but) /g;
/** Letters that may stand between a role in an earlier clause and its sum. */
const REACH = 120;
const ONLY_YEAR =
  /^,? ?(?:ja |och |and )?(?:vuodelle|vuonna|vuodeksi|för år|för|år|for the year|for|in) (?:19|20)\d{2} ?(?:yhteensä|totalt|a total of|sammanlagt)? ?$/i;
/** Money is paid for many things; only with one of these words beside it is it the grant that was paid. */
const GRANT = /avustu|bidrag|understöd|grant|rahoitus|finansiering|funding/i;

/** Sums that a sentence tells with what they are, each by the nearest word of its own clause. */
export function moneyOfSentence(line: Line): Found<Sum>[] {
  if (!/\d/.test(line.text)) return [];
  const text = withoutDates(line.text);
  const words = roleWordsIn(text);
  if (!words.some(({ role }) => role !== 'other' && role !== 'not')) return [];
  const amounts = amountsIn(text, true).filter(
    amount =>
      amount.isEuros ||
      (GRANT.test(text) && followsApplied(text, amount, words)),
  );
  if (!amounts.length || words.some(({ role }) => role === 'not')) return [];
  const breaks = [
    0,
    ...[...text.matchAll(BETWEEN_CLAUSES)].map(m => m.index),
    text.length,
  ];
  const clauseOf = (at: number) => breaks.filter(b => b <= at).length;
  const years = yearsIn(text);
  const inSentence = new Set(years.map(({ year }) => year));

  let before: SumRole | undefined;
  return amounts.flatMap((amount, index) => {
    const clause = clauseOf(amount.start);
    const own = words.filter(({ start }) => clauseOf(start) === clause);
    const lowest = amounts[index - 1]?.end ?? 0;
    const earlier = words.filter(
      ({ start, end }) =>
        start >= lowest && end <= amount.start && amount.start - end <= REACH,
    );
    const role =
      roleBy(own, amount, amounts) ??
      // Nothing in its own clause: the words since the sum before it.
      (own.length ? undefined : roleBy(earlier, amount, amounts)) ??
      // `…, vuodelle 2020 130 000 €`: of the same role as the sum before it.
      (ONLY_YEAR.test(text.slice(lowest, amount.start)) ? before : undefined);
    before = role;
    if (!role || (role === 'paid' && !GRANT.test(text))) return [];
    const near = years.filter(({ start }) => clauseOf(start) === clause);
    const told = near.length ? near : years;
    const isTotal = told.some(({ isOfRange }) => isOfRange);
    const year =
      new Set(told.map(y => y.year)).size === 1 && !isTotal
        ? told[0].year
        : undefined;
    const value: Sum = { role, cents: amount.cents, ...(year ? { year } : {}) };
    return [
      found(
        value,
        confidenceOf(amount, isTotal || (inSentence.size > 1 && !year)),
        line,
        amount.start,
      ),
    ];
  });
}

/** The ruling word, else the nearest; no role when costs are nearer. */
function roleBy(
  words: readonly RoleWord[],
  amount: Amount,
  amounts: readonly Amount[],
): SumRole | undefined {
  const distance = ({ start, end }: RoleWord) =>
    end <= amount.start ? amount.start - end : start - amount.end + 1;
  // A word on the far side of another sum speaks of that one.
  const eligible = words.filter(
    ({ start, end }) =>
      !amounts.some(
        other =>
          other !== amount &&
          (end <= other.start
            ? other.start < amount.start
            : start >= other.end && other.start > amount.start),
      ),
  );
  const nearest = [...eligible].sort((a, b) => distance(a) - distance(b))[0];
  if (!nearest || nearest.role === 'other' || nearest.role === 'not') {
    return undefined;
  }
  return (eligible.find(({ isRuling }) => isRuling) ?? nearest).role as SumRole;
}

function confidenceOf(amount: Amount, isUnclear: boolean): number {
  if (amount.isAbout || isUnclear) return CONFIDENCE.mentioned;
  return amount.isEuros ? CONFIDENCE.sentence : CONFIDENCE.named;
}

/** A number without a currency is a sum right after "haettiin", and nowhere else in a sentence. */
function followsApplied(
  text: string,
  amount: Amount,
  words: readonly RoleWord[],
): boolean {
  return (
    /\d[ .,]\d{3}/.test(text.slice(amount.start, amount.end)) &&
    !/^ ?\p{L}/u.test(text.slice(amount.end)) &&
    words.some(
      ({ role, end }) =>
        ['applied', 'granted', 'proposed'].includes(role) &&
        amount.start - end >= 0 &&
        amount.start - end <= 2,
    )
  );
}
