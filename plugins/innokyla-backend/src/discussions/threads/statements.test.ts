import { archiveThreadSchema } from '@innokyla/backstage-plugin-innokyla-common';
import { isPostgres } from '../../database/database';
import { describeEachDatabase } from '../../__testUtils__/databases';
import { importThread } from '../importThread';
import { Bench, newPost, newThread } from '../__testUtils__/bench';
import { MODEL, refOfPerson } from '../__testUtils__/world';

const SITE = 'component:default/website';
const LONG = 10_000;

describeEachDatabase(
  'Statements of discussions, in a database with much in it',
  freshDatabase => {
    let bench: Bench;
    let long: string;
    let foreign: string;
    beforeAll(async () => {
      bench = await Bench.over(await freshDatabase());
      const write = (
        anchor: string,
        posts: number,
        at = '2019-10-02T08:00:00Z',
      ) =>
        bench.knex.transaction(trx =>
          importThread(
            trx,
            archiveThreadSchema.parse({
              apiVersion: 'innokyla/v1alpha1',
              kind: 'Thread',
              anchor,
              title: 'Long ago',
              posts: Array(posts).fill({
                at,
                by: refOfPerson('expert'),
                body: 'A post',
              }),
            }),
          ),
        );
      for (let i = 0; i < 400; i++) {
        const at = new Date(Date.UTC(2019, 0, 1) + i * 3_600_000).toISOString();
        await write(i % 2 ? MODEL.portal : MODEL.workspace, 3, at);
      }
      long = await write(MODEL.portal, LONG);
      bench.catalog.readers.set(SITE, ['member']);
      foreign = await write(SITE, 3);
      await bench.knex.raw('analyze');
    }, 60_000);

    const count = async (run: () => PromiseLike<{ status: number }>) => {
      let status = 0;
      const statements = await bench.statementsOf(async () => {
        ({ status } = await run());
      });
      return { status, count: statements.length };
    };

    it.each([
      ['the first page of everything', '/threads', 4],
      ['the first page of a workspace', '/threads?workspace=lappi', 4],
      ['the first page of an entity', `/threads?anchor=${MODEL.portal}`, 4],
      ['a thread', '/threads/:long', 2],
      [
        'the posts of a long thread at its first unread',
        `/threads/:long/posts?around=${LONG - 5}`,
        // The thread, its workspace, the posts, their files.
        4,
      ],
      ['a thread of another entity of the catalog', '/threads/:foreign', 3],
      ['its posts', '/threads/:foreign/posts', 5],
    ])('read %s (%s) in %i', async (_what, path, statements) => {
      const url = path.replace(':long', long).replace(':foreign', foreign);
      expect(await count(() => bench.ask('member', 'get', url))).toEqual({
        status: 200,
        count: statements,
      });
    });

    it('read a further page with one statement less, for the total is known', async () => {
      const { body } = await bench.ask(
        'member',
        'get',
        '/threads?workspace=lappi',
      );
      const next = `/threads?workspace=lappi&cursor=${body.pageInfo.nextCursor}`;
      expect(await count(() => bench.ask('member', 'get', next))).toEqual({
        status: 200,
        count: 3,
      });
    });

    it('write a post in six, a thread in six, a read mark in three', async () => {
      // The thread and its workspace are read; then place, post, mark and event.
      expect(
        await count(() =>
          bench.ask('member', 'post', `/threads/${long}/posts`, newPost()),
        ),
      ).toEqual({ status: 201, count: 6 });
      expect(
        await count(() => bench.ask('member', 'post', '/threads', newThread())),
      ).toEqual({ status: 201, count: 6 });
      expect(
        await count(() =>
          bench.ask('member', 'put', `/threads/${long}/read`, { seq: 9 }),
        ),
      ).toEqual({ status: 204, count: 3 });
    });

    it('find the posts of a page by their places, and the latest threads along their index', async () => {
      const planOf = async (path: string, wanted: RegExp) => {
        const asked: { sql: string; bindings: readonly string[] }[] = [];
        const listen = (query: (typeof asked)[number]) => asked.push(query);
        bench.knex.on('query', listen);
        await bench.ask('member', 'get', path);
        bench.knex.off('query', listen);
        const { sql, bindings } = asked.find(query => wanted.test(query.sql))!;
        const how = isPostgres(bench.knex) ? 'explain' : 'explain query plan';
        return JSON.stringify(
          await bench.knex.raw(
            `${how} ${sql.replace(/\$\d+/g, '?')}`,
            bindings,
          ),
        );
      };
      // Healthy: one range of (thread_id, seq), however long the thread is.
      expect(
        await planOf(`/threads/${long}/posts?around=9000`, /select .posts/),
      ).toContain('posts_thread_id_seq_unique');
      // Healthy: a walk along the index that stops at the limit, no sort of everything.
      const { body } = await bench.ask('member', 'get', '/threads?limit=5');
      for (const path of [
        '/threads?limit=5',
        `/threads?limit=5&cursor=${body.pageInfo.nextCursor}`,
      ]) {
        const latest = await planOf(path, /order by .threads/);
        expect(latest).toContain('threads_by_last_post');
        expect(latest).not.toMatch(/sort|temp b-tree/i);
      }
    });
  },
);
