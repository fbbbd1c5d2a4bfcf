import { open } from 'node:fs/promises';
import { JobError } from '../jobError.mjs';
import { openPdf } from '../pdf/openPdf.mjs';
import { namesScript } from './pdfScripts.mjs';

/** Where the end mark is looked for: some programs and servers write something after it. */
const TAIL = 4096;
/** Every page is opened, up to here; a longer document is believed the rest. */
const MAX_PAGES = 5000;

/**
 * @param {{ path: string, pdfScripts: 'refuse' | 'accept' }} file
 * @throws {JobError} `broken`, `encrypted`, `scripts` or `bomb`
 */
export async function inspectPdf({ path, pdfScripts }) {
  await demandWhole(path);
  const { document, close } = await openPdf(path);
  try {
    if (pdfScripts === 'refuse' && (await told(document.hasJSActions()))) {
      throw new JobError('scripts', 'holds JavaScript');
    }
    const pages = Math.min(document.numPages, MAX_PAGES);
    if (pages === 0) throw new JobError('broken', 'has no pages');
    for (let number = 1; number <= pages; number += 1) {
      const page = await document.getPage(number);
      if (pdfScripts === 'refuse' && (await told(page.getJSActions()))) {
        throw new JobError('scripts', `holds JavaScript on page ${number}`);
      }
      page.cleanup();
    }
  } finally {
    await close();
  }
  if (pdfScripts === 'refuse' && (await namesScript(path))) {
    throw new JobError('scripts', 'names JavaScript');
  }
}

/** A form so damaged that its fields cannot be listed still has pages to read; its scripts are found by their name. */
function told(actions) {
  return actions.catch(() => undefined);
}

/**
 * A file cut in the middle is often opened all the same, with the pages that are there: a person would find out years later
 * that the rest is missing. So its end must be there, and one made for the web says how long it is.
 */
async function demandWhole(path) {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    const buffer = Buffer.alloc(TAIL);
    const textAt = async at => {
      const { bytesRead } = await handle.read(buffer, 0, TAIL, Math.max(at, 0));
      return buffer.toString('latin1', 0, bytesRead);
    };
    if (!/%%EOF|startxref\s+\d+/.test(await textAt(size - TAIL))) {
      throw new JobError('broken', 'has no end');
    }
    const announced = /\/Linearized\b[^>]*\/L\s+(\d+)/.exec(await textAt(0));
    if (announced && Number(announced[1]) > size) {
      throw new JobError('broken', 'is shorter than it says');
    }
  } finally {
    await handle.close();
  }
}
