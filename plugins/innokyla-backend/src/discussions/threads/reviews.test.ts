import { describeEachDatabase } from '../../__testUtils__/databases';
import { Bench, newPost, newThread } from '../__testUtils__/bench';
import { MODEL, type PersonName, refOfPerson } from '../__testUtils__/world';
import { moderated } from '../moderation/__testUtils__/moderating';

const GROUP = 'group:default/lappi-hanke';

describeEachDatabase('Comments that are asked for', freshDatabase => {
  let bench: Bench;
  let id: string;
  beforeAll(async () => {
    bench = await Bench.over(await freshDatabase());
  });
  beforeEach(async () => {
    const sent = {
      ...newThread(),
      kind: 'review',
      dueAt: '2019-09-20T12:00:00+03:00',
      reviewers: [refOfPerson('expert'), GROUP],
    };
    id = (await bench.ask('member', 'post', '/threads', sent)).body.id;
  });

  const thread = async () =>
    (await bench.ask('outsider', 'get', `/threads/${id}`)).body;
  /** Who has answered, by which post. */
  const answers = async () =>
    Object.fromEntries(
      (await thread()).reviewers.map((r: any) => [
        r.ref,
        r.answeredSeq && `${r.answeredBy} ${r.answeredSeq}`,
      ]),
    );
  const awaited = async (person: PersonName) => {
    const { body } = await bench.ask(person, 'get', '/threads?awaiting=true');
    return body.items.some((item: { id: string }) => item.id === id);
  };
  const remove = async (person: PersonName, seq: number) => {
    const { body } = await bench.ask(
      person,
      'get',
      `/threads/${id}/posts?around=${seq}`,
    );
    const { revision } = body.items.find((post: any) => post.seq === seq);
    const { status } = await bench.ask(
      person,
      'delete',
      `/threads/${id}/posts/${seq}`,
      undefined,
      revision,
    );
    expect(status).toBe(204);
  };

  it('are answered by the first post of each who was asked, for oneself or for a group', async () => {
    expect(await answers()).toEqual({
      [GROUP]: undefined,
      [refOfPerson('expert')]: undefined,
    });
    await bench.post('outsider', id);
    await bench.post('viaGroup', id);
    await bench.post('viaGroup', id);
    expect(await answers()).toEqual({
      [GROUP]: `${refOfPerson('viaGroup')} 3`,
      [refOfPerson('expert')]: undefined,
    });
    expect(await thread()).toMatchObject({ late: true });
    await bench.post('expert', id);
    expect((await answers())[refOfPerson('expert')]).toBe(
      `${refOfPerson('expert')} 5`,
    );
    expect(await thread()).toMatchObject({ late: false });
  });

  it('wait in the list of those who were asked until they answer, or it is resolved', async () => {
    expect([
      await awaited('expert'),
      await awaited('viaGroup'),
      await awaited('otherMember'),
    ]).toEqual([true, true, false]);
    await bench.post('expert', id);
    expect(await awaited('expert')).toBe(false);
    expect(await awaited('viaGroup')).toBe(true);
    await bench.ask('member', 'patch', `/threads/${id}`, { resolved: true }, 1);
    expect(await awaited('viaGroup')).toBe(false);
    expect(await thread()).toMatchObject({ late: false });
  });

  it('are not answered by what was written before one was asked', async () => {
    await bench.post('coordinator', id);
    await bench.ask(
      'member',
      'patch',
      `/threads/${id}`,
      { reviewers: [refOfPerson('coordinator')] },
      1,
    );
    expect(await answers()).toEqual({
      [refOfPerson('coordinator')]: undefined,
    });
    await bench.post('coordinator', id);
    expect((await answers())[refOfPerson('coordinator')]).toContain(' 3');
  });

  it('are answered by the next post when the first is deleted, and by none when there is no other', async () => {
    await bench.post('expert', id);
    await bench.post('expert', id);
    await remove('expert', 2);
    expect((await answers())[refOfPerson('expert')]).toContain(' 3');
    await remove('expert', 3);
    expect((await answers())[refOfPerson('expert')]).toBeUndefined();
    expect((await thread()).reviewers).toContainEqual({
      ref: refOfPerson('expert'),
    });
    expect(await awaited('expert')).toBe(true);
  });

  it('are answered for a group by the next post of anybody of it, when the first is deleted, hidden or restored', async () => {
    const group = async () => (await answers())[GROUP];
    await bench.post('viaGroup', id);
    await bench.post('outsider', id);
    await bench.post('alsoViaGroup', id);
    await bench.post('viaGroup', id);
    expect(await group()).toBe(`${refOfPerson('viaGroup')} 2`);
    await moderated(bench, 'admin', id, { action: 'hide', seq: 2 });
    expect(await group()).toBe(`${refOfPerson('alsoViaGroup')} 4`);
    await remove('alsoViaGroup', 4);
    expect(await group()).toBe(`${refOfPerson('viaGroup')} 5`);
    await moderated(bench, 'admin', id, { action: 'restore', seq: 2 });
    expect(await group()).toBe(`${refOfPerson('viaGroup')} 2`);
    await remove('viaGroup', 2);
    await remove('viaGroup', 5);
    expect(await group()).toBeUndefined();
    expect(await awaited('alsoViaGroup')).toBe(true);
  });

  it('are told of once, however often somebody is taken off and put back', async () => {
    const [expert, admin] = [refOfPerson('expert'), refOfPerson('admin')];
    /** Whom the latest change of the thread told that comments are asked of them. */
    const asks = async (reviewers: string[]) => {
      const { revision } = await thread();
      const path = `/threads/${id}`;
      const changed = await bench.ask(
        'member',
        'patch',
        path,
        { reviewers },
        revision,
      );
      expect(changed.status).toBe(200);
      const [row] = await bench.knex('outbox').orderBy('id', 'desc').limit(1);
      return JSON.parse(row.payload).asked;
    };
    jest.spyOn(bench.outbox, 'wake').mockImplementation(() => {});
    await bench.post('expert', id);
    expect(await asks([admin])).toEqual([admin]);
    expect(await asks([admin, expert, GROUP])).toEqual([]);
    expect(await asks([])).toEqual([]);
    expect(await asks([expert])).toEqual([]);
    // Asked anew, they have to answer anew.
    expect(await answers()).toEqual({ [expert]: undefined });
    expect(await awaited('expert')).toBe(true);
    jest.restoreAllMocks();
  });

  it('are asked of nobody who may not read what is discussed', async () => {
    const asking = (anchor: string, reviewers: string[]) =>
      bench.ask('member', 'post', '/threads', {
        ...newThread(anchor),
        kind: 'review',
        reviewers,
      });
    const [admin, expert, outsider, viaGroup] = (
      ['admin', 'expert', 'outsider', 'viaGroup'] as const
    ).map(refOfPerson);
    const refused = await asking(MODEL.draft, [
      admin,
      outsider,
      viaGroup,
      expert,
      GROUP,
    ]);
    expect(refused.status).toBe(400);
    expect(refused.body.error.issues).toEqual([
      {
        field: 'reviewers.1',
        message: expect.stringContaining(`${outsider} may not read`),
      },
      {
        field: 'reviewers.3',
        message: expect.stringContaining(`${expert} may not read`),
      },
    ]);
    const made = await asking(MODEL.draft, [admin, viaGroup, GROUP]);
    expect(made.status).toBe(201);
    const path = `/threads/${made.body.id}`;
    const change = (reviewers: string[]) =>
      bench.ask('member', 'patch', path, { reviewers }, 1);
    const changed = await change([admin, outsider]);
    expect(changed.body.error.issues).toMatchObject([{ field: 'reviewers.1' }]);
    // Who lost the right since they were asked stands in nobody's way.
    await bench
      .knex('memberships')
      .where('member_ref', GROUP)
      .update({ role: 'expert' });
    expect((await change([viaGroup, admin])).status).toBe(200);
    await bench
      .knex('memberships')
      .where('member_ref', GROUP)
      .update({ role: 'member' });
  });

  it('can be asked of everybody where only the catalog knows who may read', async () => {
    const site = 'component:default/website';
    bench.catalog.readers.set(site, ['member']);
    const { status } = await bench.ask('member', 'post', '/threads', {
      ...newThread(site),
      kind: 'review',
      reviewers: [refOfPerson('outsider')],
    });
    expect(status).toBe(201);
  });

  it('are unanswered while the answer is hidden, and answered again when it is restored', async () => {
    await bench.post('expert', id);
    await bench.post('viaGroup', id);
    for (const seq of [2, 3]) {
      await moderated(bench, 'admin', id, { action: 'hide', seq });
    }
    expect(await answers()).toEqual({
      [GROUP]: undefined,
      [refOfPerson('expert')]: undefined,
    });
    expect(await thread()).toMatchObject({ unanswered: true });
    for (const seq of [2, 3]) {
      await moderated(bench, 'admin', id, { action: 'restore', seq });
    }
    expect(await answers()).toEqual({
      [GROUP]: `${refOfPerson('viaGroup')} 3`,
      [refOfPerson('expert')]: `${refOfPerson('expert')} 2`,
    });
    expect(await thread()).toMatchObject({ unanswered: false });
  });

  it('are told apart also when posts come and go at once', async () => {
    await bench.post('expert', id);
    const [removed, ...posted] = await Promise.all([
      bench.ask('expert', 'delete', `/threads/${id}/posts/2`, undefined, 1),
      ...Array.from({ length: 5 }, () =>
        bench.ask('expert', 'post', `/threads/${id}/posts`, newPost()),
      ),
    ]);
    expect(removed.status).toBe(204);
    expect(posted.map(({ status }) => status)).toEqual(Array(5).fill(201));
    expect((await answers())[refOfPerson('expert')]).toBe(
      `${refOfPerson('expert')} 3`,
    );
    expect(await thread()).toMatchObject({ unanswered: false });
  });
});
