import { describeEachDatabase } from '../../__testUtils__/databases';
import { Bench } from '../__testUtils__/bench';
import { MODEL, type PersonName, refOfPerson } from '../__testUtils__/world';
import {
  moderate,
  moderated,
  postAs,
  queueOf,
  reported,
  trailOf,
} from './__testUtils__/moderating';

const MODERATOR = refOfPerson('moderator');

describeEachDatabase('Of two levels of moderators', freshDatabase => {
  let bench: Bench;
  let id: string;
  beforeAll(async () => {
    bench = await Bench.over(await freshDatabase());
  });
  // Delivery goes on beside the requests.
  afterAll(() => bench.outbox.stop());
  beforeEach(async () => {
    id = await bench.thread('member', MODEL.portal);
    await bench.post('expert', id, 'Something rude');
  });

  const settle = (
    person: PersonName,
    report: string,
    revision: number,
    change: object,
  ) => bench.ask(person, 'patch', `/reports/${report}`, change, revision);

  it.each([
    [
      'a hidden post',
      { action: 'hide', seq: 2 },
      { action: 'restore', seq: 2 },
    ],
    ['a hidden thread', { action: 'hide' }, { action: 'restore' }],
    ['a locked thread', { action: 'lock' }, { action: 'unlock' }],
    [
      'a moved thread',
      { action: 'move', to: 'workspace:default/lappi' },
      { action: 'move', to: MODEL.portal },
    ],
  ] as const)(
    'an admin does not undo what the portal did, and is told whom to ask: %s',
    async (_what, deed, undoing) => {
      await moderated(bench, 'moderator', id, deed);
      const refused = await moderate(bench, 'admin', id, undoing);
      expect(refused.status).toBe(403);
      expect(refused.body.error.message).toContain(`ask ${MODERATOR}`);
      // Nothing was changed, and the portal itself can take it back.
      await moderated(bench, 'moderator', id, undoing);
      // What an admin did an admin undoes.
      const other = await bench.thread('member', MODEL.portal);
      await bench.post('expert', other);
      await moderated(bench, 'admin', other, deed);
      await moderated(bench, 'admin', other, undoing);
    },
  );

  it('an admin goes on with what the portal did: hides more, moves further', async () => {
    await moderated(bench, 'moderator', id, {
      action: 'move',
      to: 'workspace:default/lappi',
    });
    await moderated(bench, 'admin', id, {
      action: 'move',
      to: MODEL.workspace,
    });
    await moderated(bench, 'admin', id, { action: 'hide', seq: 2 });
    expect((await postAs(bench, 'admin', id, 2)).hidden).toBeDefined();
  });

  it('an admin does not open again a report that the portal settled', async () => {
    const { id: report } = await reported(bench, 'member', id, 2);
    await settle('moderator', report, 1, { state: 'dismissed' }).expect(200);
    const refused = await settle('admin', report, 2, { state: 'open' });
    expect(refused.status).toBe(403);
    expect(refused.body.error.message).toContain(`ask ${MODERATOR}`);
    await settle('moderator', report, 2, { state: 'open' }).expect(200);
    await settle('admin', report, 3, { state: 'handled' }).expect(200);
    await settle('admin', report, 4, { state: 'open' }).expect(200);
  });

  it('each step with a report is in the trail, with what was said, also when it is opened again', async () => {
    const { id: report } = await reported(bench, 'member', id, 2);
    const outcome = 'Not so bad';
    await settle('admin', report, 1, { state: 'dismissed', outcome });
    await settle('admin', report, 2, { state: 'open' });
    await settle('admin', report, 3, { level: 'portal' });
    await settle('moderator', report, 4, { state: 'handled' });
    const steps = [
      'handleReport 2',
      'handOnReport 2',
      'reopenReport 2',
      'dismissReport 2',
    ];
    expect(await trailOf(bench, 'admin', id)).toEqual(steps);
    expect(await trailOf(bench, 'moderator', id)).toEqual(steps);
    // Neither whom it is about nor who made it learns more than before.
    for (const person of ['expert', 'member', 'outsider'] as const) {
      expect(await trailOf(bench, person, id)).toEqual([]);
    }
    const { body } = await bench.ask(
      'admin',
      'get',
      `/threads/${id}/moderation`,
    );
    expect(body.items[3]).toMatchObject({
      reason: outcome,
      report,
      by: refOfPerson('admin'),
      author: refOfPerson('expert'),
    });
    const [event] = await bench
      .knex('outbox')
      .where('topic', 'report')
      .orderBy('position', 'desc')
      .offset(2)
      .limit(1);
    expect(JSON.parse(event.payload)).toEqual({
      reportId: report,
      change: 'reopened',
      by: refOfPerson('admin'),
    });
  });

  it('a report that went past the admins leaves no trace in what they see', async () => {
    const { id: report } = await reported(bench, 'member', id, 2, {
      level: 'portal',
    });
    await settle('moderator', report, 1, { state: 'dismissed' }).expect(200);
    expect(await trailOf(bench, 'moderator', id)).toEqual(['dismissReport 2']);
    expect(await trailOf(bench, 'admin', id)).toEqual([]);
    const everywhere = await bench.ask('admin', 'get', '/moderation?limit=100');
    expect(
      everywhere.body.items.filter(
        (item: { threadId: string }) => item.threadId === id,
      ),
    ).toEqual([]);
  });

  it('nobody reads in the trail of a report about themselves', async () => {
    const own = await bench.thread('moderator', MODEL.portal);
    const { id: report } = await reported(bench, 'member', own, 1);
    await settle('admin', report, 1, { state: 'dismissed' }).expect(200);
    expect(await trailOf(bench, 'admin', own)).toEqual(['dismissReport 1']);
    expect(await trailOf(bench, 'moderator', own)).toEqual([]);
  });

  it('a report tells when the text it is about was removed for good', async () => {
    await reported(bench, 'member', id, 2);
    const before = await queueOf(bench, 'admin', id);
    expect(before[0].post.purgedAt).toBeUndefined();
    await moderated(bench, 'moderator', id, { action: 'purge', seq: 2 });
    const [{ post }] = await queueOf(bench, 'admin', id);
    expect(post.body).toBeUndefined();
    expect(Date.parse(post.purgedAt)).toBeGreaterThan(0);
  });
});
