import { describeEachDatabase } from '../__testUtils__/databases';
import { Portal } from './__testUtils__/portal';
import {
  ask,
  begin,
  head,
  locationOf,
  patch,
} from './__testUtils__/tusRequests';

jest.setTimeout(60_000);

describeEachDatabase('Who may upload', freshDatabase => {
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
});
