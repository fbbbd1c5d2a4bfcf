import { v7 as uuid } from 'uuid';
import { describeEachDatabase } from '../../__testUtils__/databases';
import { Bench } from '../__testUtils__/bench';
import { MODEL, type PersonName, refOfPerson } from '../__testUtils__/world';

const refs = (...people: PersonName[]) => people.map(refOfPerson).sort();

describeEachDatabase('Notices of moderation', freshDatabase => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await Bench.over(await freshDatabase());
  });

  const moderate = (person: PersonName, id: string, body: object) =>
    bench
      .ask(person, 'post', `/threads/${id}/moderation`, {
        id: uuid(),
        reason: 'Henkilötietoja',
        ...body,
      })
      .expect(201);

  it('tell an author what was done and why, even one who wants to hear nothing', async () => {
    const id = await bench.thread('expert', MODEL.portal, 'X');
    await bench.post('outsider', id);
    await bench.follow('outsider', { thread: id }, 'nothing');
    await bench.noticed();
    for (const [body, title, to] of [
      [{ action: 'hide', seq: 2 }, 'Viestisi piilotettiin: X', 'outsider'],
      [
        { action: 'restore', seq: 2 },
        'Viestisi palautettiin näkyviin: X',
        'outsider',
      ],
      [
        { action: 'warn', seq: 2 },
        'Sait huomautuksen viestistäsi: X',
        'outsider',
      ],
      [{ action: 'lock' }, 'Keskustelusi lukittiin: X', 'expert'],
      [{ action: 'hide' }, 'Keskustelusi piilotettiin: X', 'expert'],
    ] as const) {
      await moderate('admin', id, body);
      expect(await bench.noticed()).toMatchObject([
        {
          to: refs(to),
          title,
          description: 'Syy: Henkilötietoja · Title of portal',
          topic: 'innokyla:moderation',
        },
      ]);
    }
  });

  it('are not turned in their direction by what a moderator gives as the reason', async () => {
    const id = await bench.thread('expert', MODEL.portal, 'X');
    await bench.noticed();
    await moderate('admin', id, {
      action: 'lock',
      reason: '\u202eHenkilötietoja',
    });
    expect(await bench.noticed()).toMatchObject([
      { description: 'Syy: Henkilötietoja · Title of portal' },
    ]);
  });

  it('do not go to who did it, nor to where its author may not look any more', async () => {
    const own = await bench.thread('admin', MODEL.portal);
    await bench.noticed();
    await moderate('admin', own, { action: 'lock' });
    expect(await bench.told()).toEqual([]);
    const moved = await bench.thread('outsider', MODEL.portal);
    await bench.noticed();
    await moderate('admin', moved, { action: 'move', to: MODEL.workspace });
    expect(await bench.told()).toEqual([]);
  });

  it('tell the admins of the workspace, or the moderators of the portal, that a report waits; and who reported, that it was looked at', async () => {
    const id = await bench.thread('member', MODEL.portal, 'X');
    await bench.noticed();
    const report = (level: string) =>
      bench
        .ask('expert', 'post', `/threads/${id}/posts/1/reports`, {
          id: uuid(),
          reason: 'spam',
          level,
        })
        .expect(201);
    const { body } = await report('workspace');
    expect(await bench.noticed()).toMatchObject([
      {
        to: refs('admin'),
        title: 'Ilmoitus viestistä odottaa käsittelyä',
        link: '/innokyla/moderation',
      },
    ]);
    await bench
      .ask('admin', 'patch', `/reports/${body.id}`, { state: 'dismissed' }, 1)
      .expect(200);
    expect(await bench.noticed()).toMatchObject([
      { to: refs('expert'), title: 'Ilmoituksesi on käsitelty: X' },
    ]);
    await report('portal');
    expect(await bench.told()).toEqual(refs('moderator'));
  });
});
