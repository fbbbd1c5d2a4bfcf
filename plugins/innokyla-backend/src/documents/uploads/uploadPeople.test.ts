import { describeEachDatabase } from '../../__testUtils__/databases';
import { Portal } from '../__testUtils__/portal';
import { pdfBytes } from '../__testUtils__/sampleFiles';
import {
  ask,
  begin,
  head,
  locationOf,
  patch,
  patchInTwo,
} from '../__testUtils__/tusRequests';

jest.setTimeout(60_000);

describeEachDatabase('Who may upload', freshDatabase => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.start(await freshDatabase(), { maxSize: 1_000_000 });
  });
  afterAll(() => portal.stop());
  beforeEach(async () => {
    portal.isUploadAllowed = true;
    portal.scan = async () => ({ clean: true });
    await portal.knex('uploads').delete();
  });

  const rows = () => portal.knex('uploads').select('*');

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

  describe('when a person is no longer an editor of the workspace', () => {
    const membership = () =>
      portal.knex('memberships').where({
        workspace_id: portal.ids.lappi,
        member_ref: 'user:default/liisa',
      });
    afterEach(() => membership().update({ role: 'member' }));

    it('ends with the next piece, and nothing is left of it', async () => {
      const before = await portal.filesOnDisk();
      const location = locationOf(
        portal,
        await begin(portal, 'liisa', 'hakemus.pdf', 10),
      );
      expect(
        (await patch(portal, 'liisa', location, 0, Buffer.alloc(5))).status,
      ).toBe(204);
      await membership().update({ role: 'expert' });
      const { status, body } = await patch(
        portal,
        'liisa',
        location,
        5,
        Buffer.alloc(5),
      );
      expect(status).toBe(404);
      expect(body.error.message).toContain('any more');
      expect(await rows()).toEqual([]);
      expect(await portal.filesOnDisk()).toEqual(before);
    });

    it('ends with the last byte of a piece that was under way', async () => {
      const before = await portal.filesOnDisk();
      const bytes = pdfBytes(100_000);
      const location = locationOf(
        portal,
        await begin(portal, 'liisa', 'hakemus.pdf', bytes.length),
      );
      const answer = await patchInTwo(
        portal,
        'liisa',
        location,
        bytes,
        50_000,
        async () => {
          await membership().update({ role: 'expert' });
        },
      );
      expect(answer.status).toBe(404);
      expect(await rows()).toEqual([]);
      expect(await portal.filesOnDisk()).toEqual(before);
    });

    it('ends also while the file is being checked', async () => {
      const before = await portal.filesOnDisk();
      const bytes = pdfBytes(7_000);
      const location = locationOf(
        portal,
        await begin(portal, 'liisa', 'hakemus.pdf', bytes.length),
      );
      const again = () => patch(portal, 'liisa', location, 0, bytes);
      let goOn = () => {};
      const checking = new Promise<void>(isChecking => {
        portal.scan = async () => {
          isChecking();
          await new Promise<void>(resolve => {
            goOn = resolve;
          });
          return { clean: true };
        };
      });
      const first = again();
      await checking;
      await membership().update({ role: 'expert' });
      expect((await again()).status).toBe(404);
      goOn();
      expect((await first).status).toBe(404);
      expect(await rows()).toEqual([]);
      expect(await portal.filesOnDisk()).toEqual(before);
    });
  });
});
