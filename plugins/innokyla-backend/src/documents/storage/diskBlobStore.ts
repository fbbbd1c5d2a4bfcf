import { NotFoundError } from '@backstage/errors';
import type {
  BlobMeta,
  BlobRange,
  BlobStore,
} from '@innokyla/backstage-plugin-innokyla-node';
import { copyFile, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { v4 as uuid } from 'uuid';

const SHA256 = /^[0-9a-f]{64}$/;

/**
 * Blobs in a folder: `ab/cd/<sha256>`. A blob appears under its name by a rename, after its bytes are on the disk, so a
 * name that is there always stands for all the bytes.
 */
export class DiskBlobStore implements BlobStore {
  constructor(private readonly directory: string) {}

  async put(tempFile: string, meta: BlobMeta): Promise<void> {
    const target = this.#pathOf(meta.sha256);
    const folder = path.dirname(target);
    if (!(await this.#isWhole(target, meta.size))) {
      await this.#makeFolder(folder);
      try {
        await this.#moveDurably(tempFile, target, meta.size);
      } catch (error) {
        // Another call may have moved the same file here meanwhile.
        if (!isMissing(error) || !(await this.#isWhole(target, meta.size)))
          throw error;
      }
    }
    // Also when it was there: whoever renamed it may have died before this.
    await syncFolder(folder);
  }

  async read(sha256: string, range?: BlobRange): Promise<Readable> {
    const handle = await this.#open(sha256);
    try {
      const { size } = await handle.stat();
      if (
        range &&
        !(range.start >= 0 && range.start <= range.end && range.end < size)
      ) {
        throw new RangeError(
          `Bytes ${range.start}–${range.end} are not within a blob of ${size} bytes`,
        );
      }
      return handle.createReadStream({ ...range, highWaterMark: 256 * 1024 });
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  async has(sha256: string): Promise<boolean> {
    return this.#isWhole(this.#pathOf(sha256));
  }

  async localPath(sha256: string): Promise<string | undefined> {
    const target = this.#pathOf(sha256);
    return (await this.#isWhole(target)) ? target : undefined;
  }

  async delete(sha256: string): Promise<void> {
    await rm(this.#pathOf(sha256), { force: true });
  }

  async #open(sha256: string) {
    try {
      return await open(this.#pathOf(sha256));
    } catch (error) {
      if (isMissing(error))
        throw new NotFoundError(`There is no blob ${sha256}`);
      throw error;
    }
  }

  /** Only a hash makes a path, so no name from outside can lead out of the folder. */
  #pathOf(sha256: string): string {
    if (!SHA256.test(sha256))
      throw new TypeError(`"${sha256}" is not a SHA-256`);
    return path.join(
      this.directory,
      sha256.slice(0, 2),
      sha256.slice(2, 4),
      sha256,
    );
  }

  async #isWhole(target: string, size?: number): Promise<boolean> {
    try {
      const found = await stat(target);
      return found.isFile() && (size === undefined || found.size === size);
    } catch (error) {
      if (isMissing(error)) return false;
      throw error;
    }
  }

  async #moveDurably(
    tempFile: string,
    target: string,
    size: number,
  ): Promise<void> {
    await syncFile(tempFile, size);
    try {
      await rename(tempFile, target);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
      await this.#copyDurably(tempFile, target, size);
    }
  }

  /** From another file system: copied beside its place first, so that it still appears whole or not at all. */
  async #copyDurably(
    tempFile: string,
    target: string,
    size: number,
  ): Promise<void> {
    const beside = `${target}.${uuid()}`;
    try {
      await copyFile(tempFile, beside);
      await syncFile(beside, size);
      await rename(beside, target);
    } finally {
      await rm(beside, { force: true });
    }
  }

  /** A new folder is durable only once its parent is. */
  async #makeFolder(folder: string): Promise<void> {
    const first = await mkdir(folder, { recursive: true });
    if (!first) return;
    for (
      let made = folder;
      made.length >= first.length;
      made = path.dirname(made)
    ) {
      await syncFolder(path.dirname(made));
    }
  }
}

async function syncFile(file: string, size: number): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    const found = (await handle.stat()).size;
    if (found !== size) {
      throw new Error(
        `${path.basename(file)} has ${found} bytes instead of ${size}`,
      );
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open a folder, and does not need it.
  if (process.platform === 'win32') return;
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function isMissing(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'ENOTDIR';
}
