import { parseEuros } from '@innokyla/backstage-plugin-innokyla-common';

/** What stands for a sum: cents, or what was typed when that is no sum, so that it can be corrected. */
export type TypedSum = number | string | undefined;

/** Cents as a person would type them: `7 500,00`. */
export function centsAsTyped(cents: number): string {
  const euros = String(Math.floor(cents / 100));
  const grouped = euros.replace(/\B(?=(\d{3})+$)/g, '\u00a0');
  return `${grouped},${String(cents % 100).padStart(2, '0')}`;
}

/** What was typed, as cents when it is a sum. */
export function readSum(typed: string): TypedSum {
  return typed.trim() ? parseEuros(typed) ?? typed : undefined;
}

/** What is wrong with a sum as it was typed. */
export function sumProblem(
  typed: string,
): 'negative' | 'decimals' | 'money' | undefined {
  if (!typed.trim() || parseEuros(typed) !== undefined) return undefined;
  const compact = typed.replace(/[\s\u00a0\u202f€]/g, '');
  if (/^[-−–]\d/.test(compact)) return 'negative';
  return /^\d+[.,]\d{3,}$/.test(compact) ? 'decimals' : 'money';
}
