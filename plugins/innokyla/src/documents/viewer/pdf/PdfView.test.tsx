import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { InnokylaApi } from '../../../api';
import { findBarriers } from '../../../__testUtils__/axe';
import { fakeApi } from '../../../__testUtils__/fakeApi';
import { renderScreen } from '../../../__testUtils__/renderScreen';
import { aFile } from '../../__testUtils__/documents';
import { serveFiles } from '../../__testUtils__/fileServer';
import { PageInAddress } from '../usePageAddress';
import { PdfView } from './PdfView';

serveFiles();

/** The library, but for what needs a real browser: drawing and laying out. */
const mockLibrary = {
  pages: 30,
  failure: undefined as Error | undefined,
  drawn: [] as number[],
  closed: 0,
};
jest.mock('./loadPdfjs', () => ({
  loadPdfjs: async () => ({
    PDFDataRangeTransport: class {},
    TextLayer: class {
      private readonly options;
      constructor(options: {
        container: HTMLElement;
        textContentSource: string;
      }) {
        this.options = options;
      }
      async render() {
        this.options.container.textContent = this.options.textContentSource;
      }
      cancel() {}
    },
    getDocument: () => ({
      promise: mockLibrary.failure
        ? Promise.reject(mockLibrary.failure)
        : Promise.resolve({
            numPages: mockLibrary.pages,
            getPage: async (number: number) => ({
              getViewport: ({ scale }: { scale: number }) => ({
                width: 600 * scale,
                height: 800 * scale,
              }),
              getAnnotations: async () => [],
              streamTextContent: () => `Text of page ${number}`,
              render: () => {
                mockLibrary.drawn.push(number);
                return { promise: Promise.resolve(), cancel() {} };
              },
            }),
          }),
      destroy: () => {
        mockLibrary.closed += 1;
      },
    }),
  }),
}));

/** Stands for the browser, which tells what has come near what is in sight. */
class FakeObserver {
  static all = new Map<Element, (isNear: boolean) => void>();
  constructor(
    private readonly tell: (entries: { isIntersecting: boolean }[]) => void,
  ) {}
  observe(element: Element) {
    FakeObserver.all.set(element, isNear =>
      this.tell([{ isIntersecting: isNear }]),
    );
  }
  disconnect() {}
}
const near = (pages: number[], isNear = true) =>
  act(async () => {
    for (const number of pages) {
      const page = screen.getByRole('group', {
        name: `Page ${number} of ${mockLibrary.pages}`,
      });
      FakeObserver.all.get(page)?.(isNear);
    }
  });

beforeEach(() => {
  Object.assign(window, { IntersectionObserver: FakeObserver });
  Object.assign(mockLibrary, { failure: undefined, drawn: [], closed: 0 });
});
afterEach(() => {
  delete (window as { IntersectionObserver?: unknown }).IntersectionObserver;
});

const show = (given: Partial<InnokylaApi> = {}, at = '/file') =>
  renderScreen(
    <PageInAddress.Provider value>
      <h1>Page</h1>
      <PdfView file={aFile()} headingShift={1} />
    </PageInAddress.Provider>,
    { api: fakeApi(given), at },
  );

const named = (name: string) => Object.assign(new Error('refused'), { name });

