import { v7 as uuid } from 'uuid';
import { describeEachDatabase } from '../../__testUtils__/databases';
import { moderated } from '../moderation/__testUtils__/moderating';
import { Bench, newThread } from '../__testUtils__/bench';
import { MODEL, type PersonName, refOfPerson } from '../__testUtils__/world';

const SITE = 'component:default/website';

describeEachDatabase('A thread whose start is sent again', freshDatabase => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await Bench.over(await freshDatabase());
  });
  afterEach(() => bench.outbox.stop());

  const start = (sent: object, person: PersonName = 'member') =>
    bench.ask(person, 'post', '/threads', sent);
  const started = async (
    sent: ReturnType<typeof newThread> = newThread(),
    person?: PersonName,
  ) => {
    expect((await start(sent, person)).status).toBe(201);
    return sent;
  };
  const leave = (person: PersonName) =>
    bench.knex('memberships').where('member_ref', refOfPerson(person)).delete();

  it('is answered also when it was renamed, edited, locked, resolved and moved since', async () => {
    const sent = await started({
      ...newThread(),
      topics: ['b', 'a'],
    } as ReturnType<typeof newThread>);
    const path = `/threads/${sent.id}`;
    await bench.ask(
      'member',
      'patch',
      path,
      { title: 'Another', topics: [], resolved: true },
      1,
    );
    const post = `${path}/posts/1`;
    await bench.ask('member', 'patch', post, { body: 'Edited' }, 1);
    await moderated(bench, 'admin', sent.id, {
      action: 'move',
      to: MODEL.programme,
    });
    await moderated(bench, 'admin', sent.id, { action: 'lock' });
    const again = await start({ ...sent, topics: ['a', 'b'] });
    expect(again.status).toBe(200);
    expect(again.body).toMatchObject({
      id: sent.id,
      title: 'Another',
      locked: true,
      anchor: { ref: MODEL.programme },
    });
    expect(again.body).toEqual((await bench.ask('member', 'get', path)).body);
  });

  it('is answered also when its writer could not start it any more', async () => {
    const left = await started(newThread(MODEL.quiet));
    const asked = await started({
      ...newThread(),
      kind: 'review',
      reviewers: ['group:default/lappi-hanke'],
    } as ReturnType<typeof newThread>);
    const announced = await started(
      {
        ...newThread('workspace:default/lappi'),
        kind: 'announcement',
      } as ReturnType<typeof newThread>,
      'admin',
    );
    bench.catalog.groups.delete('group:default/lappi-hanke');
    await leave('member');
    await leave('admin');
    expect((await start(newThread(MODEL.quiet))).status).toBe(403);
    expect((await start(left)).status).toBe(200);
    expect((await start(asked)).status).toBe(200);
    expect((await start(announced, 'admin')).status).toBe(200);
  });

  it('is answered to whom the portal has silenced since', async () => {
    const sent = await started();
    await bench
      .knex('threads')
      .where('id', sent.id)
      .update({ created_by: refOfPerson('silenced') });
    expect((await start(sent, 'silenced')).status).toBe(200);
    expect((await start(newThread(), 'silenced')).status).toBe(403);
  });

  it('is answered also when its text was removed for good', async () => {
    const sent = await started();
    await moderated(bench, 'moderator', sent.id, {
      action: 'purge',
      seq: 1,
    });
    expect((await start(sent)).status).toBe(200);
    const [row] = await bench.knex('threads').where('id', sent.id);
    expect(row.request_hash).toBeNull();
  });

  it('is answered where it stands on something of the portal, and moved from there', async () => {
    bench.catalog.readers.set(SITE, ['member', 'moderator']);
    const sent = await started(newThread(SITE));
    expect((await start(sent)).status).toBe(200);
    await moderated(bench, 'moderator', sent.id, {
      action: 'move',
      to: MODEL.portal,
    });
    bench.catalog.readers.delete(SITE);
    expect((await start(sent)).status).toBe(200);
  });

  it('is not shown where its writer may not read it any more', async () => {
    const sent = await started(newThread(MODEL.draft));
    await leave('member');
    const again = await start(sent);
    expect(again.status).toBe(404);
    expect(again.body.error).toEqual(
      (await start(newThread(MODEL.draft))).body.error,
    );
  });

  it('is refused with words when it says something else', async () => {
    const sent = await started();
    for (const other of [
      { ...sent, title: 'Another' },
      { ...sent, kind: 'question' },
      { ...sent, anchor: MODEL.programme },
      { ...sent, anchor: 'operatingmodel:lappi/none' },
      { ...sent, topics: ['a'] },
      { ...sent, post: { ...sent.post, body: 'Another' } },
      { ...sent, post: { ...sent.post, id: uuid() } },
    ]) {
      const { status, body } = await start(other);
      expect([status, body.error.field]).toEqual([409, 'id']);
      expect(body.error.message).toContain('another thread');
    }
    expect((await start(sent)).status).toBe(200);
  });
});
