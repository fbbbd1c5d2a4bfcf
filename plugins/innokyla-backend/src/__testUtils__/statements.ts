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

/** How the database finds what a request asks of it, statement by statement. */
export async function plansOf(
  knex: Knex,
  ask: () => AskedRequest,
): Promise<{ sql: string; plan: string }[]> {
  const how = isPostgres(knex) ? 'explain' : 'explain query plan';
  const plans = [];
  for (const { sql, bindings } of await statementsOf(knex, ask)) {
    const answer = await knex.raw(
      `${how} ${sql.replace(/\$\d+/g, '?')}`,
      bindings,
    );
    plans.push({ sql, plan: JSON.stringify(answer.rows ?? answer) });
  }
  return plans;
}
