import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DEFAULT_MEDIA_TYPES } from './mediaTypes';
import { lookAt, recognise } from './recogniseFile';
import {
  docxBytes,
  odtBytes,
  pdfBytes,
  pngBytes,
  zipBytes,
} from '../__testUtils__/sampleFiles';

describe('recognising a file', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'innokyla-recognise-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  async function recogniseFile(
    fileName: string,
    content: Buffer | string,
    accepted: readonly string[] = DEFAULT_MEDIA_TYPES,
  ) {
    const file = path.join(folder, 'received');
    await writeFile(file, content);
    return recognise(await lookAt(file, fileName), fileName, accepted);
  }

  it.each([
    ['hakemus.pdf', pdfBytes(), 'application/pdf'],
    ['Hakemus.PDF', pdfBytes(), 'application/pdf'],
    [
      'hakemus.docx',
      docxBytes(),
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
    ['muistio.odt', odtBytes(), 'application/vnd.oasis.opendocument.text'],
    ['kuva.png', pngBytes(), 'image/png'],
    ['luettelo.csv', 'nimi;määrä\nLappi;7\n', 'text/csv'],
    ['lue.md', '# Työpaja\n', 'text/markdown'],
    // The letters BM begin a bitmap picture too.
    ['bm.txt', 'BM on lyhenne, jota muistiossa käytetään.', 'text/plain'],
  ])('takes %s for what it is', async (fileName, content, mediaType) => {
    await expect(recogniseFile(fileName, content)).resolves.toEqual({
      fileName,
      mediaType,
      size: Buffer.byteLength(content),
      sha256: createHash('sha256').update(content).digest('hex'),
    });
  });

  it('gives a name without an ending the one of its content', async () => {
    expect((await recogniseFile('Hakemus 2020', pdfBytes())).fileName).toBe(
      'Hakemus 2020.pdf',
    );
  });

  it.each([
    [
      'hakemus.docx',
      zipBytes({ 'lue.txt': 'tavallinen paketti' }),
      /Word \(DOCX\).*ZIP archive/,
    ],
    ['muistio.odt', docxBytes(), /OpenDocument text \(ODT\).*Word \(DOCX\)/],
    ['hakemus.pdf', docxBytes(), /PDF.*Word \(DOCX\)/],
    ['hakemus.pdf', 'vain tekstiä', /PDF.*plain text/],
    ['luettelo.csv', pdfBytes(), /CSV table.*PDF/],
    [
      'kuva.png',
      Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0]),
      /PNG picture.*x-elf/,
    ],
    ['muistio.txt', Buffer.from('määrä', 'latin1'), /plain text.*UTF-8/],
    ['muistio.txt', 'a\0b', /plain text.*UTF-8/],
    ['muistio.txt', Buffer.from('ä').subarray(0, 1), /plain text.*UTF-8/],
    ['hakemus.docx', docxBytes().subarray(0, 20), /Word \(DOCX\)/],
  ])(
    'refuses %s whose content is not what its name says',
    async (fileName, content, message) => {
      await expect(recogniseFile(fileName, content)).rejects.toMatchObject({
        statusCode: 415,
        message: expect.stringMatching(message),
      });
    },
  );

  it('refuses types that the portal owner does not accept, by name and by content', async () => {
    await expect(
      recogniseFile('sivu.html', '<script>alert(1)</script>'),
    ).rejects.toMatchObject({
      statusCode: 415,
      message: expect.stringContaining('.html'),
    });
    await expect(
      recogniseFile('nimeton', pngBytes(), ['application/pdf']),
    ).rejects.toMatchObject({
      statusCode: 415,
      message: expect.stringContaining('PNG picture'),
    });
  });

  it('refuses an empty file', async () => {
    await expect(recogniseFile('hakemus.pdf', '')).rejects.toMatchObject({
      statusCode: 400,
      message: expect.stringContaining('empty'),
    });
  });

  it.each(['ä', '文', '👩'])(
    'reads text of %s through whatever pieces it comes in, and sees where a letter is cut',
    async letter => {
      // Longer than several pieces, whose borders fall into every place of a letter.
      for (const before of ['', 'a', 'aa', 'aaa']) {
        const text = Buffer.from(before + letter.repeat(800_000));
        await expect(recogniseFile('muistio.txt', text)).resolves.toMatchObject(
          {
            mediaType: 'text/plain',
            size: text.length,
            sha256: createHash('sha256').update(text).digest('hex'),
          },
        );
        await expect(
          recogniseFile('muistio.txt', text.subarray(0, -1)),
        ).rejects.toThrow('UTF-8');
      }
    },
  );
});
