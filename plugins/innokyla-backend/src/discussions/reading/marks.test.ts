import { mentionAddress } from '@innokyla/backstage-plugin-innokyla-common';
import { describeEachDatabase } from '../../__testUtils__/databases';
import { Bench } from '../__testUtils__/bench';
import { MODEL, type PersonName, refOfPerson } from '../__testUtils__/world';

const SITE = 'component:default/website';

describeEachDatabase('How far a person has read', freshDatabase => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await Bench.over(await freshDatabase());
  });

  const unread = async (person: PersonName) =>
    (await bench.ask(person, 'get', '/unread')).body;
  const put = (person: PersonName, path: string, body: object = {}) =>
    bench.ask(person, 'put', path, body);
  const readSeq = async (person: PersonName, id: string) =>
    (await bench.ask(person, 'get', `/threads/${id}`)).body.readSeq;
  /** A thread with posts, each of which mentions the outsider. */
  const mentioning = async (anchor: string, posts = 1) => {
    const id = await bench.thread('member', anchor);
    for (let i = 0; i < posts; i++) {
      const address = mentionAddress(refOfPerson('outsider'));
      await bench.post('member', id, `<${address}>`);
    }
    await bench.outbox.drain();
    return id;
  };

  it('takes a thread out of what is unread when the last post is read, and not before; other tabs are told', async () => {
    const id = await mentioning(MODEL.portal, 2);
    await bench.signalled(id);
    await put('outsider', `/threads/${id}/read`, { seq: 2 }).expect(204);
    expect(await unread('outsider')).toEqual({ threads: 1, more: false });
    expect(await bench.signalled(id)).toEqual([]);
    await put('outsider', `/threads/${id}/read`, { seq: 99 }).expect(204);
    expect(await unread('outsider')).toEqual({ threads: 0, more: false });
    expect(await bench.signalled(id)).toMatchObject([
      { message: { type: 'unread' }, to: [refOfPerson('outsider')] },
    ]);
  });

  it('is believed more than a row that is written after it', async () => {
    const id = await bench.thread('member', MODEL.portal);
    const wake = jest.spyOn(bench.outbox, 'wake').mockImplementation(() => {});
    const address = mentionAddress(refOfPerson('outsider'));
    await bench.post('member', id, `<${address}>`);
    await put('outsider', `/threads/${id}/read`, { seq: 2 }).expect(204);
    wake.mockRestore();
    await bench.outbox.drain();
    expect(await unread('outsider')).toMatchObject({ threads: 0 });
    expect(await bench.told()).toEqual([]);
    // A row that crossed with the mark.
    await bench.knex('unread_threads').insert({
      thread_id: id,
      user_ref: refOfPerson('outsider'),
      first_seq: 2,
      last_seq: 2,
      at: '2026-01-01T00:00:00.000Z',
    });
    expect(await unread('outsider')).toMatchObject({ threads: 0 });
  });

  it('can be put back to a post, and never forward by that', async () => {
    const id = await mentioning(MODEL.portal, 4);
    await put('outsider', `/threads/${id}/read`, { seq: 5 }).expect(204);
    await put('outsider', `/threads/${id}/unread`, { seq: 3 }).expect(204);
    expect(await readSeq('outsider', id)).toBe(2);
    expect(await unread('outsider')).toMatchObject({ threads: 1 });
    await put('outsider', `/threads/${id}/unread`, { seq: 5 }).expect(204);
    expect(await readSeq('outsider', id)).toBe(2);
    // Who never opened it has it unread from now on.
    await put('moderator', `/threads/${id}/unread`, { seq: 1 }).expect(204);
    expect(await unread('moderator')).toMatchObject({ threads: 1 });
    const beyond = await put('outsider', `/threads/${id}/unread`, { seq: 6 });
    expect([beyond.status, JSON.stringify(beyond.body)]).toEqual([
      400,
      expect.stringContaining('must be at most 5'),
    ]);
    const zero = await put('outsider', `/threads/${id}/unread`, { seq: 0 });
    expect(zero.status).toBe(400);
  });

  it('is set by one request for all of an entity, of a workspace, or of everything that one may read', async () => {
    bench.catalog.readers.set(SITE, ['member', 'outsider']);
    const model = await mentioning(MODEL.portal);
    const other = await mentioning(MODEL.archived).catch(() => undefined);
    expect(other).toBeUndefined();
    const quiet = await mentioning(MODEL.quiet);
    const site = await mentioning(SITE);
    const secret = await mentioning(MODEL.workspace);
    expect(await unread('outsider')).toMatchObject({ threads: 3 });
    const seqs = async () => [
      await readSeq('outsider', model),
      await readSeq('outsider', quiet),
      await readSeq('outsider', site),
    ];
    await put('outsider', '/threads/read', { anchor: SITE }).expect(204);
    expect(await seqs()).toEqual([0, 0, 2]);
    await put('outsider', '/threads/read', { workspace: 'lappi' }).expect(204);
    expect(await seqs()).toEqual([2, 0, 2]);
    expect(await unread('outsider')).toMatchObject({ threads: 1 });
    await put('outsider', '/threads/read').expect(204);
    expect(await seqs()).toEqual([2, 2, 2]);
    expect(await unread('outsider')).toMatchObject({ threads: 0 });
    expect(
      await bench.knex('read_marks').where({
        thread_id: secret,
        user_ref: refOfPerson('outsider'),
      }),
    ).toEqual([]);
    for (const [body, status] of [
      [{ workspace: 'salainen' }, 404],
      [{ anchor: MODEL.workspace }, 404],
      [{ anchor: MODEL.portal, workspace: 'lappi' }, 400],
      [{ everything: true }, 400],
    ] as const) {
      expect((await put('outsider', '/threads/read', body)).status).toBe(
        status,
      );
    }
  });

  it('is not set for everything by a request whose body was not understood', async () => {
    await mentioning(MODEL.portal);
    const said = `{"anchor":"${MODEL.portal}"}`;
    await bench
      .ask('outsider', 'put', '/threads/read')
      .type('text/plain')
      .send(said)
      .expect(415);
    await bench.ask('outsider', 'put', '/threads/read').expect(415);
    expect(await unread('outsider')).toEqual({ threads: 1, more: false });
  });

  it('is counted up to a hundred', async () => {
    const id = await mentioning(MODEL.portal);
    const row = await bench.knex('threads').where({ id }).first();
    for (let i = 0; i < 120; i++) {
      const copy = `0197a1de-0000-7000-8000-000000000${100 + i}`;
      await bench.knex('threads').insert({ ...row, id: copy });
      await bench.knex('unread_threads').insert({
        thread_id: copy,
        user_ref: refOfPerson('outsider'),
        first_seq: 1,
        last_seq: 1,
        at: row.created_at,
      });
    }
    expect(await unread('outsider')).toEqual({ threads: 100, more: true });
  });

  it('is answered without the catalog unless something unread is not ours', async () => {
    await mentioning(MODEL.portal);
    bench.catalog.calls = 0;
    await unread('outsider');
    expect(bench.catalog.calls).toBe(0);
    bench.catalog.readers.set(SITE, ['member', 'outsider']);
    await mentioning(SITE);
    await mentioning(SITE);
    bench.catalog.calls = 0;
    expect(await unread('outsider')).toMatchObject({ threads: 3 });
    expect(bench.catalog.calls).toBe(1);
  });
});
