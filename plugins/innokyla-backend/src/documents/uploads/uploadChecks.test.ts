import { describeEachDatabase } from '../../__testUtils__/databases';
import {
  bombBytes,
  eicarBytes,
  hidingBytes,
  lyingBombBytes,
  nestedZip,
  oldOfficeBytes,
  packedAgain,
  pdfsWithScript,
  realPdf,
} from '../__testUtils__/badFiles';
import {
  contentOf,
  JSON_TYPE,
  makeDocument,
  sha256,
} from '../__testUtils__/documents';
import { Portal } from '../__testUtils__/portal';
import { docxBytes, pdfBytes, zipBytes } from '../__testUtils__/sampleFiles';
import {
  ask,
  begin,
  head,
  idOf,
  locationOf,
  metadata,
  patch,
} from '../__testUtils__/tusRequests';

jest.setTimeout(120_000);

const TYPE_OF_WORD =
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

describeEachDatabase('The checks of what was sent', freshDatabase => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.start(await freshDatabase(), {
      mediaTypes: [
        'application/pdf',
        TYPE_OF_WORD,
        'application/zip',
        'text/plain',
      ],
    });
  });
  afterAll(() => portal.stop());
  beforeEach(() => {
    portal.scan = async () => ({ clean: true });
    portal.auditEvents.length = 0;
  });

  /** Everything that could be left behind. */
  const traces = async () => ({
    disk: await portal.filesOnDisk(),
    uploads: await portal.knex('uploads').select('id'),
    blobs: await portal.knex('blobs').select('sha256'),
    readings: await portal.knex('file_readings').select('sha256'),
  });

  async function send(fileName: string, bytes: Buffer, more = '') {
    const begun = await begin(portal, 'liisa', fileName, bytes.length, {
      headers: { 'Upload-Metadata': `${metadata(fileName)}${more}` },
    });
    if (begun.status !== 201) return { ...begun, location: undefined };
    const location = locationOf(portal, begun);
    return {
      ...(await patch(portal, 'liisa', location, 0, bytes)),
      location,
    };
  }

  describe('refuse, name the reason and keep nothing of', () => {
    it.each<[what: string, reason: string, name: string, make: () => unknown]>([
      [
        'a PDF cut in the middle',
        'broken',
        'a.pdf',
        async () => (await realPdf(30)).subarray(0, 9_000),
      ],
      [
        'a PDF that needs a password',
        'encrypted',
        'a.pdf',
        () => realPdf(1, { userPassword: 'a', ownerPassword: 'b' }),
      ],
      [
        'a PDF with JavaScript',
        'scripts',
        'a.pdf',
        pdfsWithScript['when it is opened'],
      ],
      [
        'a ZIP renamed to DOCX',
        'typeByContent',
        'a.docx',
        () => zipBytes({ 'lue.txt': 'tavallinen paketti' }),
      ],
      [
        'a ZIP that was made to look like a DOCX',
        'typeByContent',
        'a.docx',
        () => packedAgain(docxBytes(), zip => zip.remove('word/document.xml')),
      ],
      [
        'a DOCX with macros',
        'macros',
        'a.docx',
        () =>
          packedAgain(docxBytes(), zip => zip.file('word/vbaProject.bin', 'x')),
      ],
      [
        'a DOCX locked with a password',
        'encrypted',
        'a.docx',
        () => oldOfficeBytes('EncryptedPackage'),
      ],
      ['a DOC', 'oldOffice', 'a', () => oldOfficeBytes('WordDocument')],
      [
        'a bomb in a DOCX',
        'bomb',
        'a.docx',
        () => bombBytes(2, 40, docxBytes()),
      ],
      ['a DOCX that lies about its size', 'bomb', 'a.docx', lyingBombBytes],
      ['a DOCX that hides its macros', 'broken', 'a.docx', hidingBytes],
      ['a bomb in a ZIP', 'bomb', 'a.zip', () => bombBytes(2, 40)],
      ['a bomb of archives in archives', 'bomb', '42.zip', () => nestedZip(4)],
    ])('%s (%s)', async (_what, reason, fileName, make) => {
      const before = await traces();
      const { status, body, location } = await send(
        fileName,
        (await make()) as Buffer,
      );
      expect([status, body.error.reason]).toEqual([415, reason]);
      expect(body.error.message).toContain(fileName);
      expect(await traces()).toEqual(before);
      expect((await head(portal, 'liisa', location!)).status).toBe(404);
      expect(portal.auditEvents).toContain('upload-check');
    });

    it.each([
      ['ohjelma.pdf', 'x-elf', '7f454c46020101'],
      ['kuva.docx', 'PNG picture', '89504e470d0a1a0a0000000d49484452'],
      ['asiakirja.txt', 'not text', '6100'],
    ])('%s (%s) with its first piece', async (fileName, found, start) => {
      const before = await traces();
      const location = locationOf(
        portal,
        await begin(portal, 'liisa', fileName, 5_000_000),
      );
      const piece = Buffer.alloc(300_000, 1);
      Buffer.from(start, 'hex').copy(piece);
      const { status, body } = await patch(portal, 'liisa', location, 0, piece);
      expect([status, body.error.reason]).toEqual([415, 'typeByContent']);
      expect(body.error.found).toContain(found);
      expect(await traces()).toEqual(before);
      expect((await head(portal, 'liisa', location)).status).toBe(404);
    });

    it.each([
      ['makrot.docm', 'macros'],
      ['vanha.doc', 'oldOffice'],
      ['sivu.html', 'type'],
      ['kuva.svg', 'type'],
    ])('%s, by its name, before a byte is sent', async (fileName, reason) => {
      const before = await traces();
      const { status, body } = await begin(portal, 'liisa', fileName, 10);
      expect([status, body.error.reason]).toEqual([415, reason]);
      expect(await traces()).toEqual(before);
    });
  });

  describe('compare with the hash that was promised', () => {
    const promise = (digest: string) =>
      `,sha256 ${Buffer.from(digest).toString('base64')}`;

    it('and take the file when it is the same', async () => {
      const bytes = pdfBytes(20_000);
      const { status, location } = await send(
        'luvattu.pdf',
        bytes,
        promise(sha256(bytes).toUpperCase()),
      );
      expect(status).toBe(204);
      const { body } = await ask(portal, 'liisa', 'GET', location!);
      expect(body).toMatchObject({ state: 'checked', sha256: sha256(bytes) });
    });

    it('and keep nothing of one that changed on its way', async () => {
      const before = await traces();
      const { status, body } = await send(
        'muuttunut.pdf',
        pdfBytes(20_001),
        promise(sha256(pdfBytes(20_002))),
      );
      expect([status, body.error.reason]).toEqual([400, 'checksum']);
      expect(await traces()).toEqual(before);
    });

    it('and name what is no hash', async () => {
      const { status, body } = await send('a.pdf', pdfBytes(), promise('abc'));
      expect(status).toBe(400);
      expect(body.error.message).toMatch(
        /Upload-Metadata.sha256.*64 hexadecimal digits/,
      );
    });
  });

  describe('by a scanner', () => {
    it('keep nothing of a file with malware, and tell its name', async () => {
      portal.scan = async file => {
        const chunks: Buffer[] = [];
        for await (const chunk of file.open()) chunks.push(chunk);
        return Buffer.concat(chunks).includes(eicarBytes())
          ? { clean: false, threat: 'Eicar-Test' }
          : { clean: true };
      };
      const before = await traces();
      const { status, body } = await send('eicar.txt', eicarBytes());
      expect([status, body.error.reason]).toEqual([415, 'infected']);
      expect(body.error).toMatchObject({ threat: 'Eicar-Test' });
      expect(await traces()).toEqual(before);
      expect((await send('puhdas.txt', Buffer.from('hei'))).status).toBe(204);
    });

    it('hold a file that cannot be scanned just now: nobody reads it or uses it, and it is checked when asked about', async () => {
      let asked = 0;
      portal.scan = async () => {
        asked += 1;
        throw new Error('connect ECONNREFUSED');
      };
      const bytes = pdfBytes(30_000);
      const { status, headers, body, location } = await send(
        'odottaa.pdf',
        bytes,
      );
      expect([status, body.error.reason]).toEqual([503, 'notScanned']);
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
      expect(body.error.message).toContain('cannot be checked');

      for (const method of ['HEAD', 'GET']) {
        const again = await ask(portal, 'liisa', method, location!, {
          'Tus-Resumable': '1.0.0',
        });
        expect(again.status).toBe(503);
        expect(again.headers.has('retry-after')).toBe(true);
      }
      expect(asked).toBe(3);
      const used = await ask(
        portal,
        'liisa',
        'POST',
        '/entities',
        JSON_TYPE,
        JSON.stringify({
          id: '0194f2a0-0000-7000-8000-00000000000a',
          kind: 'Document',
          workspace: 'lappi',
          title: 'Skannaamaton',
          spec: { type: 'memo' },
          uploads: [{ id: idOf(location!) }],
        }),
      );
      expect(used.status).toBe(409);
      expect(await portal.knex('blobs').where('sha256', sha256(bytes))).toEqual(
        [],
      );

      portal.scan = async () => ({ clean: true });
      const settled = await head(portal, 'liisa', location!);
      expect(settled.status).toBe(200);
      expect(settled.headers.get('upload-offset')).toBe(String(bytes.length));
      expect((await ask(portal, 'liisa', 'GET', location!)).body.state).toBe(
        'checked',
      );
    });

    it('also pass what a portal owner imports', async () => {
      portal.scan = async () => ({ clean: false, threat: 'Eicar-Test' });
      await expect(
        portal.documents.files.stage(__filename, 'testi.txt'),
      ).rejects.toMatchObject({ statusCode: 415, reason: 'infected' });
    });
  });

  it.each([
    ['../../etc/passwd.pdf', 'passwd.pdf'],
    ['C:\\Users\\hakemus.pdf', 'hakemus.pdf'],
    ['hakemus\u0000.pdf', 'hakemus.pdf'],
    ['kuva\u202efdp.pdf', 'kuvafdp.pdf'],
    ['👩‍👩‍👧 hakemus.pdf', '👩‍👩‍👧 hakemus.pdf'],
    [`${'ä'.repeat(296)}.pdf`, `${'ä'.repeat(125)}.pdf`],
    ['.pdf', 'file.pdf'],
    ['con.pdf', '_con.pdf'],
  ])(
    'make of the name %j the same on screen and in a download: %j',
    async (given, clean) => {
      const name = await makeDocument(portal, given, pdfBytes(given.length), {
        title: 'Nimet',
      });
      const versions = await ask(
        portal,
        'liisa',
        'GET',
        `/entities/document/lappi/${name}`,
      );
      expect(JSON.stringify(versions.body)).toContain(JSON.stringify(clean));
      const { headers } = await ask(portal, 'liisa', 'GET', contentOf(name));
      const encoded = /filename\*=UTF-8''(.+)$/.exec(
        headers.get('content-disposition')!,
      )?.[1];
      const plain = /filename="?([^"]+)"?$/.exec(
        headers.get('content-disposition')!,
      )?.[1];
      expect(encoded ? decodeURIComponent(encoded) : plain).toBe(clean);
    },
  );

  it('let a text full of HTML be text, which no browser takes for a page', async () => {
    const html = '<!doctype html><script>alert(document.domain)</script>';
    const name = await makeDocument(portal, 'sivu.txt', Buffer.from(html));
    const { headers } = await ask(
      portal,
      'liisa',
      'GET',
      `${contentOf(name)}?inline=true`,
    );
    expect(headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain('sandbox');
  });

  it('are done once for two senders of the last piece at once', async () => {
    const bytes = pdfBytes(50_000);
    const location = locationOf(
      portal,
      await begin(portal, 'liisa', 'kaksi.pdf', bytes.length),
    );
    const answers = await Promise.all([
      patch(portal, 'liisa', location, 0, bytes),
      patch(portal, 'liisa', location, 0, bytes),
    ]);
    for (const { status } of answers) expect([204, 409, 423]).toContain(status);
    expect(answers.map(({ status }) => status)).toContain(204);
    const { body } = await ask(portal, 'liisa', 'GET', location);
    expect(body).toMatchObject({ state: 'checked', sha256: sha256(bytes) });
  });

  it('wait for the last byte of a sender that announced more than it has', async () => {
    const bytes = pdfBytes(1_000);
    const location = locationOf(
      portal,
      await begin(portal, 'liisa', 'vajaa.pdf', bytes.length + 5),
    );
    expect((await patch(portal, 'liisa', location, 0, bytes)).status).toBe(204);
    const { body } = await ask(portal, 'liisa', 'GET', location);
    expect(body).toMatchObject({ state: 'receiving', offset: bytes.length });
    expect(body.sha256).toBeUndefined();
    for (const offset of [0, bytes.length + 1, bytes.length + 5]) {
      expect(
        (await patch(portal, 'liisa', location, offset, Buffer.alloc(5)))
          .status,
      ).toBe(409);
    }
    const before = (await traces()).disk.length;
    await ask(portal, 'liisa', 'DELETE', location, {
      'Tus-Resumable': '1.0.0',
    });
    expect((await traces()).disk.length).toBe(before - 1);
  });
});
