import {
  threadPageSchema,
  threadSchema,
} from '@innokyla/backstage-plugin-innokyla-common';
import { v7 as uuid } from 'uuid';
import { describeEachDatabase } from '../../__testUtils__/databases';
import { Bench, newThread } from '../__testUtils__/bench';
import {
  EVERYBODY,
  MODEL,
  type PersonName,
  refOfPerson,
  thoseWith,
} from '../__testUtils__/world';

describeEachDatabase('Threads', freshDatabase => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await Bench.over(await freshDatabase());
  });

  it('starts a thread with its first post, read by the one who wrote it', async () => {
    const sent = { ...newThread(), kind: 'question', section: 'coreIdea' };
    const response = await bench.ask('member', 'post', '/threads', sent);
    expect(response.status).toBe(201);
    expect(response.headers.etag).toBe('"1"');
    expect(threadSchema.parse(response.body)).toMatchObject({
      id: sent.id,
      anchor: {
        ref: MODEL.portal,
        section: 'coreIdea',
        title: 'Title of portal',
      },
      kind: 'question',
      lastSeq: 1,
      readSeq: 1,
      unread: 0,
      createdBy: refOfPerson('member'),
      abilities: { canReply: true, canEdit: true, canModerate: false },
    });
    const again = await bench.ask('member', 'get', `/threads/${sent.id}`);
    expect(again.body).toEqual(response.body);
    const posts = await bench.ask('member', 'get', `/threads/${sent.id}/posts`);
    expect(posts.body.items).toMatchObject([
      { seq: 1, body: 'The first post', id: sent.post.id },
    ]);
  });

  it.each([
    [MODEL.portal, EVERYBODY],
    [
      MODEL.programme,
      ['admin', 'member', 'expert', 'viaGroup', 'otherMember', 'coordinator'],
    ],
    [MODEL.workspace, ['admin', 'member', 'expert', 'viaGroup']],
    [MODEL.draft, ['admin', 'member', 'viaGroup']],
  ])(
    'shows a thread of %s to those who may read that, and to nobody else',
    async (anchor, readers) => {
      const id = await bench.thread('member', anchor);
      expect(
        await thoseWith(200, p => bench.ask(p, 'get', `/threads/${id}`)),
      ).toEqual(readers);
      expect(
        await thoseWith(200, p => bench.ask(p, 'get', `/threads/${id}/posts`)),
      ).toEqual(readers);
      expect(
        await thoseWith(200, p =>
          bench.ask(p, 'get', `/threads?anchor=${anchor}`),
        ),
      ).toEqual(readers);
      expect(
        await thoseWith(201, p =>
          bench.ask(p, 'post', '/threads', newThread(anchor)),
        ),
      ).toEqual(readers);
      expect(
        await thoseWith(204, p =>
          bench.ask(p, 'put', `/threads/${id}/read`, { seq: 1 }),
        ),
      ).toEqual(readers);
      const listing = await thoseWith(200, async p => {
        const { body } = await bench.ask(p, 'get', '/threads?limit=100');
        return {
          status: body.items.some((t: { id: string }) => t.id === id)
            ? 200
            : 404,
        };
      });
      expect(listing).toEqual(readers);
    },
  );

  it('answers a hidden thread with the very words of a missing one', async () => {
    const id = await bench.thread('member', MODEL.workspace);
    const hidden = await bench.ask('outsider', 'get', `/threads/${id}`);
    const missing = await bench.ask('outsider', 'get', `/threads/${uuid()}`);
    expect(hidden.status).toBe(404);
    expect(hidden.body.error).toEqual(missing.body.error);
    const hiddenAnchor = await bench.ask(
      'outsider',
      'post',
      '/threads',
      newThread(MODEL.workspace),
    );
    const missingAnchor = await bench.ask(
      'outsider',
      'post',
      '/threads',
      newThread('operatingmodel:lappi/none'),
    );
    expect(hiddenAnchor.status).toBe(404);
    expect(hiddenAnchor.body.error).toEqual(missingAnchor.body.error);
  });

  it('counts for each reader only what they may see', async () => {
    await bench.thread('member', MODEL.draft);
    const all = async (person: PersonName) => {
      const { body } = await bench.ask(
        person,
        'get',
        '/threads?workspace=lappi&limit=100',
      );
      expect(body.items).toHaveLength(body.totalItems);
      return body.totalItems as number;
    };
    const [{ count }] = await bench.knex('threads').count({ count: '*' });
    expect(await all('member')).toBe(Number(count));
    expect(await all('expert')).toBeLessThan(await all('member'));
    expect(await all('outsider')).toBeLessThan(await all('expert'));
  });

  it('hides the workspace it is asked for when the reader may not see it', async () => {
    const hidden = await bench.ask(
      'outsider',
      'get',
      '/threads?workspace=salainen',
    );
    const missing = await bench.ask(
      'outsider',
      'get',
      '/threads?workspace=olematon',
    );
    expect(hidden.status).toBe(404);
    expect(hidden.body.error).toEqual(missing.body.error);
  });

  it('lets readers look on but not write where only members discuss', async () => {
    const id = await bench.thread('member', MODEL.quiet);
    const { body } = await bench.ask('outsider', 'get', `/threads/${id}`);
    expect(body.abilities).toEqual({
      canReply: false,
      canEdit: false,
      canAccept: false,
      canModerate: false,
    });
    expect(
      await thoseWith(201, p =>
        bench.ask(p, 'post', '/threads', newThread(MODEL.quiet)),
      ),
    ).toEqual(['member']);
    expect(
      await thoseWith(403, p =>
        bench.ask(p, 'post', '/threads', newThread(MODEL.quiet)),
      ),
    ).toEqual(EVERYBODY.filter(p => p !== 'member'));
  });

  it('keeps what is archived as it is', async () => {
    const response = await bench.ask(
      'admin',
      'post',
      '/threads',
      newThread(MODEL.archived),
    );
    expect(response.status).toBe(403);
  });

  it('heeds the policy of the portal on writing', async () => {
    const response = await bench.ask(
      'silenced',
      'post',
      '/threads',
      newThread(),
    );
    expect(response.status).toBe(403);
    expect(response.body.error.message).toContain(
      'may not write into discussions',
    );
  });

  it('makes one thread of a request sent twice, or many times at once', async () => {
    const sent = newThread();
    const answers = await Promise.all(
      Array.from({ length: 6 }, () =>
        bench.ask('member', 'post', '/threads', sent),
      ),
    );
    expect(answers.map(a => a.status).sort()).toEqual([
      200, 200, 200, 200, 200, 201,
    ]);
    expect(new Set(answers.map(a => a.body.id))).toEqual(new Set([sent.id]));
    const posts = await bench.ask('member', 'get', `/threads/${sent.id}/posts`);
    expect(posts.body.items).toHaveLength(1);
  });

  it('refuses an id that is taken, and tells nothing of what has it', async () => {
    const secret = newThread(MODEL.draft, 'Not for others');
    await bench.ask('member', 'post', '/threads', secret);
    const stolen = await bench.ask('outsider', 'post', '/threads', {
      ...newThread(),
      id: secret.id,
    });
    expect(stolen.status).toBe(409);
    expect(JSON.stringify(stolen.body)).not.toContain('Not for others');
    const elsewhere = await bench.ask('member', 'post', '/threads', {
      ...newThread(),
      id: secret.id,
    });
    expect(elsewhere.status).toBe(409);
    const post = await bench.ask('member', 'post', '/threads', {
      ...newThread(),
      post: secret.post,
    });
    expect(post.status).toBe(409);
  });

  it('pages through threads, latest written first, forth and back, past no one and none twice', async () => {
    const fresh = await Bench.over(await freshDatabase());
    const ids: string[] = [];
    for (let i = 0; i < 7; i++)
      ids.unshift(await fresh.thread('member', MODEL.portal, `T${i}`));
    // Threads of the same instant are told apart by their ids.
    await fresh
      .knex('threads')
      .update({ last_post_at: '2026-01-01T00:00:00.000Z' });
    ids.sort().reverse();
    const page = async (cursor?: string) => {
      const path = `/threads?anchor=${MODEL.portal}&limit=3${
        cursor ? `&cursor=${cursor}` : ''
      }`;
      return threadPageSchema.parse(
        (await fresh.ask('expert', 'get', path)).body,
      );
    };
    const first = await page();
    const second = await page(first.pageInfo.nextCursor);
    const third = await page(second.pageInfo.nextCursor);
    const titles = (p: typeof first) => p.items.map(t => t.id);
    expect([...titles(first), ...titles(second), ...titles(third)]).toEqual(
      ids,
    );
    expect([first, second, third].map(p => p.totalItems)).toEqual([7, 7, 7]);
    expect(first.pageInfo.prevCursor).toBeUndefined();
    expect(third.pageInfo.nextCursor).toBeUndefined();
    expect(titles(await page(third.pageInfo.prevCursor))).toEqual(
      titles(second),
    );
    expect(titles(await page(second.pageInfo.prevCursor))).toEqual(
      titles(first),
    );
    expect(first.items[0]).toMatchObject({ readSeq: 0, unread: 1 });
  });

  it('hides the threads of an entity that has been deleted', async () => {
    const fresh = await Bench.over(await freshDatabase());
    const id = await fresh.thread();
    await fresh
      .knex('entities')
      .where('id', fresh.world.entityIds.portal)
      .update({ deleted_at: '2026-01-01T00:00:00.000Z' });
    expect((await fresh.ask('admin', 'get', `/threads/${id}`)).status).toBe(
      404,
    );
    expect((await fresh.ask('admin', 'get', '/threads')).body.totalItems).toBe(
      0,
    );
  });
});
