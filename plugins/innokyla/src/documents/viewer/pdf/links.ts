import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { safeHref } from '../../../ui/MarkdownContent';

/** A link on a page: where it leads, and where on the page it stands, in parts of a hundred. */
export interface PageLink {
  id: string;
  /** An address that a browser may be sent to. */
  href?: string;
  /** A page of the same file, from 1 on. */
  page?: number;
  left: number;
  top: number;
  width: number;
  height: number;
}

/** The page that a link within the file leads to; undefined when it leads nowhere. */
async function pageOf(
  pdf: PDFDocumentProxy,
  dest: unknown,
): Promise<number | undefined> {
  const explicit =
    typeof dest === 'string' ? await pdf.getDestination(dest) : dest;
  if (!Array.isArray(explicit)) return undefined;
  const [target] = explicit;
  if (typeof target === 'number') return target + 1;
  if (target && typeof target === 'object') {
    return (await pdf.getPageIndex(target)) + 1;
  }
  return undefined;
}

/**
 * The links of a page that lead to the web, to an address of mail or to another page. Everything else that a file can ask of
 * its reader (scripts, forms, files, other programs) is left out.
 */
export async function linksOf(
  pdf: PDFDocumentProxy,
  page: PDFPageProxy,
): Promise<PageLink[]> {
  const viewport = page.getViewport({ scale: 1 });
  const percent = (part: number, whole: number) => (100 * part) / whole;
  const links: PageLink[] = [];
  for (const one of await page.getAnnotations()) {
    if (one.subtype !== 'Link') continue;
    const href = safeHref(one.url);
    // A destination that is not there leads nowhere.
    const target = href
      ? undefined
      : await pageOf(pdf, one.dest).catch(() => undefined);
    if (!href && !target) continue;
    const [x1, y1, x2, y2] = viewport.convertToViewportRectangle(one.rect);
    links.push({
      id: String(one.id),
      href,
      page: target,
      left: percent(Math.min(x1, x2), viewport.width),
      top: percent(Math.min(y1, y2), viewport.height),
      width: percent(Math.abs(x2 - x1), viewport.width),
      height: percent(Math.abs(y2 - y1), viewport.height),
    });
  }
  return links;
}
