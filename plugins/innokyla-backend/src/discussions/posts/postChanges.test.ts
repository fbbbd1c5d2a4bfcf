import {
  type Post,
  postPageSchema,
} from '@innokyla/backstage-plugin-innokyla-common';
import { v7 as uuid } from 'uuid';
import { describeEachDatabase } from '../../__testUtils__/databases';
import { moderated } from '../moderation/__testUtils__/moderating';
import { Bench, newPost } from '../__testUtils__/bench';
import {
  EVERYBODY,
  MODEL,
  type PersonName,
  refOfPerson,
} from '../__testUtils__/world';
import { ThreadStore } from '../threads/threadStore';

describeEachDatabase('Changing posts', freshDatabase => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await Bench.over(await freshDatabase());
  });
  afterAll(() => bench.outbox.stop());

  const read = async (person: PersonName, threadId: string, query = '') =>
    postPageSchema.parse(
      (await bench.ask(person, 'get', `/threads/${threadId}/posts${query}`))
        .body,
    );

  const moderate = async (threadId: string, action: string) => {
    const { status } = await bench.ask(
      'moderator',
      'post',
      `/threads/${threadId}/moderation`,
      { id: uuid(), action, reason: 'Because' },
    );
    expect(status).toBe(201);
  };

  it('keeps what a post said before it was edited, and shows only what it says now', async () => {
    const id = await bench.thread();
    const seq = await bench.post('expert', id, 'First words');
    const path = `/threads/${id}/posts/${seq}`;
    const response = await bench.ask(
      'expert',
      'patch',
      path,
      { body: 'Second words' },
      1,
    );
    expect(response.status).toBe(200);
    expect(response.headers.etag).toBe('"2"');
    expect(response.body).toMatchObject({
      body: 'Second words',
      revision: 2,
      editedAt: expect.any(String),
    });
    await bench.ask('expert', 'patch', path, { body: 'Third words' }, 2);
    const late = await bench.ask(
      'expert',
      'patch',
      path,
      { body: 'Lost words' },
      2,
    );
    expect([late.status, late.body.error.currentRevision]).toEqual([412, 3]);
    expect((await read('member', id)).items[1]).toMatchObject({
      body: 'Third words',
      revision: 3,
    });
    const kept = await bench
      .knex('post_revisions')
      .where('post_id', response.body.id)
      .orderBy('revision');
    expect(kept).toMatchObject([
      { revision: 1, body: 'First words', by: refOfPerson('expert') },
      { revision: 2, body: 'Second words', by: refOfPerson('expert') },
    ]);
  });

  it('lets nobody but the writer edit a post, and writers, admins and moderators delete it', async () => {
    const id = await bench.thread();
    const could: Record<string, PersonName[]> = { edit: [], delete: [] };
    for (const person of EVERYBODY) {
      const seq = await bench.post('expert', id);
      const path = `/threads/${id}/posts/${seq}`;
      const { abilities } = (await read(person, id, `?after=${seq - 1}`))
        .items[0];
      const edited = await bench.ask(
        person,
        'patch',
        path,
        { body: 'Mine' },
        1,
      );
      const deleted = await bench.ask(
        person,
        'delete',
        path,
        undefined,
        edited.status === 200 ? 2 : 1,
      );
      expect([200, 403]).toContain(edited.status);
      expect([204, 403]).toContain(deleted.status);
      expect(abilities).toMatchObject({
        canEdit: edited.status === 200,
        canDelete: deleted.status === 204,
      });
      if (edited.status === 200) could.edit.push(person);
      if (deleted.status === 204) could.delete.push(person);
    }
    expect(could).toEqual({
      edit: ['expert'],
      delete: ['admin', 'expert', 'moderator'],
    });
  });

  it('leaves a tombstone of a deleted post and sends its text to nobody', async () => {
    const id = await bench.thread();
    const seq = await bench.post('expert', id, 'Regretted');
    const path = `/threads/${id}/posts/${seq}`;
    expect(
      (await bench.ask('expert', 'delete', path, undefined, 7)).status,
    ).toBe(412);
    expect(
      (await bench.ask('moderator', 'delete', path, undefined, 1)).status,
    ).toBe(204);
    // Its answer may have been lost on the way.
    expect(
      (await bench.ask('moderator', 'delete', path, undefined, 1)).status,
    ).toBe(204);
    expect(
      (await bench.ask('expert', 'patch', path, { body: 'Back' }, 2)).status,
    ).toBe(409);
    for (const person of ['expert', 'moderator', 'admin'] as const) {
      const [, tombstone] = (await read(person, id)).items as Post[];
      expect(tombstone).toMatchObject({
        seq,
        deletedAt: expect.any(String),
        abilities: { canEdit: false, canDelete: false },
      });
      expect(tombstone).not.toHaveProperty('body');
    }
    expect(await bench.post('expert', id)).toBe(seq + 1);
  });

  it('takes no post and no edit in a locked thread, and answers what had arrived before', async () => {
    const id = await bench.thread();
    const sent = newPost();
    const { body: post } = await bench.ask(
      'expert',
      'post',
      `/threads/${id}/posts`,
      sent,
    );
    await moderate(id, 'lock');
    for (const person of ['expert', 'admin', 'moderator'] as const) {
      const refused = await bench.ask(
        person,
        'post',
        `/threads/${id}/posts`,
        newPost(),
      );
      expect(refused.status).toBe(409);
      expect(refused.body.error.message).toContain('locked');
    }
    const edit = await bench.ask(
      'expert',
      'patch',
      `/threads/${id}/posts/${post.seq}`,
      { body: 'x' },
      1,
    );
    expect(edit.status).toBe(409);
    const again = await bench.ask(
      'expert',
      'post',
      `/threads/${id}/posts`,
      sent,
    );
    expect([again.status, again.body.seq]).toEqual([200, post.seq]);
    await moderate(id, 'unlock');
    expect(await bench.post('expert', id)).toBe(post.seq + 1);
  });

  it('gives no place to a post whose writer opened the thread before it was locked', async () => {
    const id = await bench.thread();
    const opened = await bench.knex('threads').where({ id }).first();
    // The rules were looked at before; what counts is the thread at the moment of writing.
    await bench.knex('threads').where({ id }).update({ locked: true });
    const take = () =>
      bench.knex.transaction(trx =>
        new ThreadStore(bench.knex).takeSeq(trx, opened, {
          at: '2026-01-01T00:00:00.000Z',
          by: refOfPerson('expert'),
        }),
      );
    expect(await take()).toBeUndefined();
    expect((await read('expert', id)).lastSeq).toBe(1);
    await bench.knex('threads').where({ id }).update({ locked: false });
    expect(await take()).toBe(2);
    await moderated(bench, 'admin', id, {
      action: 'move',
      to: MODEL.workspace,
    });
    expect(await take()).toBeUndefined();
  });

  it('refuses those who may read but not discuss, and those whom the policy forbids to write', async () => {
    const quiet = await bench.thread('member', MODEL.quiet);
    expect(
      (
        await bench.ask(
          'outsider',
          'post',
          `/threads/${quiet}/posts`,
          newPost(),
        )
      ).status,
    ).toBe(403);
    expect(
      (await bench.ask('member', 'post', `/threads/${quiet}/posts`, newPost()))
        .status,
    ).toBe(201);
    const id = await bench.thread();
    expect(
      (await bench.ask('silenced', 'post', `/threads/${id}/posts`, newPost()))
        .status,
    ).toBe(403);
    const hidden = await bench.thread('member', MODEL.workspace);
    expect(
      (
        await bench.ask(
          'outsider',
          'post',
          `/threads/${hidden}/posts`,
          newPost(),
        )
      ).status,
    ).toBe(404);
    expect(
      (
        await bench.ask(
          'outsider',
          'delete',
          `/threads/${hidden}/posts/1`,
          undefined,
          1,
        )
      ).status,
    ).toBe(404);
    expect(
      (
        await bench.ask(
          'outsider',
          'patch',
          `/threads/${hidden}/posts/1`,
          { body: 'x' },
          1,
        )
      ).status,
    ).toBe(404);
  });

  it('moves a read mark forward only, and never past the newest post', async () => {
    const id = await bench.thread();
    for (let i = 0; i < 3; i++) await bench.post('member', id);
    const mark = async (seq: number) => {
      expect(
        (await bench.ask('outsider', 'put', `/threads/${id}/read`, { seq }))
          .status,
      ).toBe(204);
      const { body } = await bench.ask('outsider', 'get', `/threads/${id}`);
      return [body.readSeq, body.unread];
    };
    expect(await mark(2)).toEqual([2, 2]);
    expect(await mark(1)).toEqual([2, 2]);
    expect(await mark(Number.MAX_SAFE_INTEGER)).toEqual([4, 0]);
    await Promise.all(
      [1, 4, 2, 3].map(seq =>
        bench.ask('expert', 'put', `/threads/${id}/read`, { seq }),
      ),
    );
    expect(
      (await bench.ask('expert', 'get', `/threads/${id}`)).body.readSeq,
    ).toBe(4);
  });
});
