import type { Knex } from 'knex';
import { isPostgres } from '../database/database';

/** A request of a test. */
export type AskedRequest = PromiseLike<{ status: number; text: string }>;

interface Statement {
  sql: string;
  bindings: readonly string[];
}

/**
 * Statements that a request makes, without the beginning and the end of its transaction. Throws when the request is refused:
 * the statements of a refusal are not those that were meant.
 */
export async function statementsOf(
  knex: Knex,
  ask: () => AskedRequest,
): Promise<Statement[]> {
  const statements: Statement[] = [];
  const listen = (statement: Statement) => {
    if (!/^(begin|commit)\b/i.test(statement.sql)) statements.push(statement);
  };
  knex.on('query', listen);
  try {
    const { status, text } = await ask();
    if (status >= 300) throw new Error(`${status} ${text}`);
    return statements;
  } finally {
    knex.off('query', listen);
  }
}

/** How the database finds what a request asks of it, of the first statement that matches. */
export async function planOf(
  knex: Knex,
  ask: () => AskedRequest,
  wanted: RegExp,
): Promise<string> {
  const statements = await statementsOf(knex, ask);
  const { sql, bindings } = statements.find(s => wanted.test(s.sql))!;
  const how = isPostgres(knex) ? 'explain' : 'explain query plan';
  return JSON.stringify(
    await knex.raw(`${how} ${sql.replace(/\$\d+/g, '?')}`, bindings),
  );
}
