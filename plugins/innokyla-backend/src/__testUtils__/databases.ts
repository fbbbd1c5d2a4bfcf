import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { isPostgres, migrate } from '../database/database';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

/**
 * Runs a contract suite on every database there is: SQLite always, PostgreSQL when the test run has started one.
 * The suite asks for a fresh, migrated database.
 */
export function describeEachDatabase(
  name: string,
  suite: (freshDatabase: () => Promise<Knex>) => void,
): void {
  describe.each(databases.eachSupportedId())(`${name} on %s`, databaseId => {
    suite(async () => {
      const knex = await databases.init(databaseId);
      if (!isPostgres(knex)) await knex.raw('PRAGMA foreign_keys = ON');
      await migrate(knex);
      return knex;
    });
  });
}
