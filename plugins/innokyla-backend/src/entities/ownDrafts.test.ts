import { v4 as uuid } from 'uuid';
import { describeEachDatabase } from '../__testUtils__/databases';
import { type Person, userRef } from '../__testUtils__/startBackend';
import { EntityPortal, pathOf, refOf } from './__testUtils__/entityPortal';

describeEachDatabase('One’s own changes of what others see', freshDatabase => {
  let portal: EntityPortal;
  beforeAll(async () => {
    portal = await EntityPortal.start(await freshDatabase());
  }, 60_000);
  afterAll(() => portal?.stop());

  const put = (
    person: Parameters<EntityPortal['as']>[0],
    entity: any,
    revision: number,
    fields: object = {},
  ) =>
    portal
      .as(person)
      .put(`${pathOf(entity)}/draft`)
      .set('If-Match', `"${revision}"`)
      .send({ title: 'Oma', spec: {}, baseRevision: 1, ...fields });
  const get = (person: Parameters<EntityPortal['as']>[0], entity: any) =>
    portal.as(person).get(`${pathOf(entity)}/draft`);
  const drop = (person: Person, entity: any, revision: number) =>
    portal
      .as(person)
      .delete(`${pathOf(entity)}/draft`)
      .set('If-Match', `"${revision}"`);

  it('are kept with their own revision, seen by their writer alone and dropped again', async () => {
    const entity = await portal.open();
    expect((await get('member', entity)).body).toEqual({});
    const first = await put('member', entity, 0, {
      description: 'Kuvaus',
      spec: { sections: { needs: 'Keskeneräinen' } },
    });
    expect([first.status, first.headers.etag]).toEqual([200, '"1"']);
    expect(first.body).toMatchObject({
      title: 'Oma',
      description: 'Kuvaus',
      language: 'fi',
      spec: { sections: { needs: 'Keskeneräinen' } },
      baseRevision: 1,
      revision: 1,
    });
    const second = await put('member', entity, 1, { title: 'Oma uusi' });
    expect(second.body.revision).toBe(2);
    expect((await get('member', entity)).body.draft).toEqual(second.body);
    expect((await get('admin', entity)).body).toEqual({});
    expect((await portal.get('member', entity)).body).toMatchObject({
      revision: 1,
      metadata: { title: entity.metadata.title },
    });

    expect((await drop('member', entity, 1)).status).toBe(412);
    expect((await drop('member', entity, 2)).status).toBe(204);
    expect((await drop('member', entity, 2)).status).toBe(204);
    expect((await get('member', entity)).body).toEqual({});
  });

  it('are only for those who may write the entity', async () => {
    const entity = await portal.open();
    const hidden = await portal.make();
    const statuses = async (person: Parameters<EntityPortal['as']>[0]) => [
      (await put(person, entity, 0)).status,
      (await get(person, entity)).status,
      (await put(person, hidden, 0)).status,
      (await get(person, hidden)).status,
    ];
    expect(await statuses('admin')).toEqual([200, 200, 200, 200]);
    expect(await statuses('member')).toEqual([200, 200, 200, 200]);
    expect(await statuses('expert')).toEqual([403, 403, 404, 404]);
    expect(await statuses('neighbour')).toEqual([403, 403, 404, 404]);
    expect(await statuses('outsider')).toEqual([403, 403, 404, 404]);
    expect(await statuses('service')).toEqual([403, 403, 403, 403]);
    expect(await statuses('nobody')).toEqual([401, 401, 401, 401]);
  });

  it('are not given to whom the workspace was taken from, and wait for their return', async () => {
    const entity = await portal.open();
    await put('member', entity, 0);
    await portal.removeMember('lappi', 'member');
    expect((await get('member', entity)).status).toBe(403);
    expect((await put('member', entity, 1)).status).toBe(403);
    expect((await drop('member', entity, 1)).status).toBe(403);
    await portal.setRole('lappi', 'member', 'member');
    expect((await get('member', entity)).body.draft.title).toBe('Oma');
  });

  it('are written once by two windows that begin at once; the other is told', async () => {
    const entity = await portal.open();
    const answers = await Promise.all(
      [1, 2, 3, 4].map(i => put('member', entity, 0, { title: `Ikkuna ${i}` })),
    );
    expect(answers.map(answer => answer.status).sort()).toEqual([
      200, 412, 412, 412,
    ]);
    const late = answers.find(answer => answer.status === 412)!;
    expect(late.body.error.currentRevision).toBe(1);

    const next = await Promise.all(
      [1, 2, 3].map(i => put('member', entity, 1, { title: `Jatko ${i}` })),
    );
    expect(next.map(answer => answer.status).sort()).toEqual([200, 412, 412]);
    expect(
      next.find(answer => answer.status === 412)!.body.error.currentRevision,
    ).toBe(2);
  });

  it('are answered like the first time when the same is sent again', async () => {
    const entity = await portal.open();
    for (let i = 0; i < 2; i++) {
      const answer = await put('member', entity, 0, { title: 'Kerran' });
      expect([answer.status, answer.body.revision]).toEqual([200, 1]);
    }
  });

  it('tell with a refusal nothing of another person’s', async () => {
    const entity = await portal.open();
    for (let revision = 0; revision < 5; revision++) {
      await put('admin', entity, revision, { title: `Salainen ${revision}` });
    }
    const answer = await put('member', entity, 5);
    expect(answer.status).toBe(412);
    expect(answer.body.error.currentRevision).toBe(0);
    expect(answer.text).not.toContain('Salainen');
  });

  it('end with the change that lets others see them, one’s own alone', async () => {
    const entity = await portal.open();
    const bringOut = (revision: number, title: string, draftRevision = 1) =>
      portal.put('member', entity, revision, { title, draftRevision });
    await put('member', entity, 0);
    await put('admin', entity, 0);
    await bringOut(1, 'Julki').expect(200);
    expect((await get('member', entity)).body).toEqual({});
    expect((await get('admin', entity)).body.draft).toMatchObject({
      baseRevision: 1,
    });
    // Also when the change says what stands there already.
    await put('member', entity, 0, { title: 'Julki', baseRevision: 2 });
    await bringOut(2, 'Julki').expect(200);
    expect((await get('member', entity)).body).toEqual({});
    // Not when it was refused.
    await put('member', entity, 0);
    await bringOut(1, 'Myöhässä').expect(412);
    expect((await get('member', entity)).body.draft.title).toBe('Oma');
  });

  it('are not lost with a change that was made without them, nor what was written further in another window', async () => {
    const entity = await portal.open();
    await put('member', entity, 0);
    await portal
      .put('member', entity, 1, { spec: { phase: 'tried' } })
      .expect(200);
    await put('member', entity, 1, { title: 'Toinen ikkuna' });
    for (const draftRevision of [0, 1]) {
      for (const title of ['Julki', entity.metadata.title]) {
        const answer = await portal.put('member', entity, 2, {
          title,
          spec: { phase: 'tried' },
          draftRevision,
        });
        expect([answer.status, answer.body.error.currentRevision]).toEqual([
          412, 2,
        ]);
      }
    }
    // More than a column of PostgreSQL holds.
    await portal
      .put('member', entity, 2, { title: 'Julki', draftRevision: 2 ** 31 })
      .expect(400);
    expect((await portal.get('member', entity)).body.revision).toBe(2);
    expect((await get('member', entity)).body.draft.title).toBe(
      'Toinen ikkuna',
    );
  });

  it('stay with those who wrote them when the entity is archived, but grow no more', async () => {
    const entity = await portal.open();
    await put('member', entity, 0);
    await portal.verb('member', entity, 'archive', 1).expect(200);
    const answer = await put('member', entity, 1, { title: 'Uusi' });
    expect([answer.status, answer.body.error.message]).toEqual([
      409,
      expect.stringContaining('archived'),
    ]);
    expect((await get('member', entity)).body.draft.title).toBe('Oma');
    expect((await drop('member', entity, 1)).status).toBe(204);
  });

  it('do not show what was hidden from their writer meanwhile', async () => {
    const source = await portal.open({
      by: 'neighbour',
      workspace: 'naapuri',
    });
    const entity = await portal.open();
    const written = await put('member', entity, 0, {
      spec: { sources: { needs: refOf(source) } },
    });
    expect(written.body.spec.sources).toEqual({ needs: refOf(source) });
    await portal.verb('neighbour', source, 'withdraw', 1).expect(200);
    const answer = await get('member', entity);
    expect(answer.text).not.toContain(source.metadata.name);
    // The text goes on being saved, though the writer's browser still names what they may not see any more.
    await portal
      .put('member', entity, 1, {
        spec: { sections: { needs: 'Tarve' } },
      })
      .expect(200);
  });

  it.each([
    ['a spec that breaks a rule', { spec: { phase: 'x' } }, 'spec.phase'],
    [
      'an unknown region',
      { spec: { regions: ['maakunta:99'] } },
      'spec.regions.0',
    ],
    [
      'a credit of one’s own making',
      { spec: { derivedFrom: 'operatingmodel:lappi/x' } },
      'spec.derivedFrom',
    ],
    ['a revision that there is not', { baseRevision: 9 }, 'baseRevision'],
    ['no base revision', { baseRevision: undefined }, 'baseRevision'],
    ['an empty title', { title: ' ' }, 'title'],
    ['a field that is not known', { visibility: 'portal' }, 'body'],
  ])('refuse %s and name the field', async (_what, fields, field) => {
    const entity = await portal.open();
    const answer = await put('member', entity, 0, fields);
    expect([answer.status, answer.body.error.issues[0].field]).toEqual([
      400,
      field,
    ]);
  });

  it('ask for the revision they are based on', async () => {
    const entity = await portal.open();
    const path = `${pathOf(entity)}/draft`;
    const body = { title: 'Oma', spec: {}, baseRevision: 1 };
    expect((await portal.as('member').put(path).send(body)).status).toBe(428);
    expect((await portal.as('member').delete(path)).status).toBe(428);
    expect(
      (await portal.as('member').put(path).set('If-Match', '*').send(body))
        .status,
    ).toBe(400);
    expect((await put('member', entity, 999_999_999)).status).toBe(412);
  });

  it('are rows of their writer: nothing else names the person', async () => {
    const entity = await portal.open();
    await put('member', entity, 0, { title: `Luonnos ${uuid()}` });
    expect(
      await portal
        .knex('entity_drafts')
        .where('entity_id', entity.id)
        .select('user_ref'),
    ).toEqual([{ user_ref: userRef('member') }]);
  });
});
