import { v4 as uuid } from 'uuid';
import { describeEachDatabase } from '../__testUtils__/databases';
import { startBackend, type TestBackend } from '../__testUtils__/startBackend';

const ENTITIES = '/api/innokyla/entities';

const cursorOf = (order: string, key: string) =>
  Buffer.from(JSON.stringify({ order, key, id: key })).toString('base64url');

describeEachDatabase('What cannot be taken of an entity', freshDatabase => {
  let backend: TestBackend;

  const model = (fields: object = {}) => ({
    id: uuid(),
    kind: 'OperatingModel',
    workspace: 'lappi',
    title: `Malli ${uuid()}`,
    spec: {},
    ...fields,
  });
  const post = (body: object) => backend.as('admin').post(ENTITIES).send(body);
  const make = async (fields: object = {}) => {
    const answer = await post(model(fields));
    expect(answer.body.error).toBeUndefined();
    return answer.body;
  };
  const pathOf = (entity: any) =>
    `${ENTITIES}/${entity.kind.toLowerCase()}/${entity.metadata.namespace}/${
      entity.metadata.name
    }`;

  beforeAll(async () => {
    backend = await startBackend({ knex: await freshDatabase() });
    await make({
      kind: 'Workspace',
      workspace: undefined,
      title: 'Lappi',
      spec: { type: 'project' },
      visibility: 'portal',
      status: 'published',
    });
  }, 60_000);
  afterAll(() => backend?.stop());

  it.each([
    ['relation=constructor%3Da:b/c', /^relation: must be/],
    ['relation=__proto__%3Da:b/c', /^relation: must be/],
    ['deleted=kyll%C3%A4', /^deleted: must be true or false/],
    ['filter.region=%00', /^filter\.region: must not hold/],
    [`cursor=${cursorOf('title', '\u0000')}`, /^cursor: does not belong/],
  ])('names what is wrong with the list ?%s', async (query, message) => {
    const answer = await backend.as('outsider').get(`${ENTITIES}?${query}`);
    expect([answer.status, answer.body.error?.message]).toEqual([
      400,
      expect.stringMatching(message),
    ]);
  });

  it.each(['1.5', '1e999', 'kissa', '\u0000', '-1'])(
    'refuses a place in history that is no revision: %j',
    async key => {
      const answer = await backend
        .as('admin')
        .get(
          `${ENTITIES}/workspace/default/lappi/revisions?cursor=${cursorOf(
            'revisions',
            key,
          )}`,
        );
      expect([answer.status, answer.body.error?.message]).toEqual([
        400,
        expect.stringMatching(/^cursor: does not belong/),
      ]);
    },
  );

  it('refuses a character no database keeps, wherever it stands, and names the field', async () => {
    const entity = await make();
    const put = await backend
      .as('admin')
      .put(pathOf(entity))
      .set('If-Match', '"1"')
      .send({ title: 'X', spec: {}, note: 'a\u0000b' });
    expect([put.status, put.body.error?.message]).toEqual([
      400,
      'note: must not hold control characters such as NUL',
    ]);
    const answer = await post(model({ uploads: [{ id: '\u0000' }] }));
    expect([answer.status, answer.body.error?.message]).toEqual([
      400,
      'uploads.0.id: must not hold control characters such as NUL',
    ]);
  });

  it('says of a revision there cannot be that there is none', async () => {
    const entity = await make();
    const answer = await backend
      .as('admin')
      .post(`${pathOf(entity)}/restore`)
      .set('If-Match', '"1"')
      .send({ revision: 99_999_999_999 });
    expect(answer.status).toBe(404);
  });

  it('names the upload whose type is none', async () => {
    const answer = await post(
      model({ uploads: [{ id: uuid() }, { id: uuid(), type: 'kissa' }] }),
    );
    expect([answer.status, answer.body.error?.message]).toEqual([
      400,
      expect.stringMatching(/^uploads\.1\.type: /),
    ]);
  });

  it('takes an id for the same in both cases', async () => {
    const request = model();
    expect((await post(request)).status).toBe(201);
    expect(
      (await post({ ...request, id: request.id.toUpperCase() })).status,
    ).toBe(200);
  });

  it('says of what has been made and deleted that it is the id that is taken', async () => {
    const request = model();
    const made = (await post(request)).body;
    await backend
      .as('admin')
      .delete(pathOf(made))
      .set('If-Match', '"1"')
      .expect(204);
    const answer = await post(request);
    expect([answer.status, answer.body.error?.field]).toEqual([409, 'id']);
    expect(answer.body.error.message).toMatch(/deleted/);
    expect(
      (await backend.as('outsider').post(ENTITIES).send(request)).body.error
        .message,
    ).not.toMatch(/deleted/);
  });

  it('brings back a workspace that its admin deleted, with its members', async () => {
    const workspace = await make({
      kind: 'Workspace',
      workspace: undefined,
      title: 'Poistettu',
      spec: { type: 'project' },
      visibility: 'portal',
      status: 'published',
    });
    await backend
      .as('admin')
      .delete(pathOf(workspace))
      .set('If-Match', '"1"')
      .expect(204);
    await backend
      .as('outsider')
      .post(`${pathOf(workspace)}/restore`)
      .set('If-Match', '"2"')
      .send({})
      .expect(404);
    const listed = await backend.as('admin').get(`${ENTITIES}?deleted=true`);
    expect(listed.body.items.map((e: any) => e.metadata.name)).toContain(
      'poistettu',
    );
    await backend
      .as('admin')
      .post(`${pathOf(workspace)}/restore`)
      .set('If-Match', '"2"')
      .send({})
      .expect(200);
    await make({ workspace: 'poistettu' });
  });

  it('keeps an archived workspace as it is', async () => {
    const fields = {
      kind: 'Workspace',
      workspace: undefined,
      title: 'Päättynyt',
      spec: { type: 'project' },
      visibility: 'portal',
      status: 'published',
    };
    const workspace = await make(fields);
    const entity = await make({ workspace: 'paattynyt' });
    await backend
      .as('admin')
      .post(`${pathOf(workspace)}/archive`)
      .set('If-Match', '"1"')
      .expect(200);
    const as = backend.as('admin');
    const answers = [
      await as
        .put(pathOf(entity))
        .set('If-Match', '"1"')
        .send({ title: 'X', spec: {} }),
      await backend
        .as('admin')
        .post(`${pathOf(entity)}/publish`)
        .set('If-Match', '"1"')
        .send({ visibility: 'portal' }),
      await backend.as('admin').delete(pathOf(entity)).set('If-Match', '"1"'),
    ];
    for (const { status, body } of answers) {
      expect([status, body.error?.message]).toEqual([
        409,
        expect.stringMatching(/workspace .*archived and read-only/),
      ]);
    }
    await backend
      .as('admin')
      .post(`${pathOf(workspace)}/publish`)
      .set('If-Match', '"2"')
      .send({ visibility: 'portal' })
      .expect(200);
    await backend
      .as('admin')
      .delete(pathOf(entity))
      .set('If-Match', '"1"')
      .expect(204);
  });
});
