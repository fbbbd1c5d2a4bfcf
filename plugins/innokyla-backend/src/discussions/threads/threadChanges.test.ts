import { describeEachDatabase } from '../../__testUtils__/databases';
import { Bench } from '../__testUtils__/bench';
import { thoseWith } from '../__testUtils__/world';

describeEachDatabase('Changing threads', freshDatabase => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await Bench.over(await freshDatabase());
  });

  it.each([
    ['the title', { title: 'Better said' }, ['admin', 'member', 'moderator']],
    [
      'whether it is resolved',
      { resolved: true },
      ['admin', 'member', 'moderator'],
    ],
    ['whether it is locked', { locked: true }, ['admin', 'moderator']],
    ['whether it is pinned', { pinned: true }, ['admin', 'moderator']],
  ])('lets the right people change %s', async (_what, change, who) => {
    // `member` starts it; the coordinator is an admin elsewhere.
    const changed = await thoseWith(200, async p => {
      const id = await bench.thread();
      const response = await bench.ask(p, 'patch', `/threads/${id}`, change, 1);
      const after = await bench.ask(p, 'get', `/threads/${id}`);
      const isChanged = after.body.revision === 2;
      expect(response.status).toBe(isChanged ? 200 : 403);
      expect(after.body).toMatchObject(
        isChanged ? change : { title: 'A thread' },
      );
      return response;
    });
    expect(changed).toEqual(who);
  });

  it('refuses a change based on an old revision, and says which one is current', async () => {
    const id = await bench.thread();
    await bench.ask(
      'member',
      'patch',
      `/threads/${id}`,
      { title: 'Second' },
      1,
    );
    const late = await bench.ask(
      'member',
      'patch',
      `/threads/${id}`,
      { title: 'Lost' },
      1,
    );
    expect(late.status).toBe(412);
    expect(late.body.error.currentRevision).toBe(2);
    const unsaid = await bench.ask('member', 'patch', `/threads/${id}`, {
      title: 'Lost',
    });
    expect(unsaid.status).toBe(428);
    const { body } = await bench.ask('member', 'get', `/threads/${id}`);
    expect(body.title).toBe('Second');
  });
});
