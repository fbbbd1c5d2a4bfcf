import type { Knex } from 'knex';
import { ApiError } from '../../http/errors';
import { usedBy } from './usage';

/** Limits of room, in bytes. */
export interface QuotaConfig {
  /** Of every workspace that has none of its own. */
  quota?: number;
  quotas: readonly { workspace: string; size: number }[];
}

/** How much room the files of each workspace may take. */
export class Quotas {
  readonly #own: ReadonlyMap<string, number>;

  constructor(private readonly config: QuotaConfig) {
    this.#own = new Map(
      config.quotas.map(({ workspace, size }) => [workspace, size]),
    );
  }

  /** Bytes; undefined when there is no limit. */
  of(workspace: string): number | undefined {
    return this.#own.get(workspace) ?? this.config.quota;
  }

  /**
   * Writes down an upload when its workspace still has room for it; throws 413 with `reason: 'quota'` when it has not. Two
   * uploads at once cannot both take the last room: each holds the workspace's row while it counts and writes. SQLite has
   * one writer and needs no lock.
   */
  async withRoom(
    knex: Knex,
    file: { workspaceId: string; fileName: string; size: number },
    insert: (trx: Knex) => Promise<void>,
  ): Promise<void> {
    if (this.config.quota === undefined && !this.#own.size) {
      await insert(knex);
      return;
    }
    await knex.transaction(async trx => {
      const workspace = await trx('entities')
        .where({ id: file.workspaceId })
        .forNoKeyUpdate()
        .first('name', 'title');
      const allowed = workspace && this.of(workspace.name);
      if (allowed !== undefined) {
        const used = await usedBy(trx, file.workspaceId);
        if (used + file.size > allowed) {
          throw noRoom(file, { title: workspace.title, used, allowed });
        }
      }
      await insert(trx);
    });
  }
}

function noRoom(
  { fileName, size }: { fileName: string; size: number },
  { title, used, allowed }: { title: string; used: number; allowed: number },
): ApiError {
  return new ApiError(
    413,
    'PayloadTooLargeError',
    `${fileName} (${size} bytes) does not fit: the files of ${title} take ${used} of the ${allowed} bytes they may take. ` +
      'Delete what is not needed any more, or ask the owner of the portal for more room.',
    { reason: 'quota', used, allowed },
  );
}
