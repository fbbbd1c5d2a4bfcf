import {
  memberListSchema,
  memberSchema,
} from '@innokyla/backstage-plugin-innokyla-common';
import { describeEachDatabase } from '../__testUtils__/databases';
import { Bench } from '../discussions/__testUtils__/bench';
import {
  EVERYBODY,
  type PersonName,
  refOfPerson,
} from '../discussions/__testUtils__/world';

describeEachDatabase('Members of a workspace', freshDatabase => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await Bench.over(await freshDatabase());
  });

  const path = (ref?: string, workspace = 'lappi') =>
    `/workspaces/${workspace}/members${
      ref ? `/${encodeURIComponent(ref)}` : ''
    }`;
  const put = (
    person: PersonName,
    ref: string,
    role: unknown,
    workspace?: string,
  ) => bench.ask(person, 'put', path(ref, workspace), { role });
  const remove = (person: PersonName, ref: string) =>
    bench.ask(person, 'delete', path(ref));
  const rolesOf = async () => {
    const { body } = await bench.ask('admin', 'get', path());
    return Object.fromEntries(
      memberListSchema.parse(body).items.map(({ ref, role }) => [ref, role]),
    );
  };

  it('are seen by whoever sees the workspace, and by nobody else', async () => {
    for (const person of EVERYBODY) {
      const response = await bench.ask(person, 'get', path());
      expect([person, response.status]).toEqual([person, 200]);
      expect(response.body.items).toHaveLength(5);
    }
    const hidden = await bench.ask(
      'outsider',
      'get',
      path(undefined, 'salainen'),
    );
    const missing = await bench.ask(
      'outsider',
      'get',
      path(undefined, 'olematon'),
    );
    expect([hidden.status, missing.status]).toEqual([404, 404]);
    expect(hidden.body.error).toEqual(missing.body.error);
  });

  it('are added, given another role and taken away by an admin', async () => {
    const added = await put('admin', refOfPerson('outsider'), 'expert');
    expect(added.status).toBe(200);
    expect(memberSchema.parse(added.body)).toMatchObject({
      ref: refOfPerson('outsider'),
      role: 'expert',
      addedBy: refOfPerson('admin'),
    });
    await bench
      .knex('memberships')
      .update({ added_at: '2020-01-01T00:00:00.000Z' });
    const changed = await put('admin', refOfPerson('outsider'), 'member');
    expect(changed.body).toEqual({
      ...added.body,
      role: 'member',
      addedAt: '2020-01-01T00:00:00.000Z',
    });
    expect((await remove('admin', refOfPerson('outsider'))).status).toBe(204);
    expect(await rolesOf()).not.toHaveProperty([refOfPerson('outsider')]);
    expect((await remove('admin', refOfPerson('outsider'))).status).toBe(404);
  });

  it('are changed by nobody but an admin of that very workspace', async () => {
    const before = await rolesOf();
    for (const person of EVERYBODY.filter(p => p !== 'admin')) {
      const own = refOfPerson(person);
      expect([person, (await put(person, own, 'admin')).status]).toEqual([
        person,
        403,
      ]);
      expect([
        person,
        (await remove(person, refOfPerson('expert'))).status,
      ]).toEqual([person, 403]);
    }
    expect(
      (await put('outsider', refOfPerson('outsider'), 'admin', 'salainen'))
        .status,
    ).toBe(404);
    expect(await rolesOf()).toEqual(before);
  });

  it.each([
    ['component:default/website', 'member', 'ref'],
    ['nobody', 'member', 'ref'],
    ['user:default/\u0000', 'member', 'ref'],
    ['user:default/nobody', 'member', 'ref'],
    ['user:default/outsider', 'owner', 'role'],
    ['user:default/outsider', undefined, 'role'],
  ])('are not made of %j as %s', async (ref, role, field) => {
    const response = await put('admin', ref, role);
    expect(response.status).toBe(400);
    expect(response.body.error.issues[0].field).toBe(field);
  });

  it('may be groups, and people whom the catalog has forgotten can still be changed', async () => {
    expect((await put('admin', 'group:default/Uusi', 'expert')).body.ref).toBe(
      'group:default/uusi',
    );
    await bench
      .knex('memberships')
      .where('member_ref', 'group:default/uusi')
      .update({ member_ref: 'user:default/nobody' });
    expect((await put('admin', 'user:default/nobody', 'member')).status).toBe(
      200,
    );
    expect((await remove('admin', 'user:default/nobody')).status).toBe(204);
  });

  it('always have an admin among them', async () => {
    const last = refOfPerson('admin');
    for (const response of [
      await put('admin', last, 'member'),
      await remove('admin', last),
    ]) {
      expect(response.status).toBe(409);
      expect(response.body.error.message).toContain('last admin');
    }
    expect((await put('admin', last, 'admin')).status).toBe(200);
    await put('admin', refOfPerson('member'), 'admin');
    expect((await put('admin', last, 'member')).status).toBe(200);
    expect(await rolesOf()).toMatchObject({
      [last]: 'member',
      [refOfPerson('member')]: 'admin',
    });
  });

  it.each([
    [
      'demote',
      (person: PersonName, other: PersonName) =>
        put(person, refOfPerson(other), 'member'),
    ],
    [
      'remove',
      (person: PersonName, other: PersonName) =>
        remove(person, refOfPerson(other)),
    ],
    ['leave with', (person: PersonName) => remove(person, refOfPerson(person))],
  ])('keep an admin when two %s each other at once', async (_what, act) => {
    for (let round = 0; round < 5; round++) {
      await bench.members.put(await bench.viewerOf('admin'), {
        workspaceId: bench.world.workspaceIds.lappi,
        ref: refOfPerson('admin'),
        role: 'admin',
      });
      await bench.members.put(await bench.viewerOf('admin'), {
        workspaceId: bench.world.workspaceIds.lappi,
        ref: refOfPerson('member'),
        role: 'admin',
      });
      const answers = await Promise.all([
        act('admin', 'member'),
        act('member', 'admin'),
      ]);
      const statuses = answers.map(a => a.status);
      // The later one is stopped by the rule, or is no admin any more when it comes.
      expect(statuses.filter(s => s < 300)).toHaveLength(1);
      expect(statuses.filter(s => s === 409 || s === 403)).toHaveLength(1);
      expect(
        Object.values(await rolesOf()).filter(role => role === 'admin'),
      ).toHaveLength(1);
    }
  });
});
