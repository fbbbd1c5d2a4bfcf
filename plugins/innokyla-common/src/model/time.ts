import * as z from 'zod';

/** A calendar day, `2020-02-06`. */
export const daySchema = z.iso.date('must be a day such as 2020-02-06');

/** An instant with its offset, `2019-09-30T16:15:00+03:00`. */
export const instantSchema = z.iso
  .datetime({
    offset: true,
    error:
      'must be a time with its time zone, such as 2019-09-30T16:15:00+03:00',
  })
  // The last hours of the year 9999 are in the year 10000 elsewhere, which instants are not written with.
  .refine(
    text =>
      Number.isNaN(Date.parse(text)) ||
      /^\d{4}-/.test(new Date(text).toISOString()),
    { error: 'must be in the years 0000–9999 in every time zone' },
  );

/** From one day to another, both included; either end may be open. */
export const periodSchema = z
  .strictObject({ start: daySchema.optional(), end: daySchema.optional() })
  .refine(
    period => !period.start || !period.end || period.start <= period.end,
    {
      error: 'must not be before the start',
      path: ['end'],
    },
  );

/** A calendar year that a grant can be for. */
export const yearSchema = z.int().min(1900).max(2200);
