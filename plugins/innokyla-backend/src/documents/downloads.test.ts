import { parse } from 'content-disposition';
import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import http from 'node:http';
import { v7 as uuid } from 'uuid';
import { describeEachDatabase } from '../testing/databases';
import { Portal } from './testing/portal';
import { docxBytes, pdfBytes, pngBytes } from './testing/sampleFiles';
import { ask, upload } from './testing/tusRequests';

jest.setTimeout(60_000);

const JSON_TYPE = { 'Content-Type': 'application/json' };
const sha256 = (bytes: Buffer) =>
  createHash('sha256').update(bytes).digest('hex');

/** Makes a document of a file and answers its name. */
async function makeDocument(
  portal: Portal,
  fileName: string,
  bytes: Buffer,
  more: { status?: string; visibility?: string } = {},
): Promise<string> {
  const id = await upload(portal, 'liisa', fileName, bytes, {
    chunkSize: 1_000_000,
  });
  const { status, body } = await ask(
    portal,
    'liisa',
    'POST',
    '/entities',
    JSON_TYPE,
    JSON.stringify({
      id: uuid(),
      kind: 'Document',
      workspace: 'lappi',
      title: `Asiakirja ${fileName}`,
      spec: { type: 'memo' },
      status: 'published',
      uploads: [{ id, note: 'ensimmäinen' }],
      ...more,
    }),
  );
  expect({ status, body }).toMatchObject({ status: 201 });
  return body.metadata.name;
}

const contentOf = (name: string, version: number | string = 'latest') =>
  `/documents/lappi/${name}/versions/${version}/content`;

