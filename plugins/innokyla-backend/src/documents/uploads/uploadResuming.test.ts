import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
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
  patchHalf,
} from '../__testUtils__/tusRequests';

jest.setTimeout(60_000);

describeEachDatabase('Going on with an upload', freshDatabase => {
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
    expect(portal.logger.error).not.toHaveBeenCalled();
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
});
