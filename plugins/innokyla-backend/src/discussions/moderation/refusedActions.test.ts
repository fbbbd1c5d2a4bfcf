import { v7 as uuid } from 'uuid';
import { describeEachDatabase } from '../../__testUtils__/databases';
import { Bench } from '../__testUtils__/bench';
import { MODEL } from '../__testUtils__/world';
import { moderate, moderated } from './__testUtils__/moderating';

describeEachDatabase('Those who moderate', freshDatabase => {
  let bench: Bench;
  let id: string;
  beforeAll(async () => {
    bench = await Bench.over(await freshDatabase());
  });
  // Delivery goes on beside the requests.
  afterAll(() => bench.outbox.stop());
  /** A thread of the member with a post of the expert at place 2. */
  beforeEach(async () => {
    id = await bench.thread('member', MODEL.portal);
    await bench.post('expert', id, 'Something rude');
  });

  it('do once what is asked twice, or several times at once', async () => {
    const sent = {
      id: uuid(),
      action: 'hide',
      seq: 2,
      reason: 'Rude',
    } as const;
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => moderate(bench, 'admin', id, sent)),
    );
    expect(answers.map(a => a.status).sort()).toEqual([200, 200, 200, 201]);
    expect(new Set(answers.map(a => JSON.stringify(a.body))).size).toBe(1);
    expect(
      await bench.knex('moderation_actions').where('thread_id', id),
    ).toHaveLength(1);
    for (const other of [
      { ...sent, action: 'restore' as const },
      { ...sent, seq: 1 },
      { ...sent, reason: 'Personal data' },
    ]) {
      expect((await moderate(bench, 'admin', id, other)).status).toBe(409);
    }
    expect((await moderate(bench, 'moderator', id, sent)).status).toBe(409);
  });

  it('are not told that a thread went where it did not', async () => {
    const sent = {
      id: uuid(),
      action: 'move',
      to: MODEL.programme,
      reason: 'Here',
    } as const;
    for (const [to, status] of [
      [sent.to, 201],
      [sent.to, 200],
      [MODEL.workspace, 409],
    ] as const) {
      const answer = await moderate(bench, 'admin', id, { ...sent, to });
      expect(answer.status).toBe(status);
    }
  });

  it.each([
    [{ action: 'hide', seq: 2 }, 'hidden or deleted already'],
    [{ action: 'hide' }, 'hidden already'],
    [{ action: 'lock' }, 'locked already'],
  ] as const)('are told when it is done already: %o', async (action, words) => {
    await moderated(bench, 'moderator', id, action);
    const { status, body } = await moderate(bench, 'admin', id, action);
    expect(status).toBe(409);
    expect(body.error.message).toContain(words);
    // What was refused is not in the trail.
    expect(
      await bench.knex('moderation_actions').where('thread_id', id),
    ).toHaveLength(1);
  });

  it.each([
    [{ action: 'restore', seq: 2 }, 'nothing to restore'],
    [{ action: 'restore' }, 'nothing to restore'],
    [{ action: 'unlock' }, 'not locked'],
    [{ action: 'move', to: MODEL.portal }, 'there already'],
  ] as const)(
    'are told when there is nothing to undo: %o',
    async (action, words) => {
      const { status, body } = await moderate(bench, 'admin', id, action);
      expect(status).toBe(409);
      expect(body.error.message).toContain(words);
    },
  );

  it.each([
    ['no reason', { action: 'lock', reason: undefined }, 'reason'],
    ['a reason of nothing', { action: 'lock', reason: '  ' }, 'reason'],
    ['an action that there is not', { action: 'burn' }, 'action'],
    ['a warning to a thread', { action: 'warn' }, 'seq'],
    ['a lock of a post', { action: 'lock', seq: 2 }, 'seq'],
    ['a move without a place', { action: 'move' }, 'to'],
    ['a place without a move', { action: 'lock', to: MODEL.draft }, 'to'],
    [
      'a place that no post can have',
      { action: 'hide', seq: Number.MAX_SAFE_INTEGER },
      'seq',
    ],
    ['an id that is none', { action: 'lock', id: '1' }, 'id'],
    ['a report that is none', { action: 'lock', report: '1' }, 'report'],
    ['a report of nobody', { action: 'lock', report: uuid() }, 'report'],
    ['a field that is not known', { action: 'lock', by: 'x' }, 'body'],
  ])('are told what is wrong with %s', async (_what, action, field) => {
    const { status, body } = await moderate(bench, 'admin', id, action as any);
    expect(status).toBe(400);
    expect(body.error.issues[0].field).toBe(field);
  });

  it('are told that a post does not exist, or is deleted', async () => {
    const missing = await moderate(bench, 'admin', id, {
      action: 'hide',
      seq: 99,
    });
    expect(missing.status).toBe(404);
    await bench.ask('expert', 'delete', `/threads/${id}/posts/2`, undefined, 1);
    const deleted = await moderate(bench, 'admin', id, {
      action: 'hide',
      seq: 2,
    });
    expect(deleted.status).toBe(409);
    expect(deleted.body.error.message).toContain('deleted');
  });
});
