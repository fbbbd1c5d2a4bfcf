import type {
  BlobMeta,
  BlobStore,
} from '@innokyla/backstage-plugin-innokyla-node';
import type { Knex } from 'knex';
import { now } from '../../database/database';
import { damagedFile } from './damage';

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
    const isDamaged = await this.knex('blob_checks')
      .where({ sha256 })
      .whereNot({ result: 'ok' })
      .first('sha256');
    // Bytes that are known to be wrong are no reason to leave the right ones out.
    if (isDamaged) await this.store.delete(sha256);
    await this.store.put(tempFile, { sha256, size });
    if (isDamaged) await this.knex('blob_checks').where({ sha256 }).delete();
  }

  has(sha256: string): Promise<boolean> {
    return this.store.has(sha256);
  }

  /** Where the bytes are a file on this machine, when the store has them so. */
  async localPath(sha256: string): Promise<string | undefined> {
    return this.store.localPath?.(sha256);
  }

  /**
   * Opens stored bytes. Throws `NotFoundError` when they are missing, and an error in words when the last check found them
   * changed: whether they still are is not worth the time of hashing them at every download.
   */
  async read(
    ...args: Parameters<BlobStore['read']>
  ): ReturnType<BlobStore['read']> {
    const [sha256] = args;
    const isChanged = await this.knex('blob_checks')
      .where({ sha256, result: 'changed' })
      .first('sha256');
    if (isChanged) throw damagedFile('changed');
    return this.store.read(...args);
  }

  /** Opens stored bytes whatever is known of them; for the job that finds out. */
  readUnchecked(sha256: string): ReturnType<BlobStore['read']> {
    return this.store.read(sha256);
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
      .whereNotExists(refersToIt('attachments'))
      .whereNotExists(refersToIt('uploads'));
  }
}
