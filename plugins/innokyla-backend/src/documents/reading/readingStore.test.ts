import type { Knex } from 'knex';
import { describeEachDatabase } from '../../__testUtils__/databases';
import { ReadingStore } from './readingStore';

const PDF = 'application/pdf';
const NOTHING = { pages: [], truncated: false };
const hash = (digit: string) => digit.repeat(64);

describeEachDatabase('Readings of files', freshDatabase => {
  let knex: Knex;
  let store: ReadingStore;
  beforeEach(async () => {
    knex = await freshDatabase();
    store = new ReadingStore(knex);
  });

  async function want(
    digit: string,
    {
      state = 'waiting' as 'waiting' | 'none',
      urgent = false,
      mediaType = PDF,
    } = {},
  ) {
    await knex('blobs')
      .insert({
        sha256: hash(digit),
        size: 1,
        created_at: new Date().toISOString(),
      })
      .onConflict('sha256')
      .ignore();
    await store.want({ sha256: hash(digit), mediaType }, { state, urgent });
  }

  it('are noted once, and given to one reader at a time', async () => {
    await want('a');
    await want('a', { state: 'none' });
    const [one, another] = await Promise.all([
      store.lease(60_000),
      store.lease(60_000),
    ]);
    expect([one, another].filter(Boolean)).toEqual([
      { sha256: hash('a'), mediaType: PDF, attempt: 1 },
    ]);
    expect(await store.lease(60_000)).toBeUndefined();
  });

  it('go in the order in which they were noted, what somebody waits for first', async () => {
    await want('b');
    await knex('file_readings').update({
      not_before: new Date(Date.now() - 1000).toISOString(),
    });
    await want('a');
    await want('c', { urgent: true });
    const order = [];
    let leased = await store.lease(60_000);
    while (leased) {
      order.push(leased.sha256[0]);
      leased = await store.lease(60_000);
    }
    expect(order).toEqual(['c', 'b', 'a']);
  });

  it('are taken up by another when their reader died, and the dead one writes nothing more', async () => {
    await want('a');
    const dead = (await store.lease(-1))!;
    const alive = (await store.lease(60_000))!;
    expect(alive.attempt).toBe(2);
    const pages = [{ page: 1, text: 'vanha' }];
    await store.finish(dead, { ...NOTHING, state: 'done', pages });
    await store.renew(dead, -1);
    await store.fail(dead, 'liian myöhään');
    expect((await store.facts([hash('a')])).get(hash('a'))?.state).toBe(
      'waiting',
    );
    expect((await store.text(hash('a')))?.pages).toEqual([]);
    await store.finish(alive, { ...NOTHING, state: 'done', pages });
    expect((await store.text(hash('a')))?.pages).toEqual(pages);
  });

  it('keep everything that was read, however many pages there are', async () => {
    await want('a');
    const pages = Array.from({ length: 2000 }, (_, index) => ({
      page: index + 1,
      text: `Sivu ${index + 1} “ä” 𝔘`,
    }));
    await store.finish((await store.lease(60_000))!, {
      state: 'done',
      pages,
      pageCount: 3000,
      truncated: true,
      html: '<p>ä</p>',
      thumbnail: Buffer.from([1, 2, 3]),
    });
    expect(await store.text(hash('a'))).toEqual({
      state: 'done',
      truncated: true,
      pages,
    });
    expect(await store.html(hash('a'))).toEqual({
      state: 'done',
      html: '<p>ä</p>',
    });
    expect(await store.thumbnail(hash('a'))).toEqual(Buffer.from([1, 2, 3]));
    expect(await store.facts([hash('a'), hash('b')])).toEqual(
      new Map([
        [hash('a'), { state: 'done', pageCount: 3000, hasThumbnail: true }],
      ]),
    );
  });

  it('that failed are not tried again, those given back are when their time comes', async () => {
    await want('a');
    await store.fail((await store.lease(60_000))!, 'x'.repeat(1000));
    expect(await store.lease(60_000)).toBeUndefined();

    await want('b');
    await store.giveBack((await store.lease(60_000))!, {
      reason: 'memory',
      after: 60_000,
      counts: true,
    });
    expect(await store.lease(60_000)).toBeUndefined();
    await knex('file_readings').update({
      not_before: '2020-01-01T00:00:00.000Z',
    });
    const again = (await store.lease(60_000))!;
    expect(again).toMatchObject({ attempt: 2, reason: 'memory' });
    await store.giveBack(again, { after: 0, counts: false });
    expect(await store.lease(60_000)).toMatchObject({ attempt: 2 });
  });

  it('can be had of types that could not be read before, and go with their files', async () => {
    await want('a', { state: 'none', mediaType: 'image/png' });
    await want('b', { state: 'none', mediaType: 'video/mp4' });
    expect(await store.lease(60_000)).toBeUndefined();
    await store.reopen(['image/png']);
    const leased = (await store.lease(60_000))!;
    expect(leased.sha256).toBe(hash('a'));
    await store.finish(leased, {
      ...NOTHING,
      state: 'done',
      pages: [{ page: 1, text: 'x' }],
    });
    await knex('blobs')
      .where({ sha256: hash('a') })
      .delete();
    expect(await knex('file_pages').select()).toEqual([]);
    expect(await store.text(hash('a'))).toBeUndefined();
  });
});
