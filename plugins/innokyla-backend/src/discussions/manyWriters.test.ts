import knexFactory, { type Knex } from 'knex';
import { describeEachDatabase } from '../__testUtils__/databases';
import { isPostgres } from '../database/database';
import { Bench, newPost } from './__testUtils__/bench';
import { MODEL, type PersonName, refOfPerson } from './__testUtils__/world';

const WRITERS = 200;
const LIKE = encodeURIComponent('👍');

describeEachDatabase('Two hundred people in one thread', freshDatabase => {
  const pools: Knex[] = [];
  afterAll(() => Promise.all(pools.map(pool => pool.destroy())));

  /** Two replicas; on PostgreSQL each has a pool that is far too small for the crowd. SQLite has one connection anyway. */
  const replicas = async (): Promise<[Bench, Bench]> => {
    const knex = await freshDatabase();
    const small = () => {
      if (!isPostgres(knex)) return knex;
      const pool = knexFactory({
        ...knex.client.config,
        pool: { min: 0, max: 3 },
      });
      pools.push(pool);
      return pool;
    };
    const one = await Bench.over(small());
    return [one, Bench.beside(one, small())];
  };

  it('lose nothing, double nothing, and each is seen by a browser that listens', async () => {
    const [one, two] = await replicas();
    const id = await one.thread('member', MODEL.portal);
    const answers: { what: string; status: number }[] = [];
    const sent = Array.from({ length: WRITERS }, (_, index) => ({
      person: `writer-${index}` as PersonName,
      post: newPost(`Post of ${index}`),
      here: index % 2 ? one : two,
      there: index % 2 ? two : one,
      index,
    }));

    const write = async ({
      person,
      post,
      here,
      there,
      index,
    }: (typeof sent)[0]) => {
      const path = `/threads/${id}/posts`;
      const ask = async (what: string, ...asked: Parameters<Bench['ask']>) => {
        const answer = await here.ask(...asked);
        answers.push({ what, status: answer.status });
        return answer;
      };
      // Every fourth has a bad network: the same post arrives at both replicas at once.
      const again =
        index % 4 === 0 ? there.ask(person, 'post', path, post) : undefined;
      const made = await ask('post', person, 'post', path, post);
      if (again) answers.push({ what: 'post', status: (await again).status });
      const { seq, revision } = made.body;
      if (index % 3 === 0) {
        await ask('react', person, 'put', `${path}/1/reactions/${LIKE}`);
      } else if (index % 3 === 1) {
        const body = { body: `Edited by ${index}` };
        await ask('edit', person, 'patch', `${path}/${seq}`, body, revision);
      } else {
        await ask('mark', person, 'put', `/threads/${id}/read`, { seq });
      }
    };
    await Promise.all(sent.map(write));
    const bad = answers.filter(
      ({ status }) => ![200, 201, 204].includes(status),
    );
    expect(bad).toEqual([]);
    const made = answers.filter(a => a.what === 'post' && a.status === 201);
    expect(made).toHaveLength(WRITERS);

    // Places without gaps, each post once, and the edits in them.
    const posts: { id: string; seq: number; body: string; author: string }[] =
      await one.knex('posts').where('thread_id', id).orderBy('seq');
    expect(posts.map(post => post.seq)).toEqual(
      Array.from({ length: WRITERS + 1 }, (_, index) => index + 1),
    );
    expect(
      posts
        .slice(1)
        .map(({ body, author }) => `${author}: ${body}`)
        .sort(),
    ).toEqual(
      sent
        .map(
          ({ person, index }) =>
            `${refOfPerson(person)}: ${
              index % 3 === 1 ? 'Edited by' : 'Post of'
            } ${index}`,
        )
        .sort(),
    );
    const { body: thread } = await two.ask('member', 'get', `/threads/${id}`);
    expect(thread.lastSeq).toBe(WRITERS + 1);
    const { body: first } = await two.ask(
      'member',
      'get',
      `/threads/${id}/posts?limit=1`,
    );
    expect(first.items[0].reactions).toMatchObject([
      { emoji: '👍', count: Math.ceil(WRITERS / 3) },
    ]);
    const events = await one
      .knex('outbox')
      .where('topic', 'post')
      .select('payload');
    const told = events
      .map(({ payload }) => JSON.parse(payload))
      .filter(event => event.change === 'created' && event.threadId === id);
    expect(told.map(event => event.seq).sort((a, b) => a - b)).toEqual(
      posts.slice(1).map(post => post.seq),
    );

    // A browser of the member: at each signal it fetches what comes after what it has.
    await one.outbox.drain();
    await two.outbox.drain();
    const signals = [...one.signals, ...two.signals].filter(
      ({ message, recipients }) =>
        message.id === id &&
        message.type === 'post' &&
        recipients.type === 'user' &&
        [recipients.entityRef].flat().includes(refOfPerson('member')),
    );
    const seen: number[] = [1];
    const newest = Math.max(
      ...signals.map(({ message }) => Number(message.seq)),
    );
    while (seen[seen.length - 1] < newest) {
      const { body } = await one.ask(
        'member',
        'get',
        `/threads/${id}/posts?after=${seen[seen.length - 1]}&limit=100`,
      );
      seen.push(...body.items.map((post: { seq: number }) => post.seq));
    }
    expect(seen).toEqual(posts.map(post => post.seq));
  }, 240_000);
});
