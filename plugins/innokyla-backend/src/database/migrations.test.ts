import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import path from 'node:path';
import { isPostgres, migrate } from './database';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const directory = path.resolve(__dirname, '../../migrations');

const lines = (rows: { line: string }[]) =>
  rows
    .map(row => row.line)
    .sort()
    .join('\n');

/** Tables, columns and indexes as text, in an order that does not depend on the database. */
async function dump(knex: Knex): Promise<string> {
  if (isPostgres(knex)) {
    const columns = await knex('information_schema.columns')
      .where('table_schema', 'public')
      .whereNot('table_name', 'like', 'knex%')
      .select(
        knex.raw(
          "table_name || '.' || column_name || ' ' || data_type || coalesce('(' || character_maximum_length || ')', '') || case is_nullable when 'NO' then ' not null' else '' end || coalesce(' collate ' || collation_name, '') as line",
        ),
      );
    const indexes = await knex('pg_indexes')
      .where('schemaname', 'public')
      .whereNot('tablename', 'like', 'knex%')
      .select('indexdef as line');
    return lines([...columns, ...indexes]);
  }
  const made = await knex('sqlite_master')
    .whereNotNull('sql')
    .whereNot('name', 'like', 'knex%')
    .whereNot('name', 'like', 'sqlite%')
    .select('sql as line');
  return lines(made);
}

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

  it('make the schema that was agreed on (run with -u after a migration, and read the difference)', async () => {
    const knex = await databases.init(databaseId);
    await migrate(knex);
    expect(await dump(knex)).toMatchSnapshot();
  });
});
