import type { Request, Response } from 'express';
import fresh from 'fresh';
import { notFound } from '../../http/errors';
import type { FileReadings } from './fileReadings';

/**
 * Answers the small picture of a file. The caller has checked that the viewer may read the file: nothing here, conditions
 * included, tells whether there is one to somebody who may not. Throws 404 when there is none.
 */
export async function sendThumbnail(
  req: Request,
  res: Response,
  readings: Pick<FileReadings, 'thumbnailOf'>,
  sha256: string,
): Promise<void> {
  const etag = `"thumbnail-${sha256}"`;
  res.setHeader('ETag', etag);
  res.setHeader('Cache-Control', 'private, no-cache');
  // Screens of the portal may be on another port of the same site.
  res.setHeader('Cross-Origin-Resource-Policy', 'same-site');
  if (fresh({ 'if-none-match': req.headers['if-none-match'] }, { etag })) {
    res.status(304).end();
    return;
  }
  const thumbnail = await readings.thumbnailOf(sha256);
  if (!thumbnail) {
    res.removeHeader('ETag');
    throw notFound('A small picture of the file');
  }
  res.setHeader('Content-Type', 'image/png');
  res.setHeader('X-Content-Type-Options', 'nosniff');
  res.setHeader('Content-Security-Policy', "sandbox; default-src 'none'");
  res.setHeader('Content-Length', thumbnail.length);
  res.end(thumbnail);
}
