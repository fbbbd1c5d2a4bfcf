import type { Knex } from 'knex';
import { v7 as uuid } from 'uuid';
import { describeEachDatabase } from '../../__testUtils__/databases';
import { Portal } from '../__testUtils__/portal';

jest.setTimeout(60_000);

const DAY = 86_400_000;

describeEachDatabase(
  'Forgetting attachments that nothing shows',
  freshDatabase => {
    let portal: Portal;
    let knex: Knex;
    beforeEach(async () => {
      knex = await freshDatabase();
      portal = await Portal.start(knex);
    });
    afterEach(() => portal.stop());

    const makeMany = async (count: number, age: number) => {
      const created_at = new Date(Date.now() - age).toISOString();
      const rows = Array.from({ length: count }, (_, index) => ({
        id: uuid(),
        workspace_id: portal.ids.lappi,
        sha256: index.toString(16).padStart(64, 'a'),
        file_name: 'kuva.png',
        media_type: 'image/png',
        size: 10,
        created_at,
        created_by: 'user:default/liisa',
      }));
      await knex('blobs')
        .insert(rows.map(({ sha256 }) => ({ sha256, size: 10, created_at })))
        .onConflict('sha256')
        .ignore();
      await knex('attachments').insert(rows);
      return rows.map(row => row.id);
    };
    const show = (attachment_id: string) =>
      knex('entity_attachments').insert({
        entity_id: portal.ids.lappi,
        attachment_id,
      });

    it('removes old ones and their bytes, and neither young ones nor those that are or were shown', async () => {
      const [shown] = await makeMany(2, 2 * DAY);
      const [young] = await makeMany(1, DAY / 2);
      await show(shown);
      // The bytes that only it had go in the same sweep, for they are old as well.
      expect(await portal.documents.sweep()).toMatchObject({
        attachments: 1,
        blobs: 1,
      });
      expect(await knex('attachments').orderBy('id').pluck('id')).toEqual(
        [shown, young].sort(),
      );
      expect(await knex('blobs').pluck('sha256')).toHaveLength(1);
    });

    it('never takes one that is being shown at this very moment', async () => {
      const replica = await portal.replica();
      try {
        const ids = await makeMany(60, 2 * DAY);
        const results: boolean[] = [];
        const showAll = async () => {
          for (const id of ids) {
            results.push(
              await show(id).then(
                () => true,
                () => false,
              ),
            );
          }
        };
        const removed = await Promise.all([
          portal.documents.sweep(),
          replica.documents.sweep(),
          showAll(),
        ]);
        const shown = ids.filter((_, index) => results[index]);
        // Whoever was told that it is shown has it; whoever was refused does not.
        expect((await knex('attachments').pluck('id')).sort()).toEqual(
          shown.sort(),
        );
        const gone = removed
          .slice(0, 2)
          .map(swept => swept!.attachments)
          .reduce((a, b) => a + b);
        expect(gone).toBe(ids.length - shown.length);
        const blobs = await knex('blobs').pluck('sha256');
        const used = await knex('attachments')
          .distinct('sha256')
          .pluck('sha256');
        expect(blobs).toEqual(expect.arrayContaining(used));
      } finally {
        await replica.kill();
      }
    });
  },
);
