import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { v4 as uuid } from 'uuid';
import type { Blobs } from '../storage/blobs';

/**
 * Gives a stored file to somebody who needs it as a file on this machine. A store that has it so hands it out itself; from
 * any other it is copied, and the copy removed.
 *
 * @param folder - for the copy; what a crash leaves there is swept with the leftovers of uploads
 */
export async function withLocalFile<T>(
  blobs: Pick<Blobs, 'read' | 'localPath'>,
  sha256: string,
  { folder, signal }: { folder: string; signal: AbortSignal },
  use: (file: string) => Promise<T>,
): Promise<T> {
  const local = await blobs.localPath(sha256);
  if (local) return use(local);
  const copy = path.join(folder, uuid());
  await mkdir(folder, { recursive: true });
  try {
    await pipeline(await blobs.read(sha256), createWriteStream(copy), {
      signal,
    });
    return await use(copy);
  } finally {
    await rm(copy, { force: true });
  }
}
