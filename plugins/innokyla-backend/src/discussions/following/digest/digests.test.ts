import { mentionAddress } from '@innokyla/backstage-plugin-innokyla-common';
import { describeEachDatabase } from '../../../__testUtils__/databases';
import { Bench, newThread } from '../../__testUtils__/bench';
import { MODEL, type PersonName, refOfPerson } from '../../__testUtils__/world';

const refs = (...people: PersonName[]) => people.map(refOfPerson).sort();

describeEachDatabase('Digests', freshDatabase => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await Bench.over(await freshDatabase());
  });

  /** Says what a person wants, and makes their first digest due now. */
  const wants = async (person: PersonName, settings: object) => {
    await bench.ask(person, 'put', '/me', settings, 0).expect(200);
    await bench
      .knex('person_settings')
      .where('user_ref', refOfPerson(person))
      .whereNotNull('digest_at')
      .update({ digest_at: new Date(Date.now() - 1000).toISOString() });
  };
  const mentioning = async (
    person: PersonName,
    anchor: string,
    title: string,
  ) => {
    const id = await bench.thread('member', anchor, title);
    const address = mentionAddress(refOfPerson(person));
    await bench.post('member', id, `<${address}>`);
    await bench.outbox.drain();
    bench.notices.length = 0;
    return id;
  };
  const sent = async (at = new Date()) => {
    await bench.parts.digests.run(at);
    return bench.noticed();
  };

  it('tell what is unread, what is asked on their topics and of them, in the language of the reader', async () => {
    await wants('expert', {
      language: 'sv',
      digest: 'daily',
      topics: ['kotouttaminen'],
    });
    for (let i = 1; i <= 7; i++) {
      await mentioning('expert', MODEL.portal, `Ketju ${i}`);
    }
    await bench
      .ask('member', 'post', '/threads', {
        ...newThread(MODEL.portal, 'Miten?'),
        kind: 'question',
        topics: ['kotouttaminen'],
      })
      .expect(201);
    await bench
      .ask('member', 'post', '/threads', {
        ...newThread(MODEL.portal, 'Luonnos'),
        kind: 'review',
        dueAt: '2030-06-10T12:00:00Z',
        reviewers: refs('expert'),
      })
      .expect(201);
    await bench.noticed();
    expect(await sent()).toEqual([
      {
        to: refs('expert'),
        title: 'Sammandrag av diskussioner',
        description: [
          'Dina kommentarer väntas: Luonnos (senast 10 juni 2030)',
          'Nytt i 8 diskussioner: Luonnos, Ketju 7, Ketju 6, Ketju 5, Ketju 4 och 3 till',
          '1 öppen fråga om dina ämnen: Miten?',
        ].join('\n'),
        link: '/innokyla/discussions?inbox=true',
        severity: 'normal',
        topic: 'innokyla:digest',
        scope: 'innokyla:digest',
      },
    ]);
  });

  it('are not sent when there is nothing to tell, and tell nothing twice', async () => {
    await wants('expert', { digest: 'daily' });
    await wants('outsider', { digest: 'weekly' });
    await mentioning('outsider', MODEL.portal, 'X');
    expect((await sent()).flatMap(({ to }) => to)).toEqual(refs('outsider'));
    const inEightDays = new Date(Date.now() + 8 * 86_400_000);
    expect(await sent(inEightDays)).toEqual([]);
  });

  it('hold only what their reader may read now', async () => {
    await wants('outsider', { digest: 'daily' });
    await wants('viaGroup', { digest: 'daily' });
    await mentioning('outsider', MODEL.portal, 'Suljettu');
    await mentioning('viaGroup', MODEL.workspace, 'Ryhmälle');
    await bench
      .knex('entities')
      .where('id', bench.world.entityIds.portal)
      .update({ visibility: 'workspace' });
    expect(await sent()).toMatchObject([
      {
        to: refs('viaGroup'),
        description: expect.stringContaining('Ryhmälle'),
      },
    ]);
  });

  it('count what is new on things that are not ours where one has been let in before, and name none of it', async () => {
    const site = 'component:default/website';
    const shop = 'component:default/shop';
    bench.catalog.readers.set(site, ['member', 'outsider']);
    bench.catalog.readers.set(shop, ['member']);
    await wants('outsider', { digest: 'daily', language: 'en' });
    await wants('expert', { digest: 'daily', language: 'en' });
    const opened = await mentioning('outsider', site, 'Seen before');
    await bench.ask('outsider', 'put', `/threads/${opened}/read`, { seq: 2 });
    await mentioning('outsider', shop, 'Never opened');
    await mentioning('expert', site, 'Never opened');
    const later = new Date(Date.now() + 1000);
    expect(await sent(later)).toEqual([]);
    const address = mentionAddress(refOfPerson('outsider'));
    await bench.post('member', opened, `<${address}>`);
    await bench.noticed();
    const tomorrow = new Date(Date.now() + 86_400_000);
    await bench
      .knex('unread_threads')
      .where('thread_id', opened)
      .update({ at: new Date(Date.now() + 3_600_000).toISOString() });
    expect(await sent(tomorrow)).toMatchObject([
      {
        to: refs('outsider'),
        description:
          'Something new in 1 discussion of other things in the portal',
      },
    ]);
    // Nothing of a thread that is hidden.
    const dayAfter = new Date(Date.now() + 2 * 86_400_000);
    await bench
      .knex('unread_threads')
      .update({ at: new Date(Date.now() + 90_000_000).toISOString() });
    await bench
      .knex('threads')
      .update({ hidden_at: new Date().toISOString(), hidden_reason: 'x' });
    expect(await sent(dayAfter)).toEqual([]);
  });

  it('are due at the hour of the settings, and once for all the time that the portal stood still', async () => {
    await wants('outsider', { digest: 'daily' });
    await mentioning('outsider', MODEL.portal, 'X');
    const settings = () =>
      bench
        .knex('person_settings')
        .where('user_ref', refOfPerson('outsider'))
        .first();
    await bench
      .knex('person_settings')
      .update({ digest_at: '2030-10-25T05:00:00.000Z' });
    expect(await sent(new Date('2030-10-25T04:59:59Z'))).toEqual([]);
    // Three weeks later, after the clocks have gone back in Helsinki.
    const at = new Date('2030-11-14T12:00:00Z');
    await bench
      .knex('unread_threads')
      .update({ at: '2030-11-14T11:00:00.000Z' });
    expect(await sent(at)).toHaveLength(1);
    expect(await sent(at)).toEqual([]);
    expect(await settings()).toMatchObject({
      digest_at: '2030-11-15T05:00:00.000Z',
      digest_since: at.toISOString(),
    });
    await bench.ask('outsider', 'put', '/me', { digest: 'off' }, 1).expect(200);
    expect(await settings()).toMatchObject({ digest_at: null });
  });

  it('are sent once by two replicas, and again after a while when the portal could not take them', async () => {
    await wants('outsider', { digest: 'daily' });
    await mentioning('outsider', MODEL.portal, 'X');
    bench.beforeNotice = async () => {
      throw new Error('Request failed with status 503');
    };
    expect(await sent()).toEqual([]);
    bench.beforeNotice = async () => {};
    expect(await sent()).toEqual([]);
    const later = new Date(Date.now() + 16 * 60_000);
    await Promise.all([
      bench.parts.digests.run(later),
      bench.parts.digests.run(later),
    ]);
    expect(await bench.told()).toEqual(refs('outsider'));
  });
});
