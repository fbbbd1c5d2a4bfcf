import { mockServices } from '@backstage/backend-test-utils';
import { createCanvas } from '@napi-rs/canvas';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  bombBytes,
  largePng,
  lyingBombBytes,
  nestedZip,
  oldOfficeBytes,
  packedAgain,
  pdfsWithScript,
  realPdf,
} from '../__testUtils__/badFiles';
import {
  docxBytes,
  odtBytes,
  pdfBytes,
  pngBytes,
  zipBytes,
} from '../__testUtils__/sampleFiles';
import { DEFAULT_MEDIA_TYPES } from './mediaTypes';
import { FileChecks, type FileChecksParts } from './fileChecks';

jest.setTimeout(60_000);

const photo = (format: 'jpeg' | 'webp') => {
  const canvas = createCanvas(600, 400);
  const context = canvas.getContext('2d');
  for (let x = 0; x < 600; x += 3) {
    context.fillStyle = `hsl(${x}, 80%, 50%)`;
    context.fillRect(x, (x * 7) % 400, 40, 40);
  }
  return canvas.toBuffer(`image/${format}` as 'image/jpeg');
};

describe('Checking a file', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'innokyla-checks-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  async function check(
    fileName: string,
    content: Buffer | string,
    parts: Partial<FileChecksParts> = {},
  ) {
    const file = path.join(folder, 'received');
    await writeFile(file, content);
    return new FileChecks({
      mediaTypes: [...DEFAULT_MEDIA_TYPES, 'application/zip'],
      limits: { memory: 512 * 1024 * 1024, time: 30_000 },
      pdfScripts: 'refuse',
      scanners: [],
      logger: mockServices.logger.mock(),
      ...parts,
    }).check(file, fileName);
  }

  it.each<[string, () => Buffer | Promise<Buffer>]>([
    ['hakemus.pdf', () => realPdf(30)],
    ['ilman-taulukkoa.pdf', pdfBytes],
    ['omistaja.pdf', () => realPdf(2, { ownerPassword: 'salainen' })],
    ['hakemus.docx', docxBytes],
    ['muistio.odt', odtBytes],
    ['kuva.png', pngBytes],
    ['kuva.jpg', () => photo('jpeg')],
    ['kuva.webp', () => photo('webp')],
    ['paketti.zip', () => nestedZip(1)],
    // Things that cameras append to a picture, films for instance.
    [
      'liikkuva.jpg',
      () => Buffer.concat([photo('jpeg'), Buffer.alloc(300_000, 7)]),
    ],
    [
      'upotettu.docx',
      async () =>
        packedAgain(docxBytes(), zip =>
          zip.file('word/embeddings/taulukko.xlsx', docxBytes('sisällä')),
        ),
    ],
    // A list of the libraries of macros stands in many documents without any.
    [
      'lista.odt',
      () =>
        packedAgain(odtBytes(), zip =>
          zip.file('Basic/script-lc.xml', '<libraries/>'),
        ),
    ],
  ])('takes %s', async (fileName, make) => {
    const bytes = await make();
    await expect(check(fileName, bytes)).resolves.toMatchObject({
      fileName,
      size: bytes.length,
    });
  });

  it('names a PDF that was cut in the middle', async () => {
    const whole = await realPdf(40);
    for (const part of [0.2, 0.5, 0.9]) {
      await expect(
        check('katkennut.pdf', whole.subarray(0, whole.length * part)),
      ).rejects.toMatchObject({ statusCode: 415, reason: 'broken' });
    }
    const broken = Buffer.concat([whole.subarray(0, 40), Buffer.from('%%EOF')]);
    await expect(check('tyhja.pdf', broken)).rejects.toMatchObject({
      reason: 'broken',
    });
  });

  it('names files that need a password', async () => {
    const locked: [string, Buffer][] = [
      ['a.pdf', await realPdf(1, { userPassword: 'a', ownerPassword: 'b' })],
      ['a.docx', oldOfficeBytes('EncryptedPackage')],
      [
        'a.odt',
        await packedAgain(odtBytes(), zip =>
          zip.file(
            'META-INF/manifest.xml',
            '<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>',
          ),
        ),
      ],
    ];
    for (const [fileName, bytes] of locked) {
      await expect(check(fileName, bytes)).rejects.toMatchObject({
        statusCode: 415,
        reason: 'encrypted',
        message: expect.stringContaining(fileName),
      });
    }
  });

  it.each(Object.keys(pdfsWithScript))(
    'names a PDF with a script %s, and takes it where the owner says so',
    async place => {
      const bytes = pdfsWithScript[place]();
      await expect(check('a.pdf', bytes)).rejects.toMatchObject({
        statusCode: 415,
        reason: 'scripts',
      });
      await expect(
        check('a.pdf', bytes, { pdfScripts: 'accept' }),
      ).resolves.toMatchObject({ mediaType: 'application/pdf' });
    },
  );

  it('does not take the word in an address for a script', async () => {
    const bytes = await realPdf(1, { compress: false }, document =>
      document.text('Opas', { link: 'https://example.org/JavaScript/opas' }),
    );
    await expect(check('opas.pdf', bytes)).resolves.toMatchObject({
      fileName: 'opas.pdf',
    });
  });

  it.each<[string, () => Buffer | Promise<Buffer>]>([
    [
      'a.docx',
      () =>
        packedAgain(docxBytes(), zip => zip.file('word/vbaProject.bin', 'x')),
    ],
    [
      'b.docx',
      () =>
        packedAgain(docxBytes(), zip =>
          zip.file('xl/macrosheets/sheet1.xml', '<x/>'),
        ),
    ],
    [
      'c.odt',
      () =>
        packedAgain(odtBytes(), zip =>
          zip.file('Basic/Standard/Module1.xml', '<x/>'),
        ),
    ],
    [
      'd.odt',
      () =>
        packedAgain(odtBytes(), zip => zip.file('Scripts/python/a.py', 'x')),
    ],
    [
      'sisalla.docx',
      async () => {
        const inner = await packedAgain(docxBytes(), zip =>
          zip.file('xl/vbaProject.bin', 'x'),
        );
        return packedAgain(docxBytes(), zip =>
          zip.file('word/embeddings/a.xlsx', inner),
        );
      },
    ],
    ['a.docm', docxBytes],
    ['a.xlsm', docxBytes],
  ])('names macros in %s', async (fileName, make) => {
    await expect(check(fileName, await make())).rejects.toMatchObject({
      statusCode: 415,
      reason: 'macros',
    });
  });

  it('tells what to do with a file of an old Office', async () => {
    for (const fileName of ['a.doc', 'a.docx', 'nimeton']) {
      await expect(
        check(fileName, oldOfficeBytes('WordDocument')),
      ).rejects.toMatchObject({
        statusCode: 415,
        reason: 'oldOffice',
        message: expect.stringContaining('save it as DOCX'),
      });
    }
  });

  it('tells a document from a ZIP that was made to look like one', async () => {
    const hollow = await packedAgain(docxBytes(), zip =>
      zip.remove('word/document.xml'),
    );
    for (const bytes of [hollow, zipBytes({ 'a.txt': 'a' })]) {
      await expect(check('hakemus.docx', bytes)).rejects.toMatchObject({
        statusCode: 415,
        reason: 'typeByContent',
        named: 'Word (DOCX)',
        found: 'ZIP archive',
      });
    }
    await expect(
      check('hakemus.docx', docxBytes().subarray(0, -30)),
    ).rejects.toMatchObject({ statusCode: 415, reason: 'broken' });
  });

  it('ends what unpacks without end, before it is unpacked', async () => {
    const bombs: [string, Buffer][] = [
      ['a.docx', await bombBytes(2, 40, docxBytes())],
      ['a.zip', await bombBytes(2, 40)],
      ['valehtelija.docx', await lyingBombBytes()],
      ['42.zip', await nestedZip(4)],
      [
        'monta.zip',
        zipBytes(
          Object.fromEntries(
            Array.from({ length: 10_001 }, (_, i) => [`${i}`, '']),
          ),
        ),
      ],
    ];
    for (const [fileName, bytes] of bombs) {
      await expect(check(fileName, bytes)).rejects.toMatchObject({
        statusCode: 415,
        reason: 'bomb',
      });
    }
  });

  it('ends a check that takes more than its process may', async () => {
    const bytes = await realPdf(3);
    const memory = 512 * 1024 * 1024;
    await expect(
      check('hidas.pdf', bytes, { limits: { memory, time: 1 } }),
    ).rejects.toMatchObject({ statusCode: 415, reason: 'bomb' });
  });

  it('names pictures that are cut short, or larger than anybody could see', async () => {
    const cut = (bytes: Buffer) => bytes.subarray(0, bytes.length * 0.6);
    for (const [fileName, bytes] of [
      ['a.jpg', cut(photo('jpeg'))],
      ['a.webp', cut(photo('webp'))],
      ['a.png', cut(pngBytes())],
    ] as const) {
      await expect(check(fileName, bytes)).rejects.toMatchObject({
        statusCode: 415,
        reason: 'broken',
      });
    }
    await expect(
      check('a.png', largePng(pngBytes(), 30_000, 30_000)),
    ).rejects.toMatchObject({
      reason: 'tooManyPixels',
      maxPixels: 100_000_000,
    });
  });
});
