import { open } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { JobError } from '../jobError.mjs';

const RANGE_BYTES = 256 * 1024;

const library = path.dirname(
  createRequire(import.meta.url).resolve('pdfjs-dist/package.json'),
);
const folder = name => `${path.join(library, name)}/`;

/** Gives the reader of PDF the pieces it asks for, so that a large file is never read into memory as a whole. */
class FileTransport extends pdfjs.PDFDataRangeTransport {
  #file;

  constructor(file, size) {
    super(size, null);
    this.#file = file;
  }

  async requestDataRange(begin, end) {
    const piece = Buffer.alloc(end - begin);
    // A file that cannot be read any more leaves a piece of zeros, which no PDF survives.
    await this.#file.read(piece, 0, piece.length, begin).catch(() => {});
    this.onDataRange(begin, new Uint8Array(piece));
  }
}

/**
 * Opens a PDF piece by piece. Scripts in it are never run, and nothing is fetched from anywhere.
 *
 * @param {string} file path
 * @param {object} [options] more settings of `getDocument`, such as a canvas factory
 * @returns {Promise<{ document: import('pdfjs-dist').PDFDocumentProxy, size: number, close: () => Promise<void> }>}
 * @throws {JobError} `encrypted` when it needs a password, `broken` when it cannot be opened
 */
export async function openPdf(file, options = {}) {
  const handle = await open(file, 'r');
  const { size } = await handle.stat();
  const task = pdfjs.getDocument({
    range: new FileTransport(handle, size),
    length: size,
    rangeChunkSize: RANGE_BYTES,
    // Only what is asked for; otherwise the whole file is read in the background.
    disableAutoFetch: true,
    disableStream: true,
    isEvalSupported: false,
    enableXfa: false,
    useSystemFonts: false,
    useWorkerFetch: false,
    standardFontDataUrl: folder('standard_fonts'),
    cMapUrl: folder('cmaps'),
    cMapPacked: true,
    wasmUrl: folder('wasm'),
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    ...options,
  });
  const close = async () => {
    await task.destroy();
    await handle.close();
  };
  try {
    return { document: await task.promise, size, close };
  } catch (error) {
    await close().catch(() => {});
    throw error?.name === 'PasswordException'
      ? new JobError('encrypted', 'The PDF needs a password.')
      : new JobError('broken', String(error?.message ?? error));
  }
}
