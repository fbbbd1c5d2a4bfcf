import * as z from 'zod';

/** Rows a page has when nothing is asked. */
export const DEFAULT_LIMIT = 25;
/** Rows a page can have at most. */
export const MAX_LIMIT = 100;

export const pageInfoSchema = z.object({
  nextCursor: z.string().optional(),
  prevCursor: z.string().optional(),
});
