import type { ThreadQuery } from '@innokyla/backstage-plugin-innokyla-common';
import type { Knex } from 'knex';
import { z } from 'zod';
import {
  type Cursor,
  foreignCursor,
  readCursor,
  writeCursor,
} from '../../http/cursor';
import type { Viewer } from '../../permissions/viewer';
import { readableThreads } from '../readableThreads';
import type { ReadThread } from '../rows';
import { matchThreads, type ThreadFilter } from './threadFilter';
import { toReadThread, withReader } from './threadStore';

/** A page of threads as the viewer reads them. */
export interface ReadThreadPage {
  items: ReadThread[];
  totalItems: number;
  nextCursor?: string;
  prevCursor?: string;
}

/** An order of threads: its columns, all in the same direction, and how a cursor names a place in it. */
interface Order {
  name: string;
  columns: readonly string[];
  keyOf: (read: ReadThread) => string;
  /** The values of the columns before the id; throws on what no cursor of ours holds. */
  valuesOf: (key: string) => (string | boolean)[];
}

const instant = z.iso.datetime();

const LATEST: Order = {
  name: '-lastPostAt',
  columns: ['threads.last_post_at', 'threads.id'],
  keyOf: ({ thread }) => thread.last_post_at,
  valuesOf: key => [instant.parse(key)],
};

const PINNED_FIRST: Order = {
  name: '-pinned,-lastPostAt',
  columns: ['threads.pinned', 'threads.last_post_at', 'threads.id'],
  keyOf: ({ thread }) => `${thread.pinned ? 1 : 0} ${thread.last_post_at}`,
  valuesOf: key => [
    z.enum(['0 ', '1 ']).parse(key.slice(0, 2)) === '1 ',
    instant.parse(key.slice(2)),
  ],
};

/**
 * The threads a viewer may read, latest written first; in the list of one entity the pinned ones stand before. Two
 * statements for the first page (rows, total), one for each further page; the total rides in the cursor so that it is
 * counted once. A healthy plan walks `threads_by_last_post`, `threads_by_kind`, `threads_of_entity` or `threads_of_anchor`
 * and stops at the limit; what is narrowed to a few (a topic, a participant, the inbox) begins there instead.
 */
export class ThreadLists {
  constructor(private readonly knex: Knex) {}

  async page(
    viewer: Viewer,
    filter: ThreadFilter,
    { limit, cursor: text }: Pick<ThreadQuery, 'cursor'> & { limit: number },
  ): Promise<ReadThreadPage> {
    const isOfEntity = filter.entityId ?? filter.foreignRef;
    const order = isOfEntity ? PINNED_FIRST : LATEST;
    const place = text === undefined ? undefined : readPlace(text, order);
    const backward = place?.cursor.backward ?? false;
    const query = withReader(this.knex, viewer, this.#matching(viewer, filter))
      .orderBy(
        order.columns.map(column => ({
          column,
          order: backward ? 'asc' : 'desc',
        })),
      )
      .limit(limit + 1);
    if (place) {
      const columns = order.columns.map(() => '??').join(', ');
      const values = order.columns.map(() => '?').join(', ');
      query.whereRaw(`(${columns}) ${backward ? '>' : '<'} (${values})`, [
        ...order.columns,
        ...place.values,
      ]);
    }
    const found = (await query).map(toReadThread) as ReadThread[];
    const items = found.slice(0, limit);
    if (backward) items.reverse();
    const totalItems =
      place?.cursor.total ?? (await this.#count(viewer, filter));

    const more = found.length > limit;
    const hasNext = items.length > 0 && (backward || more);
    const hasPrev = items.length > 0 && (backward ? more : place !== undefined);
    const cursorAt = (read: ReadThread, back?: true) =>
      writeCursor({
        order: order.name,
        key: order.keyOf(read),
        id: read.thread.id,
        total: totalItems,
        backward: back,
      });
    return {
      items,
      totalItems,
      nextCursor: hasNext ? cursorAt(items[items.length - 1]) : undefined,
      prevCursor: hasPrev ? cursorAt(items[0], true) : undefined,
    };
  }

  async #count(viewer: Viewer, filter: ThreadFilter): Promise<number> {
    const [{ count }] = await this.#matching(viewer, filter).count({
      count: '*',
    });
    return Number(count);
  }

  #matching(viewer: Viewer, filter: ThreadFilter): Knex.QueryBuilder {
    return readableThreads(this.knex, viewer).where(
      matchThreads(this.knex, viewer, filter),
    );
  }
}

// A cursor is opaque but not secret: what a person may have written into it must not reach the database unlooked at.
function readPlace(
  text: string,
  order: Order,
): { cursor: Cursor; values: (string | boolean)[] } {
  const cursor = readCursor(text, order.name);
  try {
    const id = z.uuid().parse(cursor.id);
    return { cursor, values: [...order.valuesOf(cursor.key), id] };
  } catch {
    throw foreignCursor();
  }
}
