import type { Knex } from 'knex';
import { isUniqueViolation } from '../database/database';
import type { Viewer } from '../permissions/viewer';
import type { DraftRow } from './rows';

/**
 * What people have written and not let others see yet. Every read and write is of the viewer's own row: there is no way to
 * ask for another person's. Whether the viewer may still write the entity is asked before.
 */
export class DraftStore {
  constructor(private readonly knex: Knex) {}

  async own(
    viewer: Viewer,
    entityId: string,
    db?: Knex,
  ): Promise<DraftRow | undefined> {
    return this.#own(viewer, entityId, db).first();
  }

  /** Writes the first; answers false when there is one already. The key decides between two windows that begin at once. */
  async insert(row: DraftRow): Promise<boolean> {
    try {
      await this.knex('entity_drafts').insert(row);
      return true;
    } catch (error) {
      if (isUniqueViolation(error)) return false;
      throw error;
    }
  }

  /** Writes the next if `revision` is still the draft's; answers whether it was. */
  async update(revision: number, next: DraftRow): Promise<boolean> {
    const { entity_id, user_ref, ...fields } = next;
    const count = await this.knex('entity_drafts')
      .where({ entity_id, user_ref, revision })
      .update(fields);
    return count > 0;
  }

  /** Drops it if `revision` is still its revision; answers whether it was. */
  async deleteRevision(
    viewer: Viewer,
    entityId: string,
    revision: number,
    db?: Knex,
  ): Promise<boolean> {
    const count = await this.#own(viewer, entityId, db)
      .where({ revision })
      .delete();
    return count > 0;
  }

  #own(viewer: Viewer, entityId: string, db: Knex = this.knex) {
    return db<DraftRow>('entity_drafts').where({
      entity_id: entityId,
      user_ref: viewer.ref,
    } as {});
  }
}
