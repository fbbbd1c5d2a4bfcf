import type { LoggerService } from '@backstage/backend-plugin-api';
import type { DocumentVersion } from '@innokyla/backstage-plugin-innokyla-common';
import type { Request, Response } from 'express';
import fresh from 'fresh';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { namedFile } from '../../http/contentDisposition';
import { ApiError } from '../../http/errors';
import type { Blobs } from '../storage/blobs';
import { damagedFile } from '../storage/damage';
import { byteParts, lengthOf } from './byteParts';
import { type ByteRange, rangesOf } from './ranges';
import { wholeBytes } from './wholeBytes';

/** A stored file and how it is called: a version of a document, or an attachment. */
export type SentFile = Pick<
  DocumentVersion,
  'sha256' | 'size' | 'mediaType' | 'fileName' | 'inline' | 'contentPath'
>;

const CSP =
  "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/**
 * The browser shows what we answer as if it were a page of the portal's own address, so it may run nothing. Browsers show no
 * PDF in a sandbox, and a PDF's script cannot get out of their viewer: there the rest of the policy has to do.
 */
const policyOf = (mediaType: string) =>
  mediaType === 'application/pdf'
    ? `${CSP}; object-src 'self'`
    : `sandbox; ${CSP}`;

/**
 * Answers the bytes of a file, or parts of them. The caller has checked that the viewer may read it: nothing here, conditions
 * included, tells whether a file is there to somebody who may not.
 */
export async function sendFile(
  req: Request,
  res: Response,
  file: SentFile,
  blobs: Pick<Blobs, 'read'>,
  logger: LoggerService,
): Promise<void> {
  const etag = `"${file.sha256}"`;
  // The tag alone decides: `fetch` sends `Cache-Control: no-cache` along with every `If-None-Match` a program sets.
  if (fresh({ 'if-none-match': req.headers['if-none-match'] }, { etag })) {
    setHeaders(req, res, file, etag);
    res.status(304).end();
    return;
  }
  const ranges = rangesOf(req, file.size, etag);
  if (ranges === 'unsatisfiable') {
    res.setHeader('Content-Range', `bytes */${file.size}`);
    throw new ApiError(
      416,
      'RangeNotSatisfiableError',
      `Range: must be within the ${file.size} bytes of the file`,
    );
  }
  const whole = { start: 0, end: file.size - 1 };
  const [first, ...others] = ranges ?? [whole];
  // Opened before any header is set, so that an error is answered as one. Always with its length, so that a file that has
  // been cut short in the store is found out now and not in the middle.
  const open = (range: ByteRange) => openBytes(file, range, blobs, logger);
  const opened = await open(first);
  setHeaders(req, res, file, etag);
  if (ranges) res.status(206);
  let body: AsyncGenerator<Buffer>;
  if (others.length) {
    const parts = byteParts(ranges!, {
      size: file.size,
      contentType: contentTypeOf(file),
    });
    res.setHeader('Content-Type', parts.contentType);
    res.setHeader('Content-Length', parts.length);
    body = parts.body(async range => (range === first ? opened : open(range)));
  } else {
    res.setHeader('Content-Length', lengthOf(first));
    if (ranges) {
      res.setHeader(
        'Content-Range',
        `bytes ${first.start}-${first.end}/${file.size}`,
      );
    }
    body = wholeBytes(opened, lengthOf(first));
  }
  if (req.method === 'HEAD') {
    opened.destroy();
    res.end();
    return;
  }
  // Whoever goes away in the middle leaves no open file behind, also while the store keeps us waiting for its next bytes.
  res.once('close', () => opened.destroy());
  try {
    await stream(body, res, file, logger);
  } finally {
    // Whoever was gone before we came here makes no event any more, and nothing of the body was ever asked for.
    opened.destroy();
  }
}

function contentTypeOf({ mediaType }: SentFile): string {
  return mediaType.startsWith('text/')
    ? `${mediaType}; charset=utf-8`
    : mediaType;
}

function setHeaders(
  req: Request,
  res: Response,
  file: SentFile,
  etag: string,
): void {
  const isInline = req.query.inline === 'true' && file.inline;
  res.setHeader('ETag', etag);
  res.setHeader('Accept-Ranges', 'bytes');
  // `no-transform`: compression would make other bytes of the strong tag and of every range.
  res.setHeader('Cache-Control', 'private, no-cache, no-transform');
  res.setHeader('Content-Type', contentTypeOf(file));
  res.setHeader('X-Content-Type-Options', 'nosniff');
  res.setHeader('Content-Security-Policy', policyOf(file.mediaType));
  // Screens of the portal may be on another port of the same site, and read a file part by part.
  res.setHeader(
    'Access-Control-Expose-Headers',
    'Accept-Ranges, Content-Disposition, Content-Range, ETag',
  );
  res.setHeader('Cross-Origin-Resource-Policy', 'same-site');
  res.setHeader(
    'Content-Disposition',
    namedFile(file.fileName, isInline ? 'inline' : 'attachment'),
  );
}

async function openBytes(
  file: SentFile,
  range: ByteRange,
  blobs: Pick<Blobs, 'read'>,
  logger: LoggerService,
): Promise<Readable> {
  try {
    return await blobs.read(file.sha256, range);
  } catch (error) {
    logger.error(
      `The bytes of ${file.contentPath} (${file.sha256}) cannot be read: ${error}`,
    );
    if (error instanceof ApiError) throw error;
    throw damagedFile('missing');
  }
}

async function stream(
  body: AsyncGenerator<Buffer>,
  res: Response,
  file: SentFile,
  logger: LoggerService,
): Promise<void> {
  let failure: unknown;
  async function* watched() {
    try {
      yield* body;
    } catch (error) {
      // When the person has closed the tab or paused the download, nothing is wrong.
      if (!res.destroyed) failure = error;
      throw error;
    }
  }
  // However it breaks, the connection is destroyed: what has come cannot be taken for the whole.
  await pipeline(watched(), res).catch(() => res.destroy());
  if (failure) {
    logger.error(`Sending ${file.contentPath} broke off: ${failure}`);
  }
}
