import { v4 as uuid } from 'uuid';
import { describeEachDatabase } from '../__testUtils__/databases';
import { ENTITIES, EntityPortal, pathOf } from './__testUtils__/entityPortal';

const deep = (levels: number) =>
  `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;

/** Bodies nobody means, as they would come over the wire. */
const JUNK: [what: string, body: string][] = [
  ['nothing', ''],
  ['null', 'null'],
  ['a number', '7'],
  ['a list', '[{}]'],
  ['half an object', '{"title":"X","spec":{'],
  ['an empty object', '{}'],
  ['a spec that is a list', '{"title":"X","spec":[],"baseRevision":1}'],
  ['a spec that is nothing', '{"title":"X","spec":null,"baseRevision":1}'],
  [
    'keys of every object',
    '{"title":"X","baseRevision":1,"spec":{"__proto__":{"phase":"x"},"constructor":1,"toString":2}}',
  ],
  [
    'sources named as every object’s own',
    '{"title":"X","baseRevision":1,"spec":{"sources":{"__proto__":"a:b/c","constructor":"a:b/c"}}}',
  ],
  [
    'sections that are no texts',
    '{"title":"X","baseRevision":1,"spec":{"sections":{"needs":{"a":1},"ideas":[1]}}}',
  ],
  [
    'numbers beyond all',
    '{"title":"X","spec":{},"baseRevision":1e308,"revision":1e308}',
  ],
  [
    'a hundred regions that are none',
    `{"title":"X","baseRevision":1,"spec":{"regions":[${Array(100)
      .fill('"x"')
      .join()}]}}`,
  ],
  ['a thousand levels', `{"title":"X","spec":${deep(1000)}}`],
  ['a hundred thousand levels', `{"title":"X","spec":${deep(100_000)}}`],
  [
    'a name of a field of a megabyte',
    `{"title":"X","spec":{"${'k'.repeat(1_000_000)}":1}}`,
  ],
];

const HEADERS = ['"1"', '1', 'W/"1"', '*', '"0"', '"999999999"', '"-1"', '""'];

describeEachDatabase('Whatever is sent', freshDatabase => {
  let portal: EntityPortal;
  let entity: any;
  beforeAll(async () => {
    portal = await EntityPortal.start(await freshDatabase());
    entity = await portal.open();
  }, 60_000);
  afterAll(() => portal?.stop());

  const routes = (): ['post' | 'put', string][] => [
    ['post', ENTITIES],
    ['put', pathOf(entity)],
    ['put', `${pathOf(entity)}/draft`],
    ['post', `${pathOf(entity)}/derive`],
    ['post', `${pathOf(entity)}/publish`],
    ['post', `${pathOf(entity)}/restore`],
  ];

  it.each(JUNK)('is refused in words: %s', async (_what, body) => {
    for (const [method, path] of routes()) {
      const answer = await portal
        .as('member')
        [method](path)
        .set('If-Match', '"777"')
        .set('Content-Type', 'application/json')
        .send(body);
      expect([400, 404, 412]).toContain(answer.status);
      expect(answer.body.error.message).toBeTruthy();
      expect(answer.text.length).toBeLessThan(20_000);
    }
    expect((await portal.get('member', entity)).body.revision).toBe(1);
  });

  it('is refused of a revision that is none', async () => {
    for (const header of HEADERS) {
      for (const path of [`${pathOf(entity)}/draft`, pathOf(entity)]) {
        const answer = await portal
          .as('member')
          .delete(path)
          .set('If-Match', header);
        expect(path.endsWith('draft') ? [204, 400] : [400, 403, 412]).toContain(
          answer.status,
        );
      }
    }
  });

  it('is refused of a place that is none', async () => {
    for (const path of [
      `${ENTITIES}/kissa/lappi/x/derive`,
      `${ENTITIES}/operatingmodel/LAPPI/%2e%2e/derive`,
      `${ENTITIES}/operatingmodel/lappi/${'a'.repeat(300)}/derive`,
      `${ENTITIES}/operatingmodel/lappi/%00/derive`,
    ]) {
      const answer = await portal.as('member').post(path).send({
        id: uuid(),
        as: 'adaptation',
        workspace: 'lappi',
        title: 'X',
        language: 'fi',
      });
      expect([path, answer.status]).toEqual([path, 404]);
    }
  });
});
