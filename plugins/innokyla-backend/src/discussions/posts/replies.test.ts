import {
  type PostPage,
  postPageSchema,
  postSchema,
} from '@innokyla/backstage-plugin-innokyla-common';
import { v7 as uuid } from 'uuid';
import { describeEachDatabase } from '../../__testUtils__/databases';
import { Bench, newPost, newThread } from '../__testUtils__/bench';
import { MODEL, type PersonName, refOfPerson } from '../__testUtils__/world';

describeEachDatabase('Answering and naming others', freshDatabase => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await Bench.over(await freshDatabase(), { mentionedGroup: 3 });
    bench.catalog.groups.set('group:default/small', 3);
    bench.catalog.groups.set('group:default/everybody', 4);
  });
  afterAll(() => bench.outbox.stop());

  const send = (person: PersonName, id: string, post: object) =>
    bench.ask(person, 'post', `/threads/${id}/posts`, post);
  const read = async (person: PersonName, id: string): Promise<PostPage> =>
    postPageSchema.parse(
      (await bench.ask(person, 'get', `/threads/${id}/posts`)).body,
    );
  const fieldsOf = (body: any) =>
    body.error.issues.map((issue: { field: string }) => issue.field);
  /** Whom the latest change of posts or threads mentioned. */
  const mentioned = async () => {
    const row = await bench.knex('outbox').orderBy('position', 'desc').first();
    return JSON.parse(row.payload).mentioned;
  };

  it('shows which post a reply answers, at once and on the page', async () => {
    const id = await bench.thread();
    const [first] = (await read('expert', id)).items;
    const reply = { ...newPost('I agree'), replyTo: first.id.toUpperCase() };
    const answered = {
      id: first.id,
      seq: 1,
      author: refOfPerson('member'),
    };
    const { body } = await send('expert', id, reply);
    expect(postSchema.parse(body).replyTo).toEqual(answered);
    const again = await send('expert', id, reply);
    expect([again.status, again.body.replyTo]).toEqual([200, answered]);
    const [, onPage] = (await read('member', id)).items;
    expect(onPage.replyTo).toEqual(answered);
  });

  it('keeps an answer to a post that was deleted, and lets one be sent that was on its way', async () => {
    const id = await bench.thread();
    const { body: regretted } = await send('expert', id, newPost('Regretted'));
    const reply = { ...newPost('Why?'), replyTo: regretted.id };
    expect((await send('member', id, reply)).status).toBe(201);
    const path = `/threads/${id}/posts/${regretted.seq}`;
    await bench.ask('expert', 'delete', path, undefined, 1);
    expect(
      (await send('member', id, { ...reply, ...newPost('And you?') })).status,
    ).toBe(201);
    const { items } = await read('outsider', id);
    expect(items.slice(2).map(post => post.replyTo?.seq)).toEqual([2, 2]);
  });

  it('refuses an answer to a post of another thread and to none at all, and takes no place for it', async () => {
    const id = await bench.thread();
    const elsewhere = await bench.thread('member', MODEL.draft);
    const [secret] = (await read('member', elsewhere)).items;
    for (const replyTo of [secret.id, uuid()]) {
      const response = await send('member', id, { ...newPost(), replyTo });
      expect(response.status).toBe(400);
      expect(fieldsOf(response.body)).toEqual(['replyTo']);
    }
    expect(await bench.post('member', id)).toBe(2);
  });

  it('tells whom a post mentions, and of an edit only whom it mentions anew', async () => {
    const id = await bench.thread();
    const [admin, expert] = [refOfPerson('admin'), refOfPerson('expert')];
    const { body } = await send(
      'member',
      id,
      newPost(
        `<mention:${admin}>, <mention:group:default/small> and again <mention:${admin}>`,
      ),
    );
    expect(await mentioned()).toEqual([admin, 'group:default/small']);
    const path = `/threads/${id}/posts/${body.seq}`;
    const edit = { body: `<mention:${expert}> and <mention:${admin}>` };
    await bench.ask('member', 'patch', path, edit, 1);
    expect(await mentioned()).toEqual([expert]);
  });

  it('calls nobody and refers to nothing by what stands in code, until it is taken out of it', async () => {
    const id = await bench.thread();
    const example = `<mention:${refOfPerson('admin')}> <entity:${
      MODEL.portal
    }>`;
    const { body } = await send(
      'member',
      id,
      newPost(`Write \`${example}\`, or:\n\n\`\`\`\n${example}\n\`\`\``),
    );
    expect(await mentioned()).toEqual([]);
    expect((await read('member', id)).references).toEqual({});
    const path = `/threads/${id}/posts/${body.seq}`;
    await bench.ask('member', 'patch', path, { body: example }, 1);
    expect(await mentioned()).toEqual([refOfPerson('admin')]);
    expect(Object.keys((await read('member', id)).references)).toEqual([
      MODEL.portal,
    ]);
  });

  it('does not tell again whom an edit mentions that an earlier text mentioned already', async () => {
    const id = await bench.thread();
    const admin = `<mention:${refOfPerson('admin')}>`;
    const { body } = await send('member', id, newPost(admin));
    expect(await mentioned()).toEqual([refOfPerson('admin')]);
    const path = `/threads/${id}/posts/${body.seq}`;
    await bench.ask('member', 'patch', path, { body: 'Nobody' }, 1);
    await bench.ask('member', 'patch', path, { body: admin }, 2);
    expect(await mentioned()).toEqual([]);
  });

  it('names a group that is too large to be called, and lets nobody call it by a thread or an edit either', async () => {
    const id = await bench.thread();
    const body = 'All of you! <mention:group:default/everybody>';
    const { body: kept } = await send('member', id, newPost());
    for (const [method, path, request, field] of [
      ['post', `/threads/${id}/posts`, newPost(body), 'body'],
      ['patch', `/threads/${id}/posts/${kept.seq}`, { body }, 'body'],
      [
        'post',
        '/threads',
        { ...newThread(), post: newPost(body) },
        'post.body',
      ],
    ] as const) {
      const response = await bench.ask('member', method, path, request, 1);
      expect(response.status).toBe(400);
      expect(fieldsOf(response.body)).toEqual([field]);
      expect(response.body.error.message).toContain('group:default/everybody');
    }
    expect((await read('member', id)).lastSeq).toBe(2);
  });

  it('names a group that is too large to be asked for comments, when asked and when added', async () => {
    const reviewers = ['group:default/everybody'];
    const review = { ...newThread(), kind: 'review' };
    const { id } = review;
    for (const [method, path, request] of [
      ['post', '/threads', { ...review, reviewers }],
      ['post', '/threads', review],
      ['patch', `/threads/${id}`, { reviewers }],
    ] as const) {
      const response = await bench.ask('member', method, path, request, 1);
      if (request === review) continue;
      expect(response.status).toBe(400);
      expect(fieldsOf(response.body)).toEqual(['reviewers']);
      expect(response.body.error.message).toContain('group:default/everybody');
    }
  });

  it('answers a post that arrived before its group grew too large', async () => {
    const id = await bench.thread();
    bench.catalog.groups.set('group:default/growing', 3);
    const sent = newPost('<mention:group:default/growing>');
    expect((await send('member', id, sent)).status).toBe(201);
    bench.catalog.groups.set('group:default/growing', 300);
    expect((await send('member', id, sent)).status).toBe(200);
    expect((await send('member', id, newPost(sent.body))).status).toBe(400);
  });

  it('asks the catalog nothing for a post that mentions no group', async () => {
    const id = await bench.thread();
    bench.catalog.calls = 0;
    // What is delivered afterwards asks for itself.
    await bench.statementsOf(() =>
      send('member', id, newPost(`<mention:${refOfPerson('admin')}>`)).then(
        () => expect(bench.catalog.calls).toBe(0),
      ),
    );
  });

  it.each([
    [
      'more people than can be meant',
      Array.from(
        { length: 21 },
        (_, i) => `<mention:user:default/p${i}>`,
      ).join(),
      'mention at most 20',
    ],
    [
      'a thing',
      '<mention:component:default/x>',
      'neither a person nor a group',
    ],
    [
      'more entities than anybody reads of',
      Array.from({ length: 101 }, (_, i) => `<entity:a:b/c${i}>`).join(),
      'refer to at most 100',
    ],
  ])('refuses a text that names %s', async (_what, body, words) => {
    const id = await bench.thread();
    const response = await send('member', id, newPost(body));
    expect(response.status).toBe(400);
    expect(fieldsOf(response.body)).toEqual(['body']);
    expect(response.body.error.message).toContain(words);
  });

  it('counts together whom the fields of an experience mention', async () => {
    const people = (from: number) =>
      Array.from(
        { length: 11 },
        (_, i) => `<mention:user:default/p${from + i}>`,
      );
    const thread = (advice: string) => ({
      ...newThread(),
      kind: 'experience',
      post: {
        ...newPost(people(0).join()),
        experience: { where: 'Inari', advice },
      },
    });
    const start = (advice: string) =>
      bench.ask('member', 'post', '/threads', thread(advice));
    expect((await start(people(0).join())).status).toBe(201);
    const refused = await start(people(50).join());
    expect([refused.status, fieldsOf(refused.body)]).toEqual([
      400,
      ['post.body'],
    ]);
  });

  it('gives the titles of what posts refer to, each reader those they may read', async () => {
    const id = await bench.thread();
    const refs = [MODEL.portal, MODEL.workspace, MODEL.draft];
    await send(
      'member',
      id,
      newPost(
        [...refs, 'component:default/website', 'operatingmodel:lappi/none']
          .map(ref => `<entity:${ref}>`)
          .join(' '),
      ),
    );
    const titlesFor = async (person: PersonName) =>
      (await read(person, id)).references;
    expect(await titlesFor('member')).toEqual({
      [MODEL.portal]: 'Title of portal',
      [MODEL.workspace]: 'Title of workspace',
      [MODEL.draft]: 'Title of draft',
    });
    expect(await titlesFor('expert')).toEqual({
      [MODEL.portal]: 'Title of portal',
      [MODEL.workspace]: 'Title of workspace',
    });
    expect(await titlesFor('outsider')).toEqual({
      [MODEL.portal]: 'Title of portal',
    });
  });

  it('changes the fields of an experience with its history, and gives none to other posts', async () => {
    const experience = { where: 'Sodankylä', whatWorked: 'Coffee' };
    const thread = {
      ...newThread(),
      kind: 'experience',
      post: { ...newPost('We tried it'), experience },
    };
    await bench.ask('member', 'post', '/threads', thread);
    const path = `/threads/${thread.id}/posts/1`;
    const edit = (body: object, revision: number) =>
      bench.ask('member', 'patch', path, body, revision);
    const changed = { ...experience, again: 'yes', advice: 'Bring cups' };
    const response = await edit(
      { body: 'We tried it twice', experience: changed },
      1,
    );
    expect(response.body.experience).toEqual(changed);
    // Without the fields they stay.
    const { body } = await edit({ body: 'We tried it thrice' }, 2);
    expect(body.experience).toEqual(changed);
    const history = await bench.ask('expert', 'get', `${path}/revisions`);
    expect(
      history.body.items.map((item: any) => [item.body, item.experience]),
    ).toEqual([
      ['We tried it thrice', changed],
      ['We tried it twice', changed],
      ['We tried it', experience],
    ]);
    const { body: reply } = await send('member', thread.id, newPost());
    const refused = await bench.ask(
      'member',
      'patch',
      `/threads/${thread.id}/posts/${reply.seq}`,
      { body: 'x', experience },
      1,
    );
    expect([refused.status, fieldsOf(refused.body)]).toEqual([
      400,
      ['experience'],
    ]);
  });
});
