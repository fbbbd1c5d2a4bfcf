import { type Cost, median, printCosts } from '../../__testUtils__/bench';
import { describeEachDatabase } from '../../__testUtils__/databases';
import { insertManyEntities } from '../../__testUtils__/manyEntities';
import { ENTITIES, EntityPortal, pathOf } from './entityPortal';

const SIZES = [200, 20_000];

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
        const rows: Cost[] = [
          ['floor', floor],
          [
            'list, kind and workspace',
            await median(() =>
              member().get(`${ENTITIES}?kind=operatingmodel&workspace=lappi`),
            ),
            2,
          ],
          [
            'list with three facets',
            await median(() =>
              member().get(`${ENTITIES}?facets=region,phase,status`),
            ),
            4,
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
        printCosts(rows);
      } finally {
        await portal.stop();
      }
    },
    300_000,
  );
});
