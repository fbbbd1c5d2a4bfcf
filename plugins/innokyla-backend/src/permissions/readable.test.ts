import {
  ROLES,
  STATUSES,
  VISIBILITIES,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { Knex } from 'knex';
import { v7 as uuid } from 'uuid';
import { describeEachDatabase } from '../__testUtils__/databases';
import { mayRead, readable, recoverable } from './readable';
import { type Membership, Viewer } from './viewer';

const PROGRAMME = uuid();
const OWN = uuid();
const SIBLING = uuid();
const ELSEWHERE = uuid();

const membership = (
  workspaceId: string,
  role: Membership['role'],
  programmeId = PROGRAMME,
) => ({
  workspaceId,
  programmeId,
  role,
});

const person = (...memberships: Membership[]) =>
  Viewer.user({ ref: 'user:default/a', refs: ['user:default/a'], memberships });

const VIEWERS: Record<string, Viewer> = {
  ...Object.fromEntries(
    ROLES.map(role => [role, person(membership(OWN, role))]),
  ),
  'member of another workspace of the programme': person(
    membership(SIBLING, 'member'),
  ),
  'admin of the programme': person(membership(PROGRAMME, 'admin')),
  'member of another programme': person(
    membership(ELSEWHERE, 'admin', ELSEWHERE),
  ),
  'expert twice': person(membership(OWN, 'expert'), membership(OWN, 'member')),
  outsider: person(),
  portal: Viewer.portal('user:default/service'),
  system: Viewer.system('test'),
};

describeEachDatabase('Who may read', freshDatabase => {
  let knex: Knex;
  const rows: any[] = [];

  beforeAll(async () => {
    knex = await freshDatabase();
    for (const status of STATUSES) {
      for (const visibility of VISIBILITIES) {
        for (const deleted of [false, true]) {
          rows.push(entityRow(status, visibility, deleted));
        }
      }
    }
    await knex('entities').insert(rows);
  });

  it.each(Object.keys(VIEWERS))(
    'is the same rule in SQL and for a row at hand: %s',
    async name => {
      const viewer = VIEWERS[name];
      const bySql = await knex('entities').where(readable(viewer)).pluck('id');
      const byRule = rows
        .filter(row => mayRead(viewer, row))
        .map(row => row.id);
      expect(bySql.sort()).toEqual(byRule.sort());
    },
  );

  it('keeps drafts to the editors, workspace-wide ones to the members, programme-wide ones to the programme', async () => {
    const seen = async (viewer: Viewer) =>
      (
        await knex('entities')
          .where(readable(viewer))
          .select('status', 'visibility')
      )
        .map(row => `${row.status} ${row.visibility}`)
        .sort();
    const published = ['archived', 'published'];
    expect(await seen(VIEWERS.outsider)).toEqual(
      published.map(s => `${s} portal`),
    );
    expect(await seen(VIEWERS.portal)).toEqual(
      published.map(s => `${s} portal`),
    );
    expect(await seen(VIEWERS['member of another programme'])).toEqual(
      published.map(s => `${s} portal`),
    );
    expect(
      await seen(VIEWERS['member of another workspace of the programme']),
    ).toEqual(published.flatMap(s => [`${s} portal`, `${s} programme`]));
    expect(await seen(VIEWERS['admin of the programme'])).toEqual(
      published.flatMap(s => [`${s} portal`, `${s} programme`]),
    );
    expect(await seen(VIEWERS.expert)).toEqual(
      published.flatMap(s => [
        `${s} portal`,
        `${s} programme`,
        `${s} workspace`,
      ]),
    );
    expect(await seen(VIEWERS.member)).toHaveLength(9);
    expect(await seen(VIEWERS['expert twice'])).toHaveLength(9);
  });

  it('shows what can be recovered to the admins of the workspace alone', async () => {
    const count = async (viewer: Viewer) =>
      (await knex('entities').where(recoverable(viewer)).pluck('id')).length;
    expect(await count(VIEWERS.admin)).toBe(9);
    expect(await count(VIEWERS.member)).toBe(0);
    expect(await count(VIEWERS.outsider)).toBe(0);
    expect(await count(VIEWERS.portal)).toBe(0);
  });

  it("narrows what the viewer sees by the host's policy, and never widens it", async () => {
    const withPolicy = (
      read: Viewer['policy']['read'],
      memberships = [membership(OWN, 'member')],
    ) =>
      Viewer.user({
        ref: 'user:default/a',
        refs: [],
        memberships,
        policy: { read },
      });
    const count = async (viewer: Viewer) =>
      (await knex('entities').where(readable(viewer)).pluck('id')).length;
    const portalOnly = { field: 'visibility' as const, values: ['portal'] };
    const drafts = { field: 'status' as const, values: ['draft'] };

    expect(await count(withPolicy({ result: 'deny' }))).toBe(0);
    expect(
      await count(withPolicy({ result: 'conditional', criteria: portalOnly })),
    ).toBe(3);
    expect(
      await count(
        withPolicy({ result: 'conditional', criteria: { not: portalOnly } }),
      ),
    ).toBe(6);
    expect(
      await count(
        withPolicy({
          result: 'conditional',
          criteria: { allOf: [portalOnly, { not: drafts }] },
        }),
      ),
    ).toBe(2);
    expect(
      await count(
        withPolicy({
          result: 'conditional',
          criteria: { anyOf: [portalOnly, drafts] },
        }),
      ),
    ).toBe(5);
    expect(
      await count(withPolicy({ result: 'conditional', criteria: drafts }, [])),
    ).toBe(0);
  });

  function entityRow(status: string, visibility: string, deleted: boolean) {
    const id = uuid();
    return {
      id,
      kind: 'OperatingModel',
      namespace: 'own',
      name: id,
      title: 'A',
      sort_title: 'a',
      language: 'fi',
      workspace_id: OWN,
      programme_id: PROGRAMME,
      visibility,
      status,
      origin: 'authored',
      revision: 1,
      spec: '{}',
      created_at: '2020-01-01T00:00:00.000Z',
      created_by: 'user:default/a',
      updated_at: '2020-01-01T00:00:00.000Z',
      updated_by: 'user:default/a',
      deleted_at: deleted ? '2020-01-02T00:00:00.000Z' : null,
    };
  }
});
