import type { Request } from 'express';
import parseRange from 'range-parser';

/** Bytes of a file, counted from 0, both ends included. */
export interface ByteRange {
  start: number;
  end: number;
}

/** Ranges in one answer; a request for more is one that wants to keep the server busy, and gets the whole file. */
export const MAX_RANGES = 10;

/**
 * The asked parts of a file: those that overlap or touch are put together. Undefined when the whole is to be sent: nothing was
 * asked, it was asked in a way that is not served (more than ten parts, units other than bytes), or of an older file
 * (`If-Range`); HTTP leaves that to the server.
 */
export function rangesOf(
  req: Request,
  size: number,
  etag: string,
): ByteRange[] | 'unsatisfiable' | undefined {
  const header = req.headers.range;
  // HTTP defines ranges for GET alone.
  if (!header || req.method !== 'GET') return undefined;
  const condition = req.headers['if-range'];
  if (condition !== undefined && condition !== etag) return undefined;
  const ranges = parseRange(size, header, { combine: true });
  if (ranges === -1) return 'unsatisfiable';
  if (ranges === -2 || ranges.type !== 'bytes') return undefined;
  if (ranges.length > MAX_RANGES) return undefined;
  return ranges.map(({ start, end }) => ({ start, end }));
}
