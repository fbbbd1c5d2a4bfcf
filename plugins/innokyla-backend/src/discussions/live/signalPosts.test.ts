import { SIGNAL_CHANNEL } from '@innokyla/backstage-plugin-innokyla-common';
import { v7 as uuid } from 'uuid';
import { describeEachDatabase } from '../../__testUtils__/databases';
import { Bench } from '../__testUtils__/bench';
import {
  MODEL,
  PEOPLE,
  type PersonName,
  refOfPerson,
} from '../__testUtils__/world';

describeEachDatabase('Signals of posts', freshDatabase => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await Bench.over(await freshDatabase());
  });

  const refs = (...people: PersonName[]) => people.map(refOfPerson).sort();
  const listen = async (threadId: string, ...people: PersonName[]) => {
    for (const person of people) {
      const response = await bench.ask(
        person,
        'put',
        `/threads/${threadId}/read`,
        { seq: 1 },
      );
      expect(response.status).toBe(204);
    }
  };
  /** Who hears of the next post in a thread. */
  const hearers = async (threadId: string, writer: PersonName = 'member') => {
    await bench.signalled(threadId);
    await bench.post(writer, threadId);
    return (await bench.signalled(threadId))
      .filter(({ message }) => message.type === 'post')
      .flatMap(signal => signal.to);
  };

  it('tell ids only, to people of the workspace and of the programme, the writer among them', async () => {
    const id = await bench.thread();
    expect(await bench.signalled(id)).toEqual([
      {
        channel: SIGNAL_CHANNEL,
        message: { type: 'thread', id, seq: 1 },
        to: refs('admin', 'member', 'expert', 'silenced', 'coordinator'),
      },
    ]);
    await bench.post('member', id, 'Something that only readers may know');
    const [signal] = await bench.signalled(id);
    expect(signal.message).toEqual({ type: 'post', id, seq: 2 });
    expect(JSON.stringify(signal)).not.toContain('readers may know');
  });

  it('reach whoever has opened the thread, in whatever way they may read it', async () => {
    const id = await bench.thread('member', MODEL.portal);
    await listen(id, 'outsider', 'otherMember', 'viaGroup');
    expect(await hearers(id)).toEqual(
      refs(
        'admin',
        'member',
        'expert',
        'silenced',
        'coordinator',
        'outsider',
        'otherMember',
        'viaGroup',
      ),
    );
    expect(bench.catalog.calls).toBe(0);
  });

  it('tell people who read as members of a group, whom the catalog is asked for at once', async () => {
    const id = await bench.thread('member', MODEL.workspace);
    await listen(id, 'viaGroup');
    expect(await hearers(id)).toEqual(
      refs('admin', 'member', 'expert', 'silenced', 'viaGroup'),
    );
    await bench.members.remove(
      bench.world.workspaceIds.lappi,
      PEOPLE.viaGroup[0],
    );
    expect(await hearers(id)).toEqual(
      refs('admin', 'member', 'expert', 'silenced'),
    );
  });

  it('keep to those who may read what the thread is about', async () => {
    const programme = await bench.thread('member', MODEL.programme);
    await listen(programme, 'otherMember');
    expect(await hearers(programme)).toEqual(
      refs(
        'admin',
        'member',
        'expert',
        'silenced',
        'coordinator',
        'otherMember',
      ),
    );
    // A draft is for editors alone.
    const draft = await bench.thread('member', MODEL.draft);
    expect(await hearers(draft)).toEqual(refs('admin', 'member', 'silenced'));
  });

  it('fall silent for a person whose access has been taken away, though their mark is still there', async () => {
    const id = await bench.thread('member', MODEL.workspace);
    await listen(id, 'expert');
    expect(await hearers(id)).toContain(refOfPerson('expert'));
    await bench.members.remove(
      bench.world.workspaceIds.lappi,
      refOfPerson('expert'),
    );
    expect(await hearers(id)).not.toContain(refOfPerson('expert'));
    const open = await bench.thread('member', MODEL.portal);
    await listen(open, 'outsider');
    expect(await hearers(open)).toContain(refOfPerson('outsider'));
    await bench
      .knex('entities')
      .where('id', bench.world.entityIds.portal)
      .update({ visibility: 'workspace' });
    expect(await hearers(open)).not.toContain(refOfPerson('outsider'));
  });

  it('fall silent when the thread is hidden, or moved to where they may not read; not for its author and those who moderate', async () => {
    const id = await bench.thread('member');
    await listen(id, 'outsider', 'expert', 'moderator');
    expect(await hearers(id)).toEqual(
      expect.arrayContaining(refs('outsider', 'expert')),
    );
    const change = async () => {
      await bench.knex.transaction(trx =>
        bench.outbox.append(trx, {
          topic: 'post',
          payload: {
            threadId: id,
            seq: 1,
            change: 'edited',
            by: refOfPerson('member'),
          },
        }),
      );
      return (await bench.signalled(id)).flatMap(signal => signal.to);
    };
    await bench
      .knex('threads')
      .update({ hidden_at: '2026-01-01T00:00:00.000Z' });
    expect(await change()).toEqual(refs('admin', 'member', 'moderator'));
    await bench.knex('threads').update({
      hidden_at: null,
      entity_id: bench.world.entityIds.workspace,
    });
    expect(await change()).toEqual(
      refs('admin', 'member', 'expert', 'silenced'),
    );
  });

  it('reach those who follow and have never opened it; one who wants nothing hears only what changes in an open page', async () => {
    const entity = 'workspace:default/lappi';
    await bench.follow('outsider', { entity }, 'everything');
    await bench.follow('moderator', { entity }, 'mentions');
    const id = await bench.thread('member');
    expect(await hearers(id)).toContain(refOfPerson('outsider'));
    await bench.follow('outsider', { thread: id }, 'nothing');
    expect(await hearers(id)).not.toContain(refOfPerson('outsider'));
    await listen(id, 'outsider');
    await bench.signalled(id);
    await bench.post('member', id);
    const types = (await bench.signalled(id))
      .filter(({ to }) => to.includes(refOfPerson('outsider')))
      .map(({ message }) => message.type);
    expect(types).toEqual(['post']);
  });

  it('tell of something unread once, however much comes after it', async () => {
    const id = await bench.thread('member');
    await bench.signalled(id);
    await bench.follow('outsider', { thread: id }, 'everything');
    const unread = async () => {
      await bench.post('admin', id);
      return (await bench.signalled(id))
        .filter(({ message }) => message.type === 'unread')
        .map(({ to }) => to);
    };
    expect(await unread()).toEqual([refs('member', 'outsider')]);
    expect(await unread()).toEqual([]);
  });

  it('tell nobody of a thread whose entity was deleted before they were sent', async () => {
    const id = await bench.thread();
    await bench.signalled(id);
    await bench.knex.transaction(trx =>
      bench.outbox.append(trx, {
        topic: 'post',
        payload: {
          threadId: id,
          seq: 1,
          change: 'created',
          by: 'user:default/member',
        },
      }),
    );
    await bench
      .knex('entities')
      .where('id', bench.world.entityIds.portal)
      .update({ deleted_at: '2026-01-01T00:00:00.000Z' });
    expect(await bench.signalled(id)).toEqual([]);
  });

  it('tell those who had a thread open that it was hidden, so that it goes away, and nobody who could not read it', async () => {
    const id = await bench.thread('member', MODEL.programme);
    await listen(id, 'otherMember', 'expert');
    await bench.members.remove(
      bench.world.workspaceIds.lappi,
      refOfPerson('expert'),
    );
    const hide = { id: uuid(), reason: 'Rude' };
    await bench.signalled(id);
    await bench.ask('admin', 'post', `/threads/${id}/moderation`, {
      ...hide,
      action: 'hide',
    });
    expect(await bench.signalled(id)).toEqual([
      {
        channel: SIGNAL_CHANNEL,
        message: { type: 'thread', id, seq: 1 },
        to: refs('admin', 'member', 'silenced', 'coordinator', 'otherMember'),
      },
    ]);
    // What is done with it afterwards they do not hear.
    await bench.ask('admin', 'post', `/threads/${id}/moderation`, {
      ...hide,
      id: uuid(),
      action: 'lock',
    });
    expect((await bench.signalled(id)).flatMap(({ to }) => to)).toEqual(
      refs('admin', 'member'),
    );
  });

  it('tell of edits, deletions, and of a thread resolved or renamed', async () => {
    const id = await bench.thread();
    const seq = await bench.post('member', id);
    await bench.signalled(id);
    const types = async () =>
      (await bench.signalled(id)).map(({ message }) => [
        message.type,
        message.seq,
      ]);
    await bench.ask(
      'member',
      'patch',
      `/threads/${id}/posts/${seq}`,
      { body: 'Better' },
      1,
    );
    expect(await types()).toEqual([['post', seq]]);
    await bench.ask(
      'member',
      'delete',
      `/threads/${id}/posts/${seq}`,
      undefined,
      2,
    );
    expect(await types()).toEqual([['post', seq]]);
    await bench.ask(
      'admin',
      'patch',
      `/threads/${id}`,
      { title: 'x', resolved: true },
      1,
    );
    expect(await types()).toEqual([['thread', seq]]);
  });

  it('tell nothing of a request that was refused or sent again', async () => {
    const id = await bench.thread();
    const sent = { id: '0197a1de-0000-7000-8000-000000000001', body: 'Once' };
    await bench.ask('member', 'post', `/threads/${id}/posts`, sent);
    await bench.signalled(id);
    await bench.ask('member', 'post', `/threads/${id}/posts`, sent);
    await bench.ask('expert', 'patch', `/threads/${id}`, { pinned: true }, 1);
    await bench.ask('member', 'patch', `/threads/${id}`, { title: 'x' }, 9);
    expect(await bench.signalled(id)).toEqual([]);
  });

  it('tell of an entity of the catalog only those who took part, whom it had let in', async () => {
    bench.catalog.readers.set('component:default/website', [
      'member',
      'outsider',
      'expert',
    ]);
    const id = await bench.thread('outsider', 'component:default/website');
    await listen(id, 'expert');
    expect(await hearers(id)).toEqual(refs('outsider', 'expert', 'member'));
  });

  it('come again when the catalog could not be asked', async () => {
    const id = await bench.thread('member', MODEL.workspace);
    await listen(id, 'viaGroup');
    await bench.signalled(id);
    const down = jest
      .spyOn(bench.catalog, 'getEntitiesByRefs')
      .mockRejectedValue(new Error('down'));
    await bench.post('member', id);
    expect(await bench.signalled(id)).toEqual([]);
    down.mockRestore();
    await bench
      .knex('outbox')
      .whereNull('delivered_at')
      .update({ not_before: null });
    expect((await bench.signalled(id)).map(s => s.message.seq)).toEqual([2]);
  });
});
