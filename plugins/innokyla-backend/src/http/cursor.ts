import { z } from 'zod';
import { invalidField } from './errors';

// A cursor is opaque but not secret: PostgreSQL refuses a statement with a NUL in a value.
const keySchema = z
  .string()
  .max(300)
  .refine(text => !text.includes('\u0000'));

const cursorSchema = z.strictObject({
  /** What the list is ordered by; a cursor of another order is refused. */
  order: z.string(),
  /** Sort key and id of the row the page begins after. */
  key: keySchema,
  id: keySchema,
  backward: z.boolean().optional(),
  /** Rows in all, counted for the first page. */
  total: z.int().min(0).optional(),
});

/** A place in a list: keyset, never an offset. */
export type Cursor = z.output<typeof cursorSchema>;

export const writeCursor = (cursor: Cursor): string =>
  Buffer.from(JSON.stringify(cursor)).toString('base64url');

/** The answer to a cursor that no list of ours has given out. */
export const foreignCursor = () =>
  invalidField(
    'cursor',
    'does not belong to this list; begin again without it',
  );

/** Reads an opaque cursor; throws 400 when it is not one of ours or of another order. */
export function readCursor(text: string, order: string): Cursor {
  try {
    const cursor = cursorSchema.parse(
      JSON.parse(Buffer.from(text, 'base64url').toString('utf8')),
    );
    if (cursor.order === order) return cursor;
  } catch {
    // Falls through: whatever is wrong with it, the answer is the same.
  }
  throw foreignCursor();
}