describeEachDatabase('Downloading a file', freshDatabase => {
  let portal: Portal;
  const bytes = pdfBytes(50_000);
  let name: string;
  beforeAll(async () => {
    portal = await Portal.start(await freshDatabase());
    name = await makeDocument(portal, 'Järjestön hakemus 2020 文.pdf', bytes);
  });
  afterAll(() => portal.stop());

  const download = (headers: Record<string, string> = {}, query = '') =>
    ask(portal, 'esko', 'GET', `${contentOf(name)}${query}`, headers);

  it('gives every byte, with headers that keep a browser from running it', async () => {
    const { status, headers, body } = await download();
    expect(status).toBe(200);
    expect(body).toBe(bytes.toString());
    expect(Object.fromEntries(headers)).toMatchObject({
      etag: `"${sha256(bytes)}"`,
      'accept-ranges': 'bytes',
      'content-type': 'application/pdf',
      'content-length': String(bytes.length),
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-cache, no-transform',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
    });
    expect(parse(headers.get('content-disposition')!)).toEqual({
      type: 'attachment',
      parameters: { filename: 'Järjestön hakemus 2020 文.pdf' },
    });
  });

  it.each([
    'Ансамбль 文档.pdf',
    '100 % "valmis" ;a=b.pdf',
    '👩‍👩‍👧 perhe.pdf',
    'Järjestö.pdf',
  ])('keeps the name %j through the header', async fileName => {
    const named = await makeDocument(portal, fileName, bytes);
    const { headers } = await ask(portal, 'esko', 'HEAD', contentOf(named));
    const disposition = headers.get('content-disposition')!;
    // eslint-disable-next-line no-control-regex
    expect(disposition).toMatch(/^[\x20-\x7e]+$/);
    expect(parse(disposition).parameters.filename).toBe(fileName);
  });

  it('shows in the page what can do no harm there, when asked to', async () => {
    expect(
      (await download({}, '?inline=true')).headers.get('content-disposition'),
    ).toMatch(/^inline;/);
    const word = await makeDocument(portal, 'sopimus.docx', docxBytes());
    const shown = await ask(
      portal,
      'esko',
      'GET',
      `${contentOf(word)}?inline=true`,
    );
    expect(shown.headers.get('content-disposition')).toMatch(/^attachment;/);
    const text = await makeDocument(
      portal,
      'muistio.txt',
      Buffer.from('<script>alert("ä")</script>'.repeat(100)),
    );
    // Long enough for the portal's compression, which must leave it alone.
    const plain = await ask(
      portal,
      'esko',
      'GET',
      `${contentOf(text)}?inline=true`,
    );
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(Object.fromEntries(plain.headers)).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': expect.stringMatching(/^inline;/),
      'content-security-policy': expect.stringMatching(/^sandbox;/),
    });
    expect((await download({}, '?inlin=true')).status).toBe(400);
  });

  it('is not sent again when it has not changed', async () => {
    const { status, body } = await download({
      'If-None-Match': `"${sha256(bytes)}"`,
    });
    expect(status).toBe(304);
    expect(body).toBe('');
    expect(
      (await download({ 'If-None-Match': `"${sha256(Buffer.from('other'))}"` }))
        .status,
    ).toBe(200);
  });

  it.each([
    ['bytes=0-9', 0, 10],
    ['bytes=100-199', 100, 200],
    ['bytes=-5', bytes.length - 5, bytes.length],
    ['bytes=49990-', 49_990, bytes.length],
    ['bytes=0-999999', 0, bytes.length],
  ])(
    'gives the part %s to a download that goes on',
    async (range, start, end) => {
      const { status, headers, body } = await download({ Range: range });
      expect(status).toBe(206);
      expect(headers.get('content-range')).toBe(
        `bytes ${start}-${end - 1}/${bytes.length}`,
      );
      expect(headers.get('content-length')).toBe(String(end - start));
      expect(body).toBe(bytes.subarray(start, end).toString());
    },
  );

  it.each(['bytes=0-1,5-6', 'lines=1-2', 'bytes'])(
    'gives the whole for %s, which it does not serve',
    async range => {
      const { status, body } = await download({ Range: range });
      expect(status).toBe(200);
      expect(body).toHaveLength(bytes.length);
    },
  );

  it('says that a part is not there', async () => {
    const { status, headers, body } = await download({
      Range: 'bytes=999999-',
    });
    expect(status).toBe(416);
    expect(headers.get('content-range')).toBe(`bytes */${bytes.length}`);
    expect(body.error.name).toBe('RangeNotSatisfiableError');
  });

  it('starts over when the file has changed since the first part', async () => {
    const part = { Range: 'bytes=0-9' };
    expect(
      (await download({ ...part, 'If-Range': `"${sha256(bytes)}"` })).status,
    ).toBe(206);
    expect((await download({ ...part, 'If-Range': '"older"' })).status).toBe(
      200,
    );
    expect(
      (await download({ ...part, 'If-Range': 'Wed, 01 Jan 2020 00:00:00 GMT' }))
        .status,
    ).toBe(200);
  });

  it('tells its size without sending it', async () => {
    const { status, headers, body } = await ask(
      portal,
      'esko',
      'HEAD',
      contentOf(name),
      { Range: 'bytes=0-9' },
    );
    expect(status).toBe(200);
    expect(headers.get('content-length')).toBe(String(bytes.length));
    expect(body).toBe('');
  });

  it('is for those who may read the document: nobody else can tell whether it exists', async () => {
    const draft = await makeDocument(portal, 'luonnos.pdf', pdfBytes(1), {
      status: 'draft',
    });
    const missing = await ask(portal, 'outi', 'GET', contentOf('olematon'));
    for (const [person, document] of [
      ['outi', name],
      ['kaisa', name],
      ['esko', draft],
    ]) {
      const refused = await ask(portal, person, 'GET', contentOf(document), {
        // Neither a matching tag nor a wrong range may tell that there is something.
        'If-None-Match': `"${sha256(bytes)}"`,
        Range: 'bytes=999999-',
      });
      expect(refused.status).toBe(404);
      expect(refused.body.error).toEqual(missing.body.error);
    }
    expect((await ask(portal, undefined, 'GET', contentOf(name))).status).toBe(
      401,
    );
    expect((await ask(portal, 'liisa', 'GET', contentOf(draft))).status).toBe(
      200,
    );
    expect((await ask(portal, 'esko', 'GET', contentOf(name, 2))).status).toBe(
      404,
    );
    expect(
      (await ask(portal, 'esko', 'GET', contentOf(name, '0'))).status,
    ).toBe(400);
    expect(
      (
        await ask(
          portal,
          'esko',
          'GET',
          '/documents/LAPPI/..%2fx/versions/1/content',
        )
      ).status,
    ).toBe(404);
  });

  it('works in a browser that has only the portal’s cookie, and the cookie opens nothing else', async () => {
    const cookie = portal.withCookie('esko');
    expect(
      (await ask(portal, undefined, 'GET', contentOf(name), cookie)).status,
    ).toBe(200);
    const stranger = portal.withCookie('outi');
    expect(
      (await ask(portal, undefined, 'GET', contentOf(name), stranger)).status,
    ).toBe(404);
    const liisas = portal.withCookie('liisa');
    expect(
      (await ask(portal, undefined, 'GET', `/uploads/${uuid()}`, liisas))
        .status,
    ).toBe(401);
  });

  it('is not for a deleted document', async () => {
    const gone = await makeDocument(portal, 'poistettu.pdf', pdfBytes(2));
    const deleted = await ask(
      portal,
      'aino',
      'DELETE',
      `/entities/document/lappi/${gone}`,
      { 'If-Match': '"1"' },
    );
    expect(deleted.status).toBe(204);
    expect((await ask(portal, 'liisa', 'GET', contentOf(gone))).status).toBe(
      404,
    );
  });

  it('says so when the bytes are missing from the storage, instead of hanging', async () => {
    const content = pdfBytes(3);
    const lost = await makeDocument(portal, 'kadonnut.pdf', content);
    const hash = sha256(content);
    await rm(
      `${portal.directory}/blobs/${hash.slice(0, 2)}/${hash.slice(
        2,
        4,
      )}/${hash}`,
    );
    const { status, headers, body } = await ask(
      portal,
      'liisa',
      'GET',
      contentOf(lost),
    );
    expect(status).toBe(500);
    expect(headers.get('content-type')).toMatch(/json/);
    expect(body.error.name).toBe('FileMissingError');
    expect(portal.logger.error).toHaveBeenCalledWith(
      expect.stringContaining(hash),
    );
    portal.logger.error.mockClear();
  });

  it('may be broken off by the person without a word in the log', async () => {
    const large = await makeDocument(portal, 'suuri.pdf', pdfBytes(5_000_000));
    await new Promise<void>((resolve, reject) => {
      const req = http.get(
        `${portal.url}${contentOf(large)}`,
        { headers: portal.as('liisa') },
        res => {
          res.once('data', () => res.destroy());
          res.once('close', resolve);
        },
      );
      req.once('error', reject);
    });
    // The backend goes on serving, and by then it has noticed.
    expect(
      (await ask(portal, 'liisa', 'GET', contentOf(large))).body,
    ).toHaveLength(pdfBytes(5_000_000).length);
    expect(portal.logger.error).not.toHaveBeenCalled();
    expect(portal.logger.warn).not.toHaveBeenCalled();
  });
});

