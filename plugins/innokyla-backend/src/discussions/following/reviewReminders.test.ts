import { describeEachDatabase } from '../../__testUtils__/databases';
import { Bench, newThread } from '../__testUtils__/bench';
import { MODEL, type PersonName, refOfPerson } from '../__testUtils__/world';

const refs = (...people: PersonName[]) => people.map(refOfPerson).sort();
const DUE = '2030-06-10T12:00:00.000Z';
const EARLY = new Date('2030-06-08T12:00:00Z');
const SOON = new Date('2030-06-09T13:00:00Z');
const LATE = new Date('2030-06-10T13:00:00Z');

describeEachDatabase('Reminders of comments', freshDatabase => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await Bench.over(await freshDatabase());
  });

  const review = async (...reviewers: string[]) => {
    const thread = newThread(MODEL.portal, 'X');
    await bench
      .ask('member', 'post', '/threads', {
        ...thread,
        kind: 'review',
        dueAt: DUE,
        reviewers,
      })
      .expect(201);
    await bench.noticed();
    return thread.id;
  };
  const remind = async (at: Date) => {
    await bench.parts.reminders.run(at);
    return bench.noticed();
  };

  it('come a day before the date and when it has passed, once each, to people and groups who have not answered', async () => {
    const id = await review(
      ...refs('outsider', 'expert'),
      'group:default/lappi-hanke',
    );
    await bench.post('expert', id);
    await bench.noticed();
    expect(await remind(EARLY)).toEqual([]);
    expect(await remind(SOON)).toMatchObject([
      {
        to: refs('outsider', 'viaGroup'),
        title: 'Kommenttejasi odotetaan pian: X',
        description: 'Viimeistään 10. kesäkuuta 2030 · Title of portal',
        topic: 'innokyla:review',
      },
    ]);
    expect(await remind(SOON)).toEqual([]);
    expect(await remind(LATE)).toMatchObject([
      { to: refs('outsider', 'viaGroup') },
    ]);
    expect(await remind(LATE)).toEqual([]);
  });

  it('come again of another date, and not of what is settled, hidden or muted', async () => {
    const id = await review(refOfPerson('outsider'));
    expect(await remind(LATE)).toHaveLength(1);
    const dueAt = '2030-07-10T12:00:00.000Z';
    await bench.knex('threads').where({ id }).update({ due_at: dueAt });
    expect(await remind(LATE)).toEqual([]);
    expect(await remind(new Date('2030-07-11T12:00:00Z'))).toHaveLength(1);

    const muted = await review(refOfPerson('outsider'));
    await bench.follow('outsider', { thread: muted }, 'nothing');
    const settled = await review(refOfPerson('outsider'));
    await bench.knex('threads').where('id', settled).update('resolved', true);
    expect(await remind(LATE)).toEqual([]);
  });

  it('do not wait behind any number of reviews whose entity has been deleted', async () => {
    const id = await review(refOfPerson('outsider'));
    const { knex } = bench;
    const thread = await knex('threads').where({ id }).first();
    const request = await knex('review_requests')
      .where('thread_id', id)
      .first();
    const deleted = await knex('entities')
      .whereNot('id', thread.entity_id)
      .first();
    await knex('entities')
      .where('id', deleted.id)
      .update({ deleted_at: '2026-01-01T00:00:00.000Z' });
    for (let i = 0; i < 250; i++) {
      const other = `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`;
      await knex('threads').insert({
        ...thread,
        id: other,
        entity_id: deleted.id,
      });
      await knex('review_requests').insert({ ...request, thread_id: other });
    }
    await bench.parts.reminders.run(LATE);
    expect(await bench.told()).toEqual(refs('outsider'));
  });

  it('are sent by one of two replicas, and again when the portal could not take them', async () => {
    await review(refOfPerson('outsider'));
    bench.beforeNotice = async () => {
      throw new Error('Request failed with status 503');
    };
    await expect(bench.parts.reminders.run(LATE)).rejects.toThrow('503');
    bench.beforeNotice = async () => {};
    await Promise.all([
      bench.parts.reminders.run(LATE),
      bench.parts.reminders.run(LATE),
    ]);
    expect(await bench.told()).toEqual(refs('outsider'));
  });
});
