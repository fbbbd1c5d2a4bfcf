import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { linksOf } from './links';

const pdf = {
  getDestination: async (name: string) =>
    name === 'luku-2' ? [{ num: 7, gen: 0 }] : null,
  getPageIndex: async () => 3,
} as unknown as PDFDocumentProxy;

const pageWith = (annotations: object[]) =>
  ({
    getViewport: () => ({
      width: 200,
      height: 400,
      convertToViewportRectangle: (rect: number[]) => rect,
    }),
    getAnnotations: async () =>
      annotations.map((one, id) => ({
        id,
        subtype: 'Link',
        rect: [20, 80, 120, 40],
        ...one,
      })),
  } as unknown as PDFPageProxy);

/* eslint-disable no-script-url */
describe('following a link of a file', () => {
  it('to the web, to mail and to another page, where it stands on the page', async () => {
    expect(
      await linksOf(
        pdf,
        pageWith([
          { url: 'https://example.org/' },
          { url: 'mailto:hanke@example.org' },
          { dest: 'luku-2' },
        ]),
      ),
    ).toMatchObject([
      {
        href: 'https://example.org/',
        left: 10,
        top: 10,
        width: 50,
        height: 10,
      },
      { href: 'mailto:hanke@example.org' },
      { page: 4, href: undefined },
    ]);
  });

  it('to nothing that could do harm or is not there', async () => {
    expect(
      await linksOf(
        pdf,
        pageWith([
          { url: 'javascript:alert(1)' },
          { url: 'file:///etc/passwd' },
          { unsafeUrl: 'javascript:alert(1)' },
          { dest: 'ei-ole' },
          { subtype: 'Widget', url: 'https://example.org/' },
        ]),
      ),
    ).toEqual([]);
  });
});
