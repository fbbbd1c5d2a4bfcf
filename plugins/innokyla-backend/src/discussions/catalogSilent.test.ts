import { describeEachDatabase } from '../__testUtils__/databases';
import { Bench, newPost, newThread } from './__testUtils__/bench';
import { MODEL } from './__testUtils__/world';

const COMPONENT = 'component:default/service';

describeEachDatabase(
  'While the portal’s catalog does not answer',
  freshDatabase => {
    let bench: Bench;
    let ours: string;
    let foreign: string;
    const answers = jest.fn();
    beforeAll(async () => {
      bench = await Bench.over(await freshDatabase());
      bench.catalog.readers.set(COMPONENT, ['member', 'expert']);
      ours = await bench.thread('member', MODEL.portal);
      foreign = await bench.thread('member', COMPONENT);
      for (const id of [ours, foreign]) {
        await bench.follow('expert', { thread: id }, 'everything');
        await bench.post('member', id);
      }
      await bench.outbox.drain();
      bench.catalog.getEntitiesByRefs = answers;
    });
    beforeEach(() => answers.mockRejectedValue(new Error('no route to host')));
    afterAll(() => bench.outbox.stop());

    const get = (path: string) => bench.ask('expert', 'get', path);

    it('the discussions of everything else are there', async () => {
      for (const path of ['/threads', '/threads?inbox=true']) {
        const { body } = await get(path).expect(200);
        expect(body.items.map((t: { id: string }) => t.id)).toEqual([ours]);
      }
      const { body: latest } = await get('/posts').expect(200);
      expect(new Set(latest.items.map((i: any) => i.thread.id))).toEqual(
        new Set([ours]),
      );
      const { body: unread } = await get('/unread').expect(200);
      expect(unread.threads).toBe(1);
      const { body: follows } = await get('/follows').expect(200);
      expect(follows.items).toMatchObject([{ target: { thread: ours } }]);
    });

    it.each([
      ['get', '/threads/:foreign', undefined],
      ['get', '/threads/:foreign/posts', undefined],
      ['get', `/threads?anchor=${COMPONENT}`, undefined],
      ['post', '/threads', newThread(COMPONENT)],
      ['post', '/threads/:foreign/posts', newPost()],
      [
        'post',
        '/threads/:ours/posts',
        newPost('<mention:group:default/lappi-hanke>'),
      ],
    ] as const)(
      'what hangs on it says so, and not that it is gone: %s %s',
      async (method, path, body) => {
        const response = await bench.ask(
          'expert',
          method,
          path.replace(':foreign', foreign).replace(':ours', ours),
          body,
        );
        expect(response.status).toBe(503);
        expect(response.body.error.message).toContain('Try again in a while');
      },
    );
  },
);
