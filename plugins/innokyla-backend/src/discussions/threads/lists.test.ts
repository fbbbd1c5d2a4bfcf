import { threadPageSchema } from '@innokyla/backstage-plugin-innokyla-common';
import { describeEachDatabase } from '../../__testUtils__/databases';
import { writeCursor } from '../../http/cursor';
import { Bench, newThread } from '../__testUtils__/bench';
import { MODEL, type PersonName, refOfPerson } from '../__testUtils__/world';
import { moderated } from '../moderation/__testUtils__/moderating';

const SITE = 'component:default/website';
const titleOf = (item: { title: string }) => item.title;

describeEachDatabase('Lists of threads', freshDatabase => {
  let bench: Bench;
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    bench = await Bench.over(await freshDatabase());
    bench.catalog.readers.set(SITE, ['member']);
    const start = async (
      title: string,
      more: object = {},
      person: PersonName = 'member',
    ) => {
      const sent = { ...newThread(MODEL.portal, title), ...more };
      const { status, text } = await bench.ask(
        person,
        'post',
        '/threads',
        sent,
      );
      expect([status, text]).toEqual([201, text]);
      ids[title] = sent.id;
    };
    await start('plain', { topics: ['kunnat'], section: 'coreIdea' });
    await start('asked', { kind: 'question', topics: ['kunnat', 'aika'] });
    await start('answered', { kind: 'question', anchor: MODEL.workspace });
    await bench.post('expert', ids.answered);
    await bench.ask(
      'member',
      'patch',
      `/threads/${ids.answered}`,
      { answerSeq: 2 },
      1,
    );
    await start('review', {
      kind: 'review',
      reviewers: [refOfPerson('expert')],
      topics: ['aika'],
    });
    await start('quiet', { anchor: MODEL.quiet });
    await start(
      'news',
      { kind: 'announcement', anchor: 'workspace:default/lappi' },
      'admin',
    );
    await start('foreign', { anchor: SITE });
  });

  const titles = async (query: string, person: PersonName = 'member') => {
    const { status, text, body } = await bench.ask(
      person,
      'get',
      `/threads?${query}`,
    );
    expect([status, text]).toEqual([200, text]);
    const page = threadPageSchema.parse(body);
    expect(page.totalItems).toBe(page.items.length);
    return page.items.map(titleOf).sort();
  };

  it.each([
    [`anchor=${MODEL.portal}`, ['asked', 'plain', 'review']],
    [`anchor=${SITE}`, ['foreign']],
    [`anchor=${MODEL.portal.toUpperCase()}&section=coreIdea`, ['plain']],
    ['workspace=lappi', ['answered', 'asked', 'news', 'plain', 'review']],
    ['workspace=suljettu', ['quiet']],
    ['programme=ohjelma', ['answered', 'asked', 'news', 'plain', 'review']],
    ['programme=suljettu', ['quiet']],
    ['kind=question', ['answered', 'asked']],
    ['kind=question&state=open', ['asked']],
    ['state=resolved', ['answered']],
    ['topic=Kunnat', ['asked', 'plain']],
    ['topic=kunnat&topic=aika', ['asked', 'plain', 'review']],
    ['topic=aika&kind=review', ['review']],
    [`participant=${refOfPerson('expert')}`, ['answered']],
    [`participant=${refOfPerson('admin')}`, ['news']],
    ['unanswered=true&kind=question', ['asked']],
    ['unread=true', ['answered', 'news']],
    ['unread=true&workspace=lappi&state=open', ['news']],
    ['awaiting=true', []],
    ['unanswered=false&workspace=suljettu', ['quiet']],
  ])('narrow to %s', async (query, wanted) => {
    expect(await titles(query)).toEqual(wanted);
  });

  it('tell each reader only of what they may see', async () => {
    expect(await titles('kind=question', 'outsider')).toEqual(['asked']);
    expect(await titles('', 'outsider')).not.toContain('foreign');
    expect(
      await titles(`participant=${refOfPerson('expert')}`, 'outsider'),
    ).toEqual([]);
    expect(await titles('awaiting=true', 'expert')).toEqual(['review']);
    for (const query of [
      `anchor=${MODEL.workspace}`,
      `anchor=${SITE}`,
      'workspace=salainen',
      'programme=salainen',
      'programme=olematon',
    ]) {
      const { status } = await bench.ask(
        'outsider',
        'get',
        `/threads?${query}`,
      );
      expect([query, status]).toEqual([query, 404]);
    }
  });

  it('hold in the inbox what tells the viewer something unread', async () => {
    await bench.outbox.drain();
    expect(await titles('inbox=true', 'otherMember')).not.toContain('review');
    expect(await titles('inbox=true', 'expert')).toEqual(['news', 'review']);
    await bench.ask('expert', 'put', `/threads/${ids.review}/read`, { seq: 1 });
    expect(await titles('inbox=true', 'expert')).toEqual(['news']);
  });

  it.each([
    ['anchor=nonsense', 'anchor'],
    ['anchor=a&anchor=b', 'anchor'],
    ['section=coreIdea', 'section'],
    [`anchor=${MODEL.portal}&section=nonsense`, 'section'],
    [`anchor=${SITE}&section=coreIdea`, 'section'],
    ['version=1', 'version'],
    [`anchor=${MODEL.portal}&version=1`, 'version'],
    [`anchor=${MODEL.portal}&version=x`, 'version'],
    ['workspace=No%20such', 'workspace'],
    ['programme=', 'programme'],
    ['kind=gossip', 'kind'],
    ['state=closed', 'state'],
    ['topic=', 'topic'],
    [`topic=${'x'.repeat(61)}`, 'topic'],
    ['topic=a%00b', 'topic'],
    ['topic[a]=b', 'topic'],
    [Array(21).fill('topic=a').join('&'), 'topic'],
    ['participant=group:default/lappi-hanke', 'participant'],
    ['participant=expert', 'participant'],
    ['unanswered=yes', 'unanswered'],
    ['unread=1', 'unread'],
    ['inbox=', 'inbox'],
    ['awaiting=TRUE', 'awaiting'],
    ['limit=0', 'limit'],
    ['limit=101', 'limit'],
    ['cursor=nonsense', 'cursor'],
    [
      `cursor=${writeCursor({ order: '-lastPostAt', key: 'x', id: 'y' })}`,
      'cursor',
    ],
    ['sort=title', 'sort'],
  ])('refuse %s and name the parameter', async (query, field) => {
    const { status, body } = await bench.ask(
      'member',
      'get',
      `/threads?${query}`,
    );
    expect(status).toBe(400);
    expect(body.error.issues[0].field).toBe(field);
  });

  it('of an entity show the pinned ones first, page by page, forth and back', async () => {
    const fresh = await Bench.over(await freshDatabase());
    const made: string[] = [];
    for (let i = 0; i < 7; i++) {
      made.unshift(await fresh.thread('member', MODEL.portal, `T${i}`));
    }
    for (const id of [made[6], made[4]]) {
      await fresh.ask('admin', 'patch', `/threads/${id}`, { pinned: true }, 1);
    }
    const order = [4, 6, 0, 1, 2, 3, 5].map(i => made[i]);
    const page = async (cursor = '') => {
      const { body } = await fresh.ask(
        'expert',
        'get',
        `/threads?anchor=${MODEL.portal}&limit=3${
          cursor && `&cursor=${cursor}`
        }`,
      );
      return {
        ids: body.items.map((item: { id: string }) => item.id),
        ...body.pageInfo,
      };
    };
    const first = await page();
    const second = await page(first.nextCursor);
    const third = await page(second.nextCursor);
    expect([...first.ids, ...second.ids, ...third.ids]).toEqual(order);
    expect((await page(third.prevCursor)).ids).toEqual(second.ids);
    expect((await page(second.prevCursor)).ids).toEqual(first.ids);
    const everywhere = await fresh.ask('expert', 'get', '/threads?limit=1');
    expect(everywhere.body.items[0].id).toBe(made[0]);
    const foreign = await fresh.ask(
      'expert',
      'get',
      `/threads?cursor=${first.nextCursor}`,
    );
    expect(foreign.status).toBe(400);
  });

  it('show hidden threads to their author and to those who moderate them, with the reason', async () => {
    const id = await bench.thread('otherMember', MODEL.portal, 'bad');
    await moderated(bench, 'admin', id, { action: 'hide', reason: 'Rude' });
    const seen = async (person: PersonName) =>
      (await titles(`anchor=${MODEL.portal}`, person)).includes('bad');
    expect(await seen('otherMember')).toBe(true);
    expect(await seen('admin')).toBe(true);
    expect(await seen('moderator')).toBe(true);
    for (const person of [
      'member',
      'expert',
      'coordinator',
      'outsider',
    ] as const) {
      expect(await seen(person)).toBe(false);
      expect((await bench.ask(person, 'get', `/threads/${id}`)).status).toBe(
        404,
      );
    }
    const { body } = await bench.ask('otherMember', 'get', `/threads/${id}`);
    expect(body).toMatchObject({
      hidden: { reason: 'Rude' },
      abilities: { canReply: false, canEdit: false, canModerate: false },
    });
  });
});
