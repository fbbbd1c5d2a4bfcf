import { latestPostsSchema } from '@innokyla/backstage-plugin-innokyla-common';
import { describeEachDatabase } from '../../__testUtils__/databases';
import { Bench } from '../__testUtils__/bench';
import { MODEL, type PersonName, refOfPerson } from '../__testUtils__/world';
import { moderated } from '../moderation/__testUtils__/moderating';

const SITE = 'component:default/website';

describeEachDatabase('The latest posts', freshDatabase => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await Bench.over(await freshDatabase());
    bench.catalog.readers.set(SITE, ['member']);
  });
  // What is still being told would go on in a database that is gone.
  afterEach(() => bench.outbox.stop());

  const latest = async (query = '', person: PersonName = 'member') => {
    const { status, text, body } = await bench.ask(
      person,
      'get',
      `/posts?${query}`,
    );
    expect([status, text]).toEqual([200, text]);
    return latestPostsSchema.parse(body);
  };
  const bodies = async (query?: string, person?: PersonName) =>
    (await latest(query, person)).items.map(({ post }) => post.body);

  it('come from everything that the viewer may see, the newest first', async () => {
    const open = await bench.thread('member', MODEL.portal);
    const inner = await bench.thread('member', MODEL.workspace);
    const foreign = await bench.thread('member', SITE);
    await bench.post('expert', open, 'Open');
    await bench.post('expert', inner, 'Inner');
    await bench.post('member', foreign, 'Foreign');
    const first = 'The first post';
    expect(await bodies()).toEqual([
      'Foreign',
      'Inner',
      'Open',
      first,
      first,
      first,
    ]);
    expect(await bodies('', 'outsider')).toEqual(['Open', first]);
    expect(await bodies('workspace=lappi')).toEqual([
      'Inner',
      'Open',
      first,
      first,
    ]);
    expect(await bodies('programme=ohjelma', 'outsider')).toEqual([
      'Open',
      first,
    ]);
    expect(await bodies(`author=${refOfPerson('expert')}`)).toEqual([
      'Inner',
      'Open',
    ]);
    const { items } = await latest('limit=1&workspace=lappi', 'outsider');
    expect(items).toMatchObject([
      {
        post: {
          seq: 2,
          threadId: open,
          abilities: { canReact: true, canEdit: false },
        },
        thread: {
          id: open,
          title: 'A thread',
          anchor: { ref: MODEL.portal, title: 'Title of portal' },
        },
      },
    ]);
  });

  it('leave out what is deleted or hidden, for everybody', async () => {
    const open = await bench.thread('member', MODEL.portal);
    await bench.post('expert', open, 'Deleted');
    await bench.post('expert', open, 'Hidden');
    const hidden = await bench.thread('expert', MODEL.portal);
    await bench.ask(
      'expert',
      'delete',
      `/threads/${open}/posts/2`,
      undefined,
      1,
    );
    await moderated(bench, 'admin', open, { action: 'hide', seq: 3 });
    await moderated(bench, 'admin', hidden, { action: 'hide' });
    for (const person of ['admin', 'expert', 'outsider'] as const) {
      expect(await bodies('', person)).toEqual(['The first post']);
    }
  });

  it('page by page, forth and back, past no one and none twice', async () => {
    const id = await bench.thread('member', MODEL.portal);
    for (let i = 0; i < 6; i++) await bench.post('expert', id, `P${i}`);
    // Posts of the same instant are told apart by their ids.
    await bench
      .knex('posts')
      .update({ created_at: '2026-01-01T00:00:00.000Z' });
    const all = await bodies();
    expect(all).toHaveLength(7);
    const first = await latest('limit=3');
    const second = await latest(`limit=3&cursor=${first.pageInfo.nextCursor}`);
    const third = await latest(`limit=3&cursor=${second.pageInfo.nextCursor}`);
    const texts = (page: typeof first) =>
      page.items.map(({ post }) => post.body);
    expect([first, second, third].flatMap(texts)).toEqual(all);
    expect(third.pageInfo.nextCursor).toBeUndefined();
    expect(
      texts(await latest(`limit=3&cursor=${third.pageInfo.prevCursor}`)),
    ).toEqual(texts(second));
  });

  it.each([
    ['author=expert', 400],
    ['author=group:default/lappi-hanke', 400],
    ['workspace=salainen', 404],
    ['programme=olematon', 404],
    ['cursor=nonsense', 400],
    ['limit=1000', 400],
    ['anchor=operatingmodel:lappi/portal', 400],
  ])('answer %s with %i', async (query, status) => {
    expect((await bench.ask('outsider', 'get', `/posts?${query}`)).status).toBe(
      status,
    );
  });
});
