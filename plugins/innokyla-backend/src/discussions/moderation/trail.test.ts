import { describeEachDatabase } from '../../__testUtils__/databases';
import { Bench } from '../__testUtils__/bench';
import {
  EVERYBODY,
  MODEL,
  type PersonName,
  refOfPerson,
} from '../__testUtils__/world';
import {
  moderate,
  moderated,
  reported,
  trailOf,
} from './__testUtils__/moderating';

describeEachDatabase('The trail of what moderators did', freshDatabase => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await Bench.over(await freshDatabase());
  });
  // Delivery goes on beside the requests.
  afterAll(() => bench.outbox.stop());

  /** The trail where a person moderates, of these threads. */
  const listOf = async (person: PersonName, ids: readonly string[]) => {
    const { status, body } = await bench.ask(
      person,
      'get',
      '/moderation?limit=100',
    );
    expect(status).toBe(200);
    return body.items.filter((item: { threadId: string }) =>
      ids.includes(item.threadId),
    );
  };

  it('tells an author what was done to what is theirs, moderators all, and others nothing', async () => {
    const id = await bench.thread('member', MODEL.portal);
    await bench.post('expert', id, 'Rude');
    const { id: made } = await reported(bench, 'outsider', id, 2);
    await moderated(bench, 'admin', id, {
      action: 'hide',
      seq: 2,
      reason: 'Insult',
      report: made,
    });
    await moderated(bench, 'moderator', id, {
      action: 'lock',
      reason: 'Enough',
    });
    const trails = Object.fromEntries(
      await Promise.all(
        EVERYBODY.map(async person => [
          person,
          await trailOf(bench, person, id),
        ]),
      ),
    );
    expect(trails).toEqual({
      admin: ['lock', 'hide 2'],
      moderator: ['lock', 'hide 2'],
      member: ['lock'],
      expert: ['hide 2'],
      viaGroup: [],
      otherMember: [],
      coordinator: [],
      outsider: [],
    });
    const entryOf = async (person: PersonName) =>
      (
        await bench.ask(person, 'get', `/threads/${id}/moderation`)
      ).body.items.find((item: { action: string }) => item.action === 'hide');
    expect(await entryOf('admin')).toEqual({
      id: expect.any(String),
      threadId: id,
      action: 'hide',
      seq: 2,
      reason: 'Insult',
      by: refOfPerson('admin'),
      at: expect.any(String),
      author: refOfPerson('expert'),
      report: made,
    });
    // The author learns why, and nothing of a report.
    const own = await entryOf('expert');
    expect(own.reason).toBe('Insult');
    expect(own.report).toBeUndefined();
    expect(JSON.stringify(own)).not.toContain('outsider');
  });

  it('lists what was done where somebody moderates', async () => {
    const open = await bench.thread('member', MODEL.portal);
    const inner = await bench.thread('member', MODEL.workspace);
    const quiet = await bench.thread('member', MODEL.quiet);
    await moderated(bench, 'admin', open, { action: 'lock' });
    await moderated(bench, 'admin', inner, { action: 'lock' });
    await moderated(bench, 'moderator', quiet, { action: 'lock' });
    const all = [open, inner, quiet];
    const seen = async (person: PersonName) =>
      (await listOf(person, all)).map(
        (item: { threadId: string }) => item.threadId,
      );
    expect(await seen('admin')).toEqual([inner, open]);
    expect(await seen('moderator')).toEqual([quiet, open]);
    for (const person of [
      'member',
      'expert',
      'coordinator',
      'outsider',
    ] as const) {
      expect(await seen(person)).toEqual([]);
    }
    const { body } = await bench.ask(
      'moderator',
      'get',
      '/moderation?workspace=suljettu',
    );
    expect(body.items).toHaveLength(1);
    const none = await bench.ask('outsider', 'get', '/moderation?workspace=x');
    expect(none.status).toBe(404);
  });

  it('goes on page by page', async () => {
    const id = await bench.thread('member', MODEL.portal);
    for (let i = 0; i < 5; i++) {
      await moderated(bench, 'admin', id, {
        action: i % 2 ? 'unlock' : 'lock',
        reason: `Step ${i}`,
      });
    }
    for (const path of [`/threads/${id}/moderation`, '/moderation']) {
      const found: string[] = [];
      let cursor = '';
      do {
        const { body } = await bench.ask(
          'admin',
          'get',
          `${path}?limit=2${cursor}`,
        );
        found.push(
          ...body.items
            .filter((item: { threadId: string }) => item.threadId === id)
            .map((item: { reason: string }) => item.reason),
        );
        const next = body.pageInfo.nextCursor;
        cursor = next ? `&cursor=${next}` : '';
      } while (cursor);
      expect(found).toEqual([4, 3, 2, 1, 0].map(i => `Step ${i}`));
      const wrong = await bench.ask('admin', 'get', `${path}?cursor=abc`);
      expect(wrong.status).toBe(400);
      expect((await bench.ask('admin', 'get', `${path}?by=x`)).status).toBe(
        400,
      );
    }
  });

  it('outlives the thread it tells of', async () => {
    const id = await bench.thread('member', MODEL.portal);
    await moderated(bench, 'admin', id, { action: 'lock', reason: 'Once' });
    await bench.knex('threads').where({ id }).delete();
    expect(await listOf('admin', [id])).toMatchObject([{ reason: 'Once' }]);
  });

  it('is written with the change or not at all', async () => {
    const id = await bench.thread('member', MODEL.portal);
    await bench.post('expert', id);
    const { id: made } = await reported(bench, 'member', id, 2);
    const append = jest
      .spyOn(bench.outbox, 'append')
      .mockRejectedValueOnce(new Error('disk full'));
    const answer = await moderate(bench, 'admin', id, {
      action: 'hide',
      seq: 2,
      report: made,
    });
    append.mockRestore();
    expect(answer.status).toBe(500);
    expect(await trailOf(bench, 'admin', id)).toEqual([]);
    const { body } = await bench.ask('outsider', 'get', `/threads/${id}/posts`);
    expect(body.items[1].hidden).toBeUndefined();
    const [report] = await bench.knex('reports').where('id', made);
    expect(report.state).toBe('open');
  });
});
