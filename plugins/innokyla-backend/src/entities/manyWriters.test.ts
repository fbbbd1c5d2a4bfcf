import { v4 as uuid } from 'uuid';
import { describeEachDatabase } from '../__testUtils__/databases';
import { EntityPortal, pathOf } from './__testUtils__/entityPortal';

const ROUNDS = 8;

describeEachDatabase('Many who write one thing at once', freshDatabase => {
  let portal: EntityPortal;
  beforeAll(async () => {
    portal = await EntityPortal.start(await freshDatabase());
  }, 60_000);
  afterAll(() => portal?.stop());

  /** Everything two people might do to an entity at its revision, all of it at once. */
  const everything = (entity: any, revision: number, round: number) => {
    const { put, verb } = portal;
    const draft = (person: 'member' | 'admin') =>
      portal
        .as(person)
        .put(`${pathOf(entity)}/draft`)
        .set('If-Match', '"0"')
        .send({ title: `Oma ${round}`, spec: {}, baseRevision: revision });
    const autosave = (person: 'member' | 'admin', n: number) =>
      put(person, entity, revision, {
        title: `Kirjoittaa ${round}.${n}`,
        autosave: true,
      });
    const all = [
      () => autosave('member', 1),
      () => put('member', entity, revision, { title: `Päätös ${round}` }),
      () => autosave('admin', 2),
      () =>
        verb('admin', entity, 'publish', revision, { visibility: 'portal' }),
      () => draft('member'),
      () => verb('member', entity, 'withdraw', revision),
      () => draft('admin'),
      () => portal.derive('neighbour', entity),
      () => verb('member', entity, 'restore', revision, { revision: 1 }),
      () =>
        portal.derive('admin', entity, { as: 'translation', language: 'sv' }),
      () => autosave('member', 3),
    ];
    // Each round another begins.
    return [
      ...all.slice(round % all.length),
      ...all.slice(0, round % all.length),
    ];
  };

  it('each change wins or is told so, and what was decided stands in the history for good', async () => {
    const entity = await portal.make({ id: uuid(), title: 'Alku' });
    const decided: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const { revision } = (await portal.get('admin', entity)).body;
      const answers = await Promise.all(
        everything(entity, revision, round).map(async ask => {
          const { status, body, request } = await ask();
          return { status, body, sent: (request as any)._data };
        }),
      );
      for (const { status } of answers) {
        expect([200, 201, 404, 409, 412]).toContain(status);
      }
      // Of all who based a change on one revision at most one wins.
      const won = answers.filter(
        ({ status, body }) => status === 200 && body.id === entity.id,
      );
      expect(new Set(won.map(({ body }) => body.revision)).size).toBe(
        won.length ? 1 : 0,
      );
      for (const { body, sent } of won) {
        if (!sent?.autosave) decided.push(body.revision);
      }
    }
    const rows = await portal
      .knex('entity_revisions')
      .where('entity_id', entity.id)
      .orderBy('revision');
    const revisions = rows.map(row => row.revision);
    expect(revisions).toEqual(expect.arrayContaining([1, ...decided]));
    const { body } = await portal.get('admin', entity);
    expect(revisions[revisions.length - 1]).toBe(body.revision);
    expect(rows[rows.length - 1].title).toBe(body.metadata.title);
    // One of each language, whoever asked.
    expect(
      await portal
        .knex('entity_relations')
        .where({ type: 'translationOf' })
        .where('target_ref', 'like', `%/${entity.metadata.name}`),
    ).toHaveLength(1);
  });
});
