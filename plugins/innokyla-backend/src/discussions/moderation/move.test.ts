import { describeEachDatabase } from '../../__testUtils__/databases';
import { Bench, newThread } from '../__testUtils__/bench';
import {
  EVERYBODY,
  MODEL,
  type PersonName,
  refOfPerson,
  thoseWith,
} from '../__testUtils__/world';
import { moderate, moderated, reported } from './__testUtils__/moderating';

const SITE = 'component:default/website';

describeEachDatabase('Somebody who moves a thread', freshDatabase => {
  let bench: Bench;
  let id: string;
  beforeAll(async () => {
    bench = await Bench.over(await freshDatabase());
    bench.catalog.readers.set(SITE, ['member', 'moderator']);
    // Somebody who is an admin of two workspaces.
    for (const workspace of ['lappi', 'keski-suomi']) {
      await bench.knex('memberships').insert({
        workspace_id: bench.world.workspaceIds[workspace],
        member_ref: refOfPerson('coordinator'),
        role: 'admin',
        added_at: '2026-01-01T00:00:00.000Z',
        added_by: refOfPerson('admin'),
      });
    }
  });
  // Delivery goes on beside the requests.
  afterAll(() => bench.outbox.stop());
  beforeEach(async () => {
    id = await bench.thread('member', MODEL.portal);
    await bench.post('expert', id, 'A word');
  });

  const get = (person: PersonName, path = '') =>
    bench.ask(person, 'get', `/threads/${id}${path}`);
  const move = (person: PersonName, to: string) =>
    moderate(bench, person, id, { action: 'move', to });
  const inListOf = async (anchor: string) => {
    const { body } = await bench.ask(
      'member',
      'get',
      `/threads?anchor=${anchor}&limit=100`,
    );
    return body.items.some((item: { id: string }) => item.id === id);
  };

  it('moderates where it stands', async () => {
    expect(
      await thoseWith(403, person => move(person, MODEL.programme)),
    ).toEqual(['member', 'expert', 'viaGroup', 'otherMember']);
  });

  it('hangs it on something else in the workspace, with a trace where it stood', async () => {
    const entry = await moderated(bench, 'admin', id, {
      action: 'move',
      to: MODEL.workspace,
      reason: 'It is about this',
    });
    expect(entry).toMatchObject({
      action: 'move',
      from: MODEL.portal,
      fromTitle: 'Title of portal',
      to: MODEL.workspace,
      toTitle: 'Title of workspace',
    });
    expect(await inListOf(MODEL.portal)).toBe(false);
    expect(await inListOf(MODEL.workspace)).toBe(true);
    // It is as readable as what it stands on now.
    await get('outsider').expect(404);
    await get('outsider', '/posts').expect(404);
    const { body } = await get('member');
    expect(body).toMatchObject({
      anchor: { ref: MODEL.workspace },
      lastSeq: 2,
      moves: [
        {
          from: { ref: MODEL.portal },
          by: refOfPerson('admin'),
          reason: 'It is about this',
        },
      ],
    });
    await moderated(bench, 'admin', id, { action: 'move', to: MODEL.portal });
    await get('outsider').expect(200);
  });

  it('leaves section, version and pin behind', async () => {
    await bench.knex('threads').where({ id }).update({
      section: 'goals',
      version: 3,
      pinned: true,
    });
    await moderated(bench, 'admin', id, {
      action: 'move',
      to: MODEL.programme,
    });
    const { body } = await get('member');
    expect(body.pinned).toBe(false);
    expect(body.anchor.section).toBeUndefined();
    expect(body.anchor.version).toBeUndefined();
  });

  it('takes it to another workspace only as an admin of both, or as a moderator of the portal', async () => {
    const there = 'workspace:default/keski-suomi';
    const refused = await move('admin', there);
    expect(refused.status).toBe(403);
    expect(refused.body.error.message).toContain('admins of both');
    await moderated(bench, 'coordinator', id, { action: 'move', to: there });
    expect((await get('member')).body.anchor.ref).toBe(there);
    // The admin it was taken from keeps no say in it, but their trail.
    expect((await move('admin', MODEL.portal)).status).toBe(403);
    const { body } = await bench.ask('admin', 'get', '/moderation');
    expect(body.items[0]).toMatchObject({ threadId: id, to: there });
    await moderated(bench, 'moderator', id, {
      action: 'move',
      to: MODEL.portal,
    });
  });

  it('takes it to what is not ours, and back, as a moderator of the portal', async () => {
    expect((await move('coordinator', SITE)).status).toBe(404);
    await moderated(bench, 'moderator', id, { action: 'move', to: SITE });
    const seers = await thoseWith(200, person => get(person));
    expect(seers).toEqual(['member', 'moderator']);
    expect((await get('member')).body.anchor).toEqual({ ref: SITE });
    await moderated(bench, 'moderator', id, {
      action: 'move',
      to: MODEL.portal,
    });
    expect(await thoseWith(200, person => get(person))).toEqual(EVERYBODY);
  });

  it('cannot take it where they may not read or discuss', async () => {
    for (const to of ['operatingmodel:lappi/nothing', MODEL.workspace]) {
      const answer = await move('moderator', to);
      expect(answer.status).toBe(404);
      expect(answer.body.error.issues).toEqual([
        { field: 'to', message: 'does not exist, or you may not see it' },
      ]);
    }
    expect((await move('admin', MODEL.archived)).status).toBe(403);
    const wrong = await move('admin', 'no ref');
    expect(wrong.status).toBe(400);
    expect(wrong.body.error.issues[0].field).toBe('to');
  });

  it('keeps an announcement on workspaces', async () => {
    const started = await bench.ask('admin', 'post', '/threads', {
      ...newThread('workspace:default/lappi'),
      kind: 'announcement',
    });
    expect(started.status).toBe(201);
    id = started.body.id;
    const { status, body } = await move('admin', MODEL.portal);
    expect(status).toBe(409);
    expect(body.error.message).toContain('announcement');
    await moderated(bench, 'coordinator', id, {
      action: 'move',
      to: 'workspace:default/keski-suomi',
    });
  });

  it('hears when somebody else has moved it at the same moment', async () => {
    const answers = await Promise.all([
      move('admin', MODEL.programme),
      move('coordinator', MODEL.workspace),
    ]);
    const [one, two] = answers.map(answer => answer.status);
    expect([one, two]).toContain(201);
    const moves = await bench.knex('thread_moves').where('thread_id', id);
    expect(moves).toHaveLength([one, two].filter(s => s === 201).length);
  });

  it('tells nobody of a place that they may not see', async () => {
    // The author reads the thread here, and nothing of where it has been.
    await moderated(bench, 'admin', id, { action: 'move', to: MODEL.draft });
    await moderated(bench, 'admin', id, { action: 'move', to: MODEL.portal });
    await reported(bench, 'outsider', id, 1);
    const { body } = await bench.ask(
      'moderator',
      'get',
      `/threads/${id}/moderation`,
    );
    expect(body.items).toMatchObject([
      { action: 'move', to: MODEL.portal, toTitle: 'Title of portal' },
      { action: 'move', from: MODEL.portal, fromTitle: 'Title of portal' },
    ]);
    expect(JSON.stringify(body)).not.toContain(MODEL.draft);
    expect(JSON.stringify(body)).not.toContain('Title of draft');
  });
});
