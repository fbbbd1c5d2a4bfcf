import { describeEachDatabase } from '../../__testUtils__/databases';
import { makeDocument } from '../__testUtils__/documents';
import { Portal } from '../__testUtils__/portal';
import { pdfBytes } from '../__testUtils__/sampleFiles';
import {
  ask,
  begin,
  idOf,
  locationOf,
  upload,
} from '../__testUtils__/tusRequests';

jest.setTimeout(60_000);

describeEachDatabase('Room of a workspace', freshDatabase => {
  let portal: Portal;
  beforeEach(async () => {
    portal = await Portal.start(await freshDatabase(), {
      quota: 10_000,
      quotas: [{ workspace: 'kainuu', size: 500 }],
    });
  });
  afterEach(() => portal.stop());

  const statusOf = async (person: string, size: number, workspace?: string) =>
    (await begin(portal, person, 'tiedosto.pdf', size, { workspace })).status;

  it('says what is used and allowed when a file does not fit, before a byte is sent', async () => {
    const bytes = pdfBytes(6000);
    await makeDocument(portal, 'hakemus.pdf', bytes);
    const refused = await begin(portal, 'liisa', 'toinen.pdf', 5000);
    expect(refused.status).toBe(413);
    expect(refused.body.error).toMatchObject({
      reason: 'quota',
      used: bytes.length,
      allowed: 10_000,
      message: expect.stringMatching(
        /^toinen\.pdf \(5000 bytes\) does not fit: the files of lappi take \d+ of the 10000 bytes/,
      ),
    });
    expect(await portal.knex('uploads').where({ state: 'receiving' })).toEqual(
      [],
    );
    expect(await statusOf('liisa', 10_000 - bytes.length)).toBe(201);
    expect(await statusOf('liisa', 1)).toBe(413);
  });

  it('gives a workspace its own limit', async () => {
    expect(await statusOf('kaisa', 501, 'kainuu')).toBe(413);
    expect(await statusOf('kaisa', 500, 'kainuu')).toBe(201);
  });

  it('counts equal bytes once, and what was given up no more', async () => {
    const bytes = pdfBytes(4000);
    await makeDocument(portal, 'yksi.pdf', bytes);
    await makeDocument(portal, 'kaksi.pdf', bytes);
    const location = locationOf(
      portal,
      await begin(portal, 'liisa', 'iso.pdf', 10_000 - bytes.length),
    );
    expect(await statusOf('liisa', 1)).toBe(413);
    await ask(portal, 'liisa', 'DELETE', `/uploads/${idOf(location)}`, {
      'Tus-Resumable': '1.0.0',
    });
    expect(await statusOf('liisa', 1)).toBe(201);
  });

  it('counts attachments, and files that are received but not yet used', async () => {
    const sha256 = 'a'.repeat(64);
    const at = new Date().toISOString();
    await portal.knex('blobs').insert({ sha256, size: 9000, created_at: at });
    await portal.knex('attachments').insert({
      id: '0199e0a0-0000-7000-8000-000000000001',
      workspace_id: portal.ids.lappi,
      sha256,
      file_name: 'kuva.png',
      media_type: 'image/png',
      size: 9000,
      created_at: at,
      created_by: 'user:default/liisa',
    });
    const waiting = pdfBytes(300);
    await upload(portal, 'liisa', 'odottaa.pdf', waiting);
    expect(await statusOf('liisa', 1001 - waiting.length)).toBe(413);
    expect(await statusOf('liisa', 1000 - waiting.length)).toBe(201);
  });

  it('is not given twice to two who ask at once', async () => {
    const statuses = await Promise.all(
      Array.from({ length: 6 }, (_, i) =>
        statusOf(i % 2 ? 'liisa' : 'aino', 4000),
      ),
    );
    expect(statuses.sort()).toEqual([201, 201, 413, 413, 413, 413]);
  });
});
