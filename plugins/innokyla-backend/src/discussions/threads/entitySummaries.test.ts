import { describeEachDatabase } from '../../__testUtils__/databases';
import { Bench, newPost, newThread } from '../__testUtils__/bench';
import { MODEL, type PersonName } from '../__testUtils__/world';
import { moderated } from '../moderation/__testUtils__/moderating';

const LAPPI = 'workspace:default/lappi';
const SITE = 'component:default/website';

describeEachDatabase('What is said about one entity', freshDatabase => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await Bench.over(await freshDatabase());
    bench.catalog.readers.set(SITE, ['member']);
  });
  // What is still being told would go on in a database that is gone.
  afterEach(() => bench.outbox.stop());

  const start = async (more: object, person: PersonName = 'member') => {
    const sent = { ...newThread(), ...more };
    const { status, text } = await bench.ask(person, 'post', '/threads', sent);
    expect([status, text]).toEqual([201, text]);
    return sent.id;
  };
  const experience = (again?: string) => ({
    kind: 'experience',
    post: { ...newPost(), experience: { where: 'Somewhere', again } },
  });
  const ask = (what: string, anchor: string, person: PersonName = 'outsider') =>
    bench.ask(person, 'get', `/threads/${what}?anchor=${anchor}`);

  it('is counted by section', async () => {
    const id = await start({ section: 'needs' });
    await bench.post('expert', id);
    await start({ section: 'needs' });
    await start({ section: 'coreIdea' });
    await start({});
    const { body } = await ask('sections', MODEL.portal);
    expect(body.items).toEqual([
      { section: 'needs', threads: 2, posts: 3 },
      { section: 'coreIdea', threads: 1, posts: 1 },
    ]);
  });

  it('is summed up from experiences, without those that were taken away or hidden', async () => {
    await start(experience('yes'));
    await start(experience('yes'));
    await start(experience('no'));
    await start(experience());
    const deleted = await start(experience('changed'));
    const hidden = await start(experience('changed'));
    await bench.ask(
      'member',
      'delete',
      `/threads/${deleted}/posts/1`,
      undefined,
      1,
    );
    await moderated(bench, 'admin', hidden, { action: 'hide' });
    expect((await ask('experiences', MODEL.portal, 'admin')).body).toEqual({
      count: 4,
      again: { yes: 2, changed: 0, no: 1 },
    });
    expect((await ask('experiences', MODEL.quiet)).body).toEqual({
      count: 0,
      again: { yes: 0, changed: 0, no: 0 },
    });
  });

  it('and was moved away is told to those who may read it where it stands now', async () => {
    const id = await start({});
    const away = await start({});
    await moderated(bench, 'admin', id, {
      action: 'move',
      to: LAPPI,
      reason: 'Wrong place',
    });
    await moderated(bench, 'admin', away, {
      action: 'move',
      to: MODEL.workspace,
    });
    const told = async (person: PersonName) =>
      (await ask('moved', MODEL.portal, person)).body.items.map((item: any) => [
        item.threadId,
        item.to.ref,
        item.reason,
      ]);
    expect(await told('outsider')).toEqual([[id, LAPPI, 'Wrong place']]);
    expect(await told('member')).toEqual([
      [away, MODEL.workspace, 'Because of the rules'],
      [id, LAPPI, 'Wrong place'],
    ]);
    const { body } = await bench.ask('outsider', 'get', `/threads/${id}`);
    expect(body.moves).toMatchObject([
      {
        from: { ref: MODEL.portal, title: 'Title of portal' },
        reason: 'Wrong place',
      },
    ]);
  });

  it('and came from where the reader may not look does not name the place', async () => {
    const id = await start({ anchor: MODEL.workspace });
    await moderated(bench, 'admin', id, { action: 'move', to: MODEL.portal });
    const { body } = await bench.ask('outsider', 'get', `/threads/${id}`);
    expect(body.moves).toHaveLength(1);
    expect(body.moves[0]).not.toHaveProperty('from');
    expect(JSON.stringify(body)).not.toContain(MODEL.workspace);
    const inside = await bench.ask('expert', 'get', `/threads/${id}`);
    expect(inside.body.moves[0].from.ref).toBe(MODEL.workspace);
  });

  it('is no more told than the entity itself', async () => {
    for (const what of ['sections', 'experiences', 'moved']) {
      expect((await ask(what, MODEL.workspace)).status).toBe(404);
      expect((await ask(what, SITE)).status).toBe(404);
      expect((await ask(what, SITE, 'member')).status).toBe(200);
      for (const query of [
        '',
        '?anchor=nonsense',
        `?anchor=${MODEL.portal}&x=1`,
      ]) {
        const { status } = await bench.ask(
          'member',
          'get',
          `/threads/${what}${query}`,
        );
        expect([query, status]).toEqual([query, 400]);
      }
    }
  });
});

describeEachDatabase('Discussions of an archived workspace', freshDatabase => {
  it('can be read, and nobody writes into them', async () => {
    const bench = await Bench.over(await freshDatabase());
    const id = await bench.thread('member', MODEL.portal);
    const own = await bench.thread('member', 'workspace:default/lappi');
    await bench
      .knex('entities')
      .where('id', bench.world.workspaceIds.lappi)
      .update({ status: 'archived' });
    for (const person of [
      'admin',
      'member',
      'expert',
      'moderator',
      'outsider',
    ] as const) {
      for (const thread of [id, own]) {
        const { body } = await bench.ask(person, 'get', `/threads/${thread}`);
        expect(body.abilities).toMatchObject({ canReply: false });
        const post = await bench.ask(
          person,
          'post',
          `/threads/${thread}/posts`,
          newPost(),
        );
        expect(post.status).toBe(403);
        expect(post.body.error.message).toContain('archived');
      }
      const started = await bench.ask(person, 'post', '/threads', newThread());
      expect(started.status).toBe(403);
      expect(started.body.error.message).toContain('The workspace is archived');
    }
    const changed = await bench.ask(
      'member',
      'patch',
      `/threads/${id}`,
      { title: 'Late' },
      1,
    );
    expect(changed.status).toBe(403);
    expect(changed.body.error.message).toContain('The workspace is archived');
    const edited = await bench.ask(
      'member',
      'patch',
      `/threads/${id}/posts/1`,
      { body: 'Late' },
      1,
    );
    expect(edited.status).toBe(403);
  });
});
