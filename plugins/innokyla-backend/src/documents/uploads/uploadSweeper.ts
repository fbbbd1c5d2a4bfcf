import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Blobs } from '../storage/blobs';
import { sweepAttachments } from '../storage/unusedAttachments';
import type { UploadStore } from './uploadStore';

/** Names of the files in the folder that uploads are received in. */
export const UPLOAD_FILE = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

/** How many a sweep has removed. */
export interface Swept {
  uploads: number;
  files: number;
  attachments: number;
  blobs: number;
}

/** Removes what nobody wants any more; any number of replicas may do so at once. */
export class UploadSweeper {
  constructor(
    private readonly parts: {
      knex: Knex;
      store: UploadStore;
      blobs: Blobs;
      /** Folder of the bytes received so far. */
      incoming: string;
      /** How long an unfinished or unused file is kept, in milliseconds. */
      expiresAfter: number;
      logger: LoggerService;
    },
  ) {}

  /** Removes expired uploads, bytes that belong to none, attachments that nothing shows, and blobs that nothing refers to. */
  async sweep(at = Date.now()): Promise<Swept> {
    const { knex, blobs, expiresAfter } = this.parts;
    return {
      uploads: await this.#sweepUploads(new Date(at).toISOString()),
      files: await this.#sweepFiles(at),
      attachments: await sweepAttachments(
        knex,
        new Date(at - expiresAfter).toISOString(),
      ),
      blobs: await blobs.sweep(at),
    };
  }

  async #sweepUploads(instant: string): Promise<number> {
    const { store, incoming } = this.parts;
    let removed = 0;
    for (const id of await store.expired(instant)) {
      // The row goes first and only if it is still free; from then on nobody can write to the file.
      if (await store.deleteExpired(id, instant)) {
        await rm(path.join(incoming, id), { force: true });
        removed += 1;
      }
    }
    return removed;
  }

  /** Bytes without a row: left by a crash between forgetting and removing, or by an importer that died. */
  async #sweepFiles(at: number): Promise<number> {
    const { incoming, store, expiresAfter, logger } = this.parts;
    const names = await readdir(incoming).catch(() => []);
    const known = await store.known(
      names.filter(name => UPLOAD_FILE.test(name)),
    );
    let removed = 0;
    for (const name of names.filter(n => !known.has(n))) {
      const file = path.join(incoming, name);
      const modified =
        (await stat(file).catch(() => undefined))?.mtimeMs ?? Infinity;
      if (modified < at - expiresAfter) {
        await rm(file, { force: true });
        removed += 1;
      }
    }
    if (removed) logger.info(`Removed ${removed} leftover files of uploads`);
    return removed;
  }
}
