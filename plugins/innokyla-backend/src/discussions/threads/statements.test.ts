import {
  archiveThreadSchema,
  THREAD_KINDS,
  type ThreadKind,
} from '@innokyla/backstage-plugin-innokyla-common';
import { describeEachDatabase } from '../../__testUtils__/databases';
import { plansOf } from '../../__testUtils__/statements';
import { importThread } from '../importThread';
import { moderated } from '../moderation/__testUtils__/moderating';
import { Bench, newThread } from '../__testUtils__/bench';
import { MODEL, refOfPerson } from '../__testUtils__/world';

const SITE = 'component:default/website';
const LONG = 10_000;

describeEachDatabase(
  'Statements of discussions, in a database with much in it',
  freshDatabase => {
    let bench: Bench;
    let long: string;
    let foreign: string;
    let moved: string;
    beforeAll(async () => {
      bench = await Bench.over(await freshDatabase());
      const write = (
        anchor: string,
        posts: number,
        at = '2019-10-02T08:00:00Z',
        threadKind: ThreadKind = 'discussion',
      ) =>
        bench.knex.transaction(trx =>
          importThread(
            trx,
            archiveThreadSchema.parse({
              apiVersion: 'innokyla/v1alpha1',
              kind: 'Thread',
              anchor,
              threadKind,
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
        const kind = THREAD_KINDS[i % 20] ?? 'discussion';
        await write(i % 2 ? MODEL.portal : MODEL.workspace, 3, at, kind);
      }
      await bench.knex('review_requests').insert(
        await bench
          .knex('threads')
          .where('kind', 'review')
          .select('id as thread_id')
          .then(rows =>
            rows.map(row => ({
              ...row,
              reviewer_ref: refOfPerson('member'),
              asked_at: '2019-10-02T08:00:00.000Z',
              asked_by: refOfPerson('expert'),
            })),
          ),
      );
      long = await write(MODEL.portal, LONG);
      bench.catalog.readers.set(SITE, ['member']);
      foreign = await write(SITE, 3);
      moved = await write(MODEL.portal, 3);
      await moderated(bench, 'admin', moved, {
        action: 'move',
        to: MODEL.workspace,
      });
      await bench.ask(
        'member',
        'put',
        `/threads/${moved}/posts/1/reactions/${encodeURIComponent('👍')}`,
      );
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
      // Refs of foreign anchors or the workspace, rows, total, workspaces, reviewers, fields of experiences.
      ['the first page of everything', '/threads', 6],
      ['the first page of a workspace', '/threads?workspace=lappi', 6],
      // There are no reviews on it.
      ['the first page of an entity', `/threads?anchor=${MODEL.portal}`, 5],
      ['a page of questions', '/threads?kind=question&workspace=lappi', 4],
      ['a page of reviews', '/threads?kind=review&workspace=lappi', 5],
      ['a page of experiences', '/threads?kind=experience&workspace=lappi', 5],
      ['what awaits one', '/threads?awaiting=true', 5],
      // The thread; how one follows it.
      ['a thread', '/threads/:long', 2],
      // And where it stood before, with the name of that place.
      ['a thread that was moved', '/threads/:moved', 4],
      [
        'the posts of a long thread at its first unread',
        `/threads/:long/posts?around=${LONG - 5}`,
        // The thread, the posts.
        2,
      ],
      // And the reactions to them.
      ['posts that were reacted to', '/threads/:moved/posts', 3],
      ['a thread of another entity of the catalog', '/threads/:foreign', 4],
      ['its posts', '/threads/:foreign/posts', 4],
      ['sections', `/threads/sections?anchor=${MODEL.portal}`, 2],
      ['experiences', `/threads/experiences?anchor=${MODEL.portal}`, 2],
      ['what was moved', `/threads/moved?anchor=${MODEL.portal}`, 3],
      // Refs of foreign anchors, rows, workspaces, files, reactions.
      ['the latest posts', '/posts', 5],
      ['the latest posts of a workspace', '/posts?workspace=lappi', 5],
    ])('read %s (%s) in %i', async (_what, path, statements) => {
      const url = path
        .replace(':long', long)
        .replace(':foreign', foreign)
        .replace(':moved', moved);
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
        count: 5,
      });
    });

    it('start a thread in eight and change it in five', async () => {
      const sent = newThread();
      expect(
        await count(() => bench.ask('member', 'post', '/threads', sent)),
      ).toEqual({ status: 201, count: 8 });
      expect(
        await count(() =>
          bench.ask(
            'member',
            'patch',
            `/threads/${sent.id}`,
            { title: 'x' },
            1,
          ),
        ),
      ).toEqual({ status: 200, count: 5 });
    });

    const planOf = async (path: string, wanted: RegExp) => {
      const plans = await plansOf(bench.knex, () =>
        bench.ask('member', 'get', path),
      );
      return plans.find(({ sql }) => wanted.test(sql))!.plan;
    };

    it('find the posts of a page by their places, however long the thread is', async () => {
      // Healthy: one range of (thread_id, seq).
      expect(
        await planOf(`/threads/${long}/posts?around=9000`, /posts.*between/),
      ).toContain('posts_thread_id_seq_unique');
    });

    it.each([
      ['/threads?limit=5', 'threads_by_last_post'],
      ['/threads?workspace=lappi&limit=5', 'threads_by_last_post'],
      ['/threads?programme=ohjelma&limit=5', 'threads_by_last_post'],
      ['/threads?state=open&limit=5', 'threads_by_last_post'],
      ['/threads?unread=true&limit=5', 'threads_by_last_post'],
      ['/threads?kind=discussion&limit=5', 'threads_by_(kind|last_post)'],
      [`/threads?anchor=${MODEL.portal}&limit=5`, 'threads_of_entity'],
    ])(
      'walk an index and stop at the limit for %s (%s)',
      async (path, index) => {
        const { body } = await bench.ask('member', 'get', path);
        expect(body.pageInfo.nextCursor).toBeDefined();
        for (const page of [
          path,
          `${path}&cursor=${body.pageInfo.nextCursor}`,
        ]) {
          // Healthy: a walk along the index, no sort of everything.
          const plan = await planOf(page, /order by .threads/);
          expect(plan).toMatch(new RegExp(index));
          expect(plan).not.toMatch(/sort|temp b-tree/i);
        }
      },
    );

    it('walk the latest posts by their time, and stop at the limit', async () => {
      for (const [query, index] of [
        ['', /posts_by_time/],
        ['&workspace=lappi', /posts_by_time/],
        [`&author=${refOfPerson('expert')}`, /posts_by_(author|time)/],
      ] as const) {
        const path = `/posts?limit=5${query}`;
        const { body } = await bench.ask('member', 'get', path);
        for (const page of [
          path,
          `${path}&cursor=${body.pageInfo.nextCursor}`,
        ]) {
          const plan = await planOf(page, /order by .posts/);
          expect(plan).toMatch(index);
          expect(plan).not.toMatch(/sort|temp b-tree/i);
        }
      }
    });
  },
);
