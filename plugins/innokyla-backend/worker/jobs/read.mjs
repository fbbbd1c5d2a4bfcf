import { open, readFile } from 'node:fs/promises';
import { JobError } from '../jobError.mjs';
import { Pages } from '../read/limits.mjs';

const OOXML = 'application/vnd.openxmlformats-officedocument';
const ODF = 'application/vnd.oasis.opendocument';

/** Parsers are loaded for the file that needs them: starting is most of the work for a small one. */
const READERS = {
  'application/pdf': async () => (await import('../read/pdf.mjs')).readPdf,
  [`${OOXML}.wordprocessingml.document`]: async () =>
    (await import('../read/docx.mjs')).readDocx,
  [`${ODF}.text`]: async () => (await import('../read/office.mjs')).readOdt,
};
for (const paged of [
  `${OOXML}.spreadsheetml.sheet`,
  `${OOXML}.presentationml.presentation`,
  `${ODF}.spreadsheet`,
  `${ODF}.presentation`,
]) {
  READERS[paged] = async () => (await import('../read/office.mjs')).readPaged;
}
for (const picture of ['image/png', 'image/jpeg', 'image/webp', 'image/gif']) {
  READERS[picture] = async () =>
    (await import('../read/picture.mjs')).readPicture;
}

/** The container that Office puts a document in when it is kept with a password. */
const OLE = 'd0cf11e0a1b11ae1';

/**
 * Takes the text out of a file, by page where its type knows pages, and makes a preview and a small picture of it.
 *
 * @param {{ path: string, mediaType: string, thumbnail: boolean }} input
 * @returns {Promise<{
 *   pages: { page: number, text: string }[],
 *   truncated: boolean,
 *   pageCount?: number,
 *   html?: string,
 *   thumbnail?: Uint8Array,
 * }>}
 */
export async function run({ path, mediaType, thumbnail }) {
  if (mediaType.startsWith('text/')) return readText(path);
  const reader = READERS[mediaType];
  if (!reader) throw new JobError('broken', `${mediaType} cannot be read here`);
  if ((await beginningOf(path)) === OLE) {
    throw new JobError('encrypted', 'the document opens with a password only');
  }
  return (await reader())(path, { thumbnail });
}

async function readText(path) {
  const pages = new Pages();
  const text = await readFile(path, 'utf8');
  pages.add(text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n'));
  return { pages: pages.pages, truncated: pages.truncated };
}

async function beginningOf(path) {
  const handle = await open(path);
  try {
    const bytes = Buffer.alloc(8);
    await handle.read(bytes, 0, 8, 0);
    return bytes.toString('hex');
  } finally {
    await handle.close();
  }
}
