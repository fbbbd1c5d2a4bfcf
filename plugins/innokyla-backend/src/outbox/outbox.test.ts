import { mockServices } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { describeEachDatabase } from '../__testUtils__/databases';
import { Outbox, type OutboxEvent } from './outbox';

const event = (seq: number): OutboxEvent => ({
  topic: 'post',
  payload: { threadId: 't', seq, change: 'created', by: 'user:default/aino' },
});

describeEachDatabase('The outbox', freshDatabase => {
  let knex: Knex;
  let outbox: Outbox;
  beforeEach(async () => {
    knex = await freshDatabase();
    outbox = new Outbox(knex, mockServices.logger.mock());
  });

  const append = (...seqs: number[]) =>
    knex.transaction(async trx => {
      for (const seq of seqs) await outbox.append(trx, event(seq));
    });

  it('delivers each event of a committed change once, in order', async () => {
    const got: number[] = [];
    outbox.subscribe(async e => {
      if (e.topic === 'post') got.push(e.payload.seq);
    });
    await append(1, 2, 3);
    await outbox.drain();
    await outbox.drain();
    expect(got).toEqual([1, 2, 3]);
  });

  it('tells nothing of a change that was rolled back', async () => {
    const got: unknown[] = [];
    outbox.subscribe(async e => void got.push(e));
    await expect(
      knex.transaction(async trx => {
        await outbox.append(trx, event(1));
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    await outbox.drain();
    expect(got).toEqual([]);
  });

  it('keeps an event whose receiver failed and delivers it later with the same idempotency key', async () => {
    const ids: string[] = [];
    outbox.subscribe(async e => {
      ids.push(e.id);
      if (ids.length === 1) throw new Error('the receiver is down');
    });
    await append(1);
    await outbox.drain();
    expect(ids).toHaveLength(1);
    const [row] = await knex('outbox').select();
    expect(row.delivered_at).toBeNull();
    // The wait runs out.
    await knex('outbox').update({ not_before: '2000-01-01T00:00:00.000Z' });
    await outbox.drain();
    expect(ids).toEqual([ids[0], ids[0]]);
    expect((await knex('outbox').first()).delivered_at).not.toBeNull();
  });

  it('does not repeat an event to a receiver that has it when another one failed', async () => {
    const got: string[] = [];
    let down = true;
    outbox.subscribe(async () => {
      if (down) throw new Error('the first receiver is down');
      got.push('first');
    });
    outbox.subscribe(async () => void got.push('second'));
    await append(1);
    await outbox.drain();
    expect(got).toEqual(['second']);
    down = false;
    await knex('outbox').update({ not_before: '2000-01-01T00:00:00.000Z' });
    await outbox.drain();
    expect(got).toEqual(['second', 'first']);
    expect((await knex('outbox').first()).delivered_at).not.toBeNull();
  });

  it('says what else is delivered in the same go', async () => {
    const seqs = (events: readonly OutboxEvent[]) =>
      events.map(e => (e.topic === 'post' ? e.payload.seq : undefined));
    const around: unknown[] = [];
    outbox.subscribe(async (_event, batch) => {
      around.push([seqs(batch!.earlier), seqs(batch!.later)]);
    });
    await append(1, 2, 3);
    await outbox.drain();
    expect(around).toEqual([
      [[], [2, 3]],
      [[1], [3]],
      [[1, 2], []],
    ]);
  });

  it('delivers what another process left behind when it died', async () => {
    await append(7);
    const later = new Outbox(knex, mockServices.logger.mock());
    const got: number[] = [];
    later.subscribe(async e => {
      if (e.topic === 'post') got.push(e.payload.seq);
    });
    await later.drain();
    expect(got).toEqual([7]);
  });

  it('is delivered once by two replicas', async () => {
    const got: number[] = [];
    const other = new Outbox(knex, mockServices.logger.mock());
    for (const replica of [outbox, other]) {
      replica.subscribe(async e => {
        if (e.topic === 'post') got.push(e.payload.seq);
      });
    }
    await append(...Array.from({ length: 40 }, (_, i) => i));
    await Promise.all([outbox.drain(), other.drain()]);
    await outbox.drain();
    expect(got.sort((a, b) => a - b)).toEqual(
      Array.from({ length: 40 }, (_, i) => i),
    );
  });

  it('forgets delivered events after a week, and never an undelivered one', async () => {
    await append(1, 2);
    const rows = await knex('outbox').orderBy('position');
    await knex('outbox')
      .where('id', rows[0].id)
      .update({ delivered_at: '2000-01-01T00:00:00.000Z' });
    await outbox.sweep();
    expect(await knex('outbox').pluck('id')).toEqual([rows[1].id]);
  });
});
