import { describeEachDatabase } from '../__testUtils__/databases';
import { absentViewers } from '../permissions/readersAmong';
import { Bench } from './__testUtils__/bench';
import {
  MODEL,
  PEOPLE,
  type PersonName,
  refOfPerson,
} from './__testUtils__/world';
import { mayReadThread } from './readableThreads';
import { Viewer } from '../permissions/viewer';
import { ThreadStore } from './threads/threadStore';

const NAMES = Object.keys(PEOPLE) as PersonName[];
const AT = '2026-01-01T00:00:00.000Z';

describeEachDatabase('Who may read a thread', freshDatabase => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await Bench.over(await freshDatabase());
  });

  it('is the same in a statement, for who asks, as by the rule, for who is not here to ask', async () => {
    const threads = new ThreadStore(bench.knex);
    const absent = await absentViewers(
      {
        members: bench.members,
        catalog: bench.catalog,
        auth: { getOwnServiceCredentials: async () => ({} as any) }, // any: nobody looks at it here
        moderators: [refOfPerson('moderator')],
      },
      NAMES.map(refOfPerson),
    );
    const id = await bench.thread('expert', MODEL.portal);
    const seen = new Set<number>();
    for (const key of Object.keys(MODEL) as (keyof typeof MODEL)[]) {
      for (const hidden_at of [null, AT]) {
        for (const escalated of [false, true]) {
          await bench.knex('threads').update({
            entity_id: bench.world.entityIds[key],
            hidden_at,
            escalated,
          });
          const read = (await threads.find(Viewer.system('a test'), id))!;
          const byStatement: PersonName[] = [];
          for (const name of NAMES) {
            if (await threads.find(await bench.viewerOf(name), id)) {
              byStatement.push(name);
            }
          }
          const byRule = NAMES.filter(name =>
            mayReadThread(absent.get(refOfPerson(name))!, read),
          );
          expect({ key, hidden_at, escalated, readers: byRule }).toEqual({
            key,
            hidden_at,
            escalated,
            readers: byStatement,
          });
          seen.add(byRule.length);
        }
      }
    }
    // Not everybody and not nobody, so that the comparison means something.
    expect(seen.size).toBeGreaterThan(3);
  });
});
