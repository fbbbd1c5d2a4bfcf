import {
  DEFAULT_LIMIT,
  type EntityOrder,
  type EntityQuery,
  type Facets,
  findKind,
  parseRef,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { Knex } from 'knex';
import { type Cursor, readCursor, writeCursor } from '../http/cursor';
import { readable, recoverable } from '../permissions/readable';
import type { Viewer } from '../permissions/viewer';
import type { EntityRow } from './rows';

const ORDERS: Record<
  EntityOrder,
  { column: keyof EntityRow; descending: boolean }
> = {
  title: { column: 'sort_title', descending: false },
  '-updatedAt': { column: 'updated_at', descending: true },
  '-createdAt': { column: 'created_at', descending: true },
};

/** Facets that are columns of the envelope; the others are rows of `entity_facets`. */
const ENVELOPE_FACETS: Record<string, string> = {
  status: 'entities.status',
  visibility: 'entities.visibility',
  language: 'entities.language',
};

/** A page of rows. */
export interface RowPage {
  rows: EntityRow[];
  totalItems: number;
  nextCursor?: string;
  prevCursor?: string;
}

/**
 * Lists what a viewer may read: two statements for the first page (rows, total), one for each further page, and one for
 * each facet asked. The plan of the page is a scan along `entities_by_title` or `entities_by_change` that stops at the
 * limit; the total rides in the cursor so that it is counted once.
 */
export class EntityLists {
  constructor(private readonly knex: Knex) {}

  async page(viewer: Viewer, query: EntityQuery): Promise<RowPage> {
    const order = query.orderBy ?? 'title';
    const { column, descending } = ORDERS[order];
    const limit = query.limit ?? DEFAULT_LIMIT;
    const cursor = query.cursor ? readCursor(query.cursor, order) : undefined;
    const backward = cursor?.backward ?? false;
    const down = descending !== backward;

    const rowsQuery = this.#matching(viewer, query)
      .select('entities.*')
      .orderBy([
        { column: `entities.${column}`, order: down ? 'desc' : 'asc' },
        { column: 'entities.id', order: down ? 'desc' : 'asc' },
      ])
      .limit(limit + 1);
    if (cursor) {
      rowsQuery.whereRaw(`(??, ??) ${down ? '<' : '>'} (?, ?)`, [
        `entities.${column}`,
        'entities.id',
        cursor.key,
        cursor.id,
      ]);
    }
    const found: EntityRow[] = await rowsQuery;
    const rows = found.slice(0, limit);
    if (backward) rows.reverse();
    const totalItems = cursor?.total ?? (await this.#count(viewer, query));

    const more = found.length > limit;
    const cursorAt = (row: EntityRow, back: boolean): string =>
      writeCursor({
        order,
        key: String(row[column]),
        id: row.id,
        total: totalItems,
        ...(back ? { backward: true } : {}),
      } satisfies Cursor);
    const hasNext = backward || more;
    const hasPrev = backward ? more : cursor !== undefined;
    return {
      rows,
      totalItems,
      nextCursor:
        rows.length && hasNext
          ? cursorAt(rows[rows.length - 1], false)
          : undefined,
      prevCursor: rows.length && hasPrev ? cursorAt(rows[0], true) : undefined,
    };
  }

  /** Values and counts of facets. A facet's own filter does not narrow it, so that a second value can be chosen. */
  async facets(
    viewer: Viewer,
    query: EntityQuery,
    names: readonly string[],
  ): Promise<Facets> {
    const counted = await Promise.all(
      names.map(async name => {
        const { [name]: _own, ...filter } = query.filter ?? {};
        const base = this.#matching(viewer, { ...query, filter });
        return [name, await this.#facet(base, name)] as const;
      }),
    );
    return Object.fromEntries(counted);
  }

  async #facet(base: Knex.QueryBuilder, name: string): Promise<Facets[string]> {
    let value = 'facet.value';
    if (name === 'workspace') {
      base.join(
        'entities as facet_workspace',
        'facet_workspace.id',
        'entities.workspace_id',
      );
      value = 'facet_workspace.name';
    } else if (ENVELOPE_FACETS[name]) {
      value = ENVELOPE_FACETS[name];
    } else {
      base.join('entity_facets as facet', join =>
        join.on('facet.entity_id', 'entities.id').andOnVal('facet.facet', name),
      );
    }
    const rows: { value: string; count: string | number }[] = await base
      .groupBy(value)
      .select({ value })
      .count({ count: '*' });
    return rows
      .map(row => ({ value: String(row.value), count: Number(row.count) }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
      .slice(0, 200);
  }

  async #count(viewer: Viewer, query: EntityQuery): Promise<number> {
    const [{ count }] = await this.#matching(viewer, query).count({
      count: '*',
    });
    return Number(count);
  }

  #matching(viewer: Viewer, query: EntityQuery): Knex.QueryBuilder {
    const rows = this.knex('entities').where(
      query.deleted ? recoverable(viewer) : readable(viewer),
    );
    if (query.kind) rows.where('entities.kind', findKind(query.kind)!.kind);
    if (query.workspace) {
      rows.whereIn('entities.workspace_id', this.#workspaceId(query.workspace));
    }
    if (query.programme) {
      // Under which programme things stand is not told to those who may not see the programme.
      rows.whereIn(
        'entities.programme_id',
        this.#workspaceId(query.programme).where(
          readable(viewer, 'named_workspace'),
        ),
      );
    }
    if (query.relation) {
      const { type, targetRef } = query.relation;
      rows.whereIn('entities.id', ids =>
        ids
          .select('source_id')
          .from('entity_relations')
          .where({ target_ref: targetRef, type }),
      );
      this.#onlyIfReadable(rows, viewer, targetRef);
    }
    for (const [facet, values] of Object.entries(query.filter ?? {})) {
      if (facet === 'workspace') {
        rows.whereIn('entities.workspace_id', ids =>
          ids
            .select('id')
            .from('entities')
            .where('kind', 'Workspace')
            .whereIn('name', values),
        );
      } else if (ENVELOPE_FACETS[facet]) {
        rows.whereIn(ENVELOPE_FACETS[facet], values);
      } else {
        rows.whereIn('entities.id', ids =>
          ids
            .select('entity_id')
            .from('entity_facets')
            .where('facet', facet)
            .whereIn('value', values),
        );
      }
    }
    return rows;
  }

  #workspaceId(name: string) {
    return this.knex('entities as named_workspace')
      .where({
        'named_workspace.kind': 'Workspace',
        'named_workspace.name': name,
      })
      .select('named_workspace.id');
  }

  /** Nothing is related to what the viewer may not see, or a guessed ref would be confirmed. Other kinds are the catalog's. */
  #onlyIfReadable(rows: Knex.QueryBuilder, viewer: Viewer, ref: string): void {
    const { kind, namespace, name } = parseRef(ref);
    const definition = findKind(kind);
    if (!definition) return;
    rows.whereExists(
      this.knex('entities as related')
        .where({
          'related.kind': definition.kind,
          'related.namespace': namespace,
          'related.name': name,
        })
        .where(readable(viewer, 'related'))
        .select('related.id'),
    );
  }
}