describeEachDatabase('Adding a version to a document', freshDatabase => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.start(await freshDatabase());
  });
  afterAll(() => portal.stop());

  const add = (
    person: string,
    name: string,
    revision: number | undefined,
    body: object,
  ) =>
    ask(
      portal,
      person,
      'POST',
      `/documents/lappi/${name}/versions`,
      {
        ...JSON_TYPE,
        ...(revision === undefined ? {} : { 'If-Match': `"${revision}"` }),
      },
      JSON.stringify(body),
    );

  it('keeps the earlier one, tells who and why, and opens the newest by default', async () => {
    const name = await makeDocument(portal, 'hakemus.pdf', pdfBytes(1));
    const id = await upload(
      portal,
      'aino',
      'hakemus-v2.docx',
      docxBytes('toinen'),
    );
    const added = await add('aino', name, 1, {
      upload: id,
      note: 'Ohjausryhmän korjaukset',
    });
    expect(added.status).toBe(201);
    expect(added.headers.get('etag')).toBe('"2"');
    expect(added.body.versions).toMatchObject([
      {
        version: 2,
        fileName: 'hakemus-v2.docx',
        createdBy: 'user:default/aino',
        note: 'Ohjausryhmän korjaukset',
        inline: false,
      },
      {
        version: 1,
        fileName: 'hakemus.pdf',
        createdBy: 'user:default/liisa',
        note: 'ensimmäinen',
        inline: true,
      },
    ]);
    const [newest, first] = added.body.versions;
    expect(first.contentPath).toBe(contentOf(name, 1));
    expect(
      (await ask(portal, 'esko', 'GET', first.contentPath)).headers.get('etag'),
    ).toBe(`"${first.sha256}"`);
    expect(
      (await ask(portal, 'esko', 'GET', contentOf(name))).headers.get('etag'),
    ).toBe(`"${newest.sha256}"`);
    expect(
      (await ask(portal, 'aino', 'GET', `/uploads/${id}`)).body.state,
    ).toBe('used');
    const kept = await ask(portal, 'aino', 'DELETE', `/uploads/${id}`, {
      'Tus-Resumable': '1.0.0',
    });
    expect(kept.status).toBe(409);
    expect(portal.auditEvents).toContain('document-version-add');
  });

  it('refuses what cannot become a version, and leaves the document and the upload as they were', async () => {
    const name = await makeDocument(portal, 'muistio.pdf', pdfBytes(2));
    const fresh = () => upload(portal, 'liisa', 'uusi.png', pngBytes());
    const own = await fresh();

    expect((await add('liisa', name, undefined, { upload: own })).status).toBe(
      428,
    );
    expect((await add('liisa', name, 7, { upload: own })).status).toBe(412);
    expect((await add('liisa', name, 1, {})).body.error.message).toMatch(
      /^upload: /,
    );
    expect(
      (await add('liisa', name, 1, { upload: own, notes: 'x' })).status,
    ).toBe(400);
    expect((await add('liisa', name, 1, { upload: uuid() })).status).toBe(404);
    // Somebody else's upload is as if it did not exist.
    expect(
      (await add('aino', name, 1, { upload: own })).body.error.message,
    ).toMatch(/^upload: there is no such/);
    expect((await add('esko', name, 1, { upload: own })).status).toBe(403);
    expect((await add('outi', name, 1, { upload: own })).status).toBe(404);
    const elsewhere = await upload(
      portal,
      'liisa',
      'kainuusta.png',
      pngBytes(),
      { workspace: 'kainuu' },
    );
    expect(
      (await add('liisa', name, 1, { upload: elsewhere })).body.error.message,
    ).toMatch(/another workspace/);

    const entity = await ask(
      portal,
      'liisa',
      'GET',
      `/entities/document/lappi/${name}`,
    );
    expect(entity.body.revision).toBe(1);
    expect(entity.body.versions).toHaveLength(1);
    expect(
      (await ask(portal, 'liisa', 'GET', `/uploads/${own}`)).body.state,
    ).toBe('checked');
  });

  it('gives one upload to one document, however many ask for it at once', async () => {
    const names = await Promise.all(
      [5, 6, 7].map(n => makeDocument(portal, `kilpa${n}.pdf`, pdfBytes(n))),
    );
    const id = await upload(portal, 'liisa', 'yksi.png', pngBytes());
    const answers = await Promise.all(
      names.map(name => add('liisa', name, 1, { upload: id })),
    );
    expect(answers.map(answer => answer.status).sort()).toEqual([
      201, 409, 409,
    ]);
    const versions = await portal
      .knex('document_versions')
      .where({ file_name: 'yksi.png' });
    expect(versions).toHaveLength(1);
  });
});
