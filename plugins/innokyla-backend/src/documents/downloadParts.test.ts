import { describeEachDatabase } from '../__testUtils__/databases';
import { contentOf, makeDocument, sha256 } from './__testUtils__/documents';
import { Portal } from './__testUtils__/portal';
import { pdfBytes } from './__testUtils__/sampleFiles';
import { ask } from './__testUtils__/tusRequests';

jest.setTimeout(60_000);

describeEachDatabase('Going on with a download', freshDatabase => {
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
});
