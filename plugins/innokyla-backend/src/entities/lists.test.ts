import { v4 as uuid } from 'uuid';
import { describeEachDatabase } from '../__testUtils__/databases';
import {
  startBackend,
  type TestBackend,
  type Person,
} from '../__testUtils__/startBackend';

const ENTITIES = '/api/innokyla/entities';

describeEachDatabase('Lists of entities', freshDatabase => {
  let backend: TestBackend;

  const create = async (person: Person, body: object) => {
    const answer = await backend
      .as(person)
      .post(ENTITIES)
      .send({ id: uuid(), visibility: 'portal', status: 'published', ...body });
    expect(answer.body.error).toBeUndefined();
    return answer.body;
  };
  const list = async (person: Person | 'service', query: string) =>
    (await backend.as(person).get(`${ENTITIES}?${query}`)).body;
  const titles = (page: any) => page.items.map((e: any) => e.metadata.title);

  beforeAll(async () => {
    backend = await startBackend({ knex: await freshDatabase() });
    await create('admin', {
      kind: 'Workspace',
      title: 'Ohjelma',
      spec: { type: 'programme' },
    });
    await create('admin', {
      kind: 'Workspace',
      title: 'Lappi',
      spec: { type: 'project', projectType: 'regional', parent: 'ohjelma' },
    });
    await create('neighbour', {
      kind: 'Workspace',
      title: 'Muu',
      spec: { type: 'network' },
    });
    const model = (title: string, spec: object, more: object = {}) =>
      create('admin', {
        kind: 'OperatingModel',
        workspace: 'lappi',
        title,
        spec,
        ...more,
      });
    await model('Öljylamppu', { regions: ['maakunta:19'], phase: 'inUse' });
    await model('Zeta', { regions: ['maakunta:13'], phase: 'inUse' });
    await model('Ääni', {
      regions: ['maakunta:19', 'maakunta:13'],
      phase: 'idea',
    });
    await model('Åbo', { wholeCountry: true });
    await model('alku', {
      regions: ['maakunta:19'],
      sections: { coreIdea: 'pitkä teksti' },
    });
    await model(
      'Salainen luonnos',
      { regions: ['maakunta:19'], phase: 'idea' },
      { status: 'draft' },
    );
    await model(
      'Vain työtilalle',
      { regions: ['maakunta:19'] },
      { visibility: 'workspace' },
    );
  }, 60_000);
  afterAll(() => backend?.stop());

  it('orders titles as Finns do, the same on both databases', async () => {
    expect(titles(await list('outsider', 'kind=operatingmodel'))).toEqual([
      'alku',
      'Zeta',
      'Åbo',
      'Ääni',
      'Öljylamppu',
    ]);
  });

  it('neither shows nor counts what the viewer may not see', async () => {
    const query =
      'kind=OperatingModel&facets=region,phase,status,visibility,workspace';
    const outsider = await list('outsider', query);
    expect(outsider.totalItems).toBe(5);
    expect(outsider.facets.region).toEqual([
      { value: 'maakunta:19', count: 3 },
      { value: 'maakunta:13', count: 2 },
      { value: 'country', count: 1 },
    ]);
    expect(outsider.facets.status).toEqual([{ value: 'published', count: 5 }]);
    expect(outsider.facets.visibility).toEqual([{ value: 'portal', count: 5 }]);
    expect(outsider.facets.workspace).toEqual([
      { value: 'lappi', title: 'Lappi', count: 5 },
    ]);
    expect(await list('service', query)).toMatchObject({ totalItems: 5 });
    const admin = await list('admin', query);
    expect(admin.totalItems).toBe(7);
    expect(admin.facets.status).toEqual([
      { value: 'published', count: 6 },
      { value: 'draft', count: 1 },
    ]);
  });

  it('narrows by several facets, and any of several values of one', async () => {
    expect(titles(await list('outsider', 'filter.region=maakunta:13'))).toEqual(
      ['Zeta', 'Ääni'],
    );
    expect(
      titles(
        await list('outsider', 'filter.region=maakunta:13&filter.phase=idea'),
      ),
    ).toEqual(['Ääni']);
    expect(
      titles(
        await list(
          'outsider',
          'filter.region=country&filter.region=maakunta:13',
        ),
      ),
    ).toEqual(['Zeta', 'Åbo', 'Ääni']);
    const facets = (
      await list(
        'outsider',
        'kind=operatingmodel&filter.region=maakunta:13&facets=region,phase',
      )
    ).facets;
    expect(facets.region).toHaveLength(3);
    expect(facets.phase).toEqual([
      { value: 'idea', count: 1 },
      { value: 'inUse', count: 1 },
    ]);
  });

  it('lists by workspace, by programme and by relation', async () => {
    expect((await list('outsider', 'workspace=lappi')).totalItems).toBe(6);
    expect((await list('outsider', 'programme=ohjelma')).totalItems).toBe(7);
    expect(
      (
        await list(
          'outsider',
          'programme=ohjelma&kind=workspace&filter.projectType=regional',
        )
      ).totalItems,
    ).toBe(1);
    expect(
      titles(
        await list('outsider', 'relation=partOf%3Dworkspace:default/ohjelma'),
      ),
    ).toEqual(['Lappi']);
    expect((await list('outsider', 'workspace=ei-ole')).totalItems).toBe(0);
  });

  it('leaves long texts out of lists', async () => {
    const { items } = await list('outsider', 'kind=operatingmodel');
    expect(JSON.stringify(items)).not.toContain('pitkä teksti');
  });

  it.each(['title', '-updatedAt', '-createdAt'])(
    'pages forth and back by %s without gaps or repeats',
    async order => {
      const all = titles(
        await list('admin', `kind=operatingmodel&orderBy=${order}`),
      );
      const forth: string[][] = [];
      let cursor: string | undefined;
      let last: any;
      do {
        last = await list(
          'admin',
          `kind=operatingmodel&orderBy=${order}&limit=3${
            cursor ? `&cursor=${cursor}` : ''
          }`,
        );
        forth.push(titles(last));
        expect(last.totalItems).toBe(7);
        cursor = last.pageInfo.nextCursor;
      } while (cursor);
      expect(forth.map(page => page.length)).toEqual([3, 3, 1]);
      expect(forth.flat()).toEqual(all);
      const back = await list(
        'admin',
        `kind=operatingmodel&orderBy=${order}&limit=3&cursor=${last.pageInfo.prevCursor}`,
      );
      expect(titles(back)).toEqual(forth[1]);
      const first = await list(
        'admin',
        `kind=operatingmodel&orderBy=${order}&limit=3&cursor=${back.pageInfo.prevCursor}`,
      );
      expect(titles(first)).toEqual(forth[0]);
      expect(first.pageInfo.prevCursor).toBeUndefined();
    },
  );

  it.each([
    ['kind=kissa', /kind: "kissa" is not a kind/],
    ['limit=101', /limit: must be a whole number from 1 to 100/],
    ['limit=0', /limit/],
    ['limit=x', /limit/],
    ['cursor=roskaa', /cursor: does not belong/],
    ['orderBy=hinta', /orderBy: must be one of/],
    ['filter.vari=punainen', /filter\.vari: "vari" is not a facet/],
    ['facets=vari', /facets: "vari" is not a facet/],
    ['kidn=workspace', /kidn: is not a known query parameter/],
    ['kind=a&kind=b', /kind: must stand once/],
    ['relation=kaveri%3Dx', /relation: must be/],
    ['workspace=..%2F..', /workspace: must be/],
    [
      'filter.region[a]=b',
      /is not a facet|known query parameter|must be at most/,
    ],
  ])('names what is wrong with ?%s', async (query, message) => {
    const answer = await backend.as('outsider').get(`${ENTITIES}?${query}`);
    expect([answer.status, answer.body.error?.message]).toEqual([
      400,
      expect.stringMatching(message),
    ]);
  });

  it('takes quotes, wildcards and code in a filter as plain text', async () => {
    for (const text of ["' or 1=1 --", '%', '_', '\\', '$1', '?']) {
      expect(
        (await list('outsider', `filter.region=${encodeURIComponent(text)}`))
          .totalItems,
      ).toBe(0);
    }
  });
});
