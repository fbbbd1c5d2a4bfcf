import { archiveThreadSchema } from '@innokyla/backstage-plugin-innokyla-common';
import { describeEachDatabase } from '../__testUtils__/databases';
import { importThread } from './importThread';
import { Bench } from './__testUtils__/bench';
import { MODEL, refOfPerson } from './__testUtils__/world';

const archived = (change: object = {}) =>
  archiveThreadSchema.parse({
    apiVersion: 'innokyla/v1alpha1',
    kind: 'Thread',
    anchor: MODEL.portal,
    section: 'trial',
    threadKind: 'experience',
    title: 'How it went',
    resolved: true,
    posts: [
      {
        at: '2019-09-30T16:15:00+03:00',
        by: refOfPerson('member'),
        body: 'First',
      },
      // Written down later than it happened: the order is that of the file.
      {
        at: '2019-09-29T10:00:00+03:00',
        by: refOfPerson('expert'),
        body: 'Second',
      },
      { at: '2019-10-02T08:00:00Z', by: refOfPerson('member'), body: 'Third' },
    ],
    ...change,
  });

describeEachDatabase('Importing a thread', freshDatabase => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await Bench.over(await freshDatabase());
  });

  const write = (thread = archived()) =>
    bench.knex.transaction(trx => importThread(trx, thread));

  it('writes it as it was: order, authors, times, and read by those who wrote in it', async () => {
    const id = await write();
    const { body: thread } = await bench.ask('expert', 'get', `/threads/${id}`);
    expect(thread).toMatchObject({
      anchor: { ref: MODEL.portal, section: 'trial', title: 'Title of portal' },
      kind: 'experience',
      resolved: true,
      lastSeq: 3,
      readSeq: 3,
      createdAt: '2019-09-30T13:15:00.000Z',
      createdBy: refOfPerson('member'),
      lastPostAt: '2019-10-02T08:00:00.000Z',
    });
    const { body: posts } = await bench.ask(
      'outsider',
      'get',
      `/threads/${id}/posts`,
    );
    expect(posts.items.map((p: any) => [p.seq, p.body, p.createdAt])).toEqual([
      [1, 'First', '2019-09-30T13:15:00.000Z'],
      [2, 'Second', '2019-09-29T07:00:00.000Z'],
      [3, 'Third', '2019-10-02T08:00:00.000Z'],
    ]);
    expect(
      (await bench.ask('outsider', 'get', `/threads/${id}`)).body.unread,
    ).toBe(3);
    expect(await bench.post('outsider', id)).toBe(4);
  });

  it('keeps topics, the accepted answer, what is pinned and who answered whom', async () => {
    const { posts } = archived();
    const id = await write(
      archived({
        threadKind: 'question',
        resolved: undefined,
        topics: ['Kunnat', 'aika'],
        pinned: true,
        answer: 2,
        posts: [posts[0], posts[1], { ...posts[2], replyTo: 2 }],
      }),
    );
    const { body } = await bench.ask('outsider', 'get', `/threads/${id}`);
    expect(body).toMatchObject({
      topics: ['aika', 'kunnat'],
      pinned: true,
      resolved: true,
      answerSeq: 2,
      unanswered: false,
    });
    const page = await bench.ask('outsider', 'get', `/threads/${id}/posts`);
    expect(page.body.items[2].replyTo).toEqual({
      id: page.body.items[1].id,
      seq: 2,
      author: refOfPerson('expert'),
    });
  });

  it('keeps who was asked for comments, and which post answered', async () => {
    const id = await write(
      archived({
        threadKind: 'review',
        resolved: false,
        dueAt: '2019-10-01T12:00:00+03:00',
        reviewers: [refOfPerson('expert'), 'group:default/lappi-hanke'],
        answers: { [refOfPerson('expert')]: 2 },
      }),
    );
    const { body } = await bench.ask('outsider', 'get', `/threads/${id}`);
    expect(body).toMatchObject({
      dueAt: '2019-10-01T09:00:00.000Z',
      late: true,
      reviewers: expect.arrayContaining([
        { ref: 'group:default/lappi-hanke' },
        {
          ref: refOfPerson('expert'),
          answeredAt: '2019-09-29T07:00:00.000Z',
          answeredBy: refOfPerson('expert'),
          answeredSeq: 2,
        },
      ]),
    });
  });

  it('keeps the fields of an experience', async () => {
    const experience = { where: 'Keski-Suomi', again: 'yes' };
    const [first, ...rest] = archived().posts;
    const id = await write(
      archived({ posts: [{ ...first, experience }, ...rest] }),
    );
    const { body } = await bench.ask('outsider', 'get', `/threads/${id}`);
    expect(body.experience).toEqual(experience);
  });

  it.each([
    [{ answer: 2 }, 'answer'],
    [{ threadKind: 'question', answer: 1 }, 'answer'],
    [{ threadKind: 'question', answer: 4 }, 'answer'],
    [{ dueAt: '2019-10-01T12:00:00Z' }, 'dueAt'],
    [{ reviewers: [refOfPerson('expert')] }, 'reviewers'],
    [{ threadKind: 'review', reviewers: [MODEL.portal] }, 'reviewers.0'],
    [
      { threadKind: 'review', answers: { [refOfPerson('expert')]: 2 } },
      `answers.${refOfPerson('expert')}`,
    ],
    [{ posts: [{ ...archived().posts[0], replyTo: 1 }] }, 'posts.0.replyTo'],
    [
      {
        threadKind: 'discussion',
        posts: [{ ...archived().posts[0], experience: { where: 'x' } }],
      },
      'posts.0.experience',
    ],
  ])('is refused with %j, naming the field', (change, field) => {
    const { error } = archiveThreadSchema.safeParse({
      ...archived(),
      topics: undefined,
      ...change,
    });
    expect(error?.issues.map(issue => issue.path.join('.'))).toContain(field);
  });

  it('tells nobody of what happened long ago', async () => {
    const id = await write();
    expect(await bench.signalled(id)).toEqual([]);
  });

  it('takes a thread of thousands of posts', async () => {
    const [post] = archived().posts;
    const id = await write(archived({ posts: Array(3500).fill(post) }));
    const { body } = await bench.ask(
      'member',
      'get',
      `/threads/${id}/posts?around=3000&limit=3`,
    );
    expect(body).toMatchObject({
      lastSeq: 3500,
      items: [{ seq: 2999 }, { seq: 3000 }, { seq: 3001 }],
    });
  });

  it('hangs it on an entity of the catalog that is not ours', async () => {
    bench.catalog.readers.set('component:default/website', ['member']);
    const id = await write(archived({ anchor: 'component:default/website' }));
    expect((await bench.ask('member', 'get', `/threads/${id}`)).status).toBe(
      200,
    );
    expect((await bench.ask('outsider', 'get', `/threads/${id}`)).status).toBe(
      404,
    );
  });

  it('refuses one whose entity is not there, and writes nothing of it', async () => {
    await expect(
      write(archived({ anchor: 'operatingmodel:lappi/none' })),
    ).rejects.toThrow('there is no entity operatingmodel:lappi/none');
    expect(await bench.knex('threads')).toEqual([]);
  });
});
