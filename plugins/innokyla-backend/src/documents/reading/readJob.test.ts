import { createCanvas } from '@napi-rs/canvas';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import PDFDocument from 'pdfkit';
import { pngBytes } from '../__testUtils__/sampleFiles';
import { runJob } from '../sandbox/runJob';
import {
  docxBomb,
  docxOf,
  odfOf,
  pptxOf,
  xlsxOf,
} from './__testUtils__/officeFiles';

jest.setTimeout(120_000);

const LIMITS = { memory: 512 * 1024 * 1024, time: 60_000 };
const OOXML = 'application/vnd.openxmlformats-officedocument';
const DOCX = `${OOXML}.wordprocessingml.document`;
const ODF = 'application/vnd.oasis.opendocument';

interface Answer {
  pages: { page: number; text: string }[];
  truncated: boolean;
  pageCount?: number;
  html?: string;
  thumbnail?: Uint8Array;
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'innokyla-read-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function read(
  mediaType: string,
  bytes: Buffer | Promise<Buffer>,
  limits = LIMITS,
): Promise<Answer> {
  // Stored files have no endings, so a reader must not need one.
  const file = path.join(folder, 'stored');
  await writeFile(file, await bytes);
  return runJob('read', { path: file, mediaType, thumbnail: true }, limits);
}

