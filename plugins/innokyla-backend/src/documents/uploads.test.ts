import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { describeEachDatabase } from '../testing/databases';
import { Portal } from './testing/portal';
import { docxBytes, pdfBytes, zipBytes } from './testing/sampleFiles';
import {
  ask,
  begin,
  head,
  idOf,
  locationOf,
  patch,
  patchHalf,
  upload,
} from './testing/tusRequests';

jest.setTimeout(60_000);

const DOCX =
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

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

  const rows = () => portal.knex('uploads').select('*');

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
    });
    expect(await portal.filesOnDisk()).toContain(body.sha256);
  });

  it('a member sends a DOCX that was renamed by nobody', async () => {
    const id = await upload(portal, 'aino', 'hakemus.docx', docxBytes());
    expect(
      (await ask(portal, 'aino', 'GET', `/uploads/${id}`)).body.mediaType,
    ).toBe(DOCX);
  });

  it('goes on from the byte where the connection broke, also after a restart of the backend', async () => {
    const bytes = pdfBytes(300_000);
    const location = locationOf(
      portal,
      await begin(portal, 'liisa', 'hakemus.pdf', bytes.length),
    );
    expect(
      (await patch(portal, 'liisa', location, 0, bytes.subarray(0, 100_000)))
        .status,
    ).toBe(204);

    await portal.kill();
    await portal.listen();
    const moved = `${portal.url}/uploads/${idOf(location)}`;
    const asked = await head(portal, 'liisa', moved);
    expect(asked.status).toBe(200);
    expect(asked.headers.get('upload-offset')).toBe('100000');
    expect(asked.headers.get('upload-length')).toBe(String(bytes.length));
    // Nothing that is half there can be read or used.
    expect((await ask(portal, 'liisa', 'GET', moved)).body).toMatchObject({
      state: 'receiving',
      offset: 100_000,
    });

    const rest = await patch(
      portal,
      'liisa',
      moved,
      100_000,
      bytes.subarray(100_000),
    );
    expect(rest.status).toBe(204);
    expect((await ask(portal, 'liisa', 'GET', moved)).body).toMatchObject({
      state: 'checked',
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
  });

  it('is checked although the backend died between the last byte and the check', async () => {
    const bytes = pdfBytes();
    const location = locationOf(
      portal,
      await begin(portal, 'liisa', 'hakemus.pdf', bytes.length),
    );
    await writeFile(`${portal.directory}/incoming/${idOf(location)}`, bytes);
    // To its sender all has arrived, so no PATCH will ever come again.
    const asked = await head(portal, 'liisa', location);
    expect(asked.headers.get('upload-offset')).toBe(String(bytes.length));
    expect((await rows())[0].state).toBe('checked');
  });

  it('refuses a file over the limit before a byte is taken', async () => {
    const before = await portal.filesOnDisk();
    const { status, body } = await begin(
      portal,
      'liisa',
      'suuri.pdf',
      1_000_001,
    );
    expect(status).toBe(413);
    expect(body.error).toMatchObject({
      name: 'PayloadTooLargeError',
      maxBytes: 1_000_000,
    });
    expect(body.response.statusCode).toBe(413);
    expect(await portal.filesOnDisk()).toEqual(before);
    expect(await rows()).toEqual([]);
  });

  it('refuses more bytes than were announced', async () => {
    const location = locationOf(
      portal,
      await begin(portal, 'liisa', 'hakemus.pdf', 100),
    );
    const { status, body } = await patch(
      portal,
      'liisa',
      location,
      0,
      Buffer.alloc(101),
    );
    expect(status).toBe(413);
    expect(body.error.name).toBe('PayloadTooLargeError');
    expect(
      (await head(portal, 'liisa', location)).headers.get('upload-offset'),
    ).toBe('0');
  });

  it.each([
    ['hakemus.docx', zipBytes({ 'a.txt': 'a' }), 'ZIP archive'],
    ['hakemus.pdf', docxBytes('toinen'), 'Word (DOCX)'],
    ['muistio.txt', Buffer.from([0xff, 0xfe, 0x00, 0x41]), 'UTF-8'],
  ])(
    'keeps nothing of %s whose content is something else',
    async (fileName, bytes, found) => {
      const before = await portal.filesOnDisk();
      const location = locationOf(
        portal,
        await begin(portal, 'liisa', fileName, bytes.length),
      );
      const { status, body } = await patch(portal, 'liisa', location, 0, bytes);
      expect(status).toBe(415);
      expect(body.error.name).toBe('UnsupportedMediaTypeError');
      expect(body.error.message).toContain(fileName);
      expect(body.error.message).toContain(found);
      expect(await portal.filesOnDisk()).toEqual(before);
      expect(await rows()).toEqual([]);
      expect(await portal.knex('blobs').where('size', bytes.length)).toEqual(
        [],
      );
      expect((await head(portal, 'liisa', location)).status).toBe(404);
    },
  );

  it.each([
    [
      'no name',
      {
        'Upload-Metadata': `workspace ${Buffer.from('lappi').toString(
          'base64',
        )}`,
      },
      400,
      'Upload-Metadata.filename',
    ],
    [
      'a name that is a folder',
      {
        'Upload-Metadata': `filename ${Buffer.from('../').toString(
          'base64',
        )},workspace bGFwcGk=`,
      },
      400,
      'Upload-Metadata.filename',
    ],
    [
      'no workspace',
      {
        'Upload-Metadata': `filename ${Buffer.from('a.pdf').toString(
          'base64',
        )}`,
      },
      400,
      'Upload-Metadata.workspace',
    ],
    [
      'metadata that is not Base64',
      { 'Upload-Metadata': 'filename ä' },
      400,
      'Upload-Metadata',
    ],
    [
      'a length to be told later',
      { 'Upload-Defer-Length': '1' },
      400,
      'Upload-Defer-Length',
    ],
    [
      'a length that is no number',
      { 'Upload-Length': '1e3' },
      400,
      'Upload-Length',
    ],
    ['nothing in it', { 'Upload-Length': '0' }, 400, 'empty'],
    [
      'parts to be joined',
      { 'Upload-Concat': 'partial' },
      400,
      'Upload-Concat',
    ],
    [
      'an ending that is not accepted',
      {
        'Upload-Metadata': `filename ${Buffer.from('sivu.html').toString(
          'base64',
        )},workspace bGFwcGk=`,
      },
      415,
      '.html',
    ],
    [
      'another version of the protocol',
      { 'Tus-Resumable': '0.2.2' },
      412,
      'tus-resumable',
    ],
  ])('refuses a file with %s', async (_what, headers, status, told) => {
    const answer = await begin(portal, 'liisa', 'a.pdf', 10, {
      headers: headers as Record<string, string>,
    });
    expect(answer.status).toBe(status);
    expect(answer.body.error.message.toLowerCase()).toContain(
      told.toLowerCase(),
    );
    expect(await rows()).toEqual([]);
  });

  it('is for members of the workspace: not for experts, outsiders, the unsigned, nor against the policy', async () => {
    expect((await begin(portal, 'esko', 'a.pdf', 10)).status).toBe(403);
    expect((await begin(portal, 'kaisa', 'a.pdf', 10)).status).toBe(404);
    expect((await begin(portal, 'outi', 'a.pdf', 10)).status).toBe(404);
    expect(
      (await begin(portal, 'liisa', 'a.pdf', 10, { workspace: 'olematon' }))
        .status,
    ).toBe(404);
    expect((await begin(portal, undefined, 'a.pdf', 10)).status).toBe(401);
    portal.isUploadAllowed = false;
    expect((await begin(portal, 'liisa', 'a.pdf', 10)).status).toBe(403);
    expect(await rows()).toEqual([]);
  });

  it('ends for a workspace that is archived', async () => {
    const lappi = () => portal.knex('entities').where({ id: portal.ids.lappi });
    await lappi().update({ status: 'archived' });
    expect((await begin(portal, 'liisa', 'a.pdf', 10)).status).toBe(409);
    await lappi().update({ status: 'published' });
    expect((await begin(portal, 'liisa', 'a.pdf', 10)).status).toBe(201);
  });

  it('is nobody else’s business: another person finds nothing at its address', async () => {
    const location = locationOf(
      portal,
      await begin(portal, 'liisa', 'hakemus.pdf', 10),
    );
    for (const person of ['aino', 'esko', 'outi']) {
      expect((await head(portal, person, location)).status).toBe(404);
      expect(
        (await patch(portal, person, location, 0, Buffer.alloc(10))).status,
      ).toBe(404);
      expect((await ask(portal, person, 'GET', location)).status).toBe(404);
      expect(
        (
          await ask(portal, person, 'DELETE', location, {
            'Tus-Resumable': '1.0.0',
          })
        ).status,
      ).toBe(404);
    }
    expect((await ask(portal, undefined, 'GET', location)).status).toBe(401);
    expect((await ask(portal, undefined, 'OPTIONS', '/uploads')).status).toBe(
      401,
    );
    expect(
      (await ask(portal, 'liisa', 'GET', '/uploads/..%2f..%2fetc')).status,
    ).toBe(404);
  });

  it('ends for a person who is no longer an editor of the workspace', async () => {
    const location = locationOf(
      portal,
      await begin(portal, 'liisa', 'hakemus.pdf', 10),
    );
    const membership = {
      workspace_id: portal.ids.lappi,
      member_ref: 'user:default/liisa',
    };
    await portal
      .knex('memberships')
      .where(membership)
      .update({ role: 'expert' });
    expect(
      (await patch(portal, 'liisa', location, 0, Buffer.alloc(10))).status,
    ).toBe(404);
    await portal
      .knex('memberships')
      .where(membership)
      .update({ role: 'member' });
    expect((await head(portal, 'liisa', location)).status).toBe(200);
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

  it('is not mixed up by two senders at once: one goes on, the other is told where the file is', async () => {
    const bytes = pdfBytes(200_000);
    const location = locationOf(
      portal,
      await begin(portal, 'liisa', 'hakemus.pdf', bytes.length),
    );
    const answers = await Promise.all([
      patch(portal, 'liisa', location, 0, bytes),
      patch(portal, 'liisa', location, 0, bytes),
    ]);
    expect(answers.map(answer => answer.status).sort()).toEqual([204, 409]);
    const told = answers.find(answer => answer.status === 409)!.body;
    expect(told).toMatchObject({
      error: {
        name: 'ConflictError',
        message: expect.stringMatching(/^Upload-Offset: /),
      },
      response: { statusCode: 409 },
    });
    expect((await ask(portal, 'liisa', 'GET', location)).body).toMatchObject({
      state: 'checked',
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
  });

  it('goes on after the connection broke in the middle of a piece', async () => {
    const bytes = pdfBytes(400_000);
    const location = locationOf(
      portal,
      await begin(portal, 'liisa', 'hakemus.pdf', bytes.length),
    );
    const breakOff = await patchHalf(
      portal,
      'liisa',
      location,
      bytes.subarray(0, 150_000),
      bytes.length,
    );
    breakOff();
    const offset = Number(
      (await head(portal, 'liisa', location)).headers.get('upload-offset'),
    );
    expect(offset).toBe(150_000);
    expect(
      (await patch(portal, 'liisa', location, offset, bytes.subarray(offset)))
        .status,
    ).toBe(204);
    expect((await ask(portal, 'liisa', 'GET', location)).body.sha256).toBe(
      createHash('sha256').update(bytes).digest('hex'),
    );
  });

  it('goes on at another backend while the first still holds a connection that broke unseen', async () => {
    const bytes = pdfBytes(400_000);
    const location = locationOf(
      portal,
      await begin(portal, 'liisa', 'hakemus.pdf', bytes.length),
    );
    const breakOff = await patchHalf(
      portal,
      'liisa',
      location,
      bytes.subarray(0, 150_000),
      bytes.length,
    );
    const replica = await portal.replica();
    try {
      const moved = `${replica.url}/uploads/${idOf(location)}`;
      const offset = Number(
        (await head(replica, 'liisa', moved)).headers.get('upload-offset'),
      );
      expect(offset).toBe(150_000);
      expect(
        (await patch(replica, 'liisa', moved, offset, bytes.subarray(offset)))
          .status,
      ).toBe(204);
      expect((await ask(replica, 'liisa', 'GET', moved)).body.sha256).toBe(
        createHash('sha256').update(bytes).digest('hex'),
      );
    } finally {
      breakOff();
      await replica.kill();
    }
  });

  it('goes on although the backend that received it died with its hand on it', async () => {
    const bytes = pdfBytes(1000);
    const location = locationOf(
      portal,
      await begin(portal, 'liisa', 'hakemus.pdf', bytes.length),
    );
    await portal
      .knex('uploads')
      .where({ id: idOf(location) })
      .update({
        lock_token: 'of-the-dead',
        lock_until: new Date(Date.now() + 300).toISOString(),
      });
    expect((await patch(portal, 'liisa', location, 0, bytes)).status).toBe(204);
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
