import { describeEachDatabase } from '../../__testUtils__/databases';
import { Portal } from '../__testUtils__/portal';
import { pdfBytes } from '../__testUtils__/sampleFiles';
import {
  ask,
  begin,
  head,
  idOf,
  locationOf,
  patch,
  upload,
} from '../__testUtils__/tusRequests';

jest.setTimeout(60_000);

describeEachDatabase('Forgetting old uploads', freshDatabase => {
  let portal: Portal;
  beforeEach(async () => {
    portal = await Portal.start(await freshDatabase(), { expiry: 3_600_000 });
  });
  afterEach(() => portal.stop());

  const HOUR = 3_600_000;

  it('removes what was never finished or never used, and nothing before its time', async () => {
    const location = locationOf(
      portal,
      await begin(portal, 'liisa', 'kesken.pdf', 1000),
    );
    await patch(portal, 'liisa', location, 0, Buffer.alloc(10));
    await upload(portal, 'liisa', 'valmis.pdf', pdfBytes());

    await expect(portal.documents.sweep()).resolves.toEqual({
      uploads: 0,
      files: 0,
      attachments: 0,
      blobs: 0,
    });
    await expect(
      portal.documents.sweep(Date.now() + 2 * HOUR),
    ).resolves.toMatchObject({ uploads: 2, blobs: 0 });
    await expect(
      portal.documents.sweep(Date.now() + 26 * HOUR),
    ).resolves.toMatchObject({ blobs: 1 });
    expect(await portal.filesOnDisk()).toEqual([]);
    expect((await head(portal, 'liisa', location)).status).toBe(404);
  });

  it('removes neither what is being sent this moment nor what a document holds', async () => {
    const location = locationOf(
      portal,
      await begin(portal, 'liisa', 'kesken.pdf', 1000),
    );
    const later = Date.now() + 48 * HOUR;
    await portal
      .knex('uploads')
      .where({ id: idOf(location) })
      .update({ lock_until: new Date(later + 1000).toISOString() });

    const bytes = pdfBytes(10);
    const used = await upload(portal, 'liisa', 'asiakirja.pdf', bytes);
    const created = await ask(
      portal,
      'liisa',
      'POST',
      '/entities',
      { 'Content-Type': 'application/json' },
      JSON.stringify({
        id: '0199e0a0-0000-7000-8000-000000000001',
        kind: 'Document',
        workspace: 'lappi',
        title: 'Asiakirja',
        spec: { type: 'memo' },
        uploads: [{ id: used }],
      }),
    );
    expect(created.status).toBe(201);

    await portal.documents.sweep(later);
    expect(await portal.knex('uploads').pluck('id')).toEqual([idOf(location)]);
    expect(await portal.filesOnDisk()).toHaveLength(2);
    const content = await ask(
      portal,
      'liisa',
      'GET',
      '/documents/lappi/asiakirja/versions/latest/content',
    );
    expect(portal.logger.error.mock.calls).toEqual([]);
    expect(content.status).toBe(200);
    expect(content.body).toBe(bytes.toString());
  });
});
