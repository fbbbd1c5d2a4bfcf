import type { Request } from 'express';
import parseRange from 'range-parser';

/** Bytes of a file, counted from 0, both ends included. */
export interface ByteRange {
  start: number;
  end: number;
}

/** Ranges in one answer; a request for more is one that wants to keep the server busy, and gets the whole file. */
export const MAX_RANGES = 10;

/** What HTTP calls a part; the parser takes more for one, `0x10-` for instance. */
const PART = /^(\d+-\d*|-\d+)$/;

/**
 * A header of parts as the parser reads it right; undefined for one that HTTP would not call so. Asked for the last bytes of a
 * file that is shorter, HTTP gives all of it, and the parser would find no such part: programs that look into a PDF or a ZIP
 * from its end ask so without knowing how long it is.
 */
function plain(header: string, size: number): string | undefined {
  const [, list] = /^bytes=(.*)$/.exec(header) ?? [];
  const parts = list
    ?.split(',')
    .map(part => part.trim())
    .filter(Boolean);
  if (!parts?.length || !parts.every(part => PART.test(part))) return undefined;
  const whole = parts.map(part =>
    part.startsWith('-') && Number(part.slice(1)) > size ? '0-' : part,
  );
  return `bytes=${whole.join(',')}`;
}

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
  const asked = plain(header, size);
  if (!asked) return undefined;
  const ranges = parseRange(size, asked, { combine: true });
  if (ranges === -1) return 'unsatisfiable';
  if (ranges === -2) return undefined;
  if (ranges.length > MAX_RANGES) return undefined;
  return ranges.map(({ start, end }) => ({ start, end }));
}
