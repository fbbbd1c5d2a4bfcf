import { describeEachDatabase } from '../__testUtils__/databases';
import { EntityPortal, pathOf } from './__testUtils__/entityPortal';
import { WRITING_MS } from './revisionStore';

describeEachDatabase('Saving while writing', freshDatabase => {
  let portal: EntityPortal;
  beforeAll(async () => {
    portal = await EntityPortal.start(await freshDatabase());
  }, 60_000);
  afterAll(() => portal?.stop());

  const autosave = (
    entity: any,
    revision: number,
    title: string,
    { by = 'member' as 'member' | 'admin', ...fields }: any = {},
  ) => portal.put(by, entity, revision, { title, autosave: true, ...fields });

  /** Makes the newest stretch of writing of an entity that much older. */
  async function letPass(entity: any, milliseconds: number) {
    await portal
      .knex('entity_revisions')
      .where('entity_id', entity.id)
      .whereNotNull('writing_since')
      .update({
        writing_since: new Date(Date.now() - milliseconds).toISOString(),
      });
  }

  it('leaves one row of history of what a person writes in one go, with the revision counted on', async () => {
    const entity = await portal.make({ title: 'Alku' });
    for (const revision of [1, 2, 3]) {
      const answer = await autosave(entity, revision, `Teksti ${revision}`);
      expect([answer.status, answer.headers.etag]).toEqual([
        200,
        `"${revision + 1}"`,
      ]);
    }
    expect(await portal.history(entity)).toEqual([
      [1, 'member', 'Alku'],
      [4, 'member', 'Teksti 3'],
    ]);
    expect(
      (await portal.as('member').get(`${pathOf(entity)}/revisions/3`)).status,
    ).toBe(404);
  });

  it('never loses what another person or a decision wrote', async () => {
    const entity = await portal.make({ title: 'Alku' });
    await autosave(entity, 1, 'Jäsen');
    await autosave(entity, 2, 'Ylläpitäjä', { by: 'admin' });
    await autosave(entity, 3, 'Jäsen taas');
    await portal.put('member', entity, 4, { title: 'Tallennettu' });
    await autosave(entity, 5, 'Ja jatkaa');
    await autosave(entity, 6, 'Ja jatkaa vielä');
    expect(await portal.history(entity)).toEqual([
      [1, 'member', 'Alku'],
      [2, 'member', 'Jäsen'],
      [3, 'admin', 'Ylläpitäjä'],
      [4, 'member', 'Jäsen taas'],
      [5, 'member', 'Tallennettu'],
      [7, 'member', 'Ja jatkaa vielä'],
    ]);
  });

  it('begins a new row when the stretch of writing has lasted its time, however often it was saved', async () => {
    const entity = await portal.make({ title: 'Alku' });
    await autosave(entity, 1, 'Aamu');
    await letPass(entity, WRITING_MS - 60_000);
    await autosave(entity, 2, 'Vielä aamu');
    await letPass(entity, WRITING_MS + 1000);
    await autosave(entity, 3, 'Ilta');
    await autosave(entity, 4, 'Myöhäinen ilta');
    expect(await portal.history(entity)).toEqual([
      [1, 'member', 'Alku'],
      [3, 'member', 'Vielä aamu'],
      [5, 'member', 'Myöhäinen ilta'],
    ]);
  });

  it('keeps each state that an application was in, and who could see it', async () => {
    const spec = { funder: 'STEA', years: [2020] };
    const entity = await portal.make(portal.application({ title: 'Alku' }));
    const save = (revision: number, fields: object) =>
      autosave(entity, revision, 'Hakemus', { spec, ...fields });
    await save(1, {});
    await save(2, { spec: { ...spec, state: 'inReview' } });
    await save(3, { spec: { ...spec, state: 'submitted' } });
    await save(4, {
      spec: { ...spec, state: 'submitted', call: 'C' },
      visibility: 'programme',
    });
    expect((await portal.history(entity)).map(([r]: any) => r)).toEqual([
      1, 2, 3, 4, 5,
    ]);
  });

  it('makes no revision and no event of what changes nothing, also when the same is sent again', async () => {
    const entity = await portal.make({
      title: 'Sama',
      description: 'Kuvaus',
      spec: { sections: { needs: 'Tarve' }, keywords: ['a'] },
    });
    const same = {
      title: 'Sama',
      description: 'Kuvaus',
      spec: { keywords: ['a'], sections: { needs: 'Tarve' }, phase: 'idea' },
    };
    const events = () =>
      portal
        .knex('outbox')
        .where('payload', 'like', `%${entity.id}%`)
        .then(rows => rows.length);
    const before = await events();
    for (const body of [same, { ...same, autosave: true }]) {
      const answer = await portal.put('member', entity, 1, body);
      expect([answer.status, answer.body.revision]).toEqual([200, 1]);
    }
    const changed = { ...same, title: 'Toinen' };
    for (let i = 0; i < 2; i++) {
      const answer = await portal.put('member', entity, 1, changed);
      expect([answer.status, answer.body.revision]).toEqual([200, 2]);
    }
    expect(await events()).toBe(before + 1);
    expect(await portal.history(entity)).toHaveLength(2);
  });

  it('leaves the language as it is when it is not told', async () => {
    const entity = await portal.make({ title: 'Modell', language: 'sv' });
    const { body } = await portal.put('member', entity, 1, { title: 'Ny' });
    expect(body.language).toBe('sv');
    const changed = await portal.put('member', entity, 2, { language: 'en' });
    expect(changed.body).toMatchObject({ revision: 3, language: 'en' });
  });

  it('takes the press of the save button for a decision, though everything was saved already', async () => {
    const entity = await portal.make({ title: 'Alku' });
    await autosave(entity, 1, 'Luonnos');
    await portal
      .put('member', entity, 2, {
        title: 'Luonnos',
        note: 'Valmis luettavaksi',
      })
      .expect(200);
    await autosave(entity, 2, 'Jatkuu');
    expect(await portal.history(entity)).toEqual([
      [1, 'member', 'Alku'],
      [2, 'member', 'Luonnos'],
      [3, 'member', 'Jatkuu'],
    ]);
    const { body } = await portal
      .as('member')
      .get(`${pathOf(entity)}/revisions/2`);
    expect(body.note).toBe('Valmis luettavaksi');
  });

  it('is for drafts alone, and says where the changes of other things are kept', async () => {
    const entity = await portal.open();
    const answer = await autosave(entity, 1, 'Uusi');
    expect([answer.status, answer.body.error.field]).toEqual([409, 'autosave']);
    expect(answer.body.error.message).toContain('own draft');
    expect((await portal.get('member', entity)).body.revision).toBe(1);
  });

  it('refuses what is stale and lets exactly one of many writers win', async () => {
    const entity = await portal.make();
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, i) =>
        autosave(entity, 1, `Kirjoittaja ${i}`, {
          by: i % 2 ? 'admin' : 'member',
        }),
      ),
    );
    expect(answers.map(answer => answer.status).sort()).toEqual([
      200, 412, 412, 412, 412, 412,
    ]);
    expect(await portal.history(entity)).toHaveLength(2);
  });

  it('is not for those who may not write', async () => {
    const draft = await portal.make();
    const save = (person: any) =>
      portal.put(person, draft, 1, { title: 'X', autosave: true });
    expect((await save('expert')).status).toBe(404);
    expect((await save('neighbour')).status).toBe(404);
    expect((await save('outsider')).status).toBe(404);
  });

  describe('Restoring', () => {
    it('brings texts back, but neither the state nor where it comes from', async () => {
      const original = await portal.open();
      const ref = `operatingmodel:lappi/${original.metadata.name}`;
      const entity = await portal.make(
        portal.application(
          { title: 'Vanha' },
          { sections: { need: 'Vanha tarve' } },
        ),
      );
      const spec = { funder: 'STEA', years: [2020] };
      await portal.put('member', entity, 1, {
        title: 'Uusi',
        spec: {
          ...spec,
          state: 'submitted',
          sections: { need: 'Uusi tarve' },
          sources: { need: ref },
        },
      });
      const restored = await portal.verb('member', entity, 'restore', 2, {
        revision: 1,
      });
      expect(restored.body).toMatchObject({
        revision: 3,
        metadata: { title: 'Vanha' },
        spec: { state: 'submitted', sections: { need: 'Vanha tarve' } },
      });
      // Where a text was taken from belongs to the text.
      expect(restored.body.spec.sources).toBeUndefined();

      const adapted = (await portal.derive('admin', original)).body;
      await portal
        .knex('entity_revisions')
        .where('entity_id', adapted.id)
        .update({ spec: JSON.stringify({ phase: 'tried' }) });
      const back = await portal.verb('admin', adapted, 'restore', 1, {
        revision: 1,
      });
      expect(back.body.spec).toMatchObject({ phase: 'idea', derivedFrom: ref });
    });

    it('does not untie what the one who restores cannot see', async () => {
      const hidden = await portal.make(portal.application());
      const ref = `grantapplication:lappi/${hidden.metadata.name}`;
      const entity = await portal.make({
        ...portal.application({}, { call: 'Vanha' }),
        by: 'admin',
        workspace: 'naapuri',
      });
      await portal.put('admin', entity, 1, {
        spec: { ...entity.spec, call: 'Uusi', previous: ref },
      });
      const restored = await portal.verb('neighbour', entity, 'restore', 2, {
        revision: 1,
      });
      expect(restored.body.spec).toMatchObject({ call: 'Vanha' });
      expect(restored.text).not.toContain(hidden.metadata.name);
      expect((await portal.get('admin', entity)).body.spec.previous).toBe(ref);
    });

    it('is for those who may write, of revisions that there are', async () => {
      const entity = await portal.open();
      const restore = (person: any, revision: number) =>
        portal.verb(person, entity, 'restore', 1, { revision });
      expect((await restore('expert', 1)).status).toBe(403);
      expect((await restore('neighbour', 1)).status).toBe(403);
      expect((await restore('outsider', 1)).status).toBe(403);
      expect((await restore('member', 7)).status).toBe(404);
      const answers = await Promise.all(
        [1, 2, 3].map(() => restore('member', 1)),
      );
      expect(answers.map(answer => answer.status).sort()).toEqual([
        200, 412, 412,
      ]);
    });
  });
});
