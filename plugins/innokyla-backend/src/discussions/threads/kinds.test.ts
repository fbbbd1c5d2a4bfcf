import { threadSchema } from '@innokyla/backstage-plugin-innokyla-common';
import { v7 as uuid } from 'uuid';
import { describeEachDatabase } from '../../__testUtils__/databases';
import { Bench, newPost, newThread } from '../__testUtils__/bench';
import {
  EVERYBODY,
  type PersonName,
  refOfPerson,
  thoseWith,
} from '../__testUtils__/world';

const SITE = 'component:default/website';
const LAPPI = 'workspace:default/lappi';
const EXPERIENCE = {
  where: 'Keski-Suomi',
  when: 'kevät 2019',
  whatWorked: 'Minuutin kierros',
  again: 'changed',
};

describeEachDatabase('Starting a thread', freshDatabase => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await Bench.over(await freshDatabase());
    bench.catalog.readers.set(SITE, ['member']);
  });

  const start = (more: object, person: PersonName = 'member') =>
    bench.ask(person, 'post', '/threads', { ...newThread(), ...more });
  const experienced = (more: object = {}) => ({
    kind: 'experience',
    post: { ...newPost('How it went'), experience: EXPERIENCE },
    ...more,
  });

  it('answers what anybody who opens it gets', async () => {
    for (const more of [
      { topics: ['Yhdistysilta', ' Kunnat '], section: 'coreIdea' },
      { kind: 'question' },
      {
        kind: 'review',
        dueAt: '2019-09-20T12:00:00+03:00',
        reviewers: [refOfPerson('expert'), 'group:default/lappi-hanke'],
      },
      experienced(),
    ]) {
      const made = await start(more);
      expect(made.status).toBe(201);
      const opened = await bench.ask(
        'member',
        'get',
        `/threads/${made.body.id}`,
      );
      expect(opened.body).toEqual(made.body);
      expect(threadSchema.parse(made.body)).toMatchObject({ moves: [] });
    }
  });

  it('keeps topics as they are compared, each once', async () => {
    const { body } = await start({
      topics: ['Kunnat  ja TUKI', 'kunnat ja tuki', 'äly'],
    });
    expect(body.topics).toEqual(['kunnat ja tuki', 'äly']);
  });

  it('asks people and groups for comments, and tells of them', async () => {
    const reviewers = [refOfPerson('expert'), 'group:default/lappi-hanke'];
    await bench.outbox.drain();
    // Who is told is asked of the catalog too, beside the request.
    const wake = jest.spyOn(bench.outbox, 'wake').mockReturnValue();
    bench.catalog.calls = 0;
    const { body } = await start({
      kind: 'review',
      dueAt: '2019-09-20T12:00:00+03:00',
      reviewers,
    });
    // Whether the asker may see them, and how many people the group has.
    expect(bench.catalog.calls).toBe(2);
    wake.mockRestore();
    expect(body).toMatchObject({
      dueAt: '2019-09-20T09:00:00.000Z',
      late: true,
      reviewers: [
        { ref: 'group:default/lappi-hanke' },
        { ref: refOfPerson('expert') },
      ],
    });
    const events = await bench.knex('outbox').where('topic', 'thread');
    const told = events
      .map(event => JSON.parse(event.payload))
      .find(event => event.threadId === body.id);
    expect(told).toMatchObject({ change: 'created', asked: reviewers });
  });

  it('shows the fields of an experience with the thread until its post is gone', async () => {
    const { body } = await start(experienced());
    const shown = async () =>
      (await bench.ask('outsider', 'get', `/threads/${body.id}`)).body;
    expect(await shown()).toMatchObject({ experience: EXPERIENCE });
    await bench.ask(
      'member',
      'delete',
      `/threads/${body.id}/posts/1`,
      undefined,
      1,
    );
    expect(await shown()).not.toHaveProperty('experience');
  });

  it.each([
    [{ section: 'nonsense' }, 'section', 'coreIdea'],
    [{ section: 'purpose', anchor: SITE }, 'section', 'no sections'],
    [{ version: 1 }, 'version', 'of a document'],
    [{ version: 0 }, 'version', ''],
    [{ topics: Array(21).fill('x') }, 'topics', '20'],
    [{ topics: ['x'.repeat(61)] }, 'topics.0', '60'],
    [{ topics: ['\u0958'.repeat(60)] }, 'topics.0', '60'],
    [{ topics: ['two\nlines'] }, 'topics.0', 'one line'],
    [{ topics: ['\u200b'] }, 'topics.0', 'empty'],
    [{ title: '\u200b\ufe0f' }, 'title', 'empty'],
    [{ kind: 'gossip' }, 'kind', ''],
    [{ dueAt: '2019-09-20T12:00:00Z' }, 'dueAt', 'kind review'],
    [{ kind: 'review', dueAt: '2019-09-20' }, 'dueAt', 'time zone'],
    [
      { kind: 'review', dueAt: '9999-12-31T23:59:59-14:00' },
      'dueAt',
      '0000–9999',
    ],
    [{ reviewers: [refOfPerson('expert')] }, 'reviewers', 'kind review'],
    [
      { kind: 'review', reviewers: [LAPPI] },
      'reviewers.0',
      'person or a group',
    ],
    [
      {
        kind: 'review',
        reviewers: [refOfPerson('expert'), 'user:default/nobody'],
      },
      'reviewers.1',
      'knows no user:default/nobody',
    ],
    [{ kind: 'experience' }, 'post.experience', 'is needed'],
    [
      { post: { ...newPost(), experience: EXPERIENCE } },
      'post.experience',
      'kind experience',
    ],
    [
      { kind: 'experience', post: { ...newPost(), experience: { where: '' } } },
      'post.experience.where',
      'empty',
    ],
    [
      {
        kind: 'experience',
        post: {
          ...newPost(),
          experience: { where: 'Inari', when: '\u202etalvi' },
        },
      },
      'post.experience.when',
      'writing direction',
    ],
    [{ kind: 'announcement' }, 'kind', 'on a workspace'],
    [{ pinned: true }, 'body', 'pinned'],
  ])('refuses %j and names the field', async (more, field, words) => {
    const { status, body } = await start({
      ...more,
      post: { ...newPost(), ...(more as any).post, id: uuid() },
    });
    expect(status).toBe(400);
    const issue = body.error.issues.find((i: any) => i.field === field);
    expect(issue?.message).toContain(words);
  });

  it('about a version of a document takes only one that there is', async () => {
    const { lappi } = bench.world.workspaceIds;
    const { knex } = bench;
    const document = await knex('entities')
      .where('id', bench.world.entityIds.portal)
      .first();
    const id = uuid();
    await knex('entities').insert({
      ...document,
      id,
      kind: 'Document',
      name: 'memo',
      workspace_id: lappi,
    });
    await knex('blobs').insert({
      sha256: 'a'.repeat(64),
      size: 1,
      created_at: document.created_at,
    });
    await knex('document_versions').insert({
      document_id: id,
      version: 1,
      sha256: 'a'.repeat(64),
      file_name: 'memo.txt',
      media_type: 'text/plain',
      size: 1,
      created_at: document.created_at,
      created_by: document.created_by,
    });
    const anchor = 'document:lappi/memo';
    const good = await start({ anchor, version: 1 });
    expect(good.body.anchor).toMatchObject({ ref: anchor, version: 1 });
    const bad = await start({ anchor, version: 2 });
    expect(bad.status).toBe(400);
    expect(bad.body.error.message).toContain('no version 2');
    const listed = await bench.ask(
      'member',
      'get',
      `/threads?anchor=${anchor}&version=1`,
    );
    expect(listed.body.totalItems).toBe(1);
    const other = await bench.ask(
      'member',
      'get',
      `/threads?anchor=${anchor}&version=2`,
    );
    expect(other.body.totalItems).toBe(0);
  });

  it('as an announcement is for admins of that workspace and moderators', async () => {
    const announce = (person: PersonName) =>
      start({ anchor: LAPPI, kind: 'announcement' }, person);
    expect(await thoseWith(201, announce)).toEqual(['admin', 'moderator']);
    expect(await thoseWith(403, announce)).toEqual(
      EVERYBODY.filter(p => p !== 'admin' && p !== 'moderator'),
    );
    const programme = await start(
      { anchor: 'workspace:default/ohjelma', kind: 'announcement' },
      'coordinator',
    );
    expect(programme.status).toBe(201);
  });

  it('makes one thread of a request that is sent again, with its topics and reviewers once', async () => {
    const sent = {
      ...newThread(),
      kind: 'review',
      topics: ['kunnat'],
      reviewers: [refOfPerson('expert')],
    };
    const [first, second] = [await start(sent), await start(sent)];
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(second.body).toEqual(first.body);
  });
});
