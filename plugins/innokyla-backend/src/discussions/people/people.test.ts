import { v7 as uuid } from 'uuid';
import {
  createThreadSchema,
  type PutMeRequest,
  sortKeyOfTitle,
} from '@innokyla/backstage-plugin-innokyla-common';
import { describeEachDatabase } from '../../__testUtils__/databases';
import { Bench, newThread } from '../__testUtils__/bench';
import {
  EVERYBODY,
  MODEL,
  type PersonName,
  refOfPerson,
  thoseWith,
} from '../__testUtils__/world';

describeEachDatabase('People and what they answer on', freshDatabase => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await Bench.over(await freshDatabase());
  });
  afterAll(() => bench.outbox.stop());
  beforeEach(async () => {
    await bench.knex('person_topics').delete();
    await bench.knex('person_settings').delete();
  });

  const put = (person: PersonName, revision: number, body: PutMeRequest) =>
    bench.ask(person, 'put', '/me', body, revision);
  const fieldsOf = (body: any) =>
    body.error.issues.map((issue: { field: string }) => issue.field);

  describe('Whom to ask', () => {
    const experts = async (person: PersonName, query: string) => {
      const response = await bench.ask(person, 'get', `/experts?${query}`);
      expect(response.status).toBe(200);
      return response.body.items.map((item: { ref: string }) =>
        item.ref.replace('user:default/', ''),
      );
    };
    const answerOn = async (topics: Partial<Record<PersonName, string[]>>) => {
      for (const [person, said] of Object.entries(topics)) {
        await put(person as PersonName, 0, { topics: said });
      }
    };

    it('those who answer on most of it first, never oneself', async () => {
      await answerOn({
        outsider: ['nuoret'],
        expert: ['nuoret', 'etsivä työ', 'muu'],
        member: ['nuoret', 'etsivä työ'],
        admin: ['muu'],
      });
      const { body } = await bench.ask(
        'member',
        'get',
        `/experts?topic=Nuoret&topic=${encodeURIComponent('Etsivä  työ')}`,
      );
      expect(body.items).toEqual([
        { ref: refOfPerson('expert'), topics: ['etsivä työ', 'nuoret'] },
        { ref: refOfPerson('outsider'), topics: ['nuoret'] },
      ]);
      expect(await experts('admin', 'topic=ei')).toEqual([]);
    });

    it('of what only some may read, those alone; the workspace’s own before others who know as much', async () => {
      await answerOn(
        Object.fromEntries(EVERYBODY.map(person => [person, ['nuoret']])),
      );
      const about = (anchor: string) => `topic=nuoret&anchor=${anchor}`;
      const inside = await experts('member', about(MODEL.workspace));
      expect(inside).toEqual(['expert', 'admin', 'viagroup']);
      const open = await experts('member', about(MODEL.portal));
      expect(open.slice(0, 2)).toEqual(['expert', 'admin']);
      expect(open).toHaveLength(EVERYBODY.length - 1);
      // Somebody whose role is taken away is suggested no more.
      await bench
        .knex('memberships')
        .where('member_ref', refOfPerson('expert'))
        .delete();
      expect(await experts('member', about(MODEL.workspace))).toEqual([
        'admin',
        'viagroup',
      ]);
      await bench.members.put(await bench.viewerOf('admin'), {
        workspaceId: bench.world.workspaceIds.lappi,
        ref: refOfPerson('expert'),
        role: 'expert',
      });
      expect(
        (await bench.ask('outsider', 'get', `/experts?${about(MODEL.draft)}`))
          .status,
      ).toBe(404);
    });

    it('of an entity that is not ours all who answer, for only the catalog knows who may read it; who has written there first', async () => {
      await answerOn({
        admin: ['nuoret'],
        expert: ['nuoret'],
        outsider: ['nuoret'],
        coordinator: ['nuoret', 'retket'],
        viaGroup: ['retket'],
      });
      const site = 'component:default/website';
      bench.catalog.readers.set(site, ['member', 'outsider']);
      await bench.thread('outsider', site);
      expect(
        await experts('member', `topic=nuoret&topic=retket&anchor=${site}`),
      ).toEqual(['coordinator', 'outsider', 'admin', 'expert', 'viagroup']);
      expect(
        (await bench.ask('admin', 'get', `/experts?topic=x&anchor=${site}`))
          .status,
      ).toBe(404);
    });

    it('suggests twenty of many', async () => {
      await bench.knex('person_topics').insert(
        Array.from({ length: 40 }, (_, i) => ({
          user_ref: `user:default/p${i}`,
          topic: 'nuoret',
        })),
      );
      expect(await experts('member', 'topic=nuoret')).toHaveLength(20);
      expect(
        await experts('member', `topic=nuoret&anchor=${MODEL.portal}`),
      ).toHaveLength(20);
    });

    it.each([
      ['/experts', 'topic'],
      ['/experts?topic=%00', 'topic.0'],
      ['/experts?topic[a]=b', 'topic'],
      [`/experts?${'topic=a&'.repeat(21)}`, 'topic'],
      ['/experts?topic=a&anchor=lappi', 'anchor'],
      ['/experts?topic=a&anchor=a:b/c&anchor=a:b/c', 'anchor'],
      ['/experts?topics=a', 'topics'],
    ])('refuses %s', async (path, field) => {
      const response = await bench.ask('member', 'get', path);
      expect([response.status, fieldsOf(response.body)]).toEqual([
        400,
        [field],
      ]);
    });
  });

  describe('Topics in use', () => {
    const topics = async (person: PersonName, q?: string) =>
      (
        await bench.ask(
          person,
          'get',
          `/topics${q === undefined ? '' : `?q=${encodeURIComponent(q)}`}`,
        )
      ).body.items;
    const thread = (anchor: string, ...named: string[]) =>
      bench.ask(
        'member',
        'post',
        '/threads',
        createThreadSchema.parse({ ...newThread(anchor), topics: named }),
      );

    it('are told with how much stands under them, as far as one may read it', async () => {
      await thread(MODEL.portal, 'nuoret', 'nuorisotyö');
      await thread(MODEL.portal, 'nuoret');
      await thread(MODEL.draft, 'nuoret', 'nuijasota');
      await put('expert', 0, { topics: ['nuoret', 'ikäihmiset'] });
      expect(await topics('member', 'NUO')).toEqual([
        { topic: 'nuoret', threads: 3, experts: 1 },
        { topic: 'nuorisotyö', threads: 1, experts: 0 },
      ]);
      expect(await topics('outsider', 'nu')).toEqual([
        { topic: 'nuoret', threads: 2, experts: 1 },
        { topic: 'nuorisotyö', threads: 1, experts: 0 },
      ]);
      expect(await topics('outsider')).toContainEqual({
        topic: 'ikäihmiset',
        threads: 0,
        experts: 1,
      });
      expect(await topics('outsider', 'retket')).toEqual([]);
    });

    it('are those of the latest threads while nothing is typed', async () => {
      await thread(MODEL.portal, 'ikivanha');
      await thread(MODEL.portal, 'vanha');
      const names = async (person: PersonName, q?: string) =>
        (await topics(person, q)).map((item: any) => item.topic);
      expect(await names('member')).toEqual(
        expect.arrayContaining(['ikivanha', 'vanha']),
      );
      const LATER = '2999-01-01T00:00:00.000Z';
      const addLater = async (count: number, anchor: string) => {
        const row = await bench
          .knex('threads')
          .where('anchor_ref', anchor)
          .first();
        await bench.knex.batchInsert(
          'threads',
          Array.from({ length: count }, () => ({
            ...row,
            id: uuid(),
            last_post_at: LATER,
          })),
          500,
        );
      };
      await addLater(1999, MODEL.portal);
      // Of two thousand the last one is still looked at.
      expect(await names('member')).toContain('vanha');
      expect(await names('member')).not.toContain('ikivanha');
      expect(await names('member', 'ikiv')).toEqual(['ikivanha']);
      // What one may not read does not stand in the way of what one may.
      await addLater(1, MODEL.draft);
      expect(await names('member')).not.toContain('vanha');
      expect(await names('outsider')).toContain('vanha');
      await bench.knex('threads').where('last_post_at', LATER).delete();
    });

    it('take signs of patterns for the letters they are', async () => {
      await thread(MODEL.portal, '100 % yhdessä', 'a_b', 'axb', 'c\\d');
      const found = async (q: string) =>
        (await topics('member', q)).map((item: any) => item.topic);
      expect(await found('100 %')).toEqual(['100 % yhdessä']);
      expect(await found('%')).toEqual([]);
      expect(await found('a_')).toEqual(['a_b']);
      expect(await found('c\\')).toEqual(['c\\d']);
    });
  });

  describe('What can be referred to', () => {
    const retitle = (key: keyof typeof MODEL, title: string) =>
      bench
        .knex('entities')
        .where('id', bench.world.entityIds[key])
        .update({ title, sort_title: sortKeyOfTitle(title) });
    const titles = async (person: PersonName, q: string) => {
      const response = await bench.ask(
        person,
        'get',
        `/references?q=${encodeURIComponent(q)}`,
      );
      expect(response.status).toBe(200);
      return response.body.items.map((item: { title: string }) => item.title);
    };
    beforeAll(async () => {
      await retitle('portal', 'Kylätalon Ääni');
      await retitle('programme', 'Äänikirja');
      await retitle('workspace', 'Aanekosken malli 100 %');
      await retitle('draft', 'Hiljainen ääni');
      await retitle('quiet', 'Bäckby');
    });

    it('is found by a part of its title, whatever the case, with å, ä and ö as letters of their own', async () => {
      expect(await titles('member', 'ääNI')).toEqual([
        'Äänikirja',
        'Hiljainen ääni',
        'Kylätalon Ääni',
      ]);
      expect(await titles('member', 'aane')).toEqual([
        'Aanekosken malli 100 %',
      ]);
      expect(await titles('member', 'back')).toEqual([]);
      expect(await titles('member', 'bäck')).toEqual(['Bäckby']);
      expect(await titles('member', '0 %')).toEqual(['Aanekosken malli 100 %']);
      expect(await titles('member', '%%')).toEqual([]);
      expect(await titles('member', '__')).toEqual([]);
    });

    it('is only what one may read, with the title of its workspace', async () => {
      expect(await titles('outsider', 'ääni')).toEqual(['Kylätalon Ääni']);
      expect(
        await thoseWith(200, person =>
          bench
            .ask(person, 'get', '/references?q=hiljainen')
            .then(({ body }) => ({ status: body.items.length ? 200 : 404 })),
        ),
      ).toEqual(['admin', 'member', 'viaGroup']);
      const { body } = await bench.ask('outsider', 'get', '/references?q=bäck');
      expect(body.items).toEqual([
        {
          ref: MODEL.quiet,
          kind: 'OperatingModel',
          title: 'Bäckby',
          workspace: 'Title of suljettu',
        },
      ]);
    });

    it.each([
      '',
      '?q=',
      '?q=a',
      '?q=+a+',
      `?q=${'x'.repeat(101)}`,
      '?q=%00%00',
    ])('is not looked for by "%s"', async query => {
      const response = await bench.ask('member', 'get', `/references${query}`);
      expect([response.status, fieldsOf(response.body)]).toEqual([400, ['q']]);
    });
  });
});
