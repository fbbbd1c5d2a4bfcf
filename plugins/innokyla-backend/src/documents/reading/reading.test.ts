import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describeEachDatabase } from '../../__testUtils__/databases';
import { statementsOf } from '../../__testUtils__/statements';
import { contentOf, makeDocument } from '../__testUtils__/documents';
import { Portal } from '../__testUtils__/portal';
import { pngBytes } from '../__testUtils__/sampleFiles';
import { ask, upload } from '../__testUtils__/tusRequests';

jest.setTimeout(120_000);

const example = (name: string) =>
  readFileSync(
    path.resolve(__dirname, '../../../../../examples/uploads', name),
  );

describeEachDatabase('What stands in a file', freshDatabase => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.start(await freshDatabase());
    await portal.documents.readings.start();
  });
  afterAll(() => portal.stop());

  const of = (name: string, what: string, person = 'esko') =>
    ask(portal, person, 'GET', contentOf(name).replace('content', what));
  const read = async (fileName: string, bytes: Buffer) => {
    const name = await makeDocument(portal, fileName, bytes);
    await portal.documents.readings.idle();
    return name;
  };
  const versionOf = async (name: string) => {
    const { body } = await ask(
      portal,
      'esko',
      'GET',
      `/entities/document/lappi/${name}`,
    );
    return body.versions[0];
  };

  it('is read from a PDF by page, a label with what stands beside it', async () => {
    const name = await read('hakemus.pdf', example('hakemus-2020.pdf'));
    const { body } = await of(name, 'text');
    expect(body.state).toBe('done');
    expect(body.truncated).toBe(false);
    expect(body.pages.map((page: any) => page.page)).toEqual([1, 2]);
    const lines = body.pages[0].text.split('\n');
    expect(lines).toContain('Avustuslaji: C, hankeavustus');
    expect(lines).toContain('Hakuaika päättyy: 30.9.2019 klo 16.15');
    expect(body.pages[1].text).toContain('Siitä muut kulut\t28 000 €');
    expect(await versionOf(name)).toMatchObject({
      reading: 'done',
      pageCount: 2,
    });
  });

  it('can be had in part, for those who need its beginning only', async () => {
    const name = await read(
      'pitka.txt',
      Buffer.from('Ensimmäinen rivi ja muuta'),
    );
    const part = (query: string) => of(name, `text?${query}`);
    expect((await part('characters=11')).body).toEqual({
      state: 'done',
      truncated: true,
      pages: [{ page: 1, text: 'Ensimmäinen' }],
    });
    expect((await part('characters=1000')).body.truncated).toBe(false);
    expect((await part('characters=0')).status).toBe(400);
    expect((await part('merkit=5')).status).toBe(400);
  });

  it('is read from a Word document, which can be looked at without Word', async () => {
    const name = await read('hakemus.docx', example('hakemus-2020.docx'));
    const { body: text } = await of(name, 'text');
    expect(text.pages[0].text).toContain(
      'Rahoittaja: Sosiaali- ja terveysjärjestöjen avustuskeskus STEA\n',
    );
    const { body: preview } = await of(name, 'preview');
    expect(preview.state).toBe('done');
    expect(preview.html).toContain('<h1>1. Hankkeen tarve</h1>');
    expect(preview.html).toMatch(/<td><p>210\s000 €<\/p><\/td>/);
  });

  it('is shown small in lists, and only to those who may read the document', async () => {
    const name = await read('kansi.pdf', example('hakemus-2020.pdf'));
    const { thumbnailPath } = await versionOf(name);
    const response = await fetch(`${portal.url}${thumbnailPath}`, {
      headers: portal.withCookie('esko'),
    });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(response.headers.get('cache-control')).toMatch(/^private/);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('content-security-policy')).toMatch(/sandbox/);
    const png = Buffer.from(await response.arrayBuffer());
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBeLessThanOrEqual(320);
    expect(png.readUInt32BE(20)).toBe(320);

    const again = await fetch(`${portal.url}${thumbnailPath}`, {
      headers: {
        ...portal.withCookie('esko'),
        'If-None-Match': response.headers.get('etag')!,
      },
    });
    expect(again.status).toBe(304);

    const { body: list } = await ask(
      portal,
      'esko',
      'GET',
      '/entities?kind=document',
    );
    const listed = list.items.find((item: any) => item.metadata.name === name);
    expect(listed.versions).toMatchObject([{ version: 1, thumbnailPath }]);

    for (const what of ['text', 'preview', 'thumbnail']) {
      expect((await of(name, what, 'outi')).status).toBe(404);
    }
    const stolen = await fetch(`${portal.url}${thumbnailPath}`, {
      headers: {
        ...portal.withCookie('outi'),
        'If-None-Match': response.headers.get('etag')!,
      },
    });
    expect(stolen.status).toBe(404);
  });

  it('is told of all documents of a list by one question to the database', async () => {
    const list = () =>
      statementsOf(portal.knex, async () => {
        const { status, body } = await ask(
          portal,
          'esko',
          'GET',
          '/entities?kind=document',
        );
        return { status, text: JSON.stringify(body) };
      });
    const before = await list();
    for (const name of ['a', 'b', 'c']) {
      await read(`${name}.txt`, Buffer.from(name));
    }
    const after = await list();
    expect(after).toHaveLength(before.length);
    expect(
      after.filter(({ sql }) => sql.includes('file_readings')),
    ).toHaveLength(1);
  });

  it('is nothing for a picture, which is shown small all the same', async () => {
    const name = await read('kuva.png', pngBytes());
    expect(await versionOf(name)).toMatchObject({
      reading: 'none',
      thumbnailPath: expect.stringMatching(/thumbnail$/),
    });
    expect((await of(name, 'text')).body).toEqual({
      state: 'none',
      pages: [],
      truncated: false,
    });
  });

  it('is text itself, and text has no small picture', async () => {
    const name = await read(
      'muistio.txt',
      Buffer.from('\uFEFFYksi\r\nKaksi\u0001\n'),
    );
    expect((await of(name, 'text')).body.pages).toEqual([
      { page: 1, text: 'Yksi\nKaksi\n' },
    ]);
    expect((await versionOf(name)).thumbnailPath).toBeUndefined();
    expect((await of(name, 'thumbnail')).status).toBe(404);
    expect((await of(name, 'preview')).body).toEqual({ state: 'done' });
  });

  it('is waited for while the form of a new upload is filled in', async () => {
    const id = await upload(
      portal,
      'liisa',
      'uusi.txt',
      Buffer.from('Hakemus'),
    );
    await portal.documents.readings.idle();
    const { body } = await ask(portal, 'liisa', 'GET', `/uploads/${id}`);
    expect(body).toMatchObject({ state: 'checked', reading: 'done' });
  });
});
