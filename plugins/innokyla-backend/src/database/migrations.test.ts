import { TestDatabases } from '@backstage/backend-test-utils';
import path from 'node:path';
import { migrate } from './database';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const directory = path.resolve(__dirname, '../../migrations');

describe.each(databases.eachSupportedId())('Migrations on %s', databaseId => {
  it('go up twice, down and up again', async () => {
    const knex = await databases.init(databaseId);
    await migrate(knex);
    await migrate(knex);
    expect(await knex.schema.hasTable('entities')).toBe(true);
    await knex.migrate.rollback({ directory }, true);
    expect(await knex.schema.hasTable('entities')).toBe(false);
    await migrate(knex);
    expect(await knex.schema.hasTable('outbox')).toBe(true);
  });

  it('hold when two replicas start at once', async () => {
    const knex = await databases.init(databaseId);
    await Promise.all([migrate(knex), migrate(knex), migrate(knex)]);
    expect(await knex('entities').select()).toEqual([]);
  });
});
