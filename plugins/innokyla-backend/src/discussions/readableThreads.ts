import type { Knex } from 'knex';
import { readable } from '../permissions/readable';
import type { Viewer } from '../permissions/viewer';

/**
 * INVARIANT: no thread and no post leaves the database but through this query. A thread is as readable as its anchor: an
 * entity of ours by `readable`; any other entity of the catalog only when the catalog has said so for this request
 * (`viewer.withCatalogRefs`).
 */
export function readableThreads(knex: Knex, viewer: Viewer): Knex.QueryBuilder {
  const seesForeign = viewer.type === 'system' || viewer.catalogRefs.length > 0;
  if (!seesForeign) {
    // An inner join lets the planner begin from either table.
    return knex('threads')
      .join('entities', 'entities.id', 'threads.entity_id')
      .where(readable(viewer));
  }
  return knex('threads')
    .leftJoin('entities', 'entities.id', 'threads.entity_id')
    .where(any => {
      // Without the null check, a thread of a foreign anchor would pass as an entity that is not deleted.
      any.where(ours =>
        ours.whereNotNull('entities.id').where(readable(viewer)),
      );
      any.orWhere(foreign => {
        foreign.whereNull('threads.entity_id');
        if (viewer.type !== 'system') {
          foreign.whereIn('threads.anchor_ref', [...viewer.catalogRefs]);
        }
      });
    });
}
