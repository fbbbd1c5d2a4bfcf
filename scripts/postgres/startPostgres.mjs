import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startServer } from './postgresServer.mjs';

const CONNECTION_VARIABLE =
  'BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING';

/**
 * Jest `globalSetup` of the packages whose stores are tested on PostgreSQL.
 *
 * Starts a throw-away PostgreSQL and tells `TestDatabases` about it (id
 * `POSTGRES_18`). Where none can be started, the reason is printed and the
 * suites run on SQLite alone.
 */
export default async function startPostgres() {
  process.env.BACKSTAGE_TEST_DISABLE_DOCKER = '1';
  // A server of the person's own choice, or one that another package of the
  // same run has already started.
  if (process.env[CONNECTION_VARIABLE]) {
    return;
  }

  const directory = mkdtempSync(path.join(tmpdir(), 'innokyla-postgres-'));
  try {
    const server = await startServer(directory);
    globalThis.innokylaPostgres = { server, directory };
    process.env[CONNECTION_VARIABLE] = server.connectionString;
  } catch (error) {
    rmSync(directory, { recursive: true, force: true });
    console.warn(
      `\nPostgreSQL could not be started here, so its half of the store tests is left out: ${error.message}\n`,
    );
  }
}
