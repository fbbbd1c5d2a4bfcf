import { describeEachDatabase } from '../__testUtils__/databases';
import { insertManyEntities } from '../__testUtils__/manyEntities';
import { plansOf } from '../__testUtils__/statements';
import { isPostgres } from '../database/database';
import { ENTITIES, EntityPortal, pathOf } from './__testUtils__/entityPortal';

/** So many that reading all of them is never the quickest way. */
const MANY = 5000;

describeEachDatabase('Plans of what is asked of entities', freshDatabase => {
  let portal: EntityPortal;
  const popular = `${ENTITIES}/operatingmodel/lappi/entity-0`;
  beforeAll(async () => {
    portal = await EntityPortal.start(await freshDatabase());
    const homes = await portal
      .knex('entities')
      .where('kind', 'Workspace')
      .whereIn('name', ['lappi', 'naapuri'])
      .orderBy('name')
      .select('id', 'name', 'programme_id as programmeId');
    await insertManyEntities(portal.knex, homes, MANY);
  }, 120_000);
  afterAll(() => portal?.stop());

  const plansFor = (path: string) =>
    plansOf(portal.knex, () => portal.as('member').get(path));

  it.each([
    // Healthy: a walk along the order of the list that stops at the limit, no sort of everything.
    [
      'the latest changes of a kind',
      `${ENTITIES}?kind=operatingmodel&orderBy=-updatedAt&limit=5`,
      /order by .entities/,
      'entities_by_change',
    ],
    [
      'what was made last of a kind',
      `${ENTITIES}?kind=operatingmodel&orderBy=-createdAt&limit=5`,
      /order by .entities/,
      'entities_by_(kind_and_)?making',
    ],
    [
      'everything as it was made',
      `${ENTITIES}?orderBy=-createdAt&limit=5`,
      /order by .entities/,
      'entities_by_making',
    ],
    // Healthy: the relations of one target, however many entities there are.
    [
      'what was made of an entity',
      ':popular',
      /from .entity_relations. inner join/,
      'entity_relations_by_target',
    ],
    [
      'the language versions of an entity',
      ':popular',
      /translationOf|source_id/,
      'entity_relations_by_target',
    ],
    [
      'its history',
      ':popular/revisions',
      /from .entity_revisions/,
      'entity_revisions_pkey',
    ],
  ])('find %s by an index (%s)', async (_what, path, wanted, index) => {
    const plans = await plansFor(path.replace(':popular', popular));
    const { plan } = plans.find(({ sql }) => wanted.test(sql))!;
    expect(plan).toMatch(
      index.endsWith('_pkey') && !isPostgres(portal.knex)
        ? /sqlite_autoindex_entity_revisions/
        : new RegExp(index),
    );
    expect(plan).not.toMatch(/seq scan on entity_|scan entity_/i);
  });

  it('never look at all entities for one of them', async () => {
    const named = await portal.make({
      spec: { derivedFrom: 'operatingmodel:lappi/entity-0' },
    });
    for (const { plan } of await plansFor(pathOf(named))) {
      expect(plan).not.toMatch(/seq scan on entit|scan entit/i);
    }
  });
});
