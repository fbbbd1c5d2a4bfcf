import type {
  BlobMeta,
  BlobStore,
} from '@innokyla/backstage-plugin-innokyla-node';
import type { Knex } from 'knex';
import { now } from '../database/database';

/** An unreferenced blob is left alone this long: somebody may be about to refer to it. */
const GRACE_MS = 24 * 60 * 60_000;

/**
 * The blobs and the table that knows of them. A row may stand for bytes that are not there yet, but only while nothing
 * refers to it; whatever refers to a row has its bytes.
 */
export class Blobs {
  constructor(private readonly knex: Knex, private readonly store: BlobStore) {}

  /** Takes a finished file into the store and records it. Repeating it does no harm. */
  async keep(tempFile: string, { sha256, size }: BlobMeta): Promise<void> {
    // Merged rather than ignored: the update locks the row and makes it young, so that a sweep at this very moment either
    // removes the bytes before `put` looks for them, or leaves them alone.
    await this.knex('blobs')
      .insert({ sha256, size, created_at: now() })
      .onConflict('sha256')
      .merge(['created_at']);
    await this.store.put(tempFile, { sha256, size });
  }

  has(sha256: string): Promise<boolean> {
    return this.store.has(sha256);
  }

  read(...args: Parameters<BlobStore['read']>): ReturnType<BlobStore['read']> {
    return this.store.read(...args);
  }

  /** Removes blobs that nothing has referred to for a day; answers how many. */
  async sweep(at = Date.now()): Promise<number> {
    const cutoff = new Date(at - GRACE_MS).toISOString();
    const candidates = await this.#unreferenced(this.knex, cutoff)
      .limit(1000)
      .select('sha256');
    let removed = 0;
    for (const { sha256 } of candidates) {
      if (await this.#removeUnreferenced(sha256, cutoff)) removed += 1;
    }
    return removed;
  }

  #removeUnreferenced(sha256: string, cutoff: string): Promise<boolean> {
    return this.knex.transaction(async trx => {
      // Locked first and looked at again in a second statement: PostgreSQL would judge the references of a single
      // conditional delete by a snapshot older than the lock.
      await trx('blobs').where({ sha256 }).forUpdate().select('sha256');
      const count = await this.#unreferenced(trx, cutoff)
        .where({ sha256 })
        .delete();
      // Inside the transaction, while the row is locked: afterwards the same bytes might have been put again.
      if (count) await this.store.delete(sha256);
      return count > 0;
    });
  }

  #unreferenced(knex: Knex, cutoff: string) {
    const refersToIt = (table: string) => (query: Knex.QueryBuilder) => {
      query
        .select(knex.raw('1'))
        .from(table)
        .whereRaw('?? = ??', [`${table}.sha256`, 'blobs.sha256']);
    };
    return knex('blobs')
      .where('blobs.created_at', '<', cutoff)
      .whereNotExists(refersToIt('document_versions'))
      .whereNotExists(refersToIt('uploads'));
  }
}
