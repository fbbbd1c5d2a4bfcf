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
      newcomers: { period: 7 * DAY, postsPerHour: 3, threadsPerDay: 2 },
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
