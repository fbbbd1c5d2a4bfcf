import { open } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import {
  getDocument,
  PDFDataRangeTransport,
  VerbosityLevel,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import { JobError } from '../jobError.mjs';
import { MAX_PAGES, Pages } from './limits.mjs';
import { textOfItems } from './pdfText.mjs';
import { MAX_PIXELS, THUMBNAIL } from './picture.mjs';

const PDFJS = path.dirname(
  createRequire(import.meta.url).resolve('pdfjs-dist/package.json'),
);

/** The parser asks for the parts it needs, so that a file of hundreds of megabytes is never held whole. */
class FileRanges extends PDFDataRangeTransport {
  #handle;

  constructor(handle, length) {
    super(length, null);
    this.#handle = handle;
  }

  async requestDataRange(begin, end) {
    const bytes = new Uint8Array(end - begin);
    const { bytesRead } = await this.#handle.read(
      bytes,
      0,
      bytes.length,
      begin,
    );
    this.onDataRange(begin, bytes.subarray(0, bytesRead));
  }
}

/**
 * Text by page, and a picture of the first one.
 *
 * @param {string} file
 * @param {{ thumbnail: boolean }} options
 */
export async function readPdf(file, { thumbnail }) {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const document = await openDocument(new FileRanges(handle, size));
    const pages = new Pages();
    for (let number = 1; number <= document.numPages; number++) {
      if (!pages.add(await textOfPage(document, number))) break;
    }
    return {
      pages: pages.pages,
      truncated: pages.truncated || document.numPages > MAX_PAGES,
      pageCount: document.numPages,
      thumbnail: thumbnail ? await firstPage(document) : undefined,
    };
  } finally {
    await handle.close();
  }
}

async function openDocument(range) {
  try {
    return await getDocument({
      range,
      disableAutoFetch: true,
      disableStream: true,
      isEvalSupported: false,
      enableXfa: false,
      maxImageSize: MAX_PIXELS,
      cMapUrl: `${PDFJS}/cmaps/`,
      standardFontDataUrl: `${PDFJS}/standard_fonts/`,
      wasmUrl: `${PDFJS}/wasm/`,
      iccUrl: `${PDFJS}/iccs/`,
      verbosity: VerbosityLevel.ERRORS,
    }).promise;
  } catch (error) {
    if (error?.name === 'PasswordException') {
      throw new JobError('encrypted', 'the PDF opens with a password only');
    }
    throw error;
  }
}

async function textOfPage(document, number) {
  // One page that is broken takes nothing away from the others.
  try {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    page.cleanup();
    return textOfItems(items);
  } catch {
    return '';
  }
}

/** A file whose text could be read is not worth less because its first page cannot be drawn. */
async function firstPage(document) {
  try {
    const page = await document.getPage(1);
    const { width, height } = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({
      scale: THUMBNAIL / Math.max(width, height),
    });
    const { canvas, context } = document.canvasFactory.create(
      Math.max(1, Math.round(viewport.width)),
      Math.max(1, Math.round(viewport.height)),
    );
    await page.render({ canvas, canvasContext: context, viewport }).promise;
    return new Uint8Array(await canvas.encode('png'));
  } catch {
    return undefined;
  }
}
