import { describeEachDatabase } from '../__testUtils__/databases';
import { insertManyEntities } from '../__testUtils__/manyEntities';
import { type AskedRequest, statementsOf } from '../__testUtils__/statements';
import { userRef } from '../__testUtils__/startBackend';
import { Outbox } from '../outbox/outbox';
import { ENTITIES, EntityPortal, pathOf } from './__testUtils__/entityPortal';

describe.each([50, 5000])('Statements of requests among %i entities', size => {
  describeEachDatabase('each a number that does not grow', freshDatabase => {
    let portal: EntityPortal;
    let popular: string;
    beforeAll(async () => {
      // Delivery goes on beside requests and is not their own.
      jest.spyOn(Outbox.prototype, 'wake').mockImplementation(() => {});
      portal = await EntityPortal.start(await freshDatabase());
      const homes = await portal
        .knex('entities')
        .where('kind', 'Workspace')
        .whereIn('name', ['lappi', 'naapuri'])
        .orderBy('name')
        .select('id', 'name', 'programme_id as programmeId');
      await insertManyEntities(portal.knex, homes, size);
      popular = `${ENTITIES}/operatingmodel/lappi/entity-0`;
    }, 120_000);
    afterAll(async () => {
      jest.restoreAllMocks();
      await portal?.stop();
    });

    const count = async (ask: () => AskedRequest) =>
      (await statementsOf(portal.knex, ask)).length;
    const spec = { keywords: ['a'], sections: { needs: 'Tarve' } };

    // Each begins with the roles of who asks.
    it.each([
      // Rows, total, workspaces, titles of what they name.
      ['a list', `${ENTITIES}?kind=operatingmodel`, 5],
      [
        'a list of a workspace by change',
        `${ENTITIES}?workspace=lappi&orderBy=-updatedAt`,
        5,
      ],
      [
        'a list by a facet',
        `${ENTITIES}?filter.region=maakunta:19&limit=100`,
        5,
      ],
      // And one for each facet.
      ['a list with facets', `${ENTITIES}?facets=region,phase,status`, 8],
      // And one for the titles of workspaces.
      ['a list with workspaces as a facet', `${ENTITIES}?facets=workspace`, 7],
      ['a list of a programme', `${ENTITIES}?programme=ohjelma`, 5],
      [
        'what was adapted from one',
        `${ENTITIES}?relation=derivedFrom%3Doperatingmodel:lappi/entity-0`,
        5,
      ],
      // Entity, workspace, incoming relations, titles of outgoing ones, language versions.
      ['an entity with many adaptations', ':popular', 6],
      ['a workspace with much in it', `${ENTITIES}/workspace/default/lappi`, 5],
      ['its history', ':popular/revisions', 3],
      ['one revision of it', ':popular/revisions/2', 4],
      // Entity, workspace, draft.
      ['one’s own draft', ':popular/draft', 4],
      [
        'the members of a workspace',
        '/api/innokyla/workspaces/lappi/members',
        3,
      ],
      ['the settings', '/api/innokyla/settings', 2],
    ])('reading %s (%s): %i', async (_what, path, statements) => {
      expect(
        await count(() =>
          portal.as('member').get(path.replace(':popular', popular)),
        ),
      ).toBe(statements);
    });

    it('reading a further page: one less, for the total is known', async () => {
      const path = `${ENTITIES}?kind=operatingmodel&limit=5`;
      const { body } = await portal.as('member').get(path);
      expect(
        await count(() =>
          portal.as('member').get(`${path}&cursor=${body.pageInfo.nextCursor}`),
        ),
      ).toBe(4);
    });

    // Each ends with the five that answer the entity, when it answers one: workspace, incoming relations, titles, language
    // versions; a change itself is row, history, facets and relations out and in, event.
    const writes: [
      what: string,
      statements: number,
      ask: (entity: any) => () => AskedRequest,
    ][] = [
      [
        'making one',
        15,
        () => () =>
          portal.as('member').post(ENTITIES).send(portal.model({ spec })),
      ],
      [
        'changing it',
        14,
        entity => () =>
          portal.put('member', entity, 1, { title: 'Uusi', spec }),
      ],
      [
        'changing nothing of it',
        8,
        entity => () => portal.put('member', entity, 1, { spec }),
      ],
      [
        'saving it while writing',
        15,
        entity => () =>
          portal.put('member', entity, 1, {
            title: 'Uusi',
            spec,
            autosave: true,
          }),
      ],
      [
        'publishing it',
        14,
        entity => () =>
          portal.verb('member', entity, 'publish', 1, { visibility: 'portal' }),
      ],
      [
        'deleting it',
        10,
        entity => () =>
          portal.as('admin').delete(pathOf(entity)).set('If-Match', '"1"'),
      ],
      ['adapting it', 16, entity => () => portal.derive('admin', entity)],
      [
        'translating it',
        18,
        entity => () =>
          portal.derive('admin', entity, { as: 'translation', language: 'sv' }),
      ],
      [
        'beginning one’s own draft of it',
        4,
        entity => () =>
          portal
            .as('member')
            .put(`${pathOf(entity)}/draft`)
            .set('If-Match', '"0"')
            .send({ title: 'Oma', spec, baseRevision: 1 }),
      ],
    ];
    it.each(writes)('%s: %i', async (_what, statements, ask) => {
      const entity = await portal.make({ spec });
      expect(await count(ask(entity))).toBe(statements);
    });

    it.each([
      [
        'withdrawing',
        14,
        (entity: any) => () => portal.verb('member', entity, 'withdraw', 1),
      ],
      [
        'archiving',
        14,
        (entity: any) => () => portal.verb('member', entity, 'archive', 1),
      ],
      [
        'restoring an earlier revision',
        15,
        (entity: any) => () =>
          portal.verb('member', entity, 'restore', 1, { revision: 1 }),
      ],
    ])('%s what is published: %i', async (_what, statements, ask) => {
      expect(await count(ask(await portal.open({ spec })))).toBe(statements);
    });

    it('going on with a stretch of writing, with a draft, dropping it, bringing back what was deleted', async () => {
      const entity = await portal.make({ spec });
      await portal.put('member', entity, 1, {
        title: 'A',
        spec,
        autosave: true,
      });
      const draft = (revision: number) =>
        portal
          .as('member')
          .put(`${pathOf(entity)}/draft`)
          .set('If-Match', `"${revision}"`)
          .send({ title: `Oma ${revision}`, spec, baseRevision: 1 });
      await draft(0);
      const counts = [
        await count(() =>
          portal.put('member', entity, 2, { title: 'B', spec, autosave: true }),
        ),
        await count(() => draft(1)),
        await count(() =>
          portal
            .as('member')
            .delete(`${pathOf(entity)}/draft`)
            .set('If-Match', '"2"'),
        ),
      ];
      await portal
        .as('admin')
        .delete(pathOf(entity))
        .set('If-Match', '"3"')
        .expect(204);
      counts.push(
        await count(() => portal.verb('admin', entity, 'restore', 4)),
      );
      expect(counts).toEqual([16, 4, 4, 14]);
    });

    it('setting the role of a person, and taking it away', async () => {
      const path = `/api/innokyla/workspaces/lappi/members/${encodeURIComponent(
        userRef('outsider'),
      )}`;
      expect([
        await count(() =>
          portal.as('admin').put(path).send({ role: 'expert' }),
        ),
        await count(() => portal.as('admin').delete(path)),
      ]).toEqual([7, 5]);
    });

    it('reading what was deleted', async () => {
      const entity = await portal.make({ spec });
      await portal
        .as('admin')
        .delete(pathOf(entity))
        .set('If-Match', '"1"')
        .expect(204);
      const deleted = (person: 'admin' | 'member') =>
        count(() => portal.as(person).get(`${ENTITIES}?deleted=true`));
      expect(await deleted('admin')).toBe(5);
      // Of what may not be seen nothing is looked up.
      expect(await deleted('member')).toBe(3);
    });
  });
});
