import { describeEachDatabase } from '../../__testUtils__/databases';
import { insertManyEntities } from '../../__testUtils__/manyEntities';
import type { AskedRequest } from '../../__testUtils__/statements';
import { ENTITIES, EntityPortal, pathOf } from './entityPortal';

const ROUNDS = 25;
const SIZES = [200, 20_000];

/** Median milliseconds of a request, after one that is not counted. */
async function median(ask: (round: number) => AskedRequest): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const start = performance.now();
    const { status, text } = await ask(round);
    times.push(performance.now() - start);
    if (status >= 300) throw new Error(`${status} ${text}`);
  }
  return times.slice(1).sort((a, b) => a - b)[Math.floor(ROUNDS / 2)];
}

/** Prints what requests of entities cost, as multiples of the route that does nothing in the same run. */
describeEachDatabase('Requests of entities', freshDatabase => {
  it.each(SIZES)(
    'among %i entities',
    async size => {
      const portal = await EntityPortal.start(await freshDatabase());
      try {
        const homes = await portal
          .knex('entities')
          .where('kind', 'Workspace')
          .whereIn('name', ['lappi', 'naapuri'])
          .select('id', 'name', 'programme_id as programmeId');
        await insertManyEntities(portal.knex, homes, size);
        const member = () => portal.as('member');
        const draft = await portal.make({ title: 'Draft', status: 'draft' });
        const published = await portal.make({
          title: 'Out',
          status: 'published',
          visibility: 'portal',
        });
        const text = 'Yhdistykset tavataan kirjastossa. '.repeat(300);
        let revision = draft.revision;
        let saved = 0;

        const floor = await median(() => member().get('/api/innokyla/floor'));
        const rows: [string, number][] = [
          ['floor', floor],
          [
            'list, kind and workspace',
            await median(() =>
              member().get(`${ENTITIES}?kind=operatingmodel&workspace=lappi`),
            ),
          ],
          [
            'list with three facets',
            await median(() =>
              member().get(`${ENTITIES}?facets=region,phase,status`),
            ),
          ],
          [
            'read one',
            await median(() =>
              member().get(`${ENTITIES}/operatingmodel/lappi/entity-0`),
            ),
          ],
          [
            'history',
            await median(() => member().get(`${pathOf(published)}/revisions`)),
          ],
          [
            'autosave of 10 kB',
            await median(round =>
              member()
                .put(pathOf(draft))
                .set('If-Match', `"${revision++}"`)
                .send({
                  title: 'Draft',
                  autosave: true,
                  spec: { sections: { tips: `${round} ${text}` } },
                }),
            ),
          ],
          [
            'own draft of 10 kB',
            await median(round =>
              member()
                .put(`${pathOf(published)}/draft`)
                .set('If-Match', `"${saved++}"`)
                .send({
                  title: 'Out',
                  baseRevision: published.revision,
                  spec: { sections: { tips: `${round} ${text}` } },
                }),
            ),
          ],
        ];
        const lines = rows.map(
          ([what, ms]) =>
            `  ${what.padEnd(28)}${ms.toFixed(1).padStart(7)} ms ${(ms / floor)
              .toFixed(1)
              .padStart(7)} × floor`,
        );
        process.stdout.write(
          `\n${expect.getState().currentTestName}\n${lines.join('\n')}\n`,
        );
      } finally {
        await portal.stop();
      }
    },
    300_000,
  );
});
