import { v7 as uuid } from 'uuid';
import { describeEachDatabase } from '../../__testUtils__/databases';
import { isPostgres } from '../../database/database';
import { Bench, newThread } from '../__testUtils__/bench';
import { MODEL, refOfPerson } from '../__testUtils__/world';

const WORKSPACE = 'workspace:default/lappi';

describeEachDatabase('Telling many people', freshDatabase => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await Bench.over(await freshDatabase());
  });

  /** Delivers what waits and counts what that costs, but for the outbox's own bookkeeping. */
  const deliver = async (run: () => Promise<unknown>) => {
    await bench.noticed();
    const wake = jest.spyOn(bench.outbox, 'wake').mockImplementation(() => {});
    await run();
    wake.mockRestore();
    bench.catalog.calls = 0;
    let statements = 0;
    const count = ({ sql }: { sql: string }) => {
      if (!/outbox/.test(sql)) statements++;
    };
    bench.knex.on('query', count);
    const notices = await bench.noticed();
    bench.knex.off('query', count);
    return { notices, statements, calls: bench.catalog.calls };
  };

  it('of a thread with a thousand followers costs a few statements, and a call for each five hundred', async () => {
    const id = await bench.thread('member', MODEL.portal);
    await bench.noticed();
    for (let i = 0; i < 1000; i += 100) {
      await bench.knex('thread_follows').insert(
        Array.from({ length: 100 }, (_, k) => ({
          thread_id: id,
          user_ref: `user:default/follower-${i + k}`,
          level: 'everything',
          at: '2026-01-01T00:00:00.000Z',
        })),
      );
    }
    const { notices, statements } = await deliver(() =>
      bench.post('member', id),
    );
    expect(notices.map(({ to }) => to.length)).toEqual([500, 500]);
    expect(statements).toBeLessThan(40);
    expect(await bench.knex('unread_threads').pluck('user_ref')).toHaveLength(
      1000,
    );
  });

  it('who are five hundred in a group costs no more', async () => {
    bench.catalog.groups.set('group:default/suuri', 500);
    await bench
      .ask(
        'admin',
        'put',
        `/workspaces/lappi/members/${encodeURIComponent(
          'group:default/suuri',
        )}`,
        { role: 'member' },
      )
      .expect(200);
    const { notices, statements, calls } = await deliver(() =>
      bench
        .ask('admin', 'post', '/threads', {
          ...newThread(WORKSPACE, 'X'),
          kind: 'announcement',
        })
        .expect(201),
    );
    const told = notices.flatMap(({ to }) => to);
    expect(told).toHaveLength(new Set(told).size);
    expect(told).toContain('user:default/somebody-499');
    expect(told).not.toContain(refOfPerson('admin'));
    expect(statements).toBeLessThan(40);
    expect(calls).toBeLessThan(5);
  });

  it('leaves each an inbox that is asked for in one statement', async () => {
    await bench.follow('outsider', { entity: WORKSPACE }, 'everything');
    const ids = [];
    for (const title of ['A', 'B']) {
      ids.push(await bench.thread('member', MODEL.portal, title));
    }
    await bench.thread('member', MODEL.workspace, 'Not theirs');
    await bench.outbox.drain();
    const inbox = async () =>
      (
        await bench.ask('outsider', 'get', '/threads?inbox=true').expect(200)
      ).body.items.map((item: any) => item.title); // any: of JSON
    expect((await inbox()).sort()).toEqual(['A', 'B']);
    await bench
      .ask('outsider', 'put', `/threads/${ids[0]}/read`, { seq: 1 })
      .expect(204);
    expect(await inbox()).toEqual(['B']);
    const statements = await bench.statementsOf(() =>
      bench.ask('outsider', 'get', '/unread').expect(200),
    );
    // What is not ours and unread; the count.
    expect(statements).toHaveLength(2);
  });

  it('leaves a count that goes along what is unread of the person, however many threads there are', async () => {
    const id = await bench.thread('member', MODEL.portal);
    await bench.outbox.drain();
    const row = await bench.knex('threads').where({ id }).first();
    const ids = Array.from({ length: 3000 }, () => uuid());
    for (let i = 0; i < ids.length; i += 100) {
      await bench
        .knex('threads')
        .insert(ids.slice(i, i + 100).map(copy => ({ ...row, id: copy })));
    }
    await bench.knex('unread_threads').insert(
      ids.slice(0, 20).map(thread_id => ({
        thread_id,
        user_ref: refOfPerson('outsider'),
        first_seq: 1,
        last_seq: 1,
        at: row.created_at,
      })),
    );
    await bench.knex.raw('analyze');
    const asked: { sql: string; bindings: readonly string[] }[] = [];
    const listen = (query: (typeof asked)[number]) => asked.push(query);
    bench.knex.on('query', listen);
    await bench.ask('outsider', 'get', '/unread').expect(200);
    bench.knex.off('query', listen);
    const { sql, bindings } = asked.find(
      query => /limit/.test(query.sql) && /from .threads/.test(query.sql),
    )!;
    const how = isPostgres(bench.knex) ? 'explain' : 'explain query plan';
    const plan = JSON.stringify(
      await bench.knex.raw(`${how} ${sql.replace(/\$\d+/g, '?')}`, bindings),
    );
    // Healthy: each thread is found by its key; no walk over all threads.
    expect(plan).toMatch(/unread_threads/);
    expect(plan).not.toMatch(/Seq Scan on threads|SCAN threads/);
  });
});
