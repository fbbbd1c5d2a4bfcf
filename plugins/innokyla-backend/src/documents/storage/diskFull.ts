import { statfs } from 'node:fs/promises';
import { ApiError } from '../../http/errors';

/** Kept free for the database's and everybody else's sake; a failed write with less than this is told as a full disk. */
export const FULL_DISK_BYTES = 16 * 1024 * 1024;

/** No room on the disk, over the quota of a file system, and the same of SQLite and PostgreSQL. */
const CODES = new Set(['ENOSPC', 'EDQUOT', 'SQLITE_FULL', '53100']);

/** The answer when the disk is full. What has been received stays, so sending goes on once there is room. */
export const diskFull = () =>
  new ApiError(
    507,
    'InsufficientStorageError',
    'There is no room left for files in the portal. Tell its owner; what has been sent is kept for a day.',
    { reason: 'diskFull' },
  );

/** Bytes that can still be written into a folder; undefined when the system does not say. */
export async function freeBytes(
  directory: string,
): Promise<number | undefined> {
  try {
    const { bavail, bsize } = await statfs(directory);
    return bavail * bsize;
  } catch {
    return undefined;
  }
}

/** Throws 507 when a file of so many bytes cannot fit: better before it is sent than at its end. */
export async function demandFree(
  directory: string,
  size: number,
): Promise<void> {
  const free = await freeBytes(directory);
  if (free !== undefined && size > free) throw diskFull();
}

/** A full disk as the answer to be given; every other error as it is. */
export function orDiskFull(error: unknown): unknown {
  for (
    let cause = error as { code?: unknown; cause?: unknown } | undefined;
    cause;
    cause = cause.cause as typeof cause
  ) {
    if (CODES.has(String(cause.code))) return diskFull();
  }
  return error;
}
