import { v4 as uuid } from 'uuid';
import { describeEachDatabase } from '../__testUtils__/databases';
import {
  type Person,
  startBackend,
  type TestBackend,
} from '../__testUtils__/startBackend';

const ENTITIES = '/api/innokyla/entities';

describeEachDatabase('What others learn of hidden things', freshDatabase => {
  let backend: TestBackend;

  const make = async (fields: object) => {
    const answer = await backend
      .as('admin')
      .post(ENTITIES)
      .send({
        id: uuid(),
        visibility: 'portal',
        status: 'published',
        ...fields,
      });
    expect(answer.body.error).toBeUndefined();
    return answer.body;
  };
  const get = (person: Person, path: string) =>
    backend.as(person).get(`${ENTITIES}${path}`);
  const count = async (person: Person, query: string) =>
    (await get(person, `?${query}`)).body.totalItems;

  beforeAll(async () => {
    backend = await startBackend({ knex: await freshDatabase() });
    await make({
      kind: 'Workspace',
      title: 'Ohjelma',
      spec: { type: 'programme' },
      status: 'draft',
    });
    await make({
      kind: 'Workspace',
      title: 'Lappi',
      spec: { type: 'project', parent: 'ohjelma' },
    });
    await make({
      kind: 'OperatingModel',
      workspace: 'lappi',
      title: 'Salainen',
      spec: {},
      status: 'draft',
    });
    await make({
      kind: 'OperatingModel',
      workspace: 'lappi',
      title: 'Julkinen',
      spec: { derivedFrom: 'operatingmodel:lappi/salainen' },
    });
  }, 60_000);
  afterAll(() => backend?.stop());

  it('shows a person the workspace they have just made, though it is a draft', async () => {
    const request = {
      id: uuid(),
      kind: 'Workspace',
      title: 'Vasta aiottu',
      spec: { type: 'network' },
    };
    const answers = await Promise.all(
      [1, 2].map(() => backend.as('admin').post(ENTITIES).send(request)),
    );
    expect(answers.map(answer => answer.status).sort()).toEqual([200, 201]);
    for (const { body } of answers) {
      expect(body).toMatchObject({
        id: request.id,
        status: 'draft',
        abilities: { canManage: true },
      });
    }
    expect(
      (await get('outsider', '/workspace/default/vasta-aiottu')).status,
    ).toBe(404);
  });

  it('does not let anybody guess by a relation what is hidden from them', async () => {
    const relation = 'relation=derivedFrom%3Doperatingmodel:lappi/salainen';
    expect(await count('admin', relation)).toBe(1);
    expect(await count('outsider', relation)).toBe(0);
  });

  it('does not let anybody guess by a list under which hidden programme something stands', async () => {
    expect(await count('admin', 'programme=ohjelma')).toBe(4);
    expect(await count('outsider', 'programme=ohjelma')).toBe(0);
    const parent = 'relation=partOf%3Dworkspace:default/ohjelma';
    expect(await count('admin', parent)).toBe(1);
    expect(await count('outsider', parent)).toBe(0);
  });

  it('shows readers none of the drafts a published model was, nor what only its workspace could read', async () => {
    const path = '/operatingmodel/lappi/harkittu';
    await make({
      kind: 'OperatingModel',
      workspace: 'lappi',
      title: 'Harkittu',
      spec: { sections: { coreIdea: 'Keskeneräinen ajatus' } },
      status: 'draft',
    });
    const change = (verb: string, revision: number, body: object) =>
      backend
        .as('admin')
        .post(`${ENTITIES}${path}/${verb}`)
        .set('If-Match', `"${revision}"`)
        .send(body)
        .expect(200);
    await change('publish', 1, { visibility: 'workspace' });
    await backend
      .as('admin')
      .put(`${ENTITIES}${path}`)
      .set('If-Match', '"2"')
      .send({ title: 'Harkittu', spec: { sections: { coreIdea: 'Valmis' } } })
      .expect(200);
    await change('publish', 3, { visibility: 'portal' });

    const revisionsFor = async (person: Person) =>
      (await get(person, `${path}/revisions`)).body.items.map(
        (item: any) => item.revision,
      );
    expect(await revisionsFor('admin')).toEqual([4, 3, 2, 1]);
    expect(await revisionsFor('outsider')).toEqual([4]);
    for (const revision of [1, 2, 3]) {
      expect((await get('admin', `${path}/revisions/${revision}`)).status).toBe(
        200,
      );
      expect(
        (await get('outsider', `${path}/revisions/${revision}`)).status,
      ).toBe(404);
    }
    expect(
      (await get('outsider', `${path}/revisions/4`)).body.spec,
    ).toMatchObject({
      sections: { coreIdea: 'Valmis' },
    });
  });
});
