import { mentionAddress } from '@innokyla/backstage-plugin-innokyla-common';
import { describeEachDatabase } from '../../__testUtils__/databases';
import { Bench, newThread } from '../__testUtils__/bench';
import {
  MODEL,
  PEOPLE,
  type PersonName,
  refOfPerson,
} from '../__testUtils__/world';

const SITE = 'component:default/website';
const WORKSPACE = 'workspace:default/lappi';
const PROGRAMME = 'workspace:default/ohjelma';

const refs = (...people: PersonName[]) => people.map(refOfPerson).sort();
const mention = (...people: (PersonName | string)[]) =>
  people
    .map(name => (name in PEOPLE ? refOfPerson(name as PersonName) : name))
    .map(ref => `<${mentionAddress(ref)}>`)
    .join(' ');

describeEachDatabase('What people are told of discussions', freshDatabase => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await Bench.over(await freshDatabase());
  });

  const unreadOf = async (person: PersonName): Promise<number> =>
    (await bench.ask(person, 'get', '/unread')).body.threads;
  const read = (person: PersonName, id: string, seq = 1000) =>
    bench.ask(person, 'put', `/threads/${id}/read`, { seq }).expect(204);

  it('is by their level: new threads, every post, or what mentions them', async () => {
    await bench.follow('expert', { entity: WORKSPACE }, 'everything');
    await bench.follow('coordinator', { entity: PROGRAMME }, 'threads');
    await bench.follow('viaGroup', { entity: MODEL.portal }, 'nothing');
    const id = await bench.thread('member');
    expect(await bench.told()).toEqual(refs('coordinator', 'expert'));
    await bench.post('admin', id);
    // Who started it follows it; who wrote does not hear of it.
    expect(await bench.told()).toEqual(refs('expert', 'member'));
    await bench.post(
      'member',
      id,
      mention('otherMember', 'viaGroup', 'member', 'outsider'),
    );
    expect(await bench.told()).toEqual(
      refs('admin', 'expert', 'otherMember', 'outsider'),
    );
    expect(await unreadOf('otherMember')).toBe(1);
    expect(await unreadOf('viaGroup')).toBe(0);
    expect(await unreadOf('admin')).toBe(1);
    // Who writes has read.
    expect(await unreadOf('member')).toBe(0);
  });

  it('comes in one notice whatever the number of reasons, the most telling one, with a link to the post', async () => {
    await bench.follow('expert', { entity: WORKSPACE }, 'everything');
    const id = await bench.thread('member', MODEL.workspace, 'Vanhan otsikko');
    await bench.noticed();
    await read('expert', id);
    await bench.post(
      'member',
      id,
      `${mention('expert', 'expert')} Salaista asiaa`,
    );
    const notices = await bench.noticed();
    expect(notices).toEqual([
      {
        to: refs('expert'),
        title: 'Sinut mainittiin keskustelussa: Vanhan otsikko',
        description: 'Title of workspace',
        link: `/innokyla/operatingmodel/lappi/workspace?tab=discussion&thread=${id}&post=2`,
        severity: 'normal',
        topic: 'innokyla:mention',
        scope: `innokyla:thread:${id}`,
      },
    ]);
  });

  it('is grouped while unread: the same notice tells how many, and a mention stands before the rest', async () => {
    const id = await bench.thread('member', MODEL.portal, 'X');
    const titles = async () =>
      (await bench.noticed()).map(({ title, description, link, scope }) => {
        expect(scope).toBe(`innokyla:thread:${id}`);
        return [title, description, link!.split('post=')[1]];
      });
    const place = 'Title of portal';
    await bench.post('expert', id);
    expect(await titles()).toEqual([
      ['Uusi viesti keskustelussa: X', place, '2'],
    ]);
    await bench.post('expert', id);
    expect(await titles()).toEqual([
      ['2 uutta viestiä keskustelussa: X', place, '2'],
    ]);
    await bench.post('expert', id, mention('member'));
    await bench.post('expert', id);
    expect((await titles()).at(-1)).toEqual([
      'Sinut mainittiin keskustelussa: X',
      `4 uutta viestiä keskustelussa · ${place}`,
      '4',
    ]);
    await read('member', id);
    await bench.post('expert', id);
    expect(await titles()).toEqual([
      ['Uusi viesti keskustelussa: X', place, '6'],
    ]);
  });

  it('never goes to who may not read it: neither outsiders, nor those whose role was taken away before it was delivered', async () => {
    const id = await bench.thread('member', MODEL.workspace);
    await bench.noticed();
    await bench.follow('expert', { thread: id }, 'everything');
    const wake = jest.spyOn(bench.outbox, 'wake').mockImplementation(() => {});
    await bench.post('member', id, mention('outsider', 'expert', 'viaGroup'));
    await bench.members.remove(
      bench.world.workspaceIds.lappi,
      refOfPerson('expert'),
    );
    wake.mockRestore();
    expect(await bench.told()).toEqual(refs('viaGroup'));
    expect(await bench.knex('unread_threads').pluck('user_ref')).toEqual(
      refs('viaGroup'),
    );
  });

  it('does not count any more what has been closed, and counts it again when it opens', async () => {
    const id = await bench.thread('member', MODEL.portal, 'X');
    await bench.post('member', id, mention('outsider'));
    await bench.noticed();
    expect(await unreadOf('outsider')).toBe(1);
    const show = (visibility: string) =>
      bench
        .knex('entities')
        .where('id', bench.world.entityIds.portal)
        .update({ visibility });
    await show('workspace');
    expect(await unreadOf('outsider')).toBe(0);
    await show('portal');
    await bench
      .knex('threads')
      .update({ hidden_at: '2026-01-01T00:00:00.000Z' });
    expect(await unreadOf('outsider')).toBe(0);
  });

  it('reaches the people of a mentioned group, and nobody whom the portal does not know', async () => {
    const id = await bench.thread('member', MODEL.portal);
    await bench.post(
      'member',
      id,
      mention('group:default/lappi-hanke', 'user:default/nobody', 'viaGroup'),
    );
    expect(await bench.told()).toEqual(refs('viaGroup'));
  });

  it('reaches all members by an announcement, groups too, but those with nothing; of a programme those of its projects', async () => {
    const announce = (person: PersonName, anchor: string) =>
      bench
        .ask(person, 'post', '/threads', {
          ...newThread(anchor, 'Tärkeää'),
          kind: 'announcement',
        })
        .expect(201);
    await bench.follow('expert', { entity: WORKSPACE }, 'nothing');
    await announce('admin', WORKSPACE);
    const [notice, ...others] = await bench.noticed();
    expect(others).toEqual([]);
    expect(notice).toMatchObject({
      to: refs('member', 'silenced', 'viaGroup'),
      title: 'Tiedote: Tärkeää',
      topic: 'innokyla:announcement',
    });
    await announce('coordinator', PROGRAMME);
    expect(await bench.told()).toEqual(
      refs('admin', 'expert', 'member', 'otherMember', 'silenced', 'viaGroup'),
    );
  });

  it('tells whom comments are asked of, whose answer was accepted, and whom an edit mentions first', async () => {
    const question = newThread(MODEL.portal, 'Kysymys');
    await bench
      .ask('member', 'post', '/threads', { ...question, kind: 'question' })
      .expect(201);
    await bench.post('outsider', question.id);
    await bench.noticed();
    await bench
      .ask('member', 'patch', `/threads/${question.id}`, { answerSeq: 2 }, 1)
      .expect(200);
    expect(await bench.noticed()).toMatchObject([
      {
        to: refs('outsider'),
        title: 'Vastauksesi hyväksyttiin: Kysymys',
        link: expect.stringMatching(/post=2$/),
      },
    ]);

    const review = newThread(MODEL.portal, 'Luonnos');
    await bench
      .ask('member', 'post', '/threads', {
        ...review,
        kind: 'review',
        dueAt: '2026-12-03T12:00:00Z',
        reviewers: [refOfPerson('outsider'), 'group:default/lappi-hanke'],
      })
      .expect(201);
    expect(await bench.noticed()).toMatchObject([
      {
        to: refs('outsider', 'viaGroup'),
        title: 'Sinulta pyydetään kommentteja: Luonnos',
        description: 'Viimeistään 3. joulukuuta 2026 · Title of portal',
        topic: 'innokyla:review',
      },
    ]);

    const seq = await bench.post('member', review.id, mention('outsider'));
    await bench.noticed();
    await bench
      .ask(
        'member',
        'patch',
        `/threads/${review.id}/posts/${seq}`,
        { body: mention('outsider', 'expert') },
        1,
      )
      .expect(200);
    expect(await bench.told()).toEqual(refs('expert'));
  });

  it('is in the language that each has chosen, else in that of what is discussed', async () => {
    for (const [person, language] of [
      ['admin', 'sv'],
      ['expert', 'en'],
    ] as const) {
      await bench.ask(person, 'put', '/me', { language }, 0).expect(200);
    }
    const id = await bench.thread('member', MODEL.portal, 'X');
    await bench.post('member', id, mention('admin', 'expert', 'outsider'));
    const titles = Object.fromEntries(
      (await bench.noticed()).map(({ to, title }) => [to[0], title]),
    );
    expect(titles).toEqual({
      [refOfPerson('admin')]: 'Du nämndes i en diskussion: X',
      [refOfPerson('expert')]: 'You were mentioned in a discussion: X',
      [refOfPerson('outsider')]: 'Sinut mainittiin keskustelussa: X',
    });
  });

  it('of what is not ours reaches by notice only those who were let in before; the mentioned find it by themselves', async () => {
    bench.catalog.readers.set(SITE, ['member', 'expert', 'outsider']);
    const id = await bench.thread('member', SITE, 'Salainen nimi');
    await read('expert', id);
    await bench.post('member', id, mention('expert', 'outsider', 'admin'));
    const notices = await bench.noticed();
    expect(notices).toMatchObject([
      {
        to: refs('expert'),
        title: 'Sinut mainittiin keskustelussa',
        link: `/catalog/default/component/website/discussion?thread=${id}&post=2`,
      },
    ]);
    expect(await unreadOf('outsider')).toBe(1);
    expect(await unreadOf('admin')).toBe(0);
  });

  it('comes once though the outbox tells it again, and again after any trouble of the portal but its absence', async () => {
    const id = await bench.thread('member', MODEL.portal);
    await bench.post('expert', id);
    expect(await bench.told()).toEqual(refs('member'));
    const rows = () =>
      bench.knex('unread_threads').orderBy('user_ref').select();
    const before = await rows();
    await bench.knex('outbox').update({ delivered_at: null, not_before: null });
    expect(await bench.told()).toEqual([]);
    expect(await rows()).toEqual(before);

    bench.beforeNotice = async () => {
      throw new Error('Request failed with status 503');
    };
    await bench.signalled(id);
    await bench.post('admin', id);
    expect(await bench.signalled(id)).not.toEqual([]);
    bench.beforeNotice = async () => {};
    await bench.knex('outbox').update({ not_before: null });
    // Who could be reached is not told again.
    expect(await bench.signalled(id)).toEqual([]);
    expect(await bench.told()).toEqual(refs('expert', 'member'));

    bench.beforeNotice = async () => {
      throw new Error('Request failed with status 404');
    };
    await bench.post('admin', id);
    expect(await bench.told()).toEqual([]);
    expect(
      await bench.knex('outbox').whereNull('delivered_at').pluck('id'),
    ).toEqual([]);
  });

  it('is one notice and one signal of a burst of posts', async () => {
    const id = await bench.thread('member', MODEL.portal, 'X');
    await bench.signalled(id);
    bench.notices.length = 0;
    const wake = jest.spyOn(bench.outbox, 'wake').mockImplementation(() => {});
    for (let i = 0; i < 30; i++) await bench.post('expert', id);
    wake.mockRestore();
    const signals = await bench.signalled(id);
    expect(signals.map(({ message }) => [message.type, message.seq])).toEqual([
      ['post', 31],
      ['unread', 31],
    ]);
    expect(await bench.noticed()).toMatchObject([
      {
        title: '30 uutta viestiä keskustelussa: X',
        link: expect.stringMatching(/post=2$/),
      },
    ]);
  });
});
