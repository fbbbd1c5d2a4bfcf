import type { Knex } from 'knex';
import { z } from 'zod';
import { type Cursor, readCursor, writeCursor } from '../../http/cursor';
import { invalidField } from '../../http/errors';
import type { Viewer } from '../../permissions/viewer';
import { readableThreads } from '../readableThreads';
import type { ReadThread } from '../rows';
import { toReadThread, withReader } from './threadStore';

const ORDER = '-lastPostAt';

/** What a list of threads is narrowed to. */
export interface ThreadFilter {
  /** Threads of one entity of ours. */
  entityId?: string;
  /** Threads of one entity of the catalog that is not ours. */
  foreignRef?: string;
  /** Threads of everything in a workspace, the workspace itself included. */
  workspaceId?: string;
}

/** A page of threads as the viewer reads them. */
export interface ReadThreadPage {
  items: ReadThread[];
  totalItems: number;
  nextCursor?: string;
  prevCursor?: string;
}

/**
 * The threads a viewer may read, latest written first: two statements for the first page (rows, total), one for each
 * further page. A healthy plan walks `threads_by_last_post`, `threads_by_entity` or `threads_by_anchor` and stops at the
 * limit; the total rides in the cursor so that it is counted once.
 */
export class ThreadLists {
  constructor(private readonly knex: Knex) {}

  async page(
    viewer: Viewer,
    filter: ThreadFilter,
    { limit, cursor: text }: { limit: number; cursor?: string },
  ): Promise<ReadThreadPage> {
    const cursor = text === undefined ? undefined : readPlace(text);
    const backward = cursor?.backward ?? false;
    const direction = backward ? 'asc' : 'desc';
    const query = withReader(this.#matching(viewer, filter), viewer)
      .orderBy([
        { column: 'threads.last_post_at', order: direction },
        { column: 'threads.id', order: direction },
      ])
      .limit(limit + 1);
    if (cursor) {
      query.whereRaw(
        `(threads.last_post_at, threads.id) ${backward ? '>' : '<'} (?, ?)`,
        [cursor.key, cursor.id],
      );
    }
    const found = (await query).map(toReadThread) as ReadThread[];
    const items = found.slice(0, limit);
    if (backward) items.reverse();
    const totalItems = cursor?.total ?? (await this.#count(viewer, filter));

    const more = found.length > limit;
    const hasNext = items.length > 0 && (backward || more);
    const hasPrev =
      items.length > 0 && (backward ? more : cursor !== undefined);
    const cursorAt = ({ thread }: ReadThread, back?: true) =>
      writeCursor({
        order: ORDER,
        key: thread.last_post_at,
        id: thread.id,
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
    const query = readableThreads(this.knex, viewer);
    if (filter.entityId) query.where('threads.entity_id', filter.entityId);
    if (filter.foreignRef) {
      query
        .whereNull('threads.entity_id')
        .where('threads.anchor_ref', filter.foreignRef);
    }
    if (filter.workspaceId)
      query.where('entities.workspace_id', filter.workspaceId);
    return query;
  }
}

// A cursor is opaque but not secret: what a person may have written into it must not reach the database unlooked at.
const placeSchema = z.object({ key: z.iso.datetime(), id: z.uuid() });

function readPlace(text: string): Cursor {
  const cursor = readCursor(text, ORDER);
  if (!placeSchema.safeParse(cursor).success) {
    throw invalidField(
      'cursor',
      'does not belong to this list; begin again without it',
    );
  }
  return cursor;
}
