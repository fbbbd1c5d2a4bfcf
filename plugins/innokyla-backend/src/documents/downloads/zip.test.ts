import JSZip from 'jszip';
import { rm, truncate } from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';
import { describeEachDatabase } from '../../__testUtils__/databases';
import { makeDocument, sha256 } from '../__testUtils__/documents';
import { Portal } from '../__testUtils__/portal';
import { docxBytes, pdfBytes } from '../__testUtils__/sampleFiles';
import { ask } from '../__testUtils__/tusRequests';

jest.setTimeout(60_000);

/** Answer of a request whose body is a ZIP. */
async function fetchZip(url: string, headers: Record<string, string>) {
  const response = await fetch(url, { headers });
  const bytes = Buffer.from(await response.arrayBuffer());
  return { response, bytes };
}

describeEachDatabase('Downloading a selection', freshDatabase => {
  let portal: Portal;
  const files = [
    pdfBytes(50_000),
    pdfBytes(60_000),
    docxBytes(),
    Buffer.from('Hei'),
  ];
  let refs: string[];
  beforeAll(async () => {
    portal = await Portal.start(await freshDatabase());
    const names = ['hakemus.pdf', 'hakemus.pdf', 'Järjestö 文.docx', 'lue.txt'];
    refs = [];
    for (const [index, name] of names.entries()) {
      refs.push(
        `document:lappi/${await makeDocument(portal, name, files[index])}`,
      );
    }
  });
  afterAll(() => portal.stop());

  const blobPath = (bytes: Buffer) => {
    const hash = sha256(bytes);
    return path.join(
      portal.directory,
      'blobs',
      hash.slice(0, 2),
      hash.slice(2, 4),
      hash,
    );
  };
  const zipOf = (chosen: readonly string[]) =>
    `/documents/zip?${new URLSearchParams(chosen.map(ref => ['ref', ref]))}`;
  const refused = (chosen: readonly string[], person = 'esko') =>
    ask(portal, person, 'GET', zipOf(chosen));

  it('gives the newest file of each, named apart, with the cookie alone', async () => {
    const { response, bytes } = await fetchZip(
      `${portal.url}${zipOf([...refs, refs[0]])}`,
      portal.withCookie('esko'),
    );
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/zip',
      'content-disposition': expect.stringContaining('lappi.zip'),
      'x-content-type-options': 'nosniff',
    });
    const zip = await JSZip.loadAsync(bytes, { checkCRC32: true });
    expect(Object.keys(zip.files)).toEqual([
      'hakemus.pdf',
      'hakemus (2).pdf',
      'Järjestö 文.docx',
      'lue.txt',
    ]);
    for (const [index, entry] of Object.values(zip.files).entries()) {
      const content = await entry.async('nodebuffer');
      expect(content.equals(files[index])).toBe(true);
    }
  });

  it('is all or nothing: one that the person may not see is as if it did not exist', async () => {
    const secret = await makeDocument(portal, 'luonnos.pdf', pdfBytes(1), {
      status: 'draft',
    });
    const chosen = [refs[0], `document:lappi/${secret}`];
    expect((await refused(chosen, 'liisa')).status).toBe(200);
    const hidden = await refused(chosen);
    expect(hidden.status).toBe(404);
    expect(hidden.body.error.issues).toEqual([
      { field: 'ref.1', message: expect.stringContaining('does not exist') },
    ]);
    const none = await refused([refs[0], 'document:lappi/ei-ole']);
    expect(none.body.error).toEqual(hidden.body.error);
    expect((await ask(portal, 'esko', 'HEAD', zipOf(chosen))).status).toBe(404);
    expect((await ask(portal, 'esko', 'HEAD', zipOf(refs))).status).toBe(200);
    expect((await ask(portal, undefined, 'GET', zipOf(refs))).status).toBe(401);
  });

  it('names what is wrong with a request', async () => {
    const many = Array.from({ length: 101 }, (_, i) => `document:lappi/d${i}`);
    expect((await refused(many)).status).toBe(400);
    expect((await refused([])).status).toBe(400);
    const other = await refused([refs[0], 'model:lappi/x']);
    expect(other.status).toBe(400);
    expect(other.body.error.issues[0].field).toBe('ref.1');
    expect(
      (await ask(portal, 'esko', 'GET', '/documents/zip?reff=a')).status,
    ).toBe(400);
    // More than Express would read as a list.
    const hundred = Array.from(
      { length: 100 },
      (_, i) => refs[i % refs.length],
    );
    expect((await refused(hundred)).status).toBe(200);
  });

  it('says which document is damaged before the first byte', async () => {
    const lost = pdfBytes(77);
    const name = await makeDocument(portal, 'kadonnut.pdf', lost);
    await rm(blobPath(lost));
    const { status, body } = await refused([refs[0], `document:lappi/${name}`]);
    expect(status).toBe(500);
    expect(body.error).toMatchObject({
      name: 'FileMissingError',
      message: expect.stringMatching(/^ref\.1: "Asiakirja kadonnut\.pdf"/),
    });
  });

  it('breaks off when a file breaks in the middle, so that half is never taken for the whole', async () => {
    const large = pdfBytes(8_000_000);
    const name = await makeDocument(portal, 'suuri.pdf', large);
    const outcome = await new Promise<string>((resolve, reject) => {
      const req = http.get(
        `${portal.url}${zipOf([refs[0], `document:lappi/${name}`])}`,
        { headers: portal.as('esko') },
        async res => {
          await new Promise(next => res.once('readable', next));
          await truncate(blobPath(large), 4_000_000);
          res.once('error', () => resolve('broken'));
          res.once('end', () => resolve('whole'));
          res.resume();
        },
      );
      req.once('error', reject);
    });
    expect(outcome).toBe('broken');
    expect(portal.logger.error).toHaveBeenCalledWith(
      expect.stringContaining('broke off'),
    );
    portal.logger.error.mockClear();
  });

  it('may be broken off by the person, and frees everything', async () => {
    const large = pdfBytes(9_000_000);
    const name = await makeDocument(portal, 'pitka.pdf', large);
    const opened = jest.spyOn(
      (portal.documents.files as any).parts.blobs, // any: looks at the streams that are opened inside
      'read',
    );
    await new Promise<void>((resolve, reject) => {
      const req = http.get(
        `${portal.url}${zipOf([`document:lappi/${name}`, ...refs])}`,
        { headers: portal.as('esko') },
        res => {
          res.once('data', () => res.destroy());
          res.once('close', resolve);
        },
      );
      req.once('error', reject);
    });
    const [first] = opened.mock.results;
    const stream = await first.value;
    while (!stream.destroyed) {
      await new Promise(resolve => setImmediate(resolve));
    }
    expect(opened).toHaveBeenCalledTimes(1);
    opened.mockRestore();
    expect(portal.logger.error).not.toHaveBeenCalled();
  });
});