function pdfOf(
  write: (pdf: PDFKit.PDFDocument) => void,
  options: PDFKit.PDFDocumentOptions = {},
): Promise<Buffer> {
  return new Promise(resolve => {
    const pdf = new PDFDocument(options);
    const chunks: Buffer[] = [];
    pdf.on('data', chunk => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    write(pdf);
    pdf.end();
  });
}

const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

describe('From a PDF', () => {
  it('a label is read together with the answer beside it, whichever was written first', async () => {
    const { pages } = await read(
      'application/pdf',
      pdfOf(pdf => {
        pdf.text('Hakija:', 72, 100, { lineBreak: false });
        pdf.text('Haettava avustus:', 72, 120, { lineBreak: false });
        pdf.text('Hanke ry', 250, 100, { lineBreak: false });
        pdf.text('7 500,00 euroa', 250, 120, { lineBreak: false });
        pdf.text('Selite', 72, 400, { lineBreak: false });
        pdf.text('Summa', 250, 400, { lineBreak: false });
      }),
    );
    expect(pages[0].text.split('\n')).toEqual([
      'Hakija: Hanke ry',
      'Haettava avustus: 7 500,00 euroa',
      '',
      'Selite\tSumma',
    ]);
  });

  it('200 pages are read, each by its number', async () => {
    const answer = await read(
      'application/pdf',
      pdfOf(pdf => {
        for (let page = 1; page <= 200; page++) {
          if (page > 1) pdf.addPage();
          pdf.text(`Sivu ${page}`);
        }
      }),
    );
    expect(answer.pageCount).toBe(200);
    expect(answer.pages[199]).toEqual({ page: 200, text: 'Sivu 200' });
    expect(answer.truncated).toBe(false);
  });

  it('nothing is read when it opens with a password only', async () => {
    await expect(
      read(
        'application/pdf',
        pdfOf(pdf => pdf.text('salainen'), { userPassword: 'sesam' }),
      ),
    ).rejects.toMatchObject({ code: 'encrypted' });
  });

  it('nothing is read when it was cut short', async () => {
    const whole = await readFile(
      path.resolve(
        __dirname,
        '../../../../../examples/uploads/hakemus-2020.pdf',
      ),
    );
    await expect(
      read('application/pdf', whole.subarray(0, whole.length / 2)),
    ).rejects.toMatchObject({ code: 'broken' });
  });
});

describe('From a Word document', () => {
  it('the preview keeps its structure, and nothing that could run, load or restyle anything', async () => {
    const link = (id: string) =>
      `<w:p><w:hyperlink r:id="${id}"><w:r><w:t>linkki ${id}</w:t></w:r></w:hyperlink></w:p>`;
    const { html, pages } = await read(
      DOCX,
      docxOf(
        [
          paragraph(
            '&lt;script&gt;alert(1)&lt;/script&gt; ja &lt;img src=x onerror=alert(1)&gt;',
          ),
          link('rId1'),
          link('rId2'),
          '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Erä</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>210 000 €</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
        ].join(''),
        {
          relations: [
            ['hyperlink', 'https://example.org/'],
            // eslint-disable-next-line no-script-url
            ['hyperlink', 'javascript:alert(1)'],
          ],
        },
      ),
    );
    expect(html).not.toMatch(/<script|<img|javascript:|style=|class=/);
    expect(html).toContain('<a href="https://example.org/">linkki rId1</a>');
    expect(html).toContain('<p>linkki rId2</p>');
    expect(html).toContain('<td><p>210 000 €</p></td>');
    expect(pages[0].text).toContain('Erä\t210 000 €');
  });

  it('a picture stays in the preview when it can be drawn', async () => {
    const drawing = (id: string) =>
      `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="k" descr="Kunnan kartta"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
    const { html } = await read(
      DOCX,
      docxOf(drawing('rId1') + drawing('rId2'), {
        relations: [
          ['image', 'media/a.png'],
          ['image', 'media/b.png'],
        ],
        files: {
          'word/media/a.png': pngBytes(),
          'word/media/b.png': Buffer.from('<svg onload="alert(1)"/>'),
        },
      }),
    );
    expect(html!.match(/<img /g)).toHaveLength(1);
    expect(html).toMatch(
      /<img (alt="Kunnan kartta" )?src="data:image\/png;base64,/,
    );
  });

  it.each([
    ['that says how large it is', undefined],
    ['that says it is small', 1000],
  ])(
    'that unpacks without end nothing is read: a bomb %s',
    async (_what, announced) => {
      const bomb = docxBomb(2, announced);
      expect(bomb.length).toBeLessThan(4 * 1024 * 1024);
      await expect(
        read(DOCX, bomb, { memory: 256 * 1024 * 1024, time: 60_000 }),
      ).rejects.toMatchObject({ code: 'memory' });
    },
  );

  it('nothing is read when it is encrypted or is something else', async () => {
    const ole = Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(2000),
    ]);
    await expect(read(DOCX, ole)).rejects.toMatchObject({ code: 'encrypted' });
    await expect(
      read(DOCX, Buffer.from('PK\x03\x04 ei ole')),
    ).rejects.toMatchObject({ code: 'broken' });
  });
});

describe('From other office files', () => {
  it('a workbook is read by sheet, a row on a line', async () => {
    const answer = await read(
      `${OOXML}.spreadsheetml.sheet`,
      xlsxOf({
        Budjetti: [
          ['Erä', 'Summa'],
          ['Palkat', 158000],
        ],
        Seuranta: [['Tammikuu', 12]],
      }),
    );
    expect(answer.pages).toEqual([
      { page: 1, text: 'Budjetti\nErä\tSumma\nPalkat\t158000' },
      { page: 2, text: 'Seuranta\nTammikuu\t12' },
    ]);
    expect(answer.pageCount).toBe(2);
  });

  it('a presentation is read by slide', async () => {
    const answer = await read(
      `${OOXML}.presentationml.presentation`,
      pptxOf([['Järjestöt muutokseen', 'Lappi 2020'], ['Tulokset']]),
    );
    expect(answer.pages).toEqual([
      { page: 1, text: 'Järjestöt muutokseen\nLappi 2020' },
      { page: 2, text: 'Tulokset' },
    ]);
  });

  it('an OpenDocument text is read and can be looked at', async () => {
    const { html, pages } = await read(
      `${ODF}.text`,
      odfOf(
        'text',
        '<text:h text:outline-level="1">Tarve</text:h><text:p>Rahoittaja: STEA &lt;b&gt;</text:p><text:p><text:a xlink:href="javascript:alert(1)">linkki</text:a></text:p><text:p><text:a xlink:href="../api/auth/logout">polku</text:a><text:a xlink:href="https://a.fi/">verkko</text:a></text:p><text:list text:style-name="L"><text:list-item><text:p>yksi</text:p><text:list><text:list-item><text:p>alempi</text:p></text:list-item></text:list></text:list-item><text:list-item><text:p>kaksi</text:p></text:list-item></text:list><table:table table:name="t"><table:table-row><table:table-cell><text:p>Haettava</text:p></table:table-cell><table:table-cell><text:p>210 000 €</text:p></table:table-cell></table:table-row></table:table>',
        {
          styles:
            '<text:list-style style:name="L"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>',
        },
      ),
    );
    expect(html).toContain('<h1>Tarve</h1>');
    expect(html).toContain(
      '<ul><li>yksi<ul><li>alempi</li></ul></li><li>kaksi</li></ul>',
    );
    expect(html).toMatch(/<tr><td[^>]*><p>Haettava<\/p><\/td>/);
    expect(html).not.toMatch(/javascript:|<b>/);
    // A path would lead to a page of the portal.
    expect(html).toContain('polku<a href="https://a.fi/">verkko</a>');
    const lines = pages[0].text.split('\n');
    expect(lines).toContain('Rahoittaja: STEA <b>');
    expect(lines).toContain('Haettava\t210 000 €');
  });

  it('an OpenDocument workbook and presentation are read like the others', async () => {
    const sheet = (name: string, text: string) =>
      `<table:table table:name="${name}"><table:table-row><table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>9</text:p></table:table-cell></table:table-row></table:table>`;
    const workbook = await read(
      `${ODF}.spreadsheet`,
      odfOf('spreadsheet', sheet('Yksi', 'Palkat') + sheet('Kaksi', 'Matkat')),
    );
    expect(workbook.pages.map(({ text }) => text)).toEqual([
      'Yksi\nPalkat\t9',
      'Kaksi\nMatkat\t9',
    ]);
    const slide = (text: string) =>
      `<draw:page draw:name="p"><draw:frame><draw:text-box><text:p>${text}</text:p></draw:text-box></draw:frame></draw:page>`;
    const slides = await read(
      `${ODF}.presentation`,
      odfOf('presentation', slide('Alku') + slide('Loppu')),
    );
    expect(slides.pages.map(({ text }) => text)).toEqual(['Alku', 'Loppu']);
  });
});

describe('Of a picture', () => {
  it.each(['png', 'jpeg', 'webp'] as const)(
    'a small one is drawn, with the same proportions: %s',
    async type => {
      const canvas = createCanvas(1600, 400);
      canvas.getContext('2d').fillRect(0, 0, 1600, 400);
      const bytes = await canvas.encode(type as 'png');
      const { thumbnail } = await read(`image/${type}`, bytes);
      const png = Buffer.from(thumbnail!);
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([320, 80]);
    },
  );

  it('none is drawn when it announces more pixels than memory can hold', async () => {
    const huge = pngBytes();
    huge.writeUInt32BE(50_000, 16);
    huge.writeUInt32BE(50_000, 20);
    const answer = await read('image/png', huge);
    expect(answer.thumbnail).toBeUndefined();
  });
});
