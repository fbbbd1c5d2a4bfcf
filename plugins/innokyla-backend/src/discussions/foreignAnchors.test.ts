import { v7 as uuid } from 'uuid';
import { describeEachDatabase } from '../__testUtils__/databases';
import { Bench, newPost, newThread } from './__testUtils__/bench';
import { MODEL } from './__testUtils__/world';
import { moderate } from './moderation/__testUtils__/moderating';

const SITE = 'component:default/website';
const SECRET = 'component:default/secret';

describeEachDatabase(
  'Discussions of other entities of the catalog',
  freshDatabase => {
    let bench: Bench;
    beforeEach(async () => {
      bench = await Bench.over(await freshDatabase());
      bench.catalog.readers.set(SITE, ['member', 'outsider', 'moderator']);
      bench.catalog.readers.set(SECRET, ['member']);
    });

    it('are open to every signed-in person whom the catalog lets read the entity', async () => {
      const id = await bench.thread('outsider', SITE);
      const { body } = await bench.ask('member', 'get', `/threads/${id}`);
      expect(body).toMatchObject({
        anchor: { ref: SITE },
        abilities: { canReply: true, canEdit: false, canModerate: false },
      });
      expect(body.anchor).not.toHaveProperty('title');
      expect(await bench.post('member', id)).toBe(2);
      const posts = await bench.ask('outsider', 'get', `/threads/${id}/posts`);
      expect(posts.body.items).toHaveLength(2);
      expect(
        (await bench.ask('outsider', 'get', `/threads?anchor=${SITE}`)).body
          .totalItems,
      ).toBe(1);
    });

    it('are kept by moderators, and by no admin of a workspace', async () => {
      const id = await bench.thread('outsider', SITE);
      bench.catalog.readers.set(SITE, ['outsider', 'moderator', 'admin']);
      const lock = { action: 'lock' } as const;
      expect((await moderate(bench, 'admin', id, lock)).status).toBe(403);
      expect((await moderate(bench, 'moderator', id, lock)).status).toBe(201);
      expect(
        (await bench.ask('outsider', 'post', `/threads/${id}/posts`, newPost()))
          .status,
      ).toBe(409);
    });

    it('are missing to those whom the catalog does not let read it', async () => {
      const id = await bench.thread('member', SECRET);
      const missing = await bench.ask('outsider', 'get', `/threads/${uuid()}`);
      for (const [method, path, body] of [
        ['get', `/threads/${id}`],
        ['get', `/threads/${id}/posts`],
        ['post', `/threads/${id}/posts`, newPost()],
        ['patch', `/threads/${id}`, { title: 'x' }],
        ['patch', `/threads/${id}/posts/1`, { body: 'x' }],
        ['delete', `/threads/${id}/posts/1`],
        ['put', `/threads/${id}/read`, { seq: 1 }],
      ] as const) {
        const response = await bench.ask('outsider', method, path, body, 1);
        expect([method, path, response.status]).toEqual([method, path, 404]);
        expect(response.body.error).toEqual(missing.body.error);
      }
      expect(
        (await bench.ask('outsider', 'get', `/threads?anchor=${SECRET}`))
          .status,
      ).toBe(404);
      expect(
        (await bench.ask('outsider', 'post', '/threads', newThread(SECRET)))
          .status,
      ).toBe(404);
      expect(
        await bench
          .knex('read_marks')
          .where('user_ref', 'user:default/outsider'),
      ).toEqual([]);
    });

    it('are missing from the moment the catalog says no', async () => {
      const id = await bench.thread('outsider', SITE);
      bench.catalog.readers.set(SITE, ['member']);
      expect(
        (await bench.ask('outsider', 'get', `/threads/${id}`)).status,
      ).toBe(404);
      expect(
        (await bench.ask('outsider', 'get', '/threads')).body,
      ).toMatchObject({ items: [], totalItems: 0 });
    });

    it('stand among the latest of everything, one call to the catalog for all of them', async () => {
      const ours = await bench.thread('member', MODEL.portal);
      const secret = await bench.thread('member', SECRET);
      const site = await bench.thread('member', SITE);
      bench.catalog.calls = 0;
      const seen = async (person: 'member' | 'outsider' | 'expert') => {
        const { body } = await bench.ask(person, 'get', '/threads');
        expect(body.totalItems).toBe(body.items.length);
        return body.items.map((t: { id: string }) => t.id);
      };
      expect(await seen('member')).toEqual([site, secret, ours]);
      expect(await seen('outsider')).toEqual([site, ours]);
      expect(await seen('expert')).toEqual([ours]);
      expect(bench.catalog.calls).toBe(3);
    });

    it('do not make the catalog be asked where there are none, nor for entities of ours', async () => {
      const id = await bench.thread('member', MODEL.portal);
      for (const path of [
        '/threads',
        '/threads?workspace=lappi',
        `/threads?anchor=${MODEL.portal}`,
        `/threads/${id}`,
      ]) {
        expect((await bench.ask('outsider', 'get', path)).status).toBe(200);
      }
      expect(bench.catalog.calls).toBe(0);
    });
  },
);
