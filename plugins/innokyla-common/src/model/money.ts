import * as z from 'zod';

/** Euro cents as an exact integer. Sums are never floats and never rounded. */
export const centsSchema = z
  .int('must be whole cents')
  .min(0, 'must not be negative')
  .max(100_000_000_000_00, 'must be at most 100 000 000 000 €');

/** The five sums of a grant; they are never added to or derived from one another. */
export const SUM_ROLES = [
  'applied',
  'proposed',
  'granted',
  'carriedForward',
  'paid',
] as const;

/** Which of the five sums. */
export type SumRole = (typeof SUM_ROLES)[number];

/**
 * Reads a sum as people type it (`210 000`, `7 500,00 €`, `7500.5`) into cents.
 * Answers `undefined` when it is not a sum, is negative or has more than two decimals.
 */
export function parseEuros(text: string): number | undefined {
  const compact = text
    .replace(/(€|euroa|euro|eur)\s*$/i, '')
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(',', '.');
  const match = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(compact);
  if (!match) return undefined;
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
}

/** Shows cents as euros in the chosen language; whole euros without decimals. */
export function formatCents(cents: number, language: string): string {
  return new Intl.NumberFormat(language, {
    style: 'currency',
    currency: 'EUR',
    minimumFractionDigits: cents % 100 === 0 ? 0 : 2,
    maximumFractionDigits: 2,
  }).format(cents / 100);
}
