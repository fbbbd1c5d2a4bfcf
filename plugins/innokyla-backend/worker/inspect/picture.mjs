import { open } from 'node:fs/promises';
import { JobError } from '../jobError.mjs';
import { sizeOfPicture } from '../read/pictureSize.mjs';

/** The size stands before the picture itself, but a camera may put a preview and a colour profile before it. */
const HEAD = 1024 ** 2;
/** More parts than any true picture has. */
const MAX_PARTS = 200_000;

const cut = () => new JobError('broken', 'ends in the middle');

/** Where the first scan begins: after segments that each tell their length. */
async function scanOfJpeg(read) {
  let at = 2;
  for (let part = 0; part < MAX_PARTS; part += 1) {
    const header = await read(at, 4);
    if (header.length < 4 || header[0] !== 0xff) throw cut();
    const length = header.readUInt16BE(2);
    if (header[1] === 0xda) return at + 2 + length;
    at += header[1] === 0xff ? 1 : 2 + length;
  }
  throw new JobError('broken', 'has too many parts');
}

/** What must stand at the end, by type; cameras append films and other things after it, so it is not the end of the file. */
const ENDS = {
  async 'image/png'(read, size) {
    let at = 8;
    for (let part = 0; part < MAX_PARTS; part += 1) {
      const header = await read(at, 8);
      if (header.length < 8) throw cut();
      at += 12 + header.readUInt32BE(0);
      if (at > size) throw cut();
      if (header.toString('latin1', 4) === 'IEND') return;
    }
    throw new JobError('broken', 'has too many parts');
  },

  async 'image/jpeg'(read, size) {
    let at = await scanOfJpeg(read);
    // In the scan itself every FF is followed by a zero, so the first FF D9 is the end of the picture, not of a preview.
    for (; at < size; at += HEAD) {
      const piece = await read(at, HEAD + 1);
      if (piece.includes(Buffer.from([0xff, 0xd9]))) return;
    }
    throw cut();
  },

  async 'image/webp'(read, size) {
    if ((await read(0, 8)).readUInt32LE(4) + 8 > size) throw cut();
  },

  async 'image/gif'(read, size) {
    if (!(await read(size - 1024, 1024)).includes(0x3b)) throw cut();
  },
};

/**
 * A picture must say how large it is, be no larger than browsers can show, and reach to its end. It is not drawn: a picture
 * within the limit would take four hundred megabytes then.
 *
 * @param {{ path: string, mediaType: string, maxPixels: number }} file
 * @throws {JobError} `broken` or `tooManyPixels`
 */
export async function inspectPicture({ path, mediaType, maxPixels }) {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    const read = async (at, length) => {
      const buffer = Buffer.alloc(Math.max(Math.min(length, size - at), 0));
      await handle.read(buffer, 0, buffer.length, at);
      return buffer;
    };
    const head = await read(0, HEAD);
    const { width, height } = sizeOfPicture(head) ?? {};
    if (!width || !height) throw new JobError('broken', 'has no size');
    if (width * height > maxPixels) {
      throw new JobError('tooManyPixels', `${width} × ${height} pixels`);
    }
    await ENDS[mediaType]?.(read, size);
  } finally {
    await handle.close();
  }
}
