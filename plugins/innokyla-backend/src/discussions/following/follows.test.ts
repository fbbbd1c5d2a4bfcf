import { FOLLOW_LEVELS } from '@innokyla/backstage-plugin-innokyla-common';
import { v7 as uuid } from 'uuid';
import { describeEachDatabase } from '../../__testUtils__/databases';
import { Bench } from '../__testUtils__/bench';
import {
  MODEL,
  type PersonName,
  refOfPerson,
  thoseWith,
} from '../__testUtils__/world';

const SITE = 'component:default/website';
const WORKSPACE = 'workspace:default/lappi';
const PROGRAMME = 'workspace:default/ohjelma';

describeEachDatabase('Follow levels', freshDatabase => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await Bench.over(await freshDatabase());
  });

  const levelOf = async (person: PersonName, query: string) => {
    const { body } = await bench.ask(person, 'get', `/follows/level?${query}`);
    const { target: _, ...level } = body;
    return level;
  };

  it('are of the nearest that says something: thread, entity, workspace, programme, whatever stands around it', async () => {
    const id = await bench.thread('admin');
    const around = [
      { thread: id },
      { entity: MODEL.portal },
      { entity: WORKSPACE },
      { entity: PROGRAMME },
    ];
    const names = [undefined, MODEL.portal, WORKSPACE, PROGRAMME];
    for (let rows = 0; rows < 16; rows++) {
      // Each place says something else, so that the answer names the place.
      for (const [index, target] of around.entries()) {
        const level = rows & (1 << index) ? FOLLOW_LEVELS[index] : null;
        await bench.follow('member', target, level);
      }
      const nearest = [0, 1, 2, 3].find(index => rows & (1 << index));
      expect(await levelOf('member', `thread=${id}`)).toEqual(
        nearest === undefined
          ? { effective: 'mentions' }
          : {
              effective: FOLLOW_LEVELS[nearest],
              ...(nearest === 0
                ? { level: FOLLOW_LEVELS[0] }
                : { inheritedFrom: names[nearest] }),
            },
      );
    }
  });

  it('are of everybody in threads that they write into, unless they have said something else', async () => {
    const id = await bench.thread('member');
    expect(await levelOf('member', `thread=${id}`)).toEqual({
      level: 'everything',
      effective: 'everything',
    });
    await bench.post('expert', id);
    expect(await levelOf('expert', `thread=${id}`)).toMatchObject({
      level: 'everything',
    });
    await bench.follow('expert', { thread: id }, 'nothing');
    await bench.post('expert', id);
    expect(await levelOf('expert', `thread=${id}`)).toMatchObject({
      level: 'nothing',
    });
  });

  it('stand with a thread that is opened', async () => {
    const id = await bench.thread('member');
    await bench.follow('expert', { entity: WORKSPACE }, 'threads');
    const { body } = await bench.ask('expert', 'get', `/threads/${id}`);
    expect(body.follow).toEqual({ effective: 'threads' });
  });

  it('can be set on nothing that one may not read, with the answer of what does not exist', async () => {
    const id = await bench.thread('member', MODEL.workspace);
    const put = (target: object) => (person: PersonName) =>
      bench.ask(person, 'put', '/follows', { target, level: 'everything' });
    const readers = ['admin', 'member', 'expert', 'viaGroup'];
    expect(await thoseWith(200, put({ thread: id }))).toEqual(readers);
    expect(await thoseWith(200, put({ entity: MODEL.workspace }))).toEqual(
      readers,
    );
    const hidden = await put({ thread: id })('outsider');
    const missing = await put({ thread: uuid() })('outsider');
    expect([hidden.status, hidden.body.error.message]).toEqual([
      404,
      missing.body.error.message,
    ]);
    bench.catalog.readers.set(SITE, ['member']);
    expect(await thoseWith(200, put({ entity: SITE }))).toEqual(['member']);
    expect((await levelOf('member', `entity=${SITE}`)).level).toBe(
      'everything',
    );
  });

  it('are listed newest first page by page, as far as one may still see what they are of', async () => {
    bench.catalog.readers.set(SITE, ['expert']);
    const id = await bench.thread('member', MODEL.workspace, 'Among us');
    const foreign = await bench.thread('expert', SITE, 'Of the site');
    await bench.knex('thread_follows').delete();
    for (const target of [
      { thread: id },
      { entity: WORKSPACE },
      { entity: SITE },
      { thread: foreign },
      { entity: MODEL.workspace },
    ]) {
      await bench.follow('expert', target, 'threads');
      // Each in a millisecond of its own.
      await new Promise(resolve => setTimeout(resolve, 2));
    }
    const list = async () => {
      const titles: string[] = [];
      let cursor: string | undefined;
      do {
        const { body } = await bench.ask(
          'expert',
          'get',
          `/follows?limit=2${cursor ? `&cursor=${cursor}` : ''}`,
        );
        titles.push(...body.items.map((item: any) => item.title)); // any: of JSON
        cursor = body.pageInfo.nextCursor;
      } while (cursor);
      return titles;
    };
    expect(await list()).toEqual([
      'Title of workspace',
      'Of the site',
      SITE,
      'Title of lappi',
      'Among us',
    ]);
    await bench.members.remove(
      bench.world.workspaceIds.lappi,
      refOfPerson('expert'),
    );
    bench.catalog.readers.set(SITE, []);
    expect(await list()).toEqual(['Title of lappi']);
  });

  it.each([
    ['get', '/follows/level', undefined, 'entity'],
    ['get', `/follows/level?thread=x`, undefined, 'thread'],
    ['get', `/follows/level?entity=x`, undefined, 'entity'],
    [
      'get',
      `/follows/level?entity=${MODEL.portal}&thread=${uuid()}`,
      undefined,
      'thread',
    ],
    ['get', '/follows?cursor=x', undefined, 'cursor'],
    ['get', '/follows?limit=0', undefined, 'limit'],
    ['get', '/follows?filter=x', undefined, 'filter'],
    ['put', '/follows', {}, 'target'],
    ['put', '/follows', { target: { entity: MODEL.portal } }, 'level'],
    [
      'put',
      '/follows',
      { target: { entity: MODEL.portal }, level: 'loud' },
      'level',
    ],
  ] as const)(
    'refuse %s %s with %j, naming %s',
    async (method, path, body, field) => {
      const response = await bench.ask('member', method, path, body);
      expect(response.status).toBe(400);
      expect(JSON.stringify(response.body)).toContain(field);
    },
  );
});
