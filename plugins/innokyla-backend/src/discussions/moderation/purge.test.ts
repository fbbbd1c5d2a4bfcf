import { describeEachDatabase } from '../../__testUtils__/databases';
import { Bench } from '../__testUtils__/bench';
import { EVERYBODY, MODEL, refOfPerson } from '../__testUtils__/world';
import {
  moderate,
  moderated,
  postAs,
  reported,
  trailOf,
} from './__testUtils__/moderating';

const SECRET = 'Her number is 0401234567';

describeEachDatabase('A text that must not be kept', freshDatabase => {
  let bench: Bench;
  let id: string;
  beforeAll(async () => {
    bench = await Bench.over(await freshDatabase());
  });
  // Delivery goes on beside the requests.
  afterAll(() => bench.outbox.stop());
  beforeEach(async () => {
    id = await bench.thread('member', MODEL.portal);
    await bench.post('expert', id, SECRET);
    await bench
      .ask(
        'expert',
        'patch',
        `/threads/${id}/posts/2`,
        { body: `${SECRET}!` },
        1,
      )
      .expect(200);
    await bench
      .ask(
        'outsider',
        'put',
        `/threads/${id}/posts/2/reactions/${encodeURIComponent('👍')}`,
      )
      .expect(200);
  });

  const purge = { action: 'purge', seq: 2, reason: 'Personal data' } as const;

  it('is removed for good by the moderators of the portal alone', async () => {
    for (const person of EVERYBODY.filter(name => name !== 'moderator')) {
      const answer = await moderate(bench, person, id, purge);
      expect({ person, status: answer.status }).toEqual({
        person,
        status: 403,
      });
    }
    const { body } = await moderate(bench, 'admin', id, purge);
    expect(body.error.message).toContain('you can hide it');
    await moderated(bench, 'moderator', id, purge);
    for (const person of ['expert', 'admin', 'moderator'] as const) {
      const post = await postAs(bench, person, id, 2);
      expect(post).toMatchObject({
        seq: 2,
        author: refOfPerson('expert'),
        purgedAt: expect.any(String),
        deletedAt: expect.any(String),
        abilities: { canEdit: false, canReact: false, canReport: false },
      });
      expect(post.body).toBeUndefined();
    }
    // Places have no gaps.
    expect(await bench.post('member', id)).toBe(3);
  });

  it('stands in no table any more, and the trail tells who removed it and why', async () => {
    const { id: made } = await reported(bench, 'member', id, 2, {
      level: 'portal',
      reason: 'personalData',
    });
    await moderated(bench, 'moderator', id, { ...purge, report: made });
    for (const table of [
      'posts',
      'post_revisions',
      'post_drafts',
      'reports',
      'moderation_actions',
      'outbox',
    ]) {
      const rows = await bench.knex(table);
      expect(JSON.stringify(rows)).not.toContain('0401234567');
    }
    const [{ id: postId }] = await bench
      .knex('posts')
      .where({ thread_id: id, seq: 2 });
    for (const table of ['post_revisions', 'post_reactions']) {
      expect(await bench.knex(table).where('post_id', postId)).toEqual([]);
    }
    expect(await trailOf(bench, 'admin', id)).toEqual(['purge 2']);
    const { body } = await bench.ask(
      'expert',
      'get',
      `/threads/${id}/moderation`,
    );
    expect(body.items).toMatchObject([
      { action: 'purge', seq: 2, reason: 'Personal data' },
    ]);
  });

  it('can be removed when its author has deleted it, or when it is hidden; once', async () => {
    await bench.ask('expert', 'delete', `/threads/${id}/posts/2`, undefined, 2);
    await moderated(bench, 'moderator', id, purge);
    const row = await bench
      .knex('posts')
      .where({ thread_id: id, seq: 2 })
      .first();
    expect(row.deleted_by).toBe(refOfPerson('expert'));
    const again = await moderate(bench, 'moderator', id, purge);
    expect(again.status).toBe(409);
    expect(again.body.error.message).toContain('removed already');
    const other = await bench.thread('member', MODEL.portal);
    await bench.post('expert', other, SECRET);
    await moderated(bench, 'admin', other, { action: 'hide', seq: 2 });
    await moderated(bench, 'moderator', other, purge);
  });
});
