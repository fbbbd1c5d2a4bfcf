import type { Visibility } from '@innokyla/backstage-plugin-innokyla-common';
import type { Knex } from 'knex';
import { audienceOf, readable } from '../permissions/readable';
import type { Viewer } from '../permissions/viewer';
import type { EntityRow, RevisionRow } from './rows';

/** The largest number of an integer column. */
const MAX_REVISION = 2 ** 31 - 1;

/**
 * How long one stretch of writing lasts in the history, in milliseconds. Autosave writes every few seconds: a row for each
 * would bury the revisions that mean something, and one row for a whole day would lose what was written in the morning
 * and thrown away at noon. Ten minutes is what a person can be asked to write again.
 */
export const WRITING_MS = 10 * 60_000;

/** How a revision comes into the history. */
export interface RevisionNote {
  note?: string;
  /**
   * Saved while writing. `continues` when nothing but texts has changed since the revision before, so that it may take its
   * place.
   */
  writing?: { continues: boolean };
}

/** History of entities. Reads take a viewer, writes the transaction of the change. */
export class RevisionStore {
  constructor(private readonly knex: Knex) {}

  /** History, newest first, from below `before` on. */
  async list(
    viewer: Viewer,
    entityId: string,
    limit: number,
    before?: number,
  ): Promise<RevisionRow[]> {
    return this.#readable(viewer, entityId)
      .modify(query => {
        if (before !== undefined)
          query.where('entity_revisions.revision', '<', before);
      })
      .orderBy('entity_revisions.revision', 'desc')
      .limit(limit);
  }

  async find(
    viewer: Viewer,
    entityId: string,
    revision: number,
  ): Promise<RevisionRow | undefined> {
    // PostgreSQL refuses to compare with a number that its column cannot hold.
    if (revision > MAX_REVISION) return undefined;
    return this.#readable(viewer, entityId)
      .where('entity_revisions.revision', revision)
      .first();
  }

  /**
   * The audiences an entity has had up to a revision, and the revision that each had it from; drafts have none. For a job
   * that tells people once.
   */
  async audiences(
    entityId: string,
    upTo: number,
  ): Promise<{ visibility: Visibility; since: number }[]> {
    const rows: { visibility: Visibility; since: number }[] = await this.knex(
      'entity_revisions',
    )
      .where('entity_id', entityId)
      .where('revision', '<=', upTo)
      .whereNot('status', 'draft')
      .groupBy('visibility')
      .select('visibility')
      .min({ since: 'revision' });
    return rows;
  }

  /**
   * Writes a row of the history for the entity as it stands now. A row saved while writing takes the place of the one
   * before it when the same person saved that in the same stretch of writing: the history holds one row for each person
   * and stretch, and what was there before a stretch began is never touched.
   *
   * The caller has just changed the entity's row on the condition of its revision and so holds it: nobody else writes
   * history of the same entity meanwhile.
   */
  async record(
    trx: Knex.Transaction,
    row: EntityRow,
    { note, writing }: RevisionNote = {},
  ): Promise<void> {
    const since = writing?.continues
      ? await this.#takeStretch(trx, row)
      : undefined;
    await trx('entity_revisions').insert({
      entity_id: row.id,
      revision: row.revision,
      title: row.title,
      description: row.description,
      language: row.language,
      visibility: row.visibility,
      status: row.status,
      spec: row.spec,
      at: row.updated_at,
      by: row.updated_by,
      note: note ?? null,
      writing_since: writing ? since ?? row.updated_at : null,
    });
  }

  /** Makes what the viewer has saved while writing a revision of their decision, if it is the newest. */
  async settle(
    trx: Knex.Transaction,
    viewer: Viewer,
    row: EntityRow,
    note?: string,
  ): Promise<void> {
    await trx('entity_revisions')
      .where({ entity_id: row.id, revision: row.revision, by: viewer.ref })
      .whereNotNull('writing_since')
      .update({ writing_since: null, ...(note ? { note } : {}) });
  }

  /** Takes away the row before, if it is of the same stretch of writing; answers when that began. */
  async #takeStretch(
    trx: Knex.Transaction,
    row: EntityRow,
  ): Promise<string | undefined> {
    const youngest = new Date(Date.parse(row.updated_at) - WRITING_MS);
    const before = {
      entity_id: row.id,
      revision: row.revision - 1,
      by: row.updated_by,
    };
    const taken = await trx('entity_revisions')
      .where(before)
      .where('writing_since', '>', youngest.toISOString())
      .first('writing_since');
    if (!taken) return undefined;
    await trx('entity_revisions').where(before).delete();
    return taken.writing_since;
  }

  #readable(viewer: Viewer, entityId: string) {
    return (
      this.knex<RevisionRow>('entity_revisions')
        .join('entities', 'entities.id', 'entity_revisions.entity_id')
        .where('entity_revisions.entity_id', entityId)
        .where(readable(viewer))
        // What an entity was before it was published stays with those who could read it then.
        .where(audienceOf(viewer, 'entity_revisions'))
        .select('entity_revisions.*')
    );
  }
}
