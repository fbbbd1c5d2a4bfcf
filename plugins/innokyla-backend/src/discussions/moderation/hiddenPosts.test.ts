import { describeEachDatabase } from '../../__testUtils__/databases';
import { Bench, newThread } from '../__testUtils__/bench';
import { MODEL, type PersonName, refOfPerson } from '../__testUtils__/world';
import { moderated, reported } from './__testUtils__/moderating';

const SECRET = 'Salaisuus';
const LIKE = encodeURIComponent('👍');

describeEachDatabase('What moderators have hidden', freshDatabase => {
  let bench: Bench;
  let id: string;
  beforeAll(async () => {
    bench = await Bench.over(await freshDatabase());
    // An experience of the expert, edited once, with a reaction and an answer that quotes its place.
    const thread = newThread(MODEL.portal, 'A try-out');
    id = thread.id;
    await bench
      .ask('expert', 'post', '/threads', {
        ...thread,
        kind: 'experience',
        post: {
          ...thread.post,
          body: `${SECRET} 1`,
          experience: { where: SECRET, again: 'yes', advice: SECRET },
        },
      })
      .expect(201);
    await bench
      .ask('expert', 'patch', `/threads/${id}/posts/1`, { body: SECRET }, 1)
      .expect(200);
    await bench
      .ask('outsider', 'put', `/threads/${id}/posts/1/reactions/${LIKE}`)
      .expect(200);
    await bench
      .ask('outsider', 'post', `/threads/${id}/posts`, {
        id: '01a2029d-8c94-733e-bbf7-21342b786146',
        body: 'I see',
        replyTo: thread.post.id,
      })
      .expect(201);
  });
  // Delivery goes on beside the requests.
  afterAll(() => bench.outbox.stop());

  const paths = () => [
    `/threads?anchor=${MODEL.portal}`,
    `/threads?kind=experience`,
    `/threads/${id}`,
    `/threads/${id}/posts`,
    `/threads/${id}/posts?around=1`,
    `/threads/${id}/posts/1/revisions`,
    `/posts`,
    `/posts?author=${refOfPerson('expert')}`,
    `/threads/experiences?anchor=${MODEL.portal}`,
    `/threads/sections?anchor=${MODEL.portal}`,
    `/threads/${id}/moderation`,
    `/moderation`,
    `/reports`,
    `/unread`,
  ];

  /** The routes whose answer to a person holds the secret. */
  const leaksTo = async (person: PersonName) => {
    const leaks: string[] = [];
    for (const path of paths()) {
      const answer = await bench.ask(person, 'get', path);
      expect({ path, fails: answer.status >= 500 }).toEqual({
        path,
        fails: false,
      });
      if (answer.text.includes(SECRET)) leaks.push(path);
    }
    return leaks;
  };

  it('stands in no answer to anybody but its author and those who moderate', async () => {
    // The check can fail: before it is hidden, they all get it.
    expect((await leaksTo('outsider')).length).toBeGreaterThan(5);
    await reported(bench, 'outsider', id, 1);
    await moderated(bench, 'admin', id, { action: 'hide', seq: 1 });
    for (const person of [
      'member',
      'viaGroup',
      'otherMember',
      'coordinator',
      'outsider',
    ] as const) {
      expect({ person, leaks: await leaksTo(person) }).toEqual({
        person,
        leaks: [],
      });
    }
    for (const person of ['expert', 'admin', 'moderator'] as const) {
      expect(await leaksTo(person)).toEqual(
        expect.arrayContaining([
          `/threads/${id}`,
          `/threads/${id}/posts`,
          `/threads/${id}/posts/1/revisions`,
        ]),
      );
    }
  });

  it('does not count among experiences, and has no reactions for others', async () => {
    const { body } = await bench.ask(
      'member',
      'get',
      `/threads/experiences?anchor=${MODEL.portal}`,
    );
    expect(body).toEqual({ count: 0, again: { yes: 0, changed: 0, no: 0 } });
    const posts = await bench.ask('member', 'get', `/threads/${id}/posts`);
    const [first, second] = posts.body.items;
    expect(first.reactions).toBeUndefined();
    expect(first.experience).toBeUndefined();
    // An answer still names the place that it answers, and no more.
    expect(second.replyTo).toMatchObject({
      seq: 1,
      author: refOfPerson('expert'),
    });
  });

  it('takes no reaction and no edit until it is restored', async () => {
    const react = await bench.ask(
      'member',
      'put',
      `/threads/${id}/posts/1/reactions/${LIKE}`,
    );
    expect(react.status).toBe(409);
    const edit = await bench.ask(
      'expert',
      'patch',
      `/threads/${id}/posts/1`,
      { body: 'Better' },
      3,
    );
    expect(edit.status).toBe(409);
    await moderated(bench, 'moderator', id, { action: 'restore', seq: 1 });
    await bench
      .ask('member', 'put', `/threads/${id}/posts/1/reactions/${LIKE}`)
      .expect(200);
    expect((await leaksTo('outsider')).length).toBeGreaterThan(5);
  });

  it('keeps a whole thread from others, on every route', async () => {
    await moderated(bench, 'admin', id, { action: 'hide' });
    expect(await leaksTo('outsider')).toEqual([]);
    expect(await leaksTo('member')).toEqual([]);
    const all = [
      ['get', ''],
      ['get', '/posts'],
      ['get', '/posts/1/revisions'],
      ['get', '/moderation'],
      ['get', '/draft'],
      ['put', `/posts/1/reactions/${LIKE}`],
    ] as const;
    for (const [method, path] of all) {
      const { status } = await bench.ask(
        'member',
        method,
        `/threads/${id}${path}`,
      );
      expect({ path, status }).toEqual({ path, status: 404 });
    }
  });
});
