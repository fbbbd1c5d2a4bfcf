import { openPdf } from '../pdf/openPdf.mjs';
import { MAX_PAGES, MAX_PIXELS, Pages, THUMBNAIL } from './limits.mjs';
import { textOfItems } from './pdfText.mjs';

/**
 * Text by page, and a picture of the first one.
 *
 * @param {string} file
 * @param {{ thumbnail: boolean }} options
 */
export async function readPdf(file, { thumbnail }) {
  const { document, close } = await openPdf(file, { maxImageSize: MAX_PIXELS });
  try {
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
    await close();
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
