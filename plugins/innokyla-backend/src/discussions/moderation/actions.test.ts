import { describeEachDatabase } from '../../__testUtils__/databases';
import { Bench, newPost } from '../__testUtils__/bench';
import {
  EVERYBODY,
  MODEL,
  type PersonName,
  refOfPerson,
  thoseWith,
} from '../__testUtils__/world';
import {
  moderate,
  moderated,
  postAs,
  queueOf,
  reported,
} from './__testUtils__/moderating';

const MODERATING: readonly PersonName[] = ['admin', 'moderator'];

describeEachDatabase('Those who moderate', freshDatabase => {
  let bench: Bench;
  let id: string;
  beforeAll(async () => {
    bench = await Bench.over(await freshDatabase());
  });
  // Delivery goes on beside the requests.
  afterAll(() => bench.outbox.stop());
  /** A thread of the member with a post of the expert at place 2. */
  beforeEach(async () => {
    id = await bench.thread('member', MODEL.portal);
    await bench.post('expert', id, 'Something rude');
  });

  const get = (person: PersonName, path = '') =>
    bench.ask(person, 'get', `/threads/${id}${path}`);

  it.each([
    [
      { action: 'hide', seq: 2 },
      { action: 'restore', seq: 2 },
    ],
    [{ action: 'hide' }, { action: 'restore' }],
    [{ action: 'lock' }, { action: 'unlock' }],
    [{ action: 'warn', seq: 2 }, undefined],
  ] as const)(
    'are admins of the workspace and moderators of the portal: %o',
    async (action, undoing) => {
      const statuses: Partial<Record<PersonName, number>> = {};
      for (const person of EVERYBODY) {
        const { status } = await moderate(bench, person, id, action);
        statuses[person] = status;
        if (status === 201 && undoing) {
          await moderated(bench, person, id, undoing);
        }
      }
      expect(statuses).toEqual(
        Object.fromEntries(
          EVERYBODY.map(person => [
            person,
            MODERATING.includes(person) ? 201 : 403,
          ]),
        ),
      );
    },
  );

  it('are refused by 404 where they may not read', async () => {
    const inner = await bench.thread('member', MODEL.workspace);
    for (const person of ['moderator', 'outsider', 'otherMember'] as const) {
      const answer = await moderate(bench, person, inner, { action: 'lock' });
      expect(answer.status).toBe(404);
    }
  });

  it('hide a post: its place stays, its text is for its author and themselves', async () => {
    await bench.post('member', id, 'A third one');
    await moderated(bench, 'admin', id, {
      action: 'hide',
      seq: 2,
      reason: 'Names somebody',
    });
    const sees = {
      body: 'Something rude',
      hidden: { reason: 'Names somebody' },
    };
    for (const person of ['expert', 'admin', 'moderator'] as const) {
      expect(await postAs(bench, person, id, 2)).toMatchObject(sees);
    }
    for (const person of ['member', 'outsider'] as const) {
      const post = await postAs(bench, person, id, 2);
      expect(post).toMatchObject({
        seq: 2,
        author: refOfPerson('expert'),
        hidden: { at: expect.any(String) },
        abilities: { canReport: false, canReact: false, canModerate: false },
      });
      expect(post.body).toBeUndefined();
      expect(post.hidden.reason).toBeUndefined();
      expect((await postAs(bench, person, id, 3)).body).toBe('A third one');
    }
    await moderated(bench, 'admin', id, { action: 'restore', seq: 2 });
    const restored = await postAs(bench, 'outsider', id, 2);
    expect(restored.body).toBe('Something rude');
    expect(restored.hidden).toBeUndefined();
  });

  it('hide a thread: it is there for its author and themselves, and nobody writes into it', async () => {
    await moderated(bench, 'admin', id, { action: 'hide', reason: 'Spam' });
    const seers = await thoseWith(200, person => get(person));
    expect(seers).toEqual(['admin', 'member', 'moderator']);
    expect(await thoseWith(404, person => get(person, '/posts'))).toEqual(
      EVERYBODY.filter(person => !seers.includes(person)),
    );
    expect((await get('member')).body).toMatchObject({
      hidden: { reason: 'Spam' },
      abilities: { canReply: false },
    });
    const own = await bench.ask(
      'member',
      'post',
      `/threads/${id}/posts`,
      newPost(),
    );
    expect(own.status).toBe(409);
    expect(own.body.error.message).toContain('hidden by moderators');
    const others = await bench.ask(
      'outsider',
      'post',
      `/threads/${id}/posts`,
      newPost(),
    );
    expect(others.status).toBe(404);
    const listed = async (person: PersonName): Promise<string[]> =>
      (
        await bench.ask(
          person,
          'get',
          `/threads?anchor=${MODEL.portal}&limit=100`,
        )
      ).body.items.map((item: { id: string }) => item.id);
    expect(await listed('member')).toContain(id);
    expect(await listed('expert')).not.toContain(id);
    await moderated(bench, 'moderator', id, { action: 'restore' });
    await get('outsider').expect(200);
  });

  it('lock a thread, and open it again', async () => {
    await moderated(bench, 'admin', id, { action: 'lock' });
    expect((await get('admin')).body).toMatchObject({
      locked: true,
      abilities: { canReply: false },
    });
    const { status } = await bench.ask(
      'admin',
      'post',
      `/threads/${id}/posts`,
      newPost(),
    );
    expect(status).toBe(409);
    await moderated(bench, 'admin', id, { action: 'unlock' });
    await bench.post('outsider', id);
  });

  it('warn an author, who alone reads it beside them', async () => {
    await moderated(bench, 'admin', id, {
      action: 'warn',
      seq: 2,
      reason: 'Mind your tone',
    });
    for (const person of EVERYBODY) {
      const { warning } = await postAs(bench, person, id, 2);
      expect({ person, reason: warning?.reason }).toEqual({
        person,
        reason: ['expert', ...MODERATING].includes(person)
          ? 'Mind your tone'
          : undefined,
      });
    }
    const self = await moderate(bench, 'admin', await bench.thread('admin'), {
      action: 'warn',
      seq: 1,
    });
    expect(self.status).toBe(403);
  });

  it('do not restore what somebody else has hidden of their own', async () => {
    const own = await bench.post('admin', id, 'The admin is rude');
    await moderated(bench, 'moderator', id, { action: 'hide', seq: own });
    const answer = await moderate(bench, 'admin', id, {
      action: 'restore',
      seq: own,
    });
    expect(answer.status).toBe(403);
    expect(answer.body.error.message).toContain('somebody else has to decide');
    await moderated(bench, 'moderator', id, { action: 'restore', seq: own });
    // What they hid themselves is theirs.
    await moderated(bench, 'admin', id, { action: 'hide', seq: own });
    await moderated(bench, 'admin', id, { action: 'restore', seq: own });
  });

  it('settle the report that they answer, with the same reason', async () => {
    const { id: made } = await reported(bench, 'outsider', id, 2);
    const entry = await moderated(bench, 'admin', id, {
      action: 'hide',
      seq: 2,
      reason: 'Right you are',
      report: made,
    });
    expect(entry.report).toBe(made);
    expect(await queueOf(bench, 'admin', id)).toEqual([]);
    expect(
      (await queueOf(bench, 'admin', id, '&state=handled'))[0],
    ).toMatchObject({
      id: made,
      outcome: 'Right you are',
      handledBy: refOfPerson('admin'),
      post: { hidden: true },
    });
    // A second thing may be done for the same report.
    await moderated(bench, 'admin', id, {
      action: 'warn',
      seq: 2,
      report: made,
    });
    const other = await moderate(bench, 'admin', id, {
      action: 'warn',
      seq: 1,
      report: made,
    });
    expect(other.status).toBe(400);
    expect(other.body.error.issues[0].field).toBe('report');
  });

  it('tell of each with its reason in one event', async () => {
    await moderated(bench, 'admin', id, {
      action: 'hide',
      seq: 2,
      reason: 'R',
    });
    await moderated(bench, 'admin', id, { action: 'lock', reason: 'L' });
    const rows = await bench
      .knex('outbox')
      .orderBy('position', 'desc')
      .limit(2);
    expect(
      rows.map(row => ({ topic: row.topic, ...JSON.parse(row.payload) })),
    ).toEqual([
      {
        topic: 'thread',
        threadId: id,
        seq: 2,
        change: 'lock',
        by: refOfPerson('admin'),
        reason: 'L',
      },
      {
        topic: 'post',
        threadId: id,
        seq: 2,
        change: 'hide',
        by: refOfPerson('admin'),
        reason: 'R',
      },
    ]);
  });
});
