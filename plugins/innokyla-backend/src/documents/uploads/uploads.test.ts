import { createHash } from 'node:crypto';
import { describeEachDatabase } from '../../__testUtils__/databases';
import { Portal } from '../__testUtils__/portal';
import { docxBytes, pdfBytes } from '../__testUtils__/sampleFiles';
import {
  ask,
  begin,
  head,
  idOf,
  locationOf,
  patch,
  upload,
} from '../__testUtils__/tusRequests';

const DOCX =
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

jest.setTimeout(60_000);

describeEachDatabase('Uploading a file', freshDatabase => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.start(await freshDatabase(), { maxSize: 1_000_000 });
  });
  afterAll(() => portal.stop());
  beforeEach(async () => {
    portal.isUploadAllowed = true;
    await portal.knex('uploads').delete();
  });

  it('a member sends a PDF in pieces and is told what it is', async () => {
    const bytes = pdfBytes(350_000);
    const id = await upload(
      portal,
      'liisa',
      'Hakemus 2020 – Järjestöyhdyshenkilö 👍.pdf',
      bytes,
    );
    const { status, body } = await ask(
      portal,
      'liisa',
      'GET',
      `/uploads/${id}`,
    );
    expect(status).toBe(200);
    expect(body).toEqual({
      id,
      fileName: 'Hakemus 2020 – Järjestöyhdyshenkilö 👍.pdf',
      size: bytes.length,
      offset: bytes.length,
      state: 'checked',
      workspace: 'lappi',
      mediaType: 'application/pdf',
      sha256: createHash('sha256').update(bytes).digest('hex'),
      createdAt: expect.any(String),
      expiresAt: expect.any(String),
      reading: expect.any(String),
      sameBytes: [],
      sameName: [],
    });
    expect(await portal.filesOnDisk()).toContain(body.sha256);
  });

  it('a member sends a DOCX that was renamed by nobody', async () => {
    const id = await upload(portal, 'aino', 'hakemus.docx', docxBytes());
    expect(
      (await ask(portal, 'aino', 'GET', `/uploads/${id}`)).body.mediaType,
    ).toBe(DOCX);
  });

  it('can be taken back by its sender', async () => {
    const bytes = pdfBytes(50);
    const location = locationOf(
      portal,
      await begin(portal, 'liisa', 'hakemus.pdf', bytes.length),
    );
    await patch(portal, 'liisa', location, 0, bytes.subarray(0, 20));
    expect(
      (
        await ask(portal, 'liisa', 'DELETE', location, {
          'Tus-Resumable': '1.0.0',
        })
      ).status,
    ).toBe(204);
    expect((await head(portal, 'liisa', location)).status).toBe(404);
    expect(await portal.filesOnDisk()).not.toContain(idOf(location));
  });

  it('tells a screen on another port what it needs, and leaves origins to the portal', async () => {
    const answer = await begin(portal, 'liisa', 'hakemus.pdf', 10, {
      headers: { Origin: 'http://localhost:3000' },
    });
    expect(answer.headers.get('access-control-expose-headers')).toMatch(
      /Location.*Upload-Offset/,
    );
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    expect(answer.headers.get('location')).toMatch(/^uploads\/[0-9a-f-]{36}$/);
    const options = await ask(portal, 'liisa', 'OPTIONS', '/uploads');
    expect(options.headers.get('tus-max-size')).toBe('1000000');
  });
});
