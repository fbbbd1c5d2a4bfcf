import { v4 as uuid } from 'uuid';
import { describeEachDatabase } from '../__testUtils__/databases';
import {
  type Person,
  startBackend,
  type TestBackend,
  userRef,
} from '../__testUtils__/startBackend';

const ENTITIES = '/api/innokyla/entities';

describeEachDatabase('Entities through the started backend', freshDatabase => {
  let backend: TestBackend;

  beforeAll(async () => {
    backend = await startBackend({ knex: await freshDatabase() });
    const programme = await makeWorkspace('admin', 'Ohjelma', {
      type: 'programme',
    });
    if (programme.status !== 201) throw new Error(programme.text);
    await makeWorkspace('admin', 'Lappi', {
      type: 'project',
      parent: 'ohjelma',
    });
    await makeWorkspace('admin', 'Naapuri', {
      type: 'project',
      parent: 'ohjelma',
    });
    await setRole('lappi', 'member', 'member');
    await setRole('lappi', 'expert', 'expert');
    await setRole('naapuri', 'neighbour', 'member');
  }, 60_000);
  afterAll(() => backend?.stop());

  const as = (person: Person) => backend.as(person);

  async function makeWorkspace(person: Person, title: string, spec: object) {
    return as(person).post(ENTITIES).send({
      id: uuid(),
      kind: 'Workspace',
      title,
      spec,
      visibility: 'portal',
      status: 'published',
    });
  }

  async function setRole(workspace: string, person: Person, role: string) {
    const answer = await as('admin')
      .put(
        `/api/innokyla/workspaces/${workspace}/members/${encodeURIComponent(
          userRef(person),
        )}`,
      )
      .send({ role });
    expect(answer.status).toBe(200);
  }

  const model = (fields: object = {}) => ({
    id: uuid(),
    kind: 'OperatingModel',
    workspace: 'lappi',
    title: `Järjestöyhdyshenkilö ${uuid()}`,
    spec: {
      regions: ['maakunta:19'],
      sections: { coreIdea: 'Kunta nimeää henkilön.' },
    },
    ...fields,
  });

  async function make(fields: object = {}) {
    const answer = await as('member').post(ENTITIES).send(model(fields));
    expect(answer.body.error).toBeUndefined();
    return answer.body;
  }

  const pathOf = (entity: any) =>
    `${ENTITIES}/${entity.kind.toLowerCase()}/${entity.metadata.namespace}/${
      entity.metadata.name
    }`;

  it('makes a model with a name from its Finnish title and sends it back with its revision as the ETag', async () => {
    const answer = await as('member')
      .post(ENTITIES)
      .send(model({ title: 'Kysely äidille & isälle: Åre' }));
    expect(answer.status).toBe(201);
    expect(answer.headers.etag).toBe('"1"');
    expect(answer.body).toMatchObject({
      kind: 'OperatingModel',
      metadata: { namespace: 'lappi', name: 'kysely-aidille-isalle-are' },
      status: 'draft',
      visibility: 'workspace',
      revision: 1,
      createdBy: userRef('member'),
      abilities: { canEdit: true, canPublish: true, canManage: false },
      relations: expect.arrayContaining([
        {
          type: 'partOf',
          targetRef: 'workspace:default/lappi',
          targetTitle: 'Lappi',
        },
      ]),
    });
    expect(answer.body.missing).toContain('sections.targetGroup');
  });

  it('makes one thing of a request that a bad network repeats, also at once', async () => {
    const request = model();
    const answers = await Promise.all(
      [1, 2, 3].map(() => as('member').post(ENTITIES).send(request)),
    );
    expect(answers.map(a => a.status).sort()).toEqual([200, 200, 201]);
    expect(new Set(answers.map(a => a.body.id)).size).toBe(1);
    expect((await as('member').post(ENTITIES).send(request)).status).toBe(200);
  });

  it("does not give out what another person's id stands for", async () => {
    const made = await make();
    const answer = await as('neighbour')
      .post(ENTITIES)
      .send(model({ id: made.id, workspace: 'naapuri' }));
    expect(answer.status).toBe(409);
    expect(JSON.stringify(answer.body)).not.toContain(made.metadata.name);
  });

  it('gives names apart to equal titles made at once', async () => {
    const title = `Sama ${uuid().slice(0, 8)}`;
    const answers = await Promise.all(
      Array.from({ length: 4 }, () =>
        as('member').post(ENTITIES).send(model({ title })),
      ),
    );
    expect(answers.map(a => a.status)).toEqual([201, 201, 201, 201]);
    expect(new Set(answers.map(a => a.body.metadata.name)).size).toBe(4);
  });

  it('keeps a draft to the editors and shows a published model to its audience', async () => {
    const entity = await make();
    const see = async () =>
      Object.fromEntries(
        await Promise.all(
          (
            [
              'admin',
              'member',
              'expert',
              'neighbour',
              'outsider',
              'service',
            ] as const
          ).map(async who => [
            who,
            (await backend.as(who).get(pathOf(entity))).status,
          ]),
        ),
      );
    expect(await see()).toEqual({
      admin: 200,
      member: 200,
      expert: 404,
      neighbour: 404,
      outsider: 404,
      service: 404,
    });

    const publish = (visibility: string, revision: number) =>
      as('member')
        .post(`${pathOf(entity)}/publish`)
        .set('If-Match', `"${revision}"`)
        .send({ visibility });
    expect((await publish('workspace', 1)).body).toMatchObject({
      status: 'published',
      revision: 2,
    });
    expect(await see()).toEqual({
      admin: 200,
      member: 200,
      expert: 200,
      neighbour: 404,
      outsider: 404,
      service: 404,
    });
    await publish('programme', 2);
    expect(await see()).toEqual({
      admin: 200,
      member: 200,
      expert: 200,
      neighbour: 200,
      outsider: 404,
      service: 404,
    });
    await publish('portal', 3);
    expect(await see()).toEqual({
      admin: 200,
      member: 200,
      expert: 200,
      neighbour: 200,
      outsider: 200,
      service: 200,
    });

    await as('member')
      .post(`${pathOf(entity)}/withdraw`)
      .set('If-Match', '"4"')
      .expect(200);
    expect(await see()).toEqual({
      admin: 200,
      member: 200,
      expert: 404,
      neighbour: 404,
      outsider: 404,
      service: 404,
    });
  });

  it('answers the missing and the forbidden with the same words', async () => {
    const entity = await make();
    const forbidden = await as('outsider').get(pathOf(entity));
    const missing = await as('outsider').get(
      `${ENTITIES}/operatingmodel/lappi/ei-ole`,
    );
    const odd = await as('outsider').get(
      `${ENTITIES}/operatingmodel/lappi/%00..%2F`,
    );
    expect([forbidden.status, missing.status, odd.status]).toEqual([
      404, 404, 404,
    ]);
    expect(forbidden.body.error).toEqual(missing.body.error);
    expect(odd.body.error).toEqual(missing.body.error);
  });

  it('lets a member change a model, but neither expert nor outsider, and nobody without signing in', async () => {
    const entity = await make({ status: 'published', visibility: 'portal' });
    const change = (who: Parameters<TestBackend['as']>[0]) =>
      backend
        .as(who)
        .put(pathOf(entity))
        .set('If-Match', '"1"')
        .send({ title: 'Toinen', spec: {} });
    expect((await change('expert')).status).toBe(403);
    expect((await change('outsider')).status).toBe(403);
    expect((await change('service')).status).toBe(403);
    expect((await change('nobody')).status).toBe(401);
    const changed = await change('member');
    expect(changed.body).toMatchObject({
      revision: 2,
      metadata: { title: 'Toinen', name: entity.metadata.name },
    });
    expect(changed.headers.etag).toBe('"2"');
  });

  it('refuses a stale If-Match with the current revision and overwrites nothing', async () => {
    const entity = await make();
    const put = (title: string, revision?: string) => {
      const request = as('member').put(pathOf(entity));
      if (revision) request.set('If-Match', revision);
      return request.send({ title, spec: entity.spec });
    };
    await put('Ensimmäinen', '"1"').expect(200);
    const late = await put('Myöhässä', '"1"');
    expect(late.status).toBe(412);
    expect(late.body.error).toMatchObject({
      currentRevision: 2,
      message: expect.stringContaining('2'),
    });
    expect((await put('Ilman')).status).toBe(428);
    expect((await put('Outo', '"x"')).status).toBe(400);
    expect((await as('member').get(pathOf(entity))).body.metadata.title).toBe(
      'Ensimmäinen',
    );
  });

  it('lets exactly one of many writers with the same revision win', async () => {
    const entity = await make();
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        as('member')
          .put(pathOf(entity))
          .set('If-Match', '"1"')
          .send({ title: `Kirjoittaja ${i}`, spec: {} }),
      ),
    );
    expect(answers.map(a => a.status).sort()).toEqual([
      200, 412, 412, 412, 412, 412, 412, 412,
    ]);
    expect(
      answers
        .filter(a => a.status === 412)
        .every(a => a.body.error.currentRevision === 2),
    ).toBe(true);
  });

  it.each([
    [
      'an unknown kind',
      { kind: 'Kissa' },
      /kind: "Kissa" is not a kind; the kinds are Workspace/,
    ],
    [
      'a field that is not known',
      { spec: { phse: 'idea' } },
      /spec: has fields that are not known: phse/,
    ],
    [
      'a value that is not of the list',
      { spec: { phase: 'valmis' } },
      /spec\.phase/,
    ],
    [
      'an unknown region',
      { spec: { regions: ['maakunta:99'] } },
      /spec\.regions\.0: "maakunta:99" is not a region/,
    ],
    [
      'a period that ends before it starts',
      { spec: { period: { start: '2020-02-01', end: '2020-01-01' } } },
      /spec\.period\.end: must not be before the start/,
    ],
    [
      'a link that could run script',
      { spec: { links: [{ url: 'data:text/html,x' }] } },
      /spec\.links\.0\.url: must be an http/,
    ],
    [
      'text with control characters',
      { spec: { sections: { coreIdea: 'a\u0000b' } } },
      /spec\.sections\.coreIdea: must not hold control characters/,
    ],
    [
      'broken Unicode',
      { spec: { sections: { coreIdea: 'a\ud800b' } } },
      /spec\.sections\.coreIdea/,
    ],
    ['a title of two lines', { title: 'a\nb' }, /title: must be one line/],
    ['an empty title', { title: '  ' }, /title: must not be empty/],
    ['an id that is no UUID', { id: '7' }, /id: must be a UUID/],
    ['no workspace', { workspace: undefined }, /workspace: must name/],
    [
      'a workspace that is not there',
      { workspace: 'ei-ole' },
      /workspace: "ei-ole" does not exist/,
    ],
    [
      'a file for a kind that needs one',
      { kind: 'Document', spec: {} },
      /uploads: a Document is made of exactly one/,
    ],
    [
      'money that is no whole cents',
      {
        kind: 'GrantApplication',
        spec: {
          funder: 'STEA',
          years: [2020],
          money: [{ year: 2020, applied: 0.5 }],
        },
      },
      /spec\.money\.0\.applied: must be whole cents/,
    ],
    [
      'a deadline without a clock time',
      {
        kind: 'GrantApplication',
        spec: { funder: 'STEA', years: [2020], deadline: '2019-09-30' },
      },
      /spec\.deadline: must be a time with its time zone/,
    ],
  ])('names the field and the rule: %s', async (_name, fields, message) => {
    const answer = await as('member').post(ENTITIES).send(model(fields));
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toMatch(message);
    expect(answer.body.error.issues[0]).toEqual({
      field: expect.any(String),
      message: expect.any(String),
    });
  });

  it.each([
    ['broken JSON', '{"id":', 400],
    ['no object', '[]', 400],
    ['ten megabytes', JSON.stringify({ title: 'x'.repeat(10_000_000) }), 413],
  ])('answers a body of %s in words', async (_name, body, status) => {
    const answer = await as('member')
      .post(ENTITIES)
      .set('Content-Type', 'application/json')
      .send(body);
    expect(answer.status).toBe(status);
    expect(answer.body.error.message).toBeTruthy();
  });

  it('refuses to add to a workspace one does not belong to', async () => {
    expect((await as('outsider').post(ENTITIES).send(model())).status).toBe(
      403,
    );
    expect((await as('expert').post(ENTITIES).send(model())).status).toBe(403);
    expect((await as('neighbour').post(ENTITIES).send(model())).status).toBe(
      403,
    );
    expect(
      (
        await makeWorkspace('outsider', 'Alle', {
          type: 'project',
          parent: 'ohjelma',
        })
      ).status,
    ).toBe(409);
  });

  it('keeps an application to the moves its state allows, and names them', async () => {
    const entity = await make({
      kind: 'GrantApplication',
      spec: {
        funder: 'STEA',
        years: [2020],
        state: 'submitted',
        money: [{ year: 2020, applied: 21_000_000 }],
      },
    });
    const put = (state: string) =>
      as('member')
        .put(pathOf(entity))
        .set('If-Match', '"1"')
        .send({ title: 'H', spec: { ...entity.spec, state } });
    const refused = await put('draft');
    expect(refused.status).toBe(409);
    expect(refused.body.error.message).toContain(
      'proposed, granted, partlyGranted, rejected, withdrawn',
    );
    expect((await put('partlyGranted')).body.spec.money).toEqual([
      { year: 2020, applied: 21_000_000 },
    ]);
  });

  it('keeps every revision, shows an earlier one and restores it as the newest', async () => {
    const entity = await make({ description: 'Eka' });
    await as('member')
      .put(pathOf(entity))
      .set('If-Match', '"1"')
      .send({ title: 'Muutettu', spec: {}, note: 'Lyhennetty' })
      .expect(200);
    const list = await as('member').get(`${pathOf(entity)}/revisions`);
    expect(list.body.items).toMatchObject([
      {
        revision: 2,
        title: 'Muutettu',
        by: userRef('member'),
        note: 'Lyhennetty',
      },
      { revision: 1 },
    ]);
    const first = await as('member').get(`${pathOf(entity)}/revisions/1`);
    expect(first.body).toMatchObject({ description: 'Eka', spec: entity.spec });
    expect(
      (await as('outsider').get(`${pathOf(entity)}/revisions`)).status,
    ).toBe(404);
    expect(
      (await as('outsider').get(`${pathOf(entity)}/revisions/1`)).status,
    ).toBe(404);
    expect(
      (await as('member').get(`${pathOf(entity)}/revisions/9`)).status,
    ).toBe(404);

    const restored = await as('member')
      .post(`${pathOf(entity)}/restore`)
      .set('If-Match', '"2"')
      .send({ revision: 1 });
    expect(restored.body).toMatchObject({
      revision: 3,
      spec: entity.spec,
      metadata: { description: 'Eka' },
    });
  });

  it('pages through history', async () => {
    const entity = await make();
    for (let revision = 1; revision <= 30; revision++) {
      await as('member')
        .put(pathOf(entity))
        .set('If-Match', `"${revision}"`)
        .send({ title: `R${revision}`, spec: {} })
        .expect(200);
    }
    const first = await as('member').get(`${pathOf(entity)}/revisions`);
    expect(first.body.items).toHaveLength(25);
    const second = await as('member').get(
      `${pathOf(entity)}/revisions?cursor=${first.body.pageInfo.nextCursor}`,
    );
    expect(second.body.items.map((r: any) => r.revision)).toEqual([
      6, 5, 4, 3, 2, 1,
    ]);
    expect(second.body.pageInfo.nextCursor).toBeUndefined();
  });

  it('deletes recoverably: gone for all, listed and brought back by an admin', async () => {
    const entity = await make({ status: 'published', visibility: 'portal' });
    const remove = (who: Person) =>
      as(who).delete(pathOf(entity)).set('If-Match', '"1"');
    expect((await remove('member')).status).toBe(403);
    expect((await remove('outsider')).status).toBe(403);
    expect((await remove('admin')).status).toBe(204);
    expect((await as('member').get(pathOf(entity))).status).toBe(404);
    const deleted = (who: Person) =>
      as(who).get(`${ENTITIES}?deleted=true&workspace=lappi`);
    expect((await deleted('admin')).body.items.map((e: any) => e.id)).toContain(
      entity.id,
    );
    expect((await deleted('member')).body.items).toEqual([]);
    const restore = (who: Person) =>
      as(who)
        .post(`${pathOf(entity)}/restore`)
        .set('If-Match', '"2"')
        .send({});
    expect((await restore('member')).status).toBe(404);
    expect((await restore('admin')).body).toMatchObject({
      id: entity.id,
      revision: 3,
    });
    expect((await as('outsider').get(pathOf(entity))).status).toBe(200);
  });

  it('archives: read-only until it is published again', async () => {
    const entity = await make({ status: 'published', visibility: 'portal' });
    await as('member')
      .post(`${pathOf(entity)}/archive`)
      .set('If-Match', '"1"')
      .expect(200);
    const put = await as('member')
      .put(pathOf(entity))
      .set('If-Match', '"2"')
      .send({ title: 'X', spec: {} });
    expect(put.status).toBe(409);
    expect(put.body.error.message).toContain('archived');
    await as('member')
      .post(`${pathOf(entity)}/publish`)
      .set('If-Match', '"2"')
      .send({ visibility: 'portal' })
      .expect(200);
  });

  it('does not delete a workspace with content in it', async () => {
    await make();
    const lappi = (await as('admin').get(`${ENTITIES}/workspace/default/lappi`))
      .body;
    const answer = await as('admin')
      .delete(pathOf(lappi))
      .set('If-Match', `"${lappi.revision}"`);
    expect(answer.status).toBe(409);
  });

  it('moves the audience of content with its workspace when it is put under another programme', async () => {
    await makeWorkspace('admin', 'Toinen ohjelma', { type: 'programme' });
    const moved = (
      await makeWorkspace('admin', 'Muuttuva', {
        type: 'project',
        parent: 'ohjelma',
      })
    ).body;
    const entity = (
      await as('admin')
        .post(ENTITIES)
        .send(
          model({
            workspace: 'muuttuva',
            status: 'published',
            visibility: 'programme',
          }),
        )
    ).body;
    expect((await as('neighbour').get(pathOf(entity))).status).toBe(200);
    await as('admin')
      .put(pathOf(moved))
      .set('If-Match', '"1"')
      .send({
        title: 'Muuttuva',
        spec: { ...moved.spec, parent: 'toinen-ohjelma' },
      })
      .expect(200);
    expect((await as('neighbour').get(pathOf(entity))).status).toBe(404);
  });

  it('does not tell of hidden things by the refs of what may be seen, and keeps them when such a viewer saves', async () => {
    const secret = await make({ title: `Salainen ${uuid()}` });
    const secretRef = `operatingmodel:lappi/${secret.metadata.name}`;
    const open = await make({ status: 'published', visibility: 'portal' });
    const openRef = `operatingmodel:lappi/${open.metadata.name}`;
    const adapted = await make({
      status: 'published',
      visibility: 'portal',
      spec: { derivedFrom: secretRef },
    });
    const seen = async (who: Person) =>
      (await as(who).get(pathOf(adapted))).body;
    expect((await seen('member')).spec.derivedFrom).toBe(secretRef);
    for (const path of [
      pathOf(adapted),
      `${pathOf(adapted)}/revisions/1`,
      `${ENTITIES}?workspace=lappi&limit=100`,
    ]) {
      expect((await as('neighbour').get(path)).text).not.toContain(
        secret.metadata.name,
      );
    }
    // The neighbour edits in another workspace what an admin of both has adapted there from a hidden model.
    const made = (
      await as('admin')
        .post(ENTITIES)
        .send(model({ workspace: 'naapuri', spec: { derivedFrom: secretRef } }))
    ).body;
    expect(made.spec.derivedFrom).toBe(secretRef);
    const theirs = (await as('neighbour').get(pathOf(made))).body;
    expect(theirs.spec.derivedFrom).toBeUndefined();
    const saved = await as('neighbour')
      .put(pathOf(theirs))
      .set('If-Match', '"1"')
      .send({ title: 'Uusi', spec: theirs.spec });
    expect(saved.status).toBe(200);
    await setRole('naapuri', 'member', 'member');
    expect((await as('member').get(pathOf(theirs))).body.spec.derivedFrom).toBe(
      secretRef,
    );
    // What can be seen is shown with its title.
    const shown = await make({ spec: { derivedFrom: openRef } });
    expect(shown.relations).toContainEqual({
      type: 'derivedFrom',
      targetRef: openRef,
      targetTitle: open.metadata.title,
    });
  });

  it('serves the contract and holds it', async () => {
    const contract = (
      await backend.as('outsider').get('/api/innokyla/openapi.json')
    ).body;
    expect(contract.openapi).toBe('3.1.0');
    const missing = await backend
      .as('outsider')
      .get('/api/innokyla/no-such-route');
    const isServed = (answer: any) =>
      answer.status !== 404 || answer.text !== missing.text;
    expect(isServed(missing)).toBe(false);
    for (const [path, methods] of Object.entries<any>(contract.paths)) {
      for (const method of Object.keys(methods)) {
        const url = `/api/innokyla${path.replace(/\{\w+\}/g, '1')}`;
        const answer = await (backend.as('outsider') as any)
          [method](url)
          .send({});
        expect([method, path, isServed(answer), answer.status < 500]).toEqual([
          method,
          path,
          true,
          true,
        ]);
      }
    }
  });
});
