import type { LoggerService } from '@backstage/backend-plugin-api';
import archiver from 'archiver';
import type { Request, Response } from 'express';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { namedFile } from '../../http/contentDisposition';
import type { Blobs } from '../storage/blobs';
import { damagedIn, type SelectedFile } from './selectedFiles';
import { entryNames } from './entryNames';
import { wholeBytes } from './wholeBytes';

/**
 * Answers some files as one ZIP, made while it is sent: one file is open at a time and nothing is held in memory. They are
 * stored as they are, for documents are compressed already. What breaks in the middle destroys the connection, so that no
 * browser takes half a ZIP for the whole.
 */
export async function sendZip(
  req: Request,
  res: Response,
  files: readonly SelectedFile[],
  blobs: Pick<Blobs, 'read' | 'has'>,
  logger: LoggerService,
): Promise<void> {
  await demandAll(files, blobs);
  res.setHeader('Content-Type', 'application/zip');
  res.setHeader('Content-Disposition', namedFile(nameOf(files)));
  res.setHeader('Cache-Control', 'private, no-store, no-transform');
  res.setHeader('X-Content-Type-Options', 'nosniff');
  res.setHeader('Cross-Origin-Resource-Policy', 'same-site');
  res.setHeader('Access-Control-Expose-Headers', 'Content-Disposition');
  if (req.method === 'HEAD') {
    res.end();
    return;
  }
  const archive = archiver('zip', { store: true });
  const gone = new AbortController();
  res.once('close', () => gone.abort());
  try {
    await Promise.all([
      pipeline(archive, res),
      fill(archive, files, blobs, gone.signal),
    ]);
  } catch (error) {
    // Told before the connection is destroyed, which itself looks like a person who went away.
    if (!gone.signal.aborted) {
      logger.error(
        `Sending a ZIP of ${files.length} files broke off: ${error}`,
      );
    }
    gone.abort();
    archive.abort();
    res.destroy();
  }
}

/** Throws before the first byte when a file is not in the store: afterwards there is no way to say which. */
async function demandAll(
  files: readonly SelectedFile[],
  blobs: Pick<Blobs, 'has'>,
): Promise<void> {
  const found = await Promise.all(files.map(file => blobs.has(file.sha256)));
  const missing = files.find((_, index) => !found[index]);
  if (missing) {
    throw damagedIn(`ref.${missing.position}`, missing.title, 'missing');
  }
}

/** Puts the files in, one after the other: each is opened only when the one before has gone. */
async function fill(
  archive: archiver.Archiver,
  files: readonly SelectedFile[],
  blobs: Pick<Blobs, 'read'>,
  signal: AbortSignal,
): Promise<void> {
  const names = entryNames(files.map(file => file.fileName));
  for (const [index, { sha256, size, createdAt }] of files.entries()) {
    signal.throwIfAborted();
    const bytes = await blobs.read(sha256, { start: 0, end: size - 1 });
    const stop = () => bytes.destroy();
    signal.addEventListener('abort', stop, { once: true });
    try {
      const source = Readable.from(wholeBytes(bytes, size), {
        objectMode: false,
      });
      const done = once(archive, 'entry', { signal });
      // The archive tells of a broken source itself, but not of every one: a stream that was destroyed says nothing.
      const broken = new Promise<never>((_, reject) =>
        source.once('error', reject),
      );
      archive.append(source, { name: names[index], date: new Date(createdAt) });
      await Promise.race([done, broken]);
    } finally {
      signal.removeEventListener('abort', stop);
      bytes.destroy();
    }
  }
  await archive.finalize();
}

/** Named after the workspace when all files are of one. */
function nameOf(files: readonly SelectedFile[]): string {
  const workspaces = new Set(files.map(file => file.workspace));
  const [only] = workspaces;
  return entryNames([
    workspaces.size === 1 ? `${only}.zip` : 'documents.zip',
  ])[0];
}
