import { open } from 'node:fs/promises';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import zlib from 'node:zlib';
import { fromBufferPromise, openPromise } from 'yauzl';
import { JobError } from '../jobError.mjs';

/** Files in one archive, those of archives in it included. */
const MAX_ENTRIES = 10_000;
/** Bytes that everything in it may have when unpacked. */
const MAX_UNPACKED = 1024 ** 3;
/** Below this many bytes nobody is hurt, however well they were packed. */
const HARMLESS = 64 * 1024 ** 2;
/** Text and tables pack to a thirtieth at best; a bomb to a thousandth. */
const MAX_RATIO = 150;
/** A document in a document in a ZIP is usual, more is not. */
const MAX_DEPTH = 2;
/** An archive in the archive is held in memory to be looked into. */
const MAX_INNER = 64 * 1024 ** 2;
/** What is kept of a part that somebody wants to read: lists of contents are small. */
const MAX_KEPT = 4 * 1024 ** 2;

const bomb = message => new JobError('bomb', message);

const OPTIONS = { lazyEntries: true, autoClose: false };

const isArchive = chunk =>
  chunk.length > 3 && chunk.readUInt32BE(0) === 0x504b0304;

/** Whether four bytes begin an entry of an archive's list. */
const isListed = bytes =>
  bytes.length > 3 && bytes.readUInt32BE(0) === 0x504b0102;

/** Takes the bytes of one part: keeps those that are wanted, or that are an archive themselves. */
class Collector extends Writable {
  crc = 0;
  isArchive = false;
  #chunks = [];
  #size = 0;

  constructor(keep, name) {
    super();
    this.keep = keep;
    this.name = name;
  }

  get bytes() {
    return Buffer.concat(this.#chunks);
  }

  _write(chunk, _encoding, done) {
    if (this.#size === 0) this.isArchive = isArchive(chunk);
    this.#size += chunk.length;
    if (zlib.crc32) this.crc = zlib.crc32(chunk, this.crc);
    if (this.isArchive && this.#size > MAX_INNER) {
      done(bomb(`${this.name} is an archive of more than ${MAX_INNER} bytes`));
      return;
    }
    if (this.isArchive || (this.keep && this.#size <= MAX_KEPT)) {
      this.#chunks.push(chunk);
    }
    done();
  }
}

/**
 * Looks through everything in an archive, by what its directory says and by what really comes out of it: the two are made by
 * a stranger and need not agree.
 *
 * Throws `bomb` when it unpacks to too much, `encrypted` for a locked part and `broken` for one that cannot be unpacked.
 */
export class ArchiveWalk {
  #packed;
  #unpacked = 0;
  #entries = 0;
  #look;

  /**
   * @param {number} size bytes of the file
   * @param {(name: string) => boolean} look called with the name of each part, path included; answers whether to keep its bytes
   */
  constructor(size, look) {
    this.#packed = size;
    this.#look = look;
  }

  /**
   * @param {string} file path
   * @returns {Promise<Map<string, Buffer | undefined>>} the parts by name, with the bytes of those that were to be kept
   */
  async file(file) {
    const read = async at => {
      const handle = await open(file);
      try {
        return (await handle.read(Buffer.alloc(4), 0, 4, at)).buffer;
      } finally {
        await handle.close();
      }
    };
    return this.#walk(() => openPromise(file, OPTIONS), read, 0);
  }

  async #walk(openZip, read, depth) {
    const parts = new Map();
    let zip;
    try {
      zip = await openZip();
      for await (const entry of zip.eachEntry()) {
        this.#count(entry);
        const keep = this.#look(entry.fileName);
        const bytes = entry.fileName.endsWith('/')
          ? undefined
          : await this.#unpack(zip, entry, keep, depth);
        parts.set(entry.fileName, keep ? bytes : undefined);
      }
      // The list says how long it is, and other programs do not care: what stands after its end has been looked at by nobody.
      if (isListed(await read(zip.readEntryCursor))) {
        throw new JobError('broken', 'holds more files than it says');
      }
    } catch (error) {
      throw error instanceof JobError
        ? error
        : new JobError('broken', String(error?.message ?? error));
    } finally {
      zip?.close();
    }
    return parts;
  }

  /** What the directory announces is enough to refuse it, before anything is unpacked. */
  #count(entry) {
    this.#entries += 1;
    this.#unpacked += entry.uncompressedSize;
    if (this.#entries > MAX_ENTRIES) throw bomb('holds too many files');
    if (this.#unpacked > MAX_UNPACKED) {
      throw bomb(`unpacks to more than ${MAX_UNPACKED} bytes`);
    }
    if (
      this.#unpacked > HARMLESS &&
      this.#unpacked > this.#packed * MAX_RATIO
    ) {
      throw bomb(`unpacks to more than ${MAX_RATIO} times its size`);
    }
    if (entry.isEncrypted()) {
      throw new JobError('encrypted', `${entry.fileName} needs a password`);
    }
  }

  async #unpack(zip, entry, keep, depth) {
    const collector = new Collector(keep, entry.fileName);
    // By the library a part that turns out larger than announced ends with an error, so what was counted is what comes.
    await pipeline(await zip.openReadStreamPromise(entry), collector).catch(
      error => {
        throw /too many bytes/.test(error?.message)
          ? bomb(`${entry.fileName} is larger than announced`)
          : error;
      },
    );
    if (zlib.crc32 && collector.crc !== entry.crc32) {
      throw new JobError('broken', `${entry.fileName} is damaged`);
    }
    if (collector.isArchive) {
      if (depth === MAX_DEPTH) throw bomb('holds archives in archives');
      await this.#walk(
        () => fromBufferPromise(collector.bytes, OPTIONS),
        async at => collector.bytes.subarray(at, at + 4),
        depth + 1,
      );
    }
    return collector.bytes;
  }
}
