import { describeEachDatabase } from '../../__testUtils__/databases';
import { Bench, newPost, newThread } from '../__testUtils__/bench';
import { MODEL, type PersonName, refOfPerson } from '../__testUtils__/world';
import { report } from './__testUtils__/moderating';

const DAY = 86_400_000;
const SITE = 'component:default/website';

describeEachDatabase('A newcomer', freshDatabase => {
  let bench: Bench;
  let thread: string;
  beforeEach(async () => {
    bench = await Bench.over(await freshDatabase(), {
      newcomers: {
        period: 7 * DAY,
        postsPerHour: 3,
        threadsPerDay: 2,
        reactionsPerHour: 4,
      },
    });
    bench.catalog.readers.set(SITE, ['member', 'outsider']);
    thread = await bench.thread('member', MODEL.portal);
  }, 60_000);
  // Delivery goes on beside the requests.
  afterEach(() => bench.outbox.stop());

  const post = (person: PersonName, body = newPost(), id = thread) =>
    bench.ask(person, 'post', `/threads/${id}/posts`, body);
  const statuses = async (times: number, ask: () => PromiseLike<any>) => {
    const found: number[] = [];
    for (let i = 0; i < times; i++) found.push((await ask()).status);
    return found;
  };
  /** Makes all that somebody has written older. */
  const age = (person: PersonName, milliseconds: number) =>
    bench
      .knex('posts')
      .where('author', refOfPerson(person))
      .update({
        created_at: new Date(Date.now() - milliseconds).toISOString(),
      });

  it('may write so many posts an hour, and is told when they can go on', async () => {
    expect(await statuses(4, () => post('outsider'))).toEqual([
      201, 201, 201, 429,
    ]);
    const refused = await post('outsider');
    expect(refused.body.error.message).toContain('3 posts an hour');
    expect(refused.body.error.message).toMatch(/again in (59|60) minutes/);
    const seconds = Number(refused.headers['retry-after']);
    expect(seconds).toBeGreaterThan(3500);
    expect(seconds).toBeLessThanOrEqual(3600);
    expect(Date.parse(refused.body.error.retryAt)).toBeGreaterThan(Date.now());
    // What was refused has left no place.
    expect(
      (await bench.ask('member', 'get', `/threads/${thread}`)).body.lastSeq,
    ).toBe(4);
    await age('outsider', 61 * 60_000);
    expect((await post('outsider')).status).toBe(201);
  });

  it('gets the answer to what they have sent already', async () => {
    const sent = newPost('Once');
    expect((await post('outsider', sent)).status).toBe(201);
    await statuses(3, () => post('outsider'));
    const again = await post('outsider', sent);
    expect(again.status).toBe(200);
    expect(again.body.body).toBe('Once');
  });

  it('does not get further with everything at once', async () => {
    const other = await bench.thread('member', MODEL.portal);
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, i) =>
        post('outsider', newPost(), i % 2 ? thread : other),
      ),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(3);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(9);
  });

  it('may start so many threads a day', async () => {
    const start = (anchor: string) =>
      bench.ask('outsider', 'post', '/threads', newThread(anchor));
    expect(await statuses(3, () => start(MODEL.portal))).toEqual([
      201, 201, 429,
    ]);
    const refused = await start(SITE);
    expect(refused.status).toBe(429);
    expect(refused.body.error.message).toMatch(/2 threads a day.*24 hours/);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(86_000);
    // Posts are counted apart, and their starts are among them.
    expect(await statuses(2, () => post('outsider'))).toEqual([201, 429]);
  });

  it('may report so many posts an hour', async () => {
    for (let i = 0; i < 4; i++) await bench.post('member', thread);
    const seqs = [1, 2, 3, 4];
    const found: number[] = [];
    for (const seq of seqs) {
      found.push((await report(bench, 'outsider', thread, seq)).status);
    }
    expect(found).toEqual([201, 201, 201, 429]);
  });

  it('may edit so many times an hour, and is told when they can go on', async () => {
    await post('outsider');
    let revision = 1;
    const edit = async () => {
      const path = `/threads/${thread}/posts/2`;
      const body = { body: `Text ${revision}` };
      const response = await bench.ask(
        'outsider',
        'patch',
        path,
        body,
        revision,
      );
      if (response.status === 200) revision = response.body.revision;
      return response;
    };
    expect(await statuses(4, edit)).toEqual([200, 200, 200, 429]);
    const refused = await edit();
    expect(refused.body.error.message).toContain('edit 3 times an hour');
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(3500);
    expect(Date.parse(refused.body.error.retryAt)).toBeGreaterThan(Date.now());
    // What came too late was not counted, and what was refused was not changed.
    const { body } = await bench.ask(
      'outsider',
      'get',
      `/threads/${thread}/posts`,
    );
    expect(body.items[1]).toMatchObject({ body: 'Text 3', revision: 4 });
    expect(await statuses(3, () => post('outsider'))).toEqual([201, 201, 429]);
    await bench
      .knex('newcomer_acts')
      .update({ at: new Date(Date.now() - 61 * 60_000).toISOString() });
    expect((await edit()).status).toBe(200);
  });

  it('may react so many times an hour, taken back or not', async () => {
    const react = (method: 'put' | 'delete', emoji = '👍') =>
      bench.ask(
        'outsider',
        method,
        `/threads/${thread}/posts/1/reactions/${encodeURIComponent(emoji)}`,
      );
    expect((await react('put')).status).toBe(200);
    // Sent again it changes nothing, and is not counted.
    expect(await statuses(5, () => react('put'))).toEqual(Array(5).fill(200));
    for (let i = 0; i < 3; i++) {
      expect((await react('delete')).status).toBe(200);
      expect((await react('put')).status).toBe(200);
    }
    const refused = await react('put', '🎉');
    expect(refused.status).toBe(429);
    expect(refused.body.error.message).toMatch(
      /react 4 times an hour.*Try it again in (59|60) minutes/,
    );
    expect(refused.headers['retry-after']).toBeDefined();
    expect((await react('delete')).status).toBe(200);
  });

  it('asks for comments as often as they may start threads', async () => {
    const [expert, admin, member] = (
      ['expert', 'admin', 'member'] as const
    ).map(refOfPerson);
    const started = await bench.ask('outsider', 'post', '/threads', {
      ...newThread(),
      kind: 'review',
      reviewers: [expert],
    });
    let revision = 1;
    const change = async (reviewers: string[]) => {
      const path = `/threads/${started.body.id}`;
      const response = await bench.ask(
        'outsider',
        'patch',
        path,
        { reviewers },
        revision,
      );
      if (response.status === 200) revision = response.body.revision;
      return response;
    };
    expect((await change([expert, admin])).status).toBe(200);
    const refused = await change([expert, admin, member]);
    expect(refused.status).toBe(429);
    expect(refused.body.error.message).toMatch(
      /ask for comments 2 times a day.*24 hours/,
    );
    expect((await change([expert])).status).toBe(200);
    // Who was asked before is not called again.
    expect((await change([expert, admin])).status).toBe(200);
    expect(
      (await bench.ask('outsider', 'post', '/threads', newThread())).status,
    ).toBe(429);
  });

  it('is counted only as long as it matters, and only where they are new', async () => {
    const like = encodeURIComponent('👍');
    const path = `/threads/${thread}/posts/1/reactions/${like}`;
    await bench.ask('expert', 'put', path);
    expect(await bench.knex('newcomer_acts')).toEqual([]);
    await bench.ask('outsider', 'put', path);
    await bench.parts.sweep();
    expect(await bench.knex('newcomer_acts')).toHaveLength(1);
    await bench
      .knex('newcomer_acts')
      .update({ at: new Date(Date.now() - 25 * 3_600_000).toISOString() });
    await bench.parts.sweep();
    expect(await bench.knex('newcomer_acts')).toEqual([]);
  });

  it('is one no longer after a while', async () => {
    await post('outsider');
    await age('outsider', 8 * DAY);
    expect(await statuses(6, () => post('outsider'))).toEqual(
      Array(6).fill(201),
    );
  });

  it('is one nowhere where they hold a role, nor is a moderator', async () => {
    for (const person of ['expert', 'viaGroup', 'moderator'] as const) {
      expect(await statuses(5, () => post(person))).toEqual(Array(5).fill(201));
    }
    // Elsewhere the member is as new as anybody: what is not ours has no members.
    const site = await bench.thread('member', SITE);
    await bench.knex('posts').where('author', refOfPerson('member')).delete();
    expect(await statuses(4, () => post('member', newPost(), site))).toEqual([
      201, 201, 201, 429,
    ]);
  });

  it('costs those with a role no statement', async () => {
    const asked = await bench.statementsOf(() => post('member'));
    expect(
      asked.filter(sql => /advisory|order by "created_at"/.test(sql)),
    ).toEqual([]);
  });
});
