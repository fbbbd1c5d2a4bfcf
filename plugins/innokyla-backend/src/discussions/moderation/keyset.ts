import type { Knex } from 'knex';
import { z } from 'zod';
import { type Cursor, foreignCursor, readCursor } from '../../http/cursor';

// A cursor is opaque but not secret: what a person may have written into it must not reach the database unlooked at.
const placeSchema = z.object({ key: z.iso.datetime(), id: z.uuid() });

/** The place that a list ordered by an instant and an id goes on from. Throws 400 when it is no place of this list. */
export function readPlace(text: string, order: string): Cursor {
  const cursor = readCursor(text, order);
  if (!placeSchema.safeParse(cursor).success) throw foreignCursor();
  return cursor;
}

/** Orders a query and takes one row more than a page, which tells whether there is a next one. */
export function keysetPage(
  query: Knex.QueryBuilder,
  page: {
    columns: readonly [string, string];
    direction: 'asc' | 'desc';
    after?: Cursor;
    limit: number;
  },
): Knex.QueryBuilder {
  const [key, id] = page.columns;
  query
    .orderBy(page.columns.map(column => ({ column, order: page.direction })))
    .limit(page.limit + 1);
  if (page.after) {
    query.whereRaw(`(??, ??) ${page.direction === 'asc' ? '>' : '<'} (?, ?)`, [
      key,
      id,
      page.after.key,
      page.after.id,
    ]);
  }
  return query;
}
