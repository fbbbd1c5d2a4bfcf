import { v7 as uuid } from 'uuid';
import { type Cost, median, printCosts } from '../../__testUtils__/bench';
import { describeEachDatabase } from '../../__testUtils__/databases';
import { insertManyEntities } from '../../__testUtils__/manyEntities';
import { idOf, insertManyPosts } from '../../__testUtils__/manyPosts';
import { userRef } from '../../__testUtils__/startBackend';
import { refOf } from '../../entities/rows';
import { EntityPortal } from '../../entities/__testUtils__/entityPortal';

const THREADS = '/api/innokyla/threads';
const LONGEST = 10_000;
const SIZES = [20_000, 1_000_000];

/** Prints what requests of discussions cost, as multiples of the route that does nothing in the same run. */
describeEachDatabase('Requests of discussions', freshDatabase => {
  it.each(SIZES)(
    'among %i posts, by somebody who follows 5 000 threads or all there are',
    async posts => {
      const portal = await EntityPortal.start(await freshDatabase());
      try {
        const homes = await portal
          .knex('entities')
          .where('kind', 'Workspace')
          .whereIn('name', ['lappi', 'naapuri'])
          .select('id', 'name', 'programme_id as programmeId');
        const entities = await insertManyEntities(
          portal.knex,
          homes,
          posts / 100,
        );
        await insertManyPosts(portal.knex, {
          anchors: entities
            .filter(
              ({ visibility, status }) =>
                visibility === 'portal' && status === 'published',
            )
            .map(entity => ({ id: entity.id, ref: refOf(entity) })),
          posts,
          longest: LONGEST,
          authors: ['admin', 'member', 'expert'].map(userRef),
          follower: userRef('member'),
          followed: 5000,
        });
        const member = () => portal.as('member');
        const long = `${THREADS}/${idOf(0)}`;
        const get = (path: string) => median(() => member().get(path));
        let size = 0;
        const rows: Cost[] = [
          ['open at the first unread: thread', await get(long), 2],
          [
            'open at the first unread: posts',
            await get(`${long}/posts?around=${LONGEST / 2}&limit=40`),
            2,
          ],
          [
            'post into it',
            await median(async () => {
              const answer = await member()
                .post(`${long}/posts`)
                .send({ id: uuid(), body: 'Kiitos, tästä oli apua!' });
              size = answer.text.length;
              return answer;
            }),
            3,
          ],
          ['unread count', await get('/api/innokyla/unread'), 3],
          ['for you', await get(`${THREADS}?inbox=true`)],
          ['list of everything', await get(THREADS)],
          ['list of a workspace', await get(`${THREADS}?workspace=lappi`)],
          ['open questions', await get(`${THREADS}?kind=question&state=open`)],
          ['latest posts', await get('/api/innokyla/posts')],
        ];
        // Last, when everything is as quick as it gets: a floor taken cold would flatter what stands on it.
        const floor = await get('/api/innokyla/floor');
        printCosts([['floor', floor], ...rows]);
        process.stdout.write(`  answer to a post: ${size} bytes\n`);
      } finally {
        await portal.stop();
      }
    },
    900_000,
  );
});
