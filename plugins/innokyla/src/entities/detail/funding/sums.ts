import {
  SUM_ROLES,
  type SumRole,
} from '@innokyla/backstage-plugin-innokyla-common';
import { objectsOf } from '../../specValues';

/** One of the five sums of a year; without `cents` it is not known, which is not the same as nothing. */
export interface Sum {
  role: SumRole;
  /** Exact euro cents. */
  cents?: number;
}

/** The five sums of a grant year, always all five and in the same order. */
export interface YearSums {
  year: number;
  sums: Sum[];
}

const isCents = (value: unknown): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0;

/**
 * The sums of each grant year, the earliest first. They are never added up or derived from one another; what is no sum is not
 * known.
 */
export function yearSums(spec: Record<string, unknown>): YearSums[] {
  return objectsOf(spec.money)
    .filter(row => Number.isSafeInteger(row.year))
    .map(row => ({
      year: row.year as number,
      sums: SUM_ROLES.map(role => {
        const cents = row[role];
        return isCents(cents) ? { role, cents } : { role };
      }),
    }))
    .sort((a, b) => a.year - b.year);
}

/** The largest sum of all years, which every bar is measured by; 0 when none is known. */
export const largestSum = (years: readonly YearSums[]) =>
  Math.max(0, ...years.flatMap(({ sums }) => sums.map(sum => sum.cents ?? 0)));
