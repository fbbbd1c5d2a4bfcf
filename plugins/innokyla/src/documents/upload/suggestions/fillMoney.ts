import {
  SUM_ROLES,
  type SumRole,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { MoneyRow } from '../form';
import { distinct, type Found, foundInAll, isSure, type Source } from './found';
import type { FieldFilling } from './note';

/** A sum with its role and year. */
export interface Sum {
  role: SumRole;
  year: number;
  cents: number;
}

/** Sums are many in an application, and each can be another reading of the same line. */
const MOST_OFFERS = 5;

/** The key that refusing a sum is kept under: whatever else is read for the role and year is refused with it. */
const sumKey = ({ role, year }: Sum) => `money:${role}:${year}`;

/** The rows with a sum put in its place, in the place of what stood there. */
export function withSum(rows: readonly MoneyRow[], sum: Sum): MoneyRow[] {
  const { role, year, cents } = sum;
  const others = rows.filter(row => row.year !== year);
  const row = rows.find(r => r.year === year) ?? { year };
  return [...others, { ...row, [role]: cents }].sort(
    (a, b) => Number(a.year) - Number(b.year),
  );
}

/** The rows without a sum; a row that is left with none goes. */
export function withoutSum(
  rows: readonly MoneyRow[],
  { role, year }: Pick<Sum, 'role' | 'year'>,
): MoneyRow[] {
  return rows
    .map(row => (row.year === year ? { ...row, [role]: undefined } : row))
    .filter(row => SUM_ROLES.some(one => row[one] !== undefined));
}

/**
 * What the files say about the sums. One whose year is not told belongs to the application's only year, if it has one; else
 * it is offered for the first. Sums of different roles are never mixed, added or derived.
 */
export function fillMoney(
  said: { answer: readonly MoneyRow[] | undefined; refused: readonly string[] },
  sources: readonly Source[],
  years: readonly number[],
): FieldFilling {
  const found = foundInAll(sources, s => s.money).flatMap(one => {
    const year = one.value.year ?? years[0];
    // No year to put it under; it is offered once there is one.
    if (year === undefined) return [];
    const isCertain = one.value.year !== undefined || years.length === 1;
    const value: Sum = { role: one.value.role, year, cents: one.value.cents };
    return [{ ...one, value, isCertain }];
  });
  const filled = new Map<string, Found<Sum>>();
  for (const one of found) {
    const key = sumKey(one.value);
    const isOpen = !filled.has(key) && !said.refused.includes(key);
    if (isOpen && isSure(one) && one.isCertain) filled.set(key, one);
  }
  const made = [...filled.values()].reduce<MoneyRow[]>(
    (rows, { value }) => withSum(rows, value),
    [],
  );
  const standing = said.answer ?? made;
  const stands = ({ role, year, cents }: Sum) =>
    standing.some(row => row.year === year && row[role] === cents);
  const all = distinct<Sum>(
    found.map(({ isCertain: _isCertain, ...one }) => one),
  );
  return {
    value: said.answer || !filled.size ? undefined : made,
    notes: all
      .filter(({ value }) => stands(value))
      .map(one => ({
        keys: [sumKey(one.value)],
        values: [one.value],
        found: one,
        isFilled: !said.answer,
      })),
    offers: all
      // The same holds for sums told in passing, of an earlier grant for instance.
      .filter(one => !stands(one.value) && (!filled.size || isSure(one)))
      .slice(0, MOST_OFFERS),
  };
}
