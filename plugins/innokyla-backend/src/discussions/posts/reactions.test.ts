import {
  MAX_REACTIONS,
  postPageSchema,
  postSchema,
  type Reaction,
} from '@innokyla/backstage-plugin-innokyla-common';
import { v7 as uuid } from 'uuid';
import { describeEachDatabase } from '../../__testUtils__/databases';
import { Bench } from '../__testUtils__/bench';
import {
  MODEL,
  type PersonName,
  refOfPerson,
  thoseWith,
} from '../__testUtils__/world';
import { addReaction } from './reactionStore';

describeEachDatabase('Reactions', freshDatabase => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await Bench.over(await freshDatabase());
  });
  afterAll(() => bench.outbox.stop());

  const react = (
    person: PersonName,
    id: string,
    emoji: string,
    { seq = 1, method = 'put' as 'put' | 'delete' } = {},
  ) =>
    bench.ask(
      person,
      method,
      `/threads/${id}/posts/${seq}/reactions/${encodeURIComponent(emoji)}`,
    );
  const reactionsFor = async (
    person: PersonName,
    id: string,
  ): Promise<Reaction[] | undefined> =>
    postPageSchema.parse(
      (await bench.ask(person, 'get', `/threads/${id}/posts`)).body,
    ).items[0].reactions;

  it('counts who reacted how, in the order it began, and says which are one’s own', async () => {
    const id = await bench.thread();
    await react('expert', id, '👍');
    await react('admin', id, '❤️');
    const { status, body } = await react('member', id, '👍');
    expect(status).toBe(200);
    const [thumb, heart] = postSchema.parse(body).reactions!;
    expect(thumb).toEqual({
      emoji: '👍',
      count: 2,
      mine: true,
      people: [refOfPerson('expert'), refOfPerson('member')],
    });
    expect(heart).toMatchObject({ emoji: '❤️', count: 1, mine: false });
    expect(await reactionsFor('admin', id)).toEqual([
      { ...thumb, mine: false },
      { ...heart, mine: true },
    ]);
  });

  it('takes the same reaction once however often it is sent, and takes it back as often', async () => {
    const id = await bench.thread();
    for (const method of ['put', 'delete'] as const) {
      const answers = await Promise.all(
        Array.from({ length: 5 }, () => react('member', id, '🎉', { method })),
      );
      expect(answers.map(({ status }) => status)).toEqual(Array(5).fill(200));
      expect((await reactionsFor('member', id))?.[0]?.count).toBe(
        method === 'put' ? 1 : undefined,
      );
    }
    const events = await bench
      .knex('outbox')
      .where('payload', 'like', `%${id}%reacted%`);
    expect(events).toHaveLength(2);
  });

  it('names the first twenty of many and counts them all', async () => {
    const id = await bench.thread();
    const { body } = await react('member', id, '👏');
    await bench.knex('post_reactions').insert(
      Array.from({ length: 30 }, (_, i) => ({
        post_id: body.id,
        emoji: '👏',
        user_ref: `user:default/p${i}`,
        at: `2099-01-01T00:00:00.${100 + i}Z`,
      })),
    );
    const [reaction] = (await reactionsFor('outsider', id))!;
    expect([reaction.count, reaction.people.length]).toEqual([31, 20]);
    expect(reaction.people[0]).toBe(refOfPerson('member'));
  });

  it('takes so many different ones and no more, also from people who react at once', async () => {
    const id = await bench.thread();
    const emojis = Array.from({ length: MAX_REACTIONS + 3 }, (_, i) =>
      String.fromCodePoint(0x1f400 + i),
    );
    const answers = await Promise.all(
      emojis.map((emoji, i) => react(i % 2 ? 'member' : 'expert', id, emoji)),
    );
    const refused = answers.filter(({ status }) => status !== 200);
    expect(refused.map(({ status }) => status)).toEqual([409, 409, 409]);
    expect(refused[0].body.error.message).toContain('different reactions');
    const taken = (await reactionsFor('admin', id))!;
    expect(taken).toHaveLength(MAX_REACTIONS);
    // One that stands there is open to everybody.
    expect((await react('admin', id, taken[0].emoji)).status).toBe(200);
  });

  it('lets those react who may reply', async () => {
    const quiet = await bench.thread('member', MODEL.quiet);
    expect(await thoseWith(200, person => react(person, quiet, '👍'))).toEqual([
      'member',
    ]);
    const id = await bench.thread();
    expect((await react('silenced', id, '👍')).status).toBe(403);
    const secret = await bench.thread('member', MODEL.workspace);
    expect((await react('outsider', secret, '👍')).status).toBe(404);
  });

  it('takes none to a post that is deleted or hidden, and none in a locked thread', async () => {
    const id = await bench.thread();
    const deleted = await bench.post('expert', id);
    const hidden = await bench.post('expert', id);
    await react('member', id, '👍', { seq: hidden });
    await bench.ask(
      'expert',
      'delete',
      `/threads/${id}/posts/${deleted}`,
      undefined,
      1,
    );
    const moderate = async (action: string, seq?: number) => {
      const { status } = await bench.ask(
        'moderator',
        'post',
        `/threads/${id}/moderation`,
        { id: uuid(), action, reason: 'Because', seq },
      );
      expect(status).toBe(201);
    };
    await moderate('hide', hidden);
    for (const seq of [deleted, hidden]) {
      for (const person of ['expert', 'member', 'admin'] as const) {
        expect((await react(person, id, '👍', { seq })).status).toBe(409);
      }
    }
    const { items } = postPageSchema.parse(
      (await bench.ask('outsider', 'get', `/threads/${id}/posts`)).body,
    );
    expect(items[hidden - 1]).not.toHaveProperty('reactions');
    await moderate('lock');
    const refused = await react('member', id, '👍');
    expect(refused.status).toBe(409);
    expect(refused.body.error.message).toContain('locked');
  });

  it.each(['x', '1', '👍👍', '', '<b>', '👍 ', '%00', 'a'.repeat(3000)])(
    'refuses %j as a reaction',
    async emoji => {
      const id = await bench.thread();
      const { status } = await react('member', id, emoji);
      expect(status).toBe(emoji === '' ? 404 : 400);
    },
  );

  it('are not added to a post that has gone since its page was opened', async () => {
    const id = await bench.thread();
    const post = () =>
      bench.knex('posts').where({ thread_id: id, seq: 1 }).first();
    const { id: postId } = await post();
    const add = () =>
      bench.knex.transaction(trx =>
        addReaction(
          trx,
          {
            postId,
            emoji: '👍',
            userRef: refOfPerson('expert'),
            at: '2026-01-01T00:00:00.000Z',
          },
          MAX_REACTIONS,
        ),
      );
    for (const sign of ['deleted_at', 'hidden_at', 'purged_at']) {
      await bench
        .knex('posts')
        .where('id', postId)
        .update({ [sign]: '2026-01-01T00:00:00.000Z' });
      expect(await add()).toBe('gone');
      await bench
        .knex('posts')
        .where('id', postId)
        .update({ [sign]: null });
    }
    expect(await add()).toBe(true);
  });

  it('refuses a path that is wrongly encoded in plain words', async () => {
    const id = await bench.thread();
    const response = await bench.ask(
      'member',
      'put',
      `/threads/${id}/posts/1/reactions/%E0%A4%A`,
    );
    expect(response.status).toBe(400);
    expect(response.body.error.message).toContain('percent-encoded');
  });
});
