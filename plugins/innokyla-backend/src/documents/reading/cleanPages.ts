import type { ExtractedPage } from '@innokyla/backstage-plugin-innokyla-node';

const MAX_PAGES = 2000;

/** Characters of text that are kept of one file. */
export const MAX_TEXT = 5_000_000;

/** Control characters but tab and line end. PostgreSQL refuses NUL, and the rest is noise of broken fonts. */
// eslint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f]/g;

/** Half of a character that takes two: no encoding can hold it alone, so no database takes it. */
const LONE_SURROGATES =
  /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text as every database takes it. */
export const cleanText = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(LONE_SURROGATES, '\ufffd')
    .replaceAll(CONTROLS, '');

/** Pages in their order, each once, and no more text than is kept. */
export function cleanPages(pages: readonly ExtractedPage[]): {
  pages: ExtractedPage[];
  truncated: boolean;
} {
  const byNumber = new Map(
    pages
      .filter(({ page }) => Number.isInteger(page) && page > 0)
      .map(({ page, text }) => [page, cleanText(String(text))]),
  );
  const kept: ExtractedPage[] = [];
  let left = MAX_TEXT;
  let truncated = byNumber.size > MAX_PAGES;
  for (const [page, text] of [...byNumber].sort(([a], [b]) => a - b)) {
    if (kept.length === MAX_PAGES) break;
    kept.push({ page, text: text.slice(0, left) });
    truncated ||= text.length > left;
    left = Math.max(0, left - text.length);
  }
  return {
    pages: kept.map(({ page, text }) => ({ page, text: cleanText(text) })),
    truncated,
  };
}
