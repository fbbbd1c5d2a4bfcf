import {
  type DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';

const MIGRATIONS = resolvePackagePath(
  '@innokyla/backstage-plugin-innokyla-backend',
  'migrations',
);

const LOCK_WAIT_MS = 250;
const LOCK_TRIES = 240;

/**
 * Brings the schema up to date. Of several replicas that start at once one holds knex's lock, and knex refuses the others
 * instead of letting them wait, so we wait and look again: at most a minute.
 */
export async function migrate(knex: Knex): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await knex.migrate.latest({ directory: MIGRATIONS });
      return;
    } catch (error) {
      const isLocked = /lock/i.test(
        `${(error as Error).name} ${(error as Error).message}`,
      );
      // On a fresh database both may try to make knex's own tables; the second finds them there.
      const isRace =
        isUniqueViolation(error) ||
        /already exists/i.test((error as Error).message);
      if (!(isLocked || isRace) || attempt === LOCK_TRIES) throw error;
      await new Promise(resolve => setTimeout(resolve, LOCK_WAIT_MS));
    }
  }
}

/** Opens the plugin's database and, unless the portal owner migrates by hand, brings its schema up to date. */
export async function openDatabase(database: DatabaseService): Promise<Knex> {
  const knex = await database.getClient();
  if (!isPostgres(knex)) {
    // Readers do not wait for a writer, and a writer waits for another instead of failing.
    await knex.raw('PRAGMA journal_mode = WAL');
    await knex.raw('PRAGMA busy_timeout = 10000');
    await knex.raw('PRAGMA foreign_keys = ON');
  }
  if (!database.migrations?.skip) await migrate(knex);
  return knex;
}

/** Whether the database is PostgreSQL; otherwise it is SQLite. */
export function isPostgres(knex: Knex): boolean {
  return String(knex.client.config.client).includes('pg');
}

/** Whether an error says that a unique key is taken already. */
export function isUniqueViolation(error: unknown): boolean {
  const code = (error as { code?: string } | undefined)?.code;
  return (
    code === '23505' ||
    code === 'SQLITE_CONSTRAINT_UNIQUE' ||
    code === 'SQLITE_CONSTRAINT_PRIMARYKEY'
  );
}

/** The present as the database writes instants: ISO 8601, UTC, milliseconds. */
export const now = (): string => new Date().toISOString();

/** Any instant with an offset as the database writes it. */
export const toUtc = (instant: string): string =>
  new Date(instant).toISOString();
