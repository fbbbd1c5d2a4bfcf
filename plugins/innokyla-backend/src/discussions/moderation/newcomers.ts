import type { Knex } from 'knex';
import type { InnokylaConfig } from '../../config';
import { isPostgres } from '../../database/database';
import { tooMany } from '../../http/errors';
import type { Viewer } from '../../permissions/viewer';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** What a newcomer does that is limited. */
export type Doing = 'post' | 'thread' | 'report';

interface Limit {
  most: number;
  within: number;
  words: string;
}

const ago = (milliseconds: number) =>
  new Date(Date.now() - milliseconds).toISOString();

/**
 * How much newcomers may write. Somebody is one until a while after their first post; not where they hold a role: a workspace
 * that let somebody in trusts them, and they cost no statement.
 */
export class Newcomers {
  readonly #period: number;
  readonly #limits: Record<Doing, Limit>;

  constructor(settings: InnokylaConfig['discussions']['newcomers']) {
    this.#period = settings.period;
    const posts = settings.postsPerHour;
    const threads = settings.threadsPerDay;
    this.#limits = {
      post: {
        most: posts,
        within: HOUR,
        words: `write ${posts} posts an hour`,
      },
      thread: {
        most: threads,
        within: DAY,
        words: `start ${threads} threads a day`,
      },
      report: {
        most: posts,
        within: HOUR,
        words: `report ${posts} posts an hour`,
      },
    };
  }

  /**
   * Throws 429 when a newcomer has done too much. To be called in the transaction of the writing AFTER it is written: what was
   * sent twice has failed by its id then and is answered, and the one at hand is counted too.
   */
  async demand(
    trx: Knex.Transaction,
    viewer: Viewer,
    workspaceId: string | undefined,
    doing: Doing,
  ): Promise<void> {
    if (viewer.isModerator) return;
    if (workspaceId !== undefined && viewer.roleIn(workspaceId)) return;
    const since = await firstPostOf(trx, viewer.ref);
    if (since !== undefined && since < ago(this.#period)) return;
    // Of many requests at once each would count before the others are written.
    if (isPostgres(trx)) {
      await trx.raw('select pg_advisory_xact_lock(hashtext(?))', [
        `innokyla-newcomer:${viewer.ref}`,
      ]);
    }
    const limit = this.#limits[doing];
    const done = await latest(trx, viewer.ref, doing, limit);
    if (done.length <= limit.most) return;
    const again = new Date(
      Date.parse(done[limit.most]) + limit.within,
    ).toISOString();
    throw tooMany(
      `As a newcomer you can ${
        limit.words
      } here. Your text is not lost: send it again ${inWords(again)}.`,
      again,
    );
  }
}

async function firstPostOf(
  trx: Knex.Transaction,
  ref: string,
): Promise<string | undefined> {
  const row = await trx('posts')
    .where('author', ref)
    .orderBy([{ column: 'created_at' }, { column: 'id' }])
    .first('created_at');
  return row?.created_at;
}

/** When they did it last, the newest first: one more than the limit, for the one at hand is among them. */
async function latest(
  trx: Knex.Transaction,
  ref: string,
  doing: Doing,
  { most, within }: Limit,
): Promise<string[]> {
  const after = ago(within);
  const query =
    doing === 'report'
      ? trx('reports')
          .where('reporter', ref)
          .where('at', '>', after)
          .orderBy('at', 'desc')
          .select('at')
      : trx('posts')
          .where('author', ref)
          .where('created_at', '>', after)
          .orderBy('created_at', 'desc')
          .select('created_at as at');
  // The first post of a thread is its start.
  if (doing === 'thread') query.where('seq', 1);
  const rows: { at: string }[] = await query.limit(most + 1);
  return rows.map(row => row.at);
}

function inWords(instant: string): string {
  const minutes = Math.max(
    1,
    Math.ceil((Date.parse(instant) - Date.now()) / 60_000),
  );
  if (minutes === 1) return 'in a minute';
  return minutes < 90
    ? `in ${minutes} minutes`
    : `in ${Math.round(minutes / 60)} hours`;
}
