import { readFile } from 'node:fs/promises';
import officeparser from 'officeparser';
import { sanitise } from './html.mjs';
import { MAX_PAGES, Pages } from './limits.mjs';
import { odtToHtml } from './odtHtml.mjs';

/**
 * A workbook by sheet, a presentation by slide with its notes.
 *
 * @param {string} file
 */
export async function readPaged(file) {
  const { content } = await parse(file);
  const units = content.filter(
    ({ type }) => type === 'sheet' || type === 'slide',
  );
  const notes = content.filter(({ type }) => type === 'note');
  const pages = new Pages();
  for (const unit of units) {
    const id =
      unit.metadata?.noteId ?? `slide-note-${unit.metadata?.slideNumber}`;
    const own = notes.filter(note => note.metadata?.noteId === id);
    const title = unit.type === 'sheet' ? [unit.metadata?.sheetName] : [];
    const text = [...title, ...[unit, ...own].flatMap(linesOf)]
      .filter(Boolean)
      .join('\n');
    if (!pages.add(text)) break;
  }
  return {
    pages: pages.pages,
    truncated: pages.truncated || units.length > MAX_PAGES,
    pageCount: units.length,
  };
}

/**
 * An OpenDocument text as HTML, and its text.
 *
 * @param {string} file
 */
export async function readOdt(file) {
  const ast = await parse(file, { extractAttachments: true });
  const { html, text } = sanitise(await odtToHtml(ast));
  const pages = new Pages();
  pages.add(text);
  return { pages: pages.pages, truncated: pages.truncated, html };
}

async function parse(file, options = {}) {
  // By its bytes: a path is judged by the ending of its name, and stored files have none.
  return officeparser.parseOffice(await readFile(file), {
    ...options,
    ignoreNotes: false,
  });
}

function linesOf(node) {
  if (node.type === 'row') {
    const cells = (node.children ?? []).map(cell =>
      linesOf(cell).join(' ').trim(),
    );
    return [cells.join('\t').trimEnd()];
  }
  const children = node.children ?? [];
  const isLeaf = children.every(child => !child.children?.length);
  const isBlock = children.some(({ type }) => type !== 'text');
  if (isLeaf && !isBlock) {
    const text = children.length
      ? children.map(child => child.text ?? '').join('')
      : node.text ?? '';
    return text.split('\n');
  }
  return children.flatMap(linesOf);
}
