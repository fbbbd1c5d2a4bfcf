import {
  postPageSchema,
  postSchema,
} from '@innokyla/backstage-plugin-innokyla-common';
import { describeEachDatabase } from '../../__testUtils__/databases';
import { Bench, newPost } from '../__testUtils__/bench';
import { MODEL, type PersonName, refOfPerson } from '../__testUtils__/world';

describeEachDatabase('Posts', freshDatabase => {
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

  it('answers in a thread, moves its place in the lists and the mark of the one who wrote', async () => {
    const id = await bench.thread();
    const sent = newPost('Hei!\n\n*Kiitos*');
    const response = await bench.ask(
      'expert',
      'post',
      `/threads/${id}/posts`,
      sent,
    );
    expect(response.status).toBe(201);
    expect(postSchema.parse(response.body)).toMatchObject({
      id: sent.id,
      threadId: id,
      seq: 2,
      body: 'Hei!\n\n*Kiitos*',
      author: refOfPerson('expert'),
      abilities: { canEdit: true, canDelete: true },
    });
    expect(JSON.stringify(response.body).length).toBeLessThan(2048);
    const { body: own } = await bench.ask('expert', 'get', `/threads/${id}`);
    expect(own).toMatchObject({
      lastSeq: 2,
      readSeq: 2,
      unread: 0,
      lastPostBy: refOfPerson('expert'),
    });
    const { body: others } = await bench.ask('member', 'get', `/threads/${id}`);
    expect(others).toMatchObject({ lastSeq: 2, readSeq: 1, unread: 1 });
    const { body: list } = await bench.ask(
      'member',
      'get',
      `/threads?anchor=${MODEL.portal}&limit=1`,
    );
    expect(list.items[0].id).toBe(id);
  });

  it('gives fifty posts sent at once places without gaps, each its own', async () => {
    const id = await bench.thread();
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, i) =>
        bench.ask(
          i % 2 ? 'member' : 'expert',
          'post',
          `/threads/${id}/posts`,
          newPost(`No ${i}`),
        ),
      ),
    );
    expect(answers.map(a => a.status)).toEqual(Array(50).fill(201));
    expect(answers.map(a => a.body.seq).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 50 }, (_, i) => i + 2),
    );
    const page = await read('member', id, '?limit=100');
    expect(page.items.map(post => post.seq)).toEqual(
      Array.from({ length: 51 }, (_, i) => i + 1),
    );
    expect(page.lastSeq).toBe(51);
  });

  it('makes one post of a request sent many times at once', async () => {
    const id = await bench.thread();
    const sent = newPost('Once');
    const answers = await Promise.all(
      Array.from({ length: 8 }, () =>
        bench.ask('member', 'post', `/threads/${id}/posts`, sent),
      ),
    );
    expect(answers.map(a => a.status).sort()).toEqual([
      ...Array(7).fill(200),
      201,
    ]);
    expect(new Set(answers.map(a => a.body.seq))).toEqual(new Set([2]));
    // The places that the repeated ones had taken were given back.
    expect(await bench.post('member', id)).toBe(3);
  });

  it('refuses an id that another post has, and tells nothing of that post', async () => {
    const hidden = await bench.thread('member', MODEL.draft);
    const sent = newPost('Not for others');
    await bench.ask('member', 'post', `/threads/${hidden}/posts`, sent);
    const id = await bench.thread();
    for (const person of ['outsider', 'member'] as const) {
      const response = await bench.ask(person, 'post', `/threads/${id}/posts`, {
        ...newPost(),
        id: sent.id,
      });
      expect(response.status).toBe(409);
      expect(JSON.stringify(response.body)).not.toContain('Not for others');
    }
    const other = await bench.ask('admin', 'post', `/threads/${hidden}/posts`, {
      ...newPost(),
      id: sent.id,
    });
    expect(other.status).toBe(409);
  });

  it('does not answer another text with the post that has its id already, but for what was edited since', async () => {
    const id = await bench.thread();
    const path = `/threads/${id}/posts`;
    const sent = newPost('First');
    const send = (body: string) =>
      bench.ask('member', 'post', path, { ...sent, body });
    expect((await send('First')).status).toBe(201);
    const other = await send('Second');
    expect(other.status).toBe(409);
    expect(other.body.error.field).toBe('id');
    await bench
      .ask('member', 'patch', `${path}/2`, { body: 'Edited' }, 1)
      .expect(200);
    const again = await send('First');
    expect([again.status, again.body.body]).toEqual([200, 'Edited']);
  });

  it('opens a long thread at either end and around a post', async () => {
    const id = await bench.thread();
    for (let i = 2; i <= 12; i++) await bench.post('member', id, `No ${i}`);
    const seqs = async (query: string) => {
      const page = await read('outsider', id, query);
      const places = page.items.map(post => post.seq);
      return [places[0], places.at(-1), page.foundOldest, page.foundNewest];
    };
    expect(await seqs('?limit=5')).toEqual([1, 5, true, false]);
    expect(await seqs('?limit=5&after=5')).toEqual([6, 10, false, false]);
    expect(await seqs('?limit=5&after=10')).toEqual([11, 12, false, true]);
    expect(await seqs('?limit=5&after=12')).toEqual([
      undefined,
      undefined,
      false,
      true,
    ]);
    expect(await seqs('?limit=5&before=4')).toEqual([1, 3, true, false]);
    expect(await seqs('?limit=5&before=1')).toEqual([
      undefined,
      undefined,
      true,
      false,
    ]);
    expect(await seqs('?limit=5&before=999')).toEqual([8, 12, false, true]);
    expect(await seqs('?limit=5&around=6')).toEqual([4, 8, false, false]);
    expect(await seqs('?limit=5&around=1')).toEqual([1, 5, true, false]);
    expect(await seqs('?limit=5&around=12')).toEqual([8, 12, false, true]);
    expect(await seqs('?limit=50&around=6')).toEqual([1, 12, true, true]);
  });
});
