import type { LoggerService } from '@backstage/backend-plugin-api';
import type { DocumentVersion } from '@innokyla/backstage-plugin-innokyla-common';
import type { Request, Response } from 'express';
import fresh from 'fresh';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import parseRange from 'range-parser';
import { namedFile } from '../http/contentDisposition';
import { ApiError } from '../http/errors';
import type { DocumentFiles } from './documentFiles';

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

/** Answers the bytes of a version, or a part of them. The caller has checked that the viewer may read the document. */
export async function sendVersion(
  req: Request,
  res: Response,
  version: DocumentVersion,
  files: Pick<DocumentFiles, 'read'>,
  logger: LoggerService,
): Promise<void> {
  const etag = `"${version.sha256}"`;
  // The tag alone decides: `fetch` sends `Cache-Control: no-cache` along with every `If-None-Match` a program sets.
  if (fresh({ 'if-none-match': req.headers['if-none-match'] }, { etag })) {
    setHeaders(req, res, version, etag);
    res.status(304).end();
    return;
  }
  const range = rangeOf(req, version.size, etag);
  if (range === 'unsatisfiable') {
    res.setHeader('Content-Range', `bytes */${version.size}`);
    throw new ApiError(
      416,
      'RangeNotSatisfiableError',
      `Range: must be within the ${version.size} bytes of the file`,
    );
  }
  // Opened before any header is set, so that an error is answered as one.
  const bytes = await openBytes(version, range, files, logger);
  setHeaders(req, res, version, etag);
  res.setHeader(
    'Content-Length',
    range ? range.end - range.start + 1 : version.size,
  );
  if (range) {
    res.status(206);
    res.setHeader(
      'Content-Range',
      `bytes ${range.start}-${range.end}/${version.size}`,
    );
  }
  if (req.method === 'HEAD') {
    bytes.destroy();
    res.end();
    return;
  }
  await stream(bytes, res, version, logger);
}

function setHeaders(
  req: Request,
  res: Response,
  version: DocumentVersion,
  etag: string,
): void {
  const isInline = req.query.inline === 'true' && version.inline;
  const isText = version.mediaType.startsWith('text/');
  res.setHeader('ETag', etag);
  res.setHeader('Accept-Ranges', 'bytes');
  // `no-transform`: compression would make other bytes of the strong tag and of every range.
  res.setHeader('Cache-Control', 'private, no-cache, no-transform');
  res.setHeader(
    'Content-Type',
    isText ? `${version.mediaType}; charset=utf-8` : version.mediaType,
  );
  res.setHeader('X-Content-Type-Options', 'nosniff');
  res.setHeader('Content-Security-Policy', policyOf(version.mediaType));
  // Screens of the portal may be on another port of the same site, and read a file part by part.
  res.setHeader(
    'Access-Control-Expose-Headers',
    'Accept-Ranges, Content-Disposition, Content-Range, ETag',
  );
  res.setHeader('Cross-Origin-Resource-Policy', 'same-site');
  res.setHeader(
    'Content-Disposition',
    namedFile(version.fileName, isInline ? 'inline' : 'attachment'),
  );
}

interface Range {
  start: number;
  end: number;
}

/** The asked range. Several ranges, or one of an older file (`If-Range`), are answered with the whole, as HTTP allows. */
function rangeOf(
  req: Request,
  size: number,
  etag: string,
): Range | 'unsatisfiable' | undefined {
  const header = req.headers.range;
  // HTTP defines ranges for GET alone.
  if (!header || req.method !== 'GET') return undefined;
  const condition = req.headers['if-range'];
  if (condition !== undefined && condition !== etag) return undefined;
  const ranges = parseRange(size, header, { combine: true });
  if (ranges === -1) return 'unsatisfiable';
  if (ranges === -2 || ranges.type !== 'bytes' || ranges.length !== 1)
    return undefined;
  return ranges[0];
}

async function openBytes(
  version: DocumentVersion,
  range: Range | undefined,
  files: Pick<DocumentFiles, 'read'>,
  logger: LoggerService,
): Promise<Readable> {
  try {
    return await files.read(version.sha256, range);
  } catch (error) {
    logger.error(
      `The bytes of ${version.contentPath} (${version.sha256}) cannot be read: ${error}`,
    );
    throw new ApiError(
      500,
      'FileMissingError',
      'The file is missing from the storage. Tell the owner of the portal; nothing else of the document is lost.',
    );
  }
}

async function stream(
  bytes: Readable,
  res: Response,
  version: DocumentVersion,
  logger: LoggerService,
): Promise<void> {
  try {
    await pipeline(bytes, res);
  } catch (error) {
    // The person closed the tab or paused the download: nothing is wrong.
    if ((error as NodeJS.ErrnoException).code === 'ERR_STREAM_PREMATURE_CLOSE')
      return;
    logger.error(`Sending ${version.contentPath} broke off: ${error}`);
    res.destroy();
  }
}