describe('reading a PDF', () => {
  it('draws only the pages that are near, and gives back those that have gone', async () => {
    const { container } = show();
    await screen.findByRole('group', { name: 'Page 30 of 30' });
    expect(mockLibrary.drawn).toEqual([]);
    await near([1, 2]);
    expect(await screen.findByText('Text of page 2')).toBeInTheDocument();
    expect([...new Set(mockLibrary.drawn)].sort()).toEqual([1, 2]);
    expect(screen.queryByText('Text of page 3')).toBeNull();
    expect(await findBarriers(container)).toEqual([]);
    await near([1], false);
    await waitFor(() =>
      expect(screen.queryByText('Text of page 1')).toBeNull(),
    );
  });

  it('keeps the place of every page before it is drawn', async () => {
    show();
    const last = await screen.findByRole('group', { name: 'Page 30 of 30' });
    const { width, height } = last.style;
    expect(parseFloat(height) / parseFloat(width)).toBeCloseTo(800 / 600);
  });

  it('goes to a page by its number, and the address then names it', async () => {
    show();
    const field = await screen.findByRole('textbox', { name: 'Page, 1–30' });
    await userEvent.clear(field);
    await userEvent.type(field, '12{Enter}');
    await waitFor(() =>
      expect(screen.getByLabelText('address bar')).toHaveTextContent(
        '/file?page=12',
      ),
    );
    await userEvent.clear(field);
    await userEvent.type(field, '99{Enter}');
    expect(field).toHaveValue('12');
  });

  it('begins at the page that the address names', async () => {
    show({}, '/file?page=7');
    expect(
      await screen.findByRole('textbox', { name: 'Page, 1–30' }),
    ).toHaveValue('7');
  });

  it('makes the pages larger and smaller', async () => {
    show();
    const page = await screen.findByRole('group', { name: 'Page 1 of 30' });
    const before = parseFloat(page.style.width);
    await userEvent.click(screen.getByRole('button', { name: 'Larger' }));
    expect(parseFloat(page.style.width)).toBeGreaterThan(before);
    await userEvent.click(screen.getByRole('button', { name: 'Smaller' }));
    await userEvent.click(screen.getByRole('button', { name: 'Smaller' }));
    expect(parseFloat(page.style.width)).toBeLessThan(before);
  });

  it('finds words by the text of the file and goes to their page', async () => {
    const { container } = show({
      getVersionText: async () => ({
        state: 'done',
        truncated: false,
        pages: [
          { page: 1, text: 'Hakemus' },
          { page: 9, text: 'Haettava avustus 210 000 €' },
        ],
      }),
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Find' }));
    await userEvent.type(
      screen.getByRole('textbox', { name: 'Find in the file' }),
      'AVUSTUS',
    );
    expect(await screen.findByText('Found in 1 place')).toBeInTheDocument();
    expect(await findBarriers(container)).toEqual([]);
    await userEvent.click(
      within(screen.getByRole('search')).getByRole('button', {
        name: /Page 9.*avustus/,
      }),
    );
    expect(screen.getByLabelText('address bar')).toHaveTextContent('page=9');
  });

  it('reads the text alone when that is easier', async () => {
    show({
      getVersionText: async () => ({
        state: 'done',
        truncated: false,
        pages: [{ page: 1, text: 'Pelkkä teksti' }],
      }),
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'As text' }),
    );
    expect(await screen.findByText('Pelkkä teksti')).toBeInTheDocument();
    expect(screen.queryByRole('group')).toBeNull();
  });

  it('gives the file back when the page is left', async () => {
    const { unmount } = show();
    await screen.findByRole('group', { name: 'Page 1 of 30' });
    unmount();
    expect(mockLibrary.closed).toBe(1);
  });
});

describe('a PDF that does not open', () => {
  it.each([
    ['PasswordException', 'The file is protected by a password'],
    ['InvalidPDFException', 'This file cannot be shown here'],
  ])('because of %s says so and can be downloaded', async (name, words) => {
    mockLibrary.failure = named(name);
    const { container } = show();
    expect(await screen.findByText(words)).toBeInTheDocument();
    expect(
      await screen.findByRole('link', { name: /^Download/ }),
    ).toBeInTheDocument();
    expect(await findBarriers(container)).toEqual([]);
  });

  it('for want of a connection can be tried again', async () => {
    mockLibrary.failure = new TypeError('Failed to fetch');
    show();
    const retry = await screen.findByRole('button', { name: 'Try again' });
    expect(screen.getByRole('alert')).toHaveTextContent('No connection');
    mockLibrary.failure = undefined;
    await userEvent.click(retry);
    expect(
      await screen.findByRole('group', { name: 'Page 1 of 30' }),
    ).toBeInTheDocument();
  });
});
