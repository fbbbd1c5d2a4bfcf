import { rm, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describeEachDatabase } from '../../__testUtils__/databases';
import { contentOf, makeDocument, sha256 } from '../__testUtils__/documents';
import { Portal } from '../__testUtils__/portal';
import { pdfBytes } from '../__testUtils__/sampleFiles';
import { ask, upload } from '../__testUtils__/tusRequests';

jest.setTimeout(60_000);

const DAY = 86_400_000;

describeEachDatabase('Finding damaged files', freshDatabase => {
  let portal: Portal;
  beforeEach(async () => {
    portal = await Portal.start(await freshDatabase());
  });
  afterEach(() => portal.stop());

  const pathOf = (bytes: Buffer) => {
    const hash = sha256(bytes);
    return path.join(
      ...[portal.directory, 'blobs', hash.slice(0, 2), hash.slice(2, 4), hash],
    );
  };
  const verify = (at = Date.now()) => portal.storage.verify.run({ at });
  const checkedAt = (bytes: Buffer) =>
    portal
      .knex('blob_checks')
      .where({ sha256: sha256(bytes) })
      .first()
      .then(row => row?.checked_at);
  const damaged = async () =>
    (await ask(portal, 'aino', 'GET', '/workspaces/lappi/storage')).body
      .damaged;
  const changed = (bytes: Buffer) => {
    const other = Buffer.from(bytes);
    other[100] ^= 1;
    return other;
  };

  it('reads every file, and each again only when its time has come', async () => {
    const bytes = pdfBytes(5_000_000);
    await makeDocument(portal, 'hakemus.pdf', bytes);
    const start = Date.now();
    await expect(verify(start)).resolves.toEqual({
      checked: 1,
      damaged: 0,
      mended: 0,
    });
    expect(await damaged()).toEqual([]);
    await expect(verify(start + DAY)).resolves.toMatchObject({ checked: 0 });
    const later = pdfBytes(7);
    await makeDocument(portal, 'toinen.pdf', later);
    await expect(verify(start + DAY)).resolves.toMatchObject({ checked: 1 });
    await expect(verify(start + 29 * DAY)).resolves.toMatchObject({
      checked: 2,
    });
    expect(await checkedAt(bytes)).toBe(
      new Date(start + 29 * DAY).toISOString(),
    );
  });

  it('goes on where a bounded run has stopped', async () => {
    for (const fill of [1, 2, 3]) {
      await makeDocument(portal, `${fill}.pdf`, pdfBytes(fill));
    }
    const stopped = AbortSignal.abort();
    await expect(
      portal.storage.verify.run({ signal: stopped }),
    ).resolves.toMatchObject({ checked: 0 });
    await expect(
      portal.storage.verify.run({ budget: 0 }),
    ).resolves.toMatchObject({ checked: 0 });
    await expect(verify()).resolves.toMatchObject({ checked: 3 });
  });

  it('tells of a changed file once, refuses to send it, and takes the same file as its mending', async () => {
    const bytes = pdfBytes(5000);
    const name = await makeDocument(portal, 'hakemus.pdf', bytes);
    await writeFile(pathOf(bytes), changed(bytes));
    portal.auditEvents.length = 0;
    const start = Date.now();
    await verify(start);
    expect(portal.auditEvents).toEqual(['file-damaged']);
    expect(portal.logger.error).toHaveBeenCalledWith(
      expect.stringContaining(sha256(bytes)),
    );
    expect(await damaged()).toMatchObject([
      { problem: 'changed', documents: [{ ref: `document:lappi/${name}` }] },
    ]);
    // Still so an hour later: that is no news.
    await expect(verify(start + 3_600_000)).resolves.toEqual({
      checked: 1,
      damaged: 1,
      mended: 0,
    });
    expect(portal.auditEvents).toEqual(['file-damaged']);

    const refused = await ask(portal, 'esko', 'GET', contentOf(name));
    expect(refused.status).toBe(500);
    expect(refused.body.error).toMatchObject({
      name: 'FileDamagedError',
      message: expect.stringContaining('Upload the same file again'),
    });
    await upload(portal, 'liisa', 'uudestaan.pdf', bytes);
    const mended = await ask(portal, 'esko', 'GET', contentOf(name));
    expect(mended.status).toBe(200);
    expect(mended.body).toBe(bytes.toString());
    expect(await damaged()).toEqual([]);
    portal.logger.error.mockClear();
  });

  it('forgets a damage once the file has been brought back from a backup', async () => {
    const bytes = pdfBytes(5000);
    const name = await makeDocument(portal, 'hakemus.pdf', bytes);
    await rm(pathOf(bytes));
    const start = Date.now();
    await verify(start);
    expect(await damaged()).toMatchObject([{ problem: 'missing' }]);
    expect((await ask(portal, 'esko', 'GET', contentOf(name))).status).toBe(
      500,
    );
    await writeFile(pathOf(bytes), bytes);
    await expect(verify(start + 3_600_000)).resolves.toEqual({
      checked: 1,
      damaged: 0,
      mended: 1,
    });
    expect(await damaged()).toEqual([]);
    expect((await ask(portal, 'esko', 'GET', contentOf(name))).status).toBe(
      200,
    );
    portal.logger.error.mockClear();
  });

  it('never sends half a file that has been cut short, though no check has found it yet', async () => {
    const bytes = pdfBytes(50_000);
    const name = await makeDocument(portal, 'hakemus.pdf', bytes);
    await truncate(pathOf(bytes), 20_000);
    const asked: Record<string, string>[] = [
      {},
      { Range: 'bytes=0-1,30000-30001' },
    ];
    for (const headers of asked) {
      const answer = await ask(
        portal,
        'esko',
        'GET',
        contentOf(name),
        headers,
      ).catch(() => 'broken');
      // Whole: refused before the first byte. In parts: broken off at the part that is not there.
      expect(answer === 'broken' || (answer as any).status === 500).toBe(true);
    }
    portal.logger.error.mockClear();
  });

  it('tells when all files had been read', async () => {
    const portalWide = async () =>
      (await ask(portal, 'valvoja', 'GET', '/storage')).body.verifiedAt;
    await makeDocument(portal, 'yksi.pdf', pdfBytes(1));
    await makeDocument(portal, 'kaksi.pdf', pdfBytes(2));
    expect(await portalWide()).toBeUndefined();
    const start = Date.now() + 1000;
    await verify(start);
    expect(await portalWide()).toBe(new Date(start).toISOString());
    await portal
      .knex('blob_checks')
      .where({ sha256: sha256(pdfBytes(1)) })
      .delete();
    expect(await portalWide()).toBeUndefined();
  });

  it('asks nothing of bytes that nothing holds', async () => {
    const bytes = pdfBytes(9);
    await upload(portal, 'liisa', 'kesken.pdf', bytes);
    await rm(pathOf(bytes));
    await expect(verify()).resolves.toMatchObject({ checked: 0 });
  });
});
