import { describeEachDatabase } from '../../__testUtils__/databases';
import { Bench } from '../__testUtils__/bench';
import {
  EVERYBODY,
  MODEL,
  type PersonName,
  refOfPerson,
  thoseWith,
} from '../__testUtils__/world';
import { queueOf, report, reported } from './__testUtils__/moderating';

describeEachDatabase('The queue of those who moderate', freshDatabase => {
  let bench: Bench;
  let thread: string;
  beforeAll(async () => {
    bench = await Bench.over(await freshDatabase());
  });
  // Delivery goes on beside the requests.
  afterAll(() => bench.outbox.stop());
  beforeEach(async () => {
    thread = await bench.thread('expert', MODEL.workspace);
  });

  const settle = (
    person: PersonName,
    id: string,
    revision: number,
    change: object,
  ) => bench.ask(person, 'patch', `/reports/${id}`, change, revision);

  it('holds the thread before a report that is handed on, as everybody does who changes both', async () => {
    const place = await bench.thread('member');
    await bench.post('expert', place);
    const { id } = await reported(bench, 'outsider', place, 2);
    const statements = await bench.statementsOf(() =>
      bench
        .ask('admin', 'patch', `/reports/${id}`, { level: 'portal' }, 1)
        .expect(200),
    );
    const held = statements.findIndex(sql =>
      /^select "id" from "threads"/.test(sql),
    );
    const changed = statements.findIndex(sql => /^update "reports"/.test(sql));
    expect(held).toBeGreaterThan(-1);
    expect(held).toBeLessThan(changed);
  });

  it('is empty for whoever moderates nowhere', async () => {
    await reported(bench, 'member', thread, 1);
    for (const person of ['member', 'expert', 'outsider', 'coordinator']) {
      const { status, body } = await bench.ask(
        person as PersonName,
        'get',
        '/reports',
      );
      expect({ status, items: body.items, total: body.totalItems }).toEqual({
        status: 200,
        items: [],
        total: 0,
      });
    }
  });

  it('lets only them settle a report; to others it does not exist', async () => {
    const { id } = await reported(bench, 'member', thread, 1);
    // Nobody's rights depend on the revision; with a wrong one nothing changes.
    expect(
      await thoseWith(412, person =>
        settle(person, id, 7, { state: 'handled' }),
      ),
    ).toEqual(['admin']);
    expect(
      await thoseWith(404, person =>
        settle(person, id, 7, { state: 'handled' }),
      ),
    ).toEqual(EVERYBODY.filter(person => person !== 'admin'));
    const settled = await settle('admin', id, 1, {
      state: 'handled',
      outcome: 'Talked to them',
    });
    expect(settled.status).toBe(200);
    expect(settled.headers.etag).toBe('"2"');
    expect(settled.body).toMatchObject({
      state: 'handled',
      outcome: 'Talked to them',
      handledBy: refOfPerson('admin'),
      handledAt: expect.any(String),
      revision: 2,
    });
    expect(await queueOf(bench, 'admin', thread)).toEqual([]);
    expect(await queueOf(bench, 'admin', thread, '&state=handled')).toEqual([
      settled.body,
    ]);
  });

  it('takes back what was settled, and tells who comes too late', async () => {
    const { id } = await reported(bench, 'member', thread, 1);
    await settle('admin', id, 1, { state: 'dismissed' }).expect(200);
    const late = await settle('admin', id, 1, { state: 'handled' });
    expect(late.status).toBe(412);
    expect(late.body.error.currentRevision).toBe(2);
    const same = await settle('admin', id, 2, { state: 'dismissed' });
    expect(same.status).toBe(409);
    expect(same.body.error.message).toContain('dismissed already');
    const { body } = await settle('admin', id, 2, { state: 'open' });
    expect(body).toMatchObject({ state: 'open', revision: 3 });
    expect(body.handledBy).toBeUndefined();
    expect(body.handledAt).toBeUndefined();
    expect(await queueOf(bench, 'admin', thread)).toHaveLength(1);
    // The same complaint of the same person while it is open is the one there is.
    expect((await report(bench, 'member', thread, 1)).body.id).toBe(id);
  });

  it('hands a report to the moderators of the portal, who alone settle it then', async () => {
    const { id } = await reported(bench, 'member', thread, 1);
    await bench.ask('moderator', 'get', `/threads/${thread}`).expect(404);
    const handed = await settle('admin', id, 1, {
      level: 'portal',
      outcome: 'I know the writer too well',
    });
    expect(handed.body).toMatchObject({
      level: 'portal',
      state: 'open',
      outcome: 'I know the writer too well',
    });
    await bench.ask('moderator', 'get', `/threads/${thread}`).expect(200);
    // Who handed it on still sees how it ends, and cannot end it.
    expect(await queueOf(bench, 'admin', thread)).toHaveLength(1);
    const mine = await settle('admin', id, 2, { state: 'dismissed' });
    expect(mine.status).toBe(403);
    expect(mine.body.error.message).toContain('moderators of the portal now');
    const again = await settle('moderator', id, 2, { level: 'portal' });
    expect(again.status).toBe(409);
    await settle('moderator', id, 2, { state: 'handled' }).expect(200);
    expect(
      (await queueOf(bench, 'admin', thread, '&state=handled'))[0],
    ).toMatchObject({ handledBy: refOfPerson('moderator') });
    const events = await bench
      .knex('outbox')
      .where('topic', 'report')
      .orderBy('position', 'desc')
      .limit(3);
    expect(events.map(row => JSON.parse(row.payload).change)).toEqual([
      'settled',
      'escalated',
      'created',
    ]);
  });

  it('does not hand on what is settled', async () => {
    const { id } = await reported(bench, 'member', thread, 1);
    await settle('admin', id, 1, { state: 'handled' }).expect(200);
    const { status, body } = await settle('admin', id, 2, { level: 'portal' });
    expect(status).toBe(409);
    expect(body.error.message).toContain('Open the report again');
    await settle('admin', id, 2, { level: 'portal', state: 'open' }).expect(
      200,
    );
  });

  it('shows the oldest open ones first and the newest settled ones first, page by page', async () => {
    const ids: string[] = [];
    for (let i = 0; i < 5; i++) {
      const seq = await bench.post('expert', thread, `Post ${i}`);
      ids.push((await reported(bench, 'member', thread, seq)).id);
    }
    const all = async (query: string) => {
      const found: { id: string }[] = [];
      let cursor = '';
      let total: number | undefined;
      for (;;) {
        const { body } = await bench.ask(
          'admin',
          'get',
          `/reports?workspace=lappi&limit=2${query}${cursor}`,
        );
        total ??= body.totalItems;
        expect(body.totalItems).toBe(total);
        found.push(...body.items);
        if (!body.pageInfo.nextCursor) break;
        cursor = `&cursor=${body.pageInfo.nextCursor}`;
      }
      expect(found).toHaveLength(total!);
      return found.map(item => item.id).filter(id => ids.includes(id));
    };
    expect(await all('')).toEqual(ids);
    for (const id of ids) {
      await settle('admin', id, 1, { state: 'handled' }).expect(200);
    }
    expect(await all('')).toEqual([]);
    expect(await all('&state=handled')).toEqual([...ids].reverse());
    expect(await all('&state=handled&level=portal')).toEqual([]);
  });

  it.each([
    ['a state that there is not', '?state=new', 400, 'state'],
    ['a level that there is not', '?level=world', 400, 'level'],
    ['a filter that is not known', '?reporter=x', 400, 'reporter'],
    ['a foreign cursor', '?cursor=abc', 400, 'cursor'],
    ['a page of nothing', '?limit=0', 400, 'limit'],
    ['a workspace that there is not', '?workspace=nowhere', 404, 'workspace'],
    ['a name that is none', '?workspace=A%20B', 400, 'workspace'],
  ])('says what is wrong with %s', async (_what, query, status, word) => {
    const answer = await bench.ask('admin', 'get', `/reports${query}`);
    expect(answer.status).toBe(status);
    expect(answer.body.error.message).toContain(word);
  });

  it('says what is wrong with a change', async () => {
    const { id } = await reported(bench, 'member', thread, 1);
    const wrong = async (change: unknown) =>
      (await settle('admin', id, 1, change as object)).status;
    expect(await wrong({})).toBe(400);
    expect(await wrong({ state: 'gone' })).toBe(400);
    expect(await wrong({ level: 'workspace' })).toBe(400);
    expect(await wrong({ state: 'handled', reporter: 'x' })).toBe(400);
    expect(await wrong([])).toBe(400);
    const { status } = await bench.ask('admin', 'patch', `/reports/${id}`, {
      state: 'handled',
    });
    expect(status).toBe(428);
    expect((await settle('admin', 'x', 1, { state: 'handled' })).status).toBe(
      404,
    );
  });
});
