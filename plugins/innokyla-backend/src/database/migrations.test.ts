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

  it('keep what is in the tables when the newer ones go down and up again', async () => {
    const knex = await databases.init(databaseId);
    await migrate(knex);
    const at = '2020-02-06T10:00:00.000Z';
    const by = 'user:default/aino';
    const text = { title: 'Malli', language: 'fi', spec: '{}' };
    await knex('entities').insert({
      ...text,
      id: 'a',
      kind: 'OperatingModel',
      namespace: 'lappi',
      name: 'malli',
      sort_title: 'malli',
      workspace_id: 'w',
      programme_id: 'w',
      visibility: 'portal',
      status: 'published',
      revision: 2,
      created_at: at,
      created_by: by,
      updated_at: at,
      updated_by: by,
    });
    const revision = {
      ...text,
      entity_id: 'a',
      visibility: 'portal',
      status: 'draft',
      at,
      by,
    };
    await knex('entity_revisions').insert([
      { ...revision, revision: 1 },
      { ...revision, revision: 2, writing_since: at },
    ]);
    await knex('entity_drafts').insert({
      ...text,
      entity_id: 'a',
      user_ref: by,
      base_revision: 2,
      revision: 1,
      updated_at: at,
    });

    await knex('retired_names').insert({
      kind: 'a',
      namespace: 'b',
      name: 'c',
    });
    const sha256 = '0'.repeat(64);
    await knex('blobs').insert({ sha256, size: 1, created_at: at });
    await knex('file_readings').insert({
      sha256,
      media_type: 'application/pdf',
      state: 'done',
      updated_at: at,
    });
    await knex('file_pages').insert({ sha256, page: 1, text: 'Hakemus' });
    const thread = { entity_id: 'a', anchor_ref: 'operatingmodel:lappi/malli' };
    await knex('threads').insert({
      ...thread,
      id: 't',
      kind: 'discussion',
      title: 'Kysymys',
      last_seq: 2,
      revision: 1,
      created_at: at,
      created_by: by,
      last_post_at: at,
      last_post_by: by,
    });
    for (const [seq, author] of [by, 'user:default/veikko'].entries()) {
      const post = { thread_id: 't', seq: seq + 1, body: 'Hei', revision: 1 };
      await knex('posts').insert({
        ...post,
        id: `p${seq}`,
        author,
        created_at: at,
      });
    }
    for (let newer = 0; newer < 7; newer += 1) {
      await knex.migrate.down({ directory });
    }
    expect(await knex.schema.hasTable('reports')).toBe(false);
    expect(await knex('posts').orderBy('seq').pluck('id')).toEqual([
      'p0',
      'p1',
    ]);
    expect(await knex.schema.hasTable('file_readings')).toBe(false);
    expect(await knex('blobs').select('sha256')).toEqual([{ sha256 }]);
    expect(await knex.schema.hasTable('retired_names')).toBe(false);
    expect(await knex.schema.hasTable('entity_drafts')).toBe(false);
    expect(await knex('entity_revisions').select()).toEqual([
      expect.objectContaining({ revision: 1, title: 'Malli' }),
      expect.objectContaining({ revision: 2, title: 'Malli' }),
    ]);
    await migrate(knex);
    const [{ replied }] = await knex('threads').select('replied');
    expect(Boolean(replied)).toBe(true);
    expect(await knex('posts').pluck('id')).toHaveLength(2);
    expect(
      await knex('entity_revisions').orderBy('revision').select(),
    ).toMatchObject([
      { revision: 1, writing_since: null },
      { revision: 2, writing_since: null },
    ]);
    expect(await knex('entities').select('id')).toEqual([{ id: 'a' }]);
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
