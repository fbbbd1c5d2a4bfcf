import { randomBytes } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { ByteRange } from './ranges';
import { wholeBytes } from './wholeBytes';

/** Several parts of a file as one body of the type `multipart/byteranges`. */
export interface ByteParts {
  contentType: string;
  /** Bytes of the body, with the lines between the parts. */
  length: number;
  /** Reads the parts one after the other, each when its turn comes. */
  body(open: (range: ByteRange) => Promise<Readable>): AsyncGenerator<Buffer>;
}

/** Lays out the parts of a file of so many bytes. */
export function byteParts(
  ranges: readonly ByteRange[],
  file: { size: number; contentType: string },
): ByteParts {
  const boundary = `innokyla-${randomBytes(16).toString('hex')}`;
  const heads = ranges.map(({ start, end }) =>
    Buffer.from(
      `\r\n--${boundary}\r\nContent-Type: ${file.contentType}\r\n` +
        `Content-Range: bytes ${start}-${end}/${file.size}\r\n\r\n`,
    ),
  );
  const tail = Buffer.from(`\r\n--${boundary}--\r\n`);
  return {
    contentType: `multipart/byteranges; boundary=${boundary}`,
    length: ranges.reduce(
      (sum, range, index) => sum + heads[index].length + lengthOf(range),
      tail.length,
    ),
    async *body(open) {
      for (const [index, range] of ranges.entries()) {
        yield heads[index];
        yield* wholeBytes(await open(range), lengthOf(range));
      }
      yield tail;
    },
  };
}

/** Bytes of a range. */
export function lengthOf({ start, end }: ByteRange): number {
  return end - start + 1;
}
