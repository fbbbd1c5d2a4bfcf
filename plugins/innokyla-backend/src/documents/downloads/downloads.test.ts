import { parse } from 'content-disposition';
import { rm } from 'node:fs/promises';
import http from 'node:http';
import { describeEachDatabase } from '../../__testUtils__/databases';
import { contentOf, makeDocument, sha256 } from '../__testUtils__/documents';
import { Portal } from '../__testUtils__/portal';
import { docxBytes, pdfBytes } from '../__testUtils__/sampleFiles';
import { ask } from '../__testUtils__/tusRequests';

jest.setTimeout(60_000);

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
    "100 % 'valmis' ;a=b.pdf",
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
