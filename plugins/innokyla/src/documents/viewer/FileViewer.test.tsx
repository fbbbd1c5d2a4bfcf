import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import type { InnokylaApi } from '../../api';
import { findBarriers } from '../../__testUtils__/axe';
import { fakeApi, refusal } from '../../__testUtils__/fakeApi';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { aFile, DOCX } from '../__testUtils__/documents';
import { PLUGIN_URL, serveFiles } from '../__testUtils__/fileServer';
import type { FileShown } from './FileShown';
import { FileViewer } from './FileViewer';

const server = serveFiles();

const show = (file: FileShown, given: Partial<InnokylaApi> = {}) =>
  renderScreen(
    <>
      <h1>Page</h1>
      <FileViewer file={file} headingShift={1} />
    </>,
    { api: fakeApi(given) },
  );

const holding = (text: string): Partial<InnokylaApi> => ({
  readBytes: async (_path, { start, end }) =>
    new TextEncoder().encode(text).slice(start, end + 1).buffer as ArrayBuffer,
});

const download = () =>
  screen.findByRole('link', { name: /^Download kasikirja/ });

describe('reading a text file', () => {
  it('sees it as it was written', async () => {
    const { container } = show(
      aFile({ mediaType: 'text/plain', size: 20 }),
      holding('<b>Rivi 1</b>\nRivi 2'),
    );
    expect(await screen.findByText(/<b>Rivi 1<\/b>/)).toBeInTheDocument();
    expect(await findBarriers(container)).toEqual([]);
  });

  it('asks for more of a long one', async () => {
    const size = 1_200_000;
    const asked: number[] = [];
    show(aFile({ mediaType: 'text/plain', size }), {
      readBytes: async (_path, { end }) => {
        asked.push(end);
        return new TextEncoder().encode(`Loppu ${end}`).buffer as ArrayBuffer;
      },
    });
    expect(await screen.findByText('Loppu 499999')).toBeInTheDocument();
    expect(screen.getByText(/The first 500 kB of 1.2 MB/)).toBeInTheDocument();
    const more = screen.getByRole('button', { name: 'Show more' });
    await userEvent.click(more);
    expect(await screen.findByText('Loppu 999999')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
    expect(await screen.findByText('Loppu 1199999')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
    expect(asked).toEqual([499_999, 999_999, 1_199_999]);
  });

  it('sees markdown with its headings below the page’s own', async () => {
    show(
      aFile({ mediaType: 'text/markdown', size: 30 }),
      holding('# Otsikko\n\n- kohta'),
    );
    expect(
      await screen.findByRole('heading', { level: 2, name: 'Otsikko' }),
    ).toBeInTheDocument();
  });

  it('without a connection is told so, and can try again or download', async () => {
    let isDown = true;
    show(aFile({ mediaType: 'text/plain', size: 5 }), {
      readBytes: async () => {
        if (isDown) throw new TypeError('Failed to fetch');
        return new TextEncoder().encode('Tässä').buffer as ArrayBuffer;
      },
    });
    expect(
      await screen.findByText('No connection to the portal'),
    ).toBeInTheDocument();
    expect(await download()).toHaveAttribute(
      'href',
      expect.stringContaining('/versions/1/content'),
    );
    isDown = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Tässä')).toBeInTheDocument();
  });
});

describe('reading a table', () => {
  it('finds its head and its cells', async () => {
    const { container } = show(
      aFile({ mediaType: 'text/csv', size: 60 }),
      holding('Kunta;Summa\nInari;1,5\nUtsjoki;2,0\n'),
    );
    const table = await screen.findByRole('table');
    expect(
      within(table).getByRole('columnheader', { name: 'Kunta' }),
    ).toBeInTheDocument();
    expect(
      within(table).getByRole('cell', { name: '1,5' }),
    ).toBeInTheDocument();
    expect(table).toHaveAttribute('aria-rowcount', '3');
    expect(screen.getByText('2 rows')).toBeInTheDocument();
    expect(await findBarriers(container)).toEqual([]);
  });

  it('draws of a long one only what is in sight, and tells how long it is', async () => {
    // No layout here: what is in sight is said by hand.
    jest
      .spyOn(HTMLElement.prototype, 'offsetHeight', 'get')
      .mockReturnValue(40);
    jest.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(400);
    const rows = Array.from({ length: 3000 }, (_, i) => `Rivi ${i + 1};x`);
    const text = ['Nimi;Arvo', ...rows].join('\n');
    show(aFile({ mediaType: 'text/csv', size: text.length }), holding(text));
    const table = await screen.findByRole('table');
    expect(table).toHaveAttribute('aria-rowcount', '3001');
    expect(
      within(table).getByRole('cell', { name: 'Rivi 1' }),
    ).toBeInTheDocument();
    expect(within(table).getAllByRole('row').length).toBeLessThan(200);
    expect(screen.getByText('3,000 rows')).toBeInTheDocument();
    jest.restoreAllMocks();
  });
});

describe('reading a document', () => {
  const file = aFile({ mediaType: DOCX, fileName: 'kasikirja.docx' });

  it('finds its headings, lists and tables', async () => {
    const { container } = show(file, {
      getVersionPreview: async () => ({
        state: 'done',
        html: '<h1>Luku</h1><p>Teksti <strong>tärkeä</strong></p><ul><li>kohta</li></ul><table><tbody><tr><td>1</td></tr></tbody></table><p><a href="https://example.org">linkki</a></p>',
      }),
    });
    expect(
      await screen.findByRole('heading', { level: 2, name: 'Luku' }),
    ).toBeInTheDocument();
    expect(screen.getByRole('listitem')).toHaveTextContent('kohta');
    expect(screen.getByRole('cell')).toHaveTextContent('1');
    const link = screen.getByRole('link', { name: 'linkki' });
    expect(link).toHaveAttribute('rel', 'noopener noreferrer');
    expect(await findBarriers(container)).toEqual([]);
  });

  it('is safe from whatever stands in it', async () => {
    const { container } = show(file, {
      getVersionPreview: async () => ({
        state: 'done',
        html: '<p onclick="hack()" style="position:fixed" id="root" class="x">Loppu</p><script>hack()</script><img src="https://example.org/seuraa.png"><img src="data:image/svg+xml;base64,AAAA"><img src="data:image/png;base64,AAAA" onerror="hack()" alt="oma"><a href="javascript:hack()">paha</a><a href="#luku">sisäinen</a><iframe src="https://example.org"></iframe><form action="x"><input></form>',
      }),
    });
    const text = await screen.findByText('Loppu');
    expect(text.getAttributeNames()).toEqual([]);
    expect(screen.getByText('paha').tagName).toBe('SPAN');
    expect(screen.queryByRole('link', { name: 'sisäinen' })).toBeNull();
    expect(screen.getAllByRole('img')).toHaveLength(1);
    expect(
      screen.getByRole('img', { name: 'oma' }).getAttributeNames(),
    ).toEqual(['src', 'alt']);
    expect(
      container.querySelector('script, iframe, form, [onclick], [onerror]'),
    ).toBeNull();
  });

  it('waits until it has been read, and then sees it without doing anything', async () => {
    let state: 'waiting' | 'done' = 'waiting';
    show(file, {
      getVersionPreview: async () =>
        state === 'waiting' ? { state } : { state, html: '<p>Valmis</p>' },
    });
    expect(
      await screen.findByText('The file is being prepared for reading'),
    ).toBeInTheDocument();
    expect(await download()).toBeInTheDocument();
    state = 'done';
    expect(await screen.findByText('Valmis')).toBeInTheDocument();
  });

  it('reads its text alone when its looks could not be made', async () => {
    show(file, {
      getVersionPreview: async () => ({ state: 'done' }),
      getVersionText: async () => ({
        state: 'done',
        truncated: false,
        pages: [{ page: 1, text: 'Vain teksti' }],
      }),
    });
    expect(await screen.findByText('Vain teksti')).toBeInTheDocument();
    expect(screen.getByText(/Only the text is shown/)).toBeInTheDocument();
  });

  it('is told when it could not be read', async () => {
    const { container } = show(file, {
      getVersionPreview: async () => ({ state: 'failed' }),
      getVersionText: async () => ({
        state: 'failed',
        truncated: false,
        pages: [],
      }),
    });
    expect(
      await screen.findByText('This file cannot be shown here'),
    ).toBeInTheDocument();
    expect(await download()).toBeInTheDocument();
    expect(await findBarriers(container)).toEqual([]);
  });
});

describe('reading what has no looks here', () => {
  it('finds the text of a workbook sheet by sheet', async () => {
    show(
      aFile({
        mediaType:
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      }),
      {
        getVersionText: async () => ({
          state: 'done',
          truncated: true,
          pages: [
            { page: 1, text: 'Tulot\t1' },
            { page: 2, text: 'Menot\t2' },
          ],
        }),
      },
    );
    expect(
      await screen.findByRole('heading', { level: 2, name: 'Sheet 2' }),
    ).toBeInTheDocument();
    expect(screen.getByText(/Menot/)).toBeInTheDocument();
    expect(screen.getByText(/goes on in the file/)).toBeInTheDocument();
  });

  it('is told that there is no preview, and downloads it', async () => {
    const { container } = show(
      aFile({ mediaType: 'application/x-unknown', reading: 'none' }),
    );
    expect(
      await screen.findByText('There is no preview of this type of file'),
    ).toBeInTheDocument();
    await waitFor(async () =>
      expect(await download()).toHaveAttribute(
        'href',
        `${PLUGIN_URL}/documents/lappi/kasikirja/versions/1/content`,
      ),
    );
    expect(await findBarriers(container)).toEqual([]);
  });

  it('a scanned paper without text says so', async () => {
    show(
      aFile({
        mediaType:
          'application/vnd.openxmlformats-officedocument.presentationml.presentation',
      }),
      {
        getVersionText: async () => ({
          state: 'done',
          truncated: false,
          pages: [{ page: 1, text: ' ' }],
        }),
      },
    );
    expect(await screen.findByText(/no text in this file/)).toBeInTheDocument();
  });

  it('what one may no longer see is told as such', async () => {
    show(
      aFile({
        mediaType: 'application/vnd.oasis.opendocument.presentation',
      }),
      {
        getVersionText: async () => {
          throw refusal(404);
        },
      },
    );
    expect(
      await screen.findByText('Not found, or you may not see it'),
    ).toBeInTheDocument();
  });
});

describe('looking at a picture', () => {
  const file = aFile({ mediaType: 'image/png', fileName: 'kasikirja.png' });

  it('sees it with its name, and in full size when asked', async () => {
    const { container } = show(file);
    const picture = await screen.findByRole('img', { name: 'Käsikirja' });
    expect(picture).toHaveAttribute(
      'src',
      `${PLUGIN_URL}/documents/lappi/kasikirja/versions/1/content?inline=true`,
    );
    await userEvent.click(screen.getByRole('button', { name: 'In full size' }));
    expect(
      screen.getByRole('region', { name: 'Käsikirja' }),
    ).toBeInTheDocument();
    expect(await findBarriers(container)).toEqual([]);
  });

  it('is told when the browser may not fetch it', async () => {
    server.use(
      http.get(
        `${PLUGIN_URL}/.backstage/auth/v1/cookie`,
        () => new HttpResponse(null, { status: 503 }),
      ),
    );
    show(file);
    expect(
      await screen.findByText('The portal could not answer'),
    ).toBeInTheDocument();
  });
});
