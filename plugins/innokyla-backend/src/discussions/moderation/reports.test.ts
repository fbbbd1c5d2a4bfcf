import { describeEachDatabase } from '../../__testUtils__/databases';
import { Bench } from '../__testUtils__/bench';
import {
  EVERYBODY,
  MODEL,
  type PersonName,
  refOfPerson,
  thoseWith,
} from '../__testUtils__/world';
import {
  moderated,
  newReport,
  queueOf,
  report,
  reported,
} from './__testUtils__/moderating';

const SITE = 'component:default/website';

describeEachDatabase('Somebody who reports a post', freshDatabase => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await Bench.over(await freshDatabase());
    bench.catalog.readers.set(SITE, ['member', 'outsider', 'moderator']);
  });
  // Delivery goes on beside the requests.
  afterAll(() => bench.outbox.stop());

  /** A thread on something, with a post of the expert at place 2. */
  const threadWithPost = async (anchor: string = MODEL.portal) => {
    const id = await bench.thread('member', anchor);
    await bench.post('expert', id, 'Something rude');
    return id;
  };
  const inQueueOf = async (thread: string) => {
    const people: PersonName[] = [];
    for (const person of EVERYBODY) {
      if ((await queueOf(bench, person, thread)).length) people.push(person);
    }
    return people;
  };

  it('is heard by the admins of the workspace, and by moderators who may read there', async () => {
    const id = await threadWithPost();
    const answer = await report(bench, 'outsider', id, 2, { text: 'See this' });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      thread: { id, title: 'A thread', anchor: { ref: MODEL.portal } },
      post: {
        seq: 2,
        author: refOfPerson('expert'),
        body: 'Something rude',
        hidden: false,
      },
      reason: 'insult',
      text: 'See this',
      level: 'workspace',
      reporter: refOfPerson('outsider'),
      state: 'open',
      revision: 1,
    });
    expect(await inQueueOf(id)).toEqual(['admin', 'moderator']);
    expect((await queueOf(bench, 'admin', id))[0]).toEqual(answer.body);
  });

  it('is told that there is nothing to see when the thread is hidden in the very moment, and the report stands', async () => {
    const id = await threadWithPost();
    const append = bench.outbox.append.bind(bench.outbox);
    const meanwhile = jest
      .spyOn(bench.outbox, 'append')
      .mockImplementationOnce(async (trx, event) => {
        await trx('threads').where({ id }).update({
          hidden_at: '2026-01-01T00:00:00.000Z',
          hidden_reason: 'Rude',
        });
        return append(trx, event);
      });
    expect((await report(bench, 'outsider', id, 2)).status).toBe(404);
    meanwhile.mockRestore();
    expect(await inQueueOf(id)).toEqual(['admin', 'moderator']);
  });

  it('may be anybody who reads it, but for who wrote it', async () => {
    const id = await threadWithPost();
    expect(
      await thoseWith(201, person => report(bench, person, id, 2)),
    ).toEqual(EVERYBODY.filter(person => person !== 'expert'));
    const own = await report(bench, 'expert', id, 2);
    expect(own.status).toBe(403);
    expect(own.body.error.message).toContain('wrote yourself');
    // Also somebody whom the portal's policy does not let write.
    expect((await report(bench, 'silenced', id, 2)).status).toBe(201);
    const inner = await threadWithPost(MODEL.workspace);
    expect((await report(bench, 'outsider', inner, 2)).status).toBe(404);
    expect((await report(bench, 'member', id, 99)).status).toBe(404);
  });

  it('makes one report of a request sent twice, or several times at once, and of the same complaint again', async () => {
    const id = await threadWithPost();
    const path = `/threads/${id}/posts/2/reports`;
    const sent = newReport();
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => bench.ask('member', 'post', path, sent)),
    );
    expect(answers.map(a => a.status).sort()).toEqual([200, 200, 200, 201]);
    const again = await report(bench, 'member', id, 2, { reason: 'spam' });
    expect(again.status).toBe(200);
    expect(again.body).toMatchObject({ id: sent.id, reason: 'insult' });
    expect(await queueOf(bench, 'admin', id)).toHaveLength(1);
    const others = await bench.ask('outsider', 'post', path, sent);
    expect(others.status).toBe(409);
    expect(others.body.error.message).toMatch(/^id: is taken/);
    const elsewhere = await bench.ask(
      'member',
      'post',
      `/threads/${await threadWithPost()}/posts/2/reports`,
      sent,
    );
    expect(elsewhere.status).toBe(409);
    const otherwise = { ...sent, text: 'Something else' };
    expect((await bench.ask('member', 'post', path, otherwise)).status).toBe(
      409,
    );
    // Two different ids at once are one complaint too.
    const twice = await Promise.all(
      [1, 2, 3].map(() => report(bench, 'outsider', id, 2)),
    );
    expect(new Set(twice.map(({ body }) => body.id)).size).toBe(1);
  });

  it('is told when there is nothing left to report', async () => {
    const id = await threadWithPost();
    await moderated(bench, 'admin', id, { action: 'hide', seq: 2 });
    const hidden = await report(bench, 'member', id, 2);
    expect(hidden.status).toBe(409);
    expect(hidden.body.error.message).toContain('hidden this post already');
    await bench.ask('expert', 'delete', `/threads/${id}/posts/2`, undefined, 2);
    const deleted = await report(bench, 'member', id, 2);
    expect(deleted.status).toBe(409);
    expect(deleted.body.error.message).toContain('deleted');
  });

  it.each([
    ['no id', { id: undefined }, ['id']],
    ['a reason that there is not', { reason: 'boring' }, ['reason']],
    ['another reason without words', { reason: 'other' }, ['text']],
    ['words of nothing', { text: ' \n' }, ['text']],
    ['too many words', { text: 'x'.repeat(2001) }, ['text']],
    ['a level that there is not', { level: 'world' }, ['level']],
    ['a field that is not known', { by: 'user:default/x' }, ['body']],
  ])('is told what is wrong with %s', async (_what, body, fields) => {
    const { status, body: answer } = await report(
      bench,
      'member',
      await threadWithPost(),
      2,
      body,
    );
    expect(status).toBe(400);
    expect(
      answer.error.issues.map((issue: { field: string }) => issue.field),
    ).toEqual(fields);
  });

  it('can go above the admins; moderators then read that one thread where they read nothing else', async () => {
    const id = await threadWithPost(MODEL.workspace);
    const other = await threadWithPost(MODEL.workspace);
    const get = (thread: string) =>
      bench.ask('moderator', 'get', `/threads/${thread}`);
    expect((await get(id)).status).toBe(404);
    const { id: made } = await reported(bench, 'member', id, 2, {
      level: 'portal',
    });
    expect((await get(id)).status).toBe(200);
    expect((await get(other)).status).toBe(404);
    // Not the admins: it may be about them.
    expect(await inQueueOf(id)).toEqual(['moderator']);
    expect(await queueOf(bench, 'moderator', id, '&level=portal')).toHaveLength(
      1,
    );
    expect(
      await queueOf(bench, 'moderator', id, '&level=workspace'),
    ).toHaveLength(0);
    // What they have decided they can look at again.
    await bench
      .ask('moderator', 'patch', `/reports/${made}`, { state: 'dismissed' }, 1)
      .expect(200);
    expect((await get(id)).status).toBe(200);
  });

  it('reaches the moderators where nobody else could look at it', async () => {
    // Foreign things have no admins, and the admin of lappi is its only one.
    const foreign = await bench.thread('outsider', SITE);
    const answer = await report(bench, 'member', foreign, 1);
    expect(answer.body.level).toBe('portal');
    expect(await inQueueOf(foreign)).toEqual(['moderator']);
    const ofAdmin = await bench.thread('admin', MODEL.workspace);
    expect((await report(bench, 'member', ofAdmin, 1)).body.level).toBe(
      'portal',
    );
    expect(await inQueueOf(ofAdmin)).toEqual(['moderator']);
  });

  it('is never shown to whom the report is about', async () => {
    const id = await bench.thread('moderator', MODEL.portal);
    await reported(bench, 'member', id, 1, { level: 'portal' });
    expect(await inQueueOf(id)).toEqual([]);
    await bench.ask('admin', 'get', `/reports`).expect(200);
  });

  it('writes the event with the report', async () => {
    const id = await threadWithPost();
    const events = () =>
      bench.knex('outbox').where('topic', 'report').orderBy('position');
    const before = await events();
    const { id: made } = await reported(bench, 'member', id, 2);
    await report(bench, 'member', id, 2);
    const after = await events();
    expect(after).toHaveLength(before.length + 1);
    expect(JSON.parse(after[after.length - 1].payload)).toEqual({
      reportId: made,
      change: 'created',
      by: refOfPerson('member'),
    });
  });
});
