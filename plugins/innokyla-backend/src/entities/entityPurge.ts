import type {
  AuditorService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import { type EntityRow, refOf } from './rows';

/** How many are looked up at once. */
const BATCH = 100;

/**
 * Removes for good what was deleted long enough ago: its history, drafts, facets, relations, threads, memberships and the
 * rows of its files go with it; the bytes are swept when nothing refers to them any more. Its name is not given away.
 *
 * Each stands in a transaction of its own that looks again at the row it holds. So two replicas never remove the same
 * twice, what an admin brings back at this very moment stays, and a sweep that is cut off goes on from there.
 */
export class EntityPurge {
  constructor(
    private readonly deps: {
      knex: Knex;
      auditor: AuditorService;
      logger: LoggerService;
      /** Milliseconds. */
      keepDeletedFor: number;
    },
  ) {}

  /** Answers how many were removed. */
  async sweep(at = Date.now()): Promise<number> {
    const cutoff = new Date(at - this.deps.keepDeletedFor).toISOString();
    let removed = 0;
    let after = { deleted_at: '', id: '' };
    for (;;) {
      const rows = await this.#expired(this.deps.knex, cutoff)
        .whereRaw('(deleted_at, id) > (?, ?)', [after.deleted_at, after.id])
        .orderBy(['deleted_at', 'id'])
        .limit(BATCH)
        .select('id', 'deleted_at');
      for (const { id } of rows) if (await this.#purge(id, cutoff)) removed++;
      if (rows.length < BATCH) break;
      after = rows[rows.length - 1];
    }
    if (removed) this.deps.logger.info(`Removed ${removed} deleted for good`);
    return removed;
  }

  async #purge(id: string, cutoff: string): Promise<boolean> {
    const { knex, auditor } = this.deps;
    const row = await knex<EntityRow>('entities').where({ id }).first();
    if (!row) return false;
    const event = await auditor.createEvent({
      eventId: 'entity-purge',
      severityLevel: 'high',
      meta: { ref: refOf(row), id, deletedBy: row.deleted_by },
    });
    try {
      const removed = await knex.transaction(trx =>
        this.#remove(trx, row, cutoff),
      );
      await event.success({ meta: { removed } });
      return removed;
    } catch (error) {
      // One that cannot be removed must not keep the others.
      await event.fail({ error: error as Error });
      this.deps.logger.error(`${refOf(row)} was not removed: ${error}`);
      return false;
    }
  }

  async #remove(
    trx: Knex.Transaction,
    { id, kind, namespace, name }: EntityRow,
    cutoff: string,
  ): Promise<boolean> {
    const held = await this.#expired(trx, cutoff)
      .where({ id })
      .forUpdate()
      .first('id');
    if (!held) return false;
    if (kind === 'Workspace' && (await hasContent(trx, id))) return false;
    await trx('retired_names')
      .insert({ kind, namespace, name })
      .onConflict(['kind', 'namespace', 'name'])
      .ignore();
    return (await trx('entities').where({ id }).delete()) > 0;
  }

  #expired(db: Knex, cutoff: string) {
    return db('entities')
      .whereNotNull('deleted_at')
      .where('deleted_at', '<=', cutoff);
  }
}

/** Whether anything stands in a workspace or under it, deleted or not: it goes last. */
async function hasContent(trx: Knex.Transaction, id: string): Promise<boolean> {
  const row = await trx('entities')
    .whereNot({ id })
    .where(any => any.where('workspace_id', id).orWhere('programme_id', id))
    .first('id');
  return row !== undefined;
}
