import { mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  entityCreatePermission,
  entityReadPermission,
  entityUpdatePermission,
  postCreatePermission,
  RESOURCE_TYPE_ENTITY,
} from '@innokyla/backstage-plugin-innokyla-common';
import { v4 as uuid } from 'uuid';
import { describeEachDatabase } from '../__testUtils__/databases';
import { startBackend, type TestBackend } from '../__testUtils__/startBackend';

const ENTITIES = '/api/innokyla/entities';

/** What the host's policy says in a test, by permission; everything else is allowed. */
const policy = new Map<string, any>();

const permissions = mockServices.permissions.mock({
  authorize: async requests =>
    requests.map(
      ({ permission }) =>
        policy.get(permission.name) ?? { result: AuthorizeResult.ALLOW },
    ),
  authorizeConditional: async requests =>
    requests.map(
      ({ permission }) =>
        policy.get(permission.name) ?? { result: AuthorizeResult.ALLOW },
    ),
});

const when = (rule: string, ...values: string[]) => ({
  result: AuthorizeResult.CONDITIONAL,
  pluginId: 'innokyla',
  resourceType: RESOURCE_TYPE_ENTITY,
  conditions: { rule, resourceType: RESOURCE_TYPE_ENTITY, params: { values } },
});

describeEachDatabase("The portal owner's permission policy", freshDatabase => {
  let backend: TestBackend;
  const model = `${ENTITIES}/operatingmodel/lappi/malli`;

  beforeAll(async () => {
    policy.clear();
    backend = await startBackend({
      knex: await freshDatabase(),
      features: [permissions.factory],
    });
    const make = (body: object) =>
      backend
        .as('admin')
        .post(ENTITIES)
        .send({
          id: uuid(),
          visibility: 'portal',
          status: 'published',
          ...body,
        })
        .expect(201);
    await make({
      kind: 'Workspace',
      title: 'Lappi',
      spec: { type: 'project' },
    });
    await make({
      kind: 'OperatingModel',
      workspace: 'lappi',
      title: 'Malli',
      spec: {},
    });
    await make({
      kind: 'GrantApplication',
      workspace: 'lappi',
      title: 'Hakemus',
      spec: { funder: 'STEA', years: [2020] },
    });
  }, 60_000);
  beforeEach(() => policy.clear());
  afterAll(() => backend?.stop());

  const kinds = async (person: 'admin' | 'outsider') =>
    (await backend.as(person).get(ENTITIES)).body.items
      .map((e: any) => e.kind)
      .sort();

  it('can keep a kind from everybody, members too: it is neither listed, counted nor found', async () => {
    policy.set(
      entityReadPermission.name,
      when('IS_KIND', 'Workspace', 'OperatingModel'),
    );
    expect(await kinds('admin')).toEqual(['OperatingModel', 'Workspace']);
    const page = (
      await backend.as('outsider').get(`${ENTITIES}?facets=visibility`)
    ).body;
    expect(page).toMatchObject({
      totalItems: 2,
      facets: { visibility: [{ value: 'portal', count: 2 }] },
    });
    expect(
      (
        await backend
          .as('admin')
          .get(`${ENTITIES}/grantapplication/lappi/hakemus`)
      ).status,
    ).toBe(404);
  });

  it('can close a workspace by its name', async () => {
    policy.set(entityReadPermission.name, when('IN_WORKSPACE', 'jokin-muu'));
    expect(await kinds('admin')).toEqual([]);
    policy.set(entityReadPermission.name, when('IN_WORKSPACE', 'lappi'));
    expect(await kinds('outsider')).toHaveLength(3);
  });

  it('can forbid changes that the role would allow, and the abilities say so beforehand', async () => {
    policy.set(entityUpdatePermission.name, when('IS_KIND', 'Workspace'));
    const { body } = await backend.as('admin').get(model);
    expect(body.abilities).toMatchObject({
      canEdit: false,
      canPublish: false,
      canDelete: true,
    });
    const put = await backend
      .as('admin')
      .put(model)
      .set('If-Match', '"1"')
      .send({ title: 'X', spec: {} });
    expect(put.status).toBe(403);
    const draft = await backend
      .as('admin')
      .put(`${model}/draft`)
      .set('If-Match', '"0"')
      .send({ title: 'X', spec: {}, baseRevision: 1 });
    expect(draft.status).toBe(403);
  });

  it('can forbid making things, with a reason in words', async () => {
    policy.set(entityCreatePermission.name, { result: AuthorizeResult.DENY });
    const answer = await backend.as('admin').post(ENTITIES).send({
      id: uuid(),
      kind: 'OperatingModel',
      workspace: 'lappi',
      title: 'X',
      spec: {},
    });
    const derived = await backend.as('admin').post(`${model}/derive`).send({
      id: uuid(),
      as: 'adaptation',
      workspace: 'lappi',
      title: 'X',
      language: 'fi',
    });
    for (const { status, body } of [answer, derived]) {
      expect([status, body.error.message]).toEqual([
        403,
        expect.stringContaining('may not add'),
      ]);
    }
  });

  it('can forbid writing into discussions: nobody is offered a box that would only refuse them', async () => {
    const id = uuid();
    const threads = '/api/innokyla/threads';
    const post = () => ({ id: uuid(), body: 'Hei' });
    await backend
      .as('admin')
      .post(threads)
      .send({
        id,
        anchor: 'operatingmodel:lappi/malli',
        title: 'Ketju',
        post: post(),
      })
      .expect(201);
    const may = async () => {
      const entity = await backend.as('outsider').get(model);
      const thread = await backend.as('outsider').get(`${threads}/${id}`);
      const posts = await backend.as('outsider').get(`${threads}/${id}/posts`);
      return [
        entity.body.abilities.canDiscuss,
        thread.body.abilities.canReply,
        posts.body.items[0].abilities.canReact,
        posts.body.items[0].abilities.canReport,
      ];
    };
    expect(await may()).toEqual([true, true, true, true]);
    policy.set(postCreatePermission.name, { result: AuthorizeResult.DENY });
    // To report what others wrote stays possible.
    expect(await may()).toEqual([false, false, false, true]);
    const refused = await backend
      .as('outsider')
      .post(`${threads}/${id}/posts`)
      .send(post());
    expect(refused.status).toBe(403);
    expect(refused.body.error.message).toContain(
      'may not write into discussions',
    );
  });

  it('never widens what roles and visibility allow', async () => {
    const made = await backend.as('admin').post(ENTITIES).send({
      id: uuid(),
      kind: 'OperatingModel',
      workspace: 'lappi',
      title: 'Luonnos',
      spec: {},
    });
    policy.set(entityReadPermission.name, when('HAS_STATUS', 'draft'));
    expect(await kinds('outsider')).toEqual([]);
    expect(
      (
        await backend
          .as('outsider')
          .get(`${ENTITIES}/operatingmodel/lappi/${made.body.metadata.name}`)
      ).status,
    ).toBe(404);
    expect(await kinds('admin')).toEqual(['OperatingModel']);
  });
});
