import type { Knex } from 'knex';
import { recordEntityAttachments } from '../documents/attachments/entityAttachments';
import { notFound, stale } from '../http/errors';
import type { Viewer } from '../permissions/viewer';
import type { EntityEngine } from './entityReading';
import { isShownToMore, nextRow, place, type RowChange } from './nextRow';
import { relationsOf } from './relationsOf';
import type { RevisionNote } from './revisionStore';
import { type EntityRow, refOf } from './rows';

/** How a change comes into the history, and what is done in one transaction with it. */
export interface WriteOptions extends RevisionNote {
  also?: (trx: Knex.Transaction, row: EntityRow) => Promise<void>;
}

/**
 * Writes a change with its history, index and event, all or nothing, and answers the row after it. Throws 412 when
 * `revision` is not the current one.
 */
export async function writeChange(
  { knex, store, outbox }: EntityEngine,
  viewer: Viewer,
  row: EntityRow,
  revision: number,
  change: RowChange,
  { also, ...note }: WriteOptions = {},
): Promise<EntityRow> {
  const { row: next, spec } = nextRow(viewer, row, change);
  await knex.transaction(async trx => {
    const index = { spec, relations: relationsOf(next, spec) };
    if (!(await store.update(trx, revision, next, index, note))) {
      const current = await store.currentRevision(trx, row.id);
      throw current === undefined ? notFound() : stale(current);
    }
    if (change.spec) {
      await recordEntityAttachments(trx, viewer, {
        entityId: row.id,
        spec,
        before: JSON.parse(row.spec),
      });
    }
    if (row.kind === 'Workspace')
      await place(store, viewer, trx, row, next, spec);
    await also?.(trx, next);
    await outbox.append(trx, {
      topic: 'entity',
      payload: {
        entityId: row.id,
        ref: refOf(row),
        revision: next.revision,
        shownBy: isShownToMore(row, next) ? viewer.ref : undefined,
      },
    });
  });
  outbox.wake();
  return next;
}
