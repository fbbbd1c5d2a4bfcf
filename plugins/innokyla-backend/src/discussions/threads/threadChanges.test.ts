import { describeEachDatabase } from '../../__testUtils__/databases';
import { Bench, newPost, newThread } from '../__testUtils__/bench';
import {
  type PersonName,
  refOfPerson,
  thoseWith,
} from '../__testUtils__/world';
import { moderated } from '../moderation/__testUtils__/moderating';

const KEEPERS: readonly PersonName[] = ['admin', 'member', 'moderator'];
const GROUP = 'group:default/lappi-hanke';

describeEachDatabase('Changing threads', freshDatabase => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await Bench.over(await freshDatabase());
  });

  const start = async (more: object = {}): Promise<string> => {
    const sent = { ...newThread(), ...more };
    const { status, text } = await bench.ask(
      'member',
      'post',
      '/threads',
      sent,
    );
    expect([status, text]).toEqual([201, text]);
    return sent.id;
  };
  const get = async (id: string) =>
    (await bench.ask('member', 'get', `/threads/${id}`)).body;
  const change = async (
    id: string,
    changes: object,
    person: PersonName = 'member',
  ) => {
    const { revision } = await get(id);
    return bench.ask(person, 'patch', `/threads/${id}`, changes, revision);
  };
  const toldOf = async (id: string) => {
    const rows = await bench
      .knex('outbox')
      .where('topic', 'thread')
      .orderBy('position');
    return rows
      .map(row => JSON.parse(row.payload))
      .filter(event => event.threadId === id && event.change === 'updated');
  };

  it.each([
    ['the title', {}, { title: 'Better said' }, KEEPERS],
    ['the topics', {}, { topics: ['kunnat'] }, KEEPERS],
    ['whether it is resolved', {}, { resolved: true }, KEEPERS],
    ['whether it is pinned', {}, { pinned: true }, ['admin', 'moderator']],
    [
      'until when comments are asked for',
      { kind: 'review' },
      { dueAt: '2030-01-01T10:00:00.000Z' },
      KEEPERS,
    ],
    [
      'who is asked',
      { kind: 'review' },
      { reviewers: [{ ref: refOfPerson('expert') }] },
      KEEPERS,
    ],
    [
      'which answer is accepted',
      { kind: 'question' },
      { answerSeq: 2, resolved: true },
      KEEPERS,
    ],
  ] as [string, object, Record<string, any>, PersonName[]][])(
    'lets the right people change %s',
    async (_what, kind, wanted, who) => {
      // `member` starts it; the coordinator is an admin elsewhere.
      const changed = await thoseWith(200, async person => {
        const id = await start(kind);
        await bench.post('expert', id);
        const { reviewers } = wanted;
        const response = await change(
          id,
          {
            ...wanted,
            ...(reviewers && { reviewers: reviewers.map((r: any) => r.ref) }),
          },
          person,
        );
        const after = await get(id);
        const isChanged = after.revision === 2;
        expect(response.status).toBe(isChanged ? 200 : 403);
        expect(after).toMatchObject(
          isChanged
            ? wanted
            : { title: 'A thread', topics: [], resolved: false },
        );
        return response;
      });
      expect(changed).toEqual(who);
    },
  );

  it('leaves locking to moderation, where it is given a reason', async () => {
    const response = await change(await start(), { locked: true }, 'admin');
    expect(response.status).toBe(400);
  });

  it('lets who started a locked thread settle it, and write nothing into it', async () => {
    const id = await start({ kind: 'review' });
    await moderated(bench, 'moderator', id, { action: 'lock' });
    for (const changes of [
      { title: 'What I think of this lock' },
      { topics: ['unfair'] },
      { reviewers: [refOfPerson('expert')] },
    ]) {
      const refused = await change(id, changes);
      expect(refused.status).toBe(409);
      expect(refused.body.error.message).toContain('is locked');
    }
    expect((await change(id, { resolved: true })).status).toBe(200);
    expect((await change(id, { title: 'Milder' }, 'admin')).status).toBe(200);
  });

  it('refuses a change based on an old revision, and says which one is current', async () => {
    const id = await start();
    await change(id, { title: 'Second' });
    const late = await bench.ask(
      'member',
      'patch',
      `/threads/${id}`,
      { title: 'Lost', topics: ['lost'] },
      1,
    );
    expect(late.status).toBe(412);
    expect(late.body.error.currentRevision).toBe(2);
    const unsaid = await bench.ask('member', 'patch', `/threads/${id}`, {
      title: 'Lost',
    });
    expect(unsaid.status).toBe(428);
    expect(await get(id)).toMatchObject({ title: 'Second', topics: [] });
  });

  it('replaces the topics', async () => {
    const id = await start({ topics: ['a', 'b'] });
    const { body } = await change(id, { topics: ['b', 'c'] });
    expect(body.topics).toEqual(['b', 'c']);
    expect((await change(id, { topics: [] })).body.topics).toEqual([]);
  });

  describe('that are questions', () => {
    const asked = async () => {
      const id = await start({ kind: 'question' });
      await bench.post('expert', id, 'An answer');
      await bench.post('otherMember', id, 'A better one');
      return id;
    };

    it('accepts an answer, which resolves them; another; and takes it back', async () => {
      const id = await asked();
      expect((await change(id, { answerSeq: 2 })).body).toMatchObject({
        answerSeq: 2,
        resolved: true,
      });
      expect((await change(id, { answerSeq: 3 })).body.answerSeq).toBe(3);
      const { body } = await change(id, { answerSeq: null });
      expect(body).toMatchObject({ resolved: false });
      expect(body).not.toHaveProperty('answerSeq');
      expect((await toldOf(id)).map(event => event.accepted)).toEqual([
        2,
        3,
        undefined,
      ]);
    });

    it('opened again have no accepted answer any more', async () => {
      const id = await asked();
      await change(id, { answerSeq: 2 });
      const { body } = await change(id, { resolved: false });
      expect(body).not.toHaveProperty('answerSeq');
    });

    it('are open again when the accepted answer is deleted, and wait for a hidden one', async () => {
      const id = await asked();
      await change(id, { answerSeq: 2 });
      await moderated(bench, 'admin', id, { action: 'hide', seq: 2 });
      expect(await get(id)).toMatchObject({ answerSeq: 2, resolved: true });
      await moderated(bench, 'admin', id, { action: 'restore', seq: 2 });
      const { body } = await bench.ask(
        'expert',
        'get',
        `/threads/${id}/posts?around=2`,
      );
      const { revision } = body.items[1];
      await bench.ask(
        'expert',
        'delete',
        `/threads/${id}/posts/2`,
        undefined,
        revision,
      );
      const after = await get(id);
      expect(after).toMatchObject({ resolved: false });
      expect(after).not.toHaveProperty('answerSeq');
    });

    it.each([
      ['the question itself', 1],
      ['a post that is not there', 99],
      ['no place', 'two'],
      ['a place that no post can have', Number.MAX_SAFE_INTEGER],
      ['a deleted post', 2],
      ['a hidden post', 3],
    ])('do not take %s for an answer', async (_what, answerSeq) => {
      const id = await asked();
      await bench.ask(
        'expert',
        'delete',
        `/threads/${id}/posts/2`,
        undefined,
        1,
      );
      await moderated(bench, 'admin', id, { action: 'hide', seq: 3 });
      const { status, body } = await change(id, { answerSeq });
      expect(status).toBe(400);
      expect(body.error.issues[0].field).toBe('answerSeq');
    });
  });

  it.each([
    [{ answerSeq: 2 }, 'answerSeq'],
    [{ answerSeq: null }, 'answerSeq'],
    [{ dueAt: '2030-01-01T10:00:00Z' }, 'dueAt'],
    [{ reviewers: [] }, 'reviewers'],
    [{ topics: 'kunnat' }, 'topics'],
    [{ title: '' }, 'title'],
    [{ kind: 'question' }, 'body'],
    [{}, 'body'],
  ])('refuses %j of a discussion', async (changes, field) => {
    const { status, body } = await change(await start(), changes);
    expect(status).toBe(400);
    expect(body.error.issues[0].field).toBe(field);
  });

  it('refuses an accepted answer of a question that is to stay open', async () => {
    const id = await start({ kind: 'question' });
    await bench.post('expert', id);
    const { status, body } = await change(id, {
      answerSeq: 2,
      resolved: false,
    });
    expect(status).toBe(400);
    expect(body.error.issues[0].field).toBe('resolved');
  });

  it('asks others for comments: those who stay keep their answers, those who are new are told', async () => {
    const expert = refOfPerson('expert');
    const coordinator = refOfPerson('coordinator');
    const id = await start({ kind: 'review', reviewers: [expert, GROUP] });
    await bench.post('expert', id);
    const { body } = await change(id, { reviewers: [coordinator, expert] });
    expect(body.reviewers).toEqual([
      expect.objectContaining({ ref: expert, answeredSeq: 2 }),
      { ref: coordinator },
    ]);
    expect((await toldOf(id)).map(event => event.asked)).toEqual([
      [coordinator],
    ]);
    const unknown = await change(id, {
      reviewers: [expert, 'user:default/nobody'],
    });
    expect(unknown.status).toBe(400);
    expect(unknown.body.error.issues[0].field).toBe('reviewers.1');
  });

  it('takes the date of a review away again', async () => {
    const id = await start({ kind: 'review', dueAt: '2019-01-01T10:00:00Z' });
    expect((await change(id, { dueAt: null })).body).not.toHaveProperty(
      'dueAt',
    );
  });

  it('says to who started a hidden thread why nothing can be done in it', async () => {
    const id = await start();
    await moderated(bench, 'admin', id, { action: 'hide' });
    const response = await change(id, { title: 'Better said' });
    expect(response.status).toBe(409);
    expect(response.body.error.message).toContain('hidden');
    const post = await bench.ask(
      'member',
      'post',
      `/threads/${id}/posts`,
      newPost(),
    );
    expect(post.status).toBe(409);
  });
});
