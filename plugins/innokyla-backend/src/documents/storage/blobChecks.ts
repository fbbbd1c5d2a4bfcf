import type { Knex } from 'knex';
import type { Damage } from './damage';

/** What the reading of a stored file again can find. */
export type CheckResult = 'ok' | Damage;

interface Checked {
  sha256: string;
  size: number;
  /** Absent when it was never checked. */
  result?: CheckResult;
}

/** What is known of stored files from reading them again: SQL only. */
export class BlobChecks {
  constructor(private readonly knex: Knex) {}

  /** Files that were found damaged before an instant; they are looked at again first, for they may have been mended. */
  damaged(before: string, limit: number): Promise<Checked[]> {
    return this.#rows(
      this.#checks()
        .whereNot('blob_checks.result', 'ok')
        .where('blob_checks.checked_at', '<', before)
        .orderBy(['blob_checks.checked_at', 'blobs.sha256'])
        .limit(limit),
    );
  }

  /** Files that were never read again; of those, only the ones that are in use must be there. */
  unchecked(limit: number): Promise<Checked[]> {
    return this.#rows(
      this.knex('blobs')
        .whereNotExists(query =>
          this.#of(query.from('blob_checks'), 'blob_checks.sha256'),
        )
        .where(inUse(this.knex))
        .orderBy(['blobs.created_at', 'blobs.sha256'])
        .limit(limit)
        .select('blobs.sha256', 'blobs.size'),
    );
  }

  /** Whole files whose last check is older than an instant, the oldest first. */
  due(before: string, limit: number): Promise<Checked[]> {
    return this.#rows(
      this.#checks()
        .where('blob_checks.result', 'ok')
        .where('blob_checks.checked_at', '<', before)
        .orderBy(['blob_checks.checked_at', 'blobs.sha256'])
        .limit(limit),
    );
  }

  /**
   * Writes a result down; false when the file is in use no more, and whatever was found of it says nothing. Its row is held
   * meanwhile, for a sweep may be removing it.
   */
  record(sha256: string, result: CheckResult, at: string): Promise<boolean> {
    return this.knex.transaction(async trx => {
      await trx('blobs').where({ sha256 }).forUpdate().first('sha256');
      const used = await trx('blobs')
        .where({ sha256 })
        .where(inUse(trx))
        .first('sha256');
      if (!used) {
        await trx('blob_checks').where({ sha256 }).delete();
        return false;
      }
      await trx('blob_checks')
        .insert({ sha256, result, checked_at: at })
        .onConflict('sha256')
        .merge();
      return true;
    });
  }

  /** When every file had been read again; undefined while some were not since they came. */
  async verifiedAt(): Promise<string | undefined> {
    const oldest = await this.knex('blob_checks')
      .min({ at: 'checked_at' })
      .first();
    if (!oldest?.at) return undefined;
    // Those that came later were hashed as they came.
    const open = await this.knex('blobs')
      .where('created_at', '<=', oldest.at)
      .whereNotExists(query =>
        this.#of(query.from('blob_checks'), 'blob_checks.sha256'),
      )
      .where(inUse(this.knex))
      .first('sha256');
    return open ? undefined : oldest.at;
  }

  #checks(): Knex.QueryBuilder {
    return this.knex('blob_checks')
      .join('blobs', 'blobs.sha256', 'blob_checks.sha256')
      .select('blobs.sha256', 'blobs.size', 'blob_checks.result');
  }

  #of(query: Knex.QueryBuilder, column: string) {
    return query
      .select(this.knex.raw('1'))
      .whereRaw('?? = ??', [column, 'blobs.sha256']);
  }

  async #rows(query: Knex.QueryBuilder): Promise<Checked[]> {
    const rows: Checked[] = await query;
    return rows.map(row => ({ ...row, size: Number(row.size) }));
  }
}

/** Restricts a query over `blobs` to those that a version or an attachment holds. */
function inUse(knex: Knex) {
  return (query: Knex.QueryBuilder): void => {
    for (const table of ['document_versions', 'attachments']) {
      query.orWhereExists(
        knex(table)
          .select(knex.raw('1'))
          .whereRaw('?? = ??', [`${table}.sha256`, 'blobs.sha256']),
      );
    }
  };
}
