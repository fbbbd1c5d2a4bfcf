import type { Knex } from 'knex';
import type { InnokylaConfig } from '../../config';
import { isPostgres, now } from '../../database/database';
import { tooMany } from '../../http/errors';
import type { Viewer } from '../../permissions/viewer';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** What leaves no row of its own that tells when it was done, or one that can be taken back. */
const ACTS = ['edit', 'reaction', 'ask'] as const;

/** What a newcomer does that is limited; `ask`: asking for comments in a thread that stands already. */
export type Doing = 'post' | 'thread' | 'report' | (typeof ACTS)[number];

interface Limit {
  most: number;
  within: number;
  words: string;
  /** Where it is written when they did it. */
  done: (trx: Knex.Transaction, ref: string) => Knex.QueryBuilder;
}

const ago = (milliseconds: number) =>
  new Date(Date.now() - milliseconds).toISOString();

const isAct = (doing: Doing) => ACTS.some(act => act === doing);

const postsOf = (trx: Knex.Transaction, ref: string) =>
  trx('posts').where('author', ref).select('created_at as at');

const actsOf =
  (doing: Doing) =>
  (trx: Knex.Transaction, ref: string): Knex.QueryBuilder =>
    trx('newcomer_acts').where({ user_ref: ref, doing }).select('at');

/** The first post of a thread is its start; whoever asks by changing a thread could have started one. */
const startsAndAsksOf = (trx: Knex.Transaction, ref: string) =>
  postsOf(trx, ref)
    .where('seq', 1)
    .unionAll(actsOf('ask')(trx, ref) as Knex.QueryBuilder);

/**
 * How much newcomers may do. Somebody is one until a while after their first post; not where they hold a role: a workspace
 * that let somebody in trusts them, and they cost no statement.
 */
export class Newcomers {
  readonly #period: number;
  readonly #limits: Record<Doing, Limit>;

  constructor(settings: InnokylaConfig['discussions']['newcomers']) {
    this.#period = settings.period;
    const posts = settings.postsPerHour;
    const threads = settings.threadsPerDay;
    const reactions = settings.reactionsPerHour;
    const starts = { most: threads, within: DAY, done: startsAndAsksOf };
    this.#limits = {
      post: {
        most: posts,
        within: HOUR,
        words: `write ${posts} posts an hour`,
        done: postsOf,
      },
      // An edit puts as much before the eyes of others as a post does.
      edit: {
        most: posts,
        within: HOUR,
        words: `edit ${posts} times an hour`,
        done: actsOf('edit'),
      },
      reaction: {
        most: reactions,
        within: HOUR,
        words: `react ${reactions} times an hour`,
        done: actsOf('reaction'),
      },
      thread: { ...starts, words: `start ${threads} threads a day` },
      ask: {
        ...starts,
        words: `start threads and ask for comments ${threads} times a day`,
      },
      report: {
        most: posts,
        within: HOUR,
        words: `report ${posts} posts an hour`,
        done: (trx, ref) => trx('reports').where('reporter', ref).select('at'),
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
    if (isAct(doing)) {
      await trx('newcomer_acts').insert({
        user_ref: viewer.ref,
        doing,
        at: now(),
      });
    }
    const limit = this.#limits[doing];
    const done = await latest(trx, viewer.ref, limit);
    if (done.length <= limit.most) return;
    const again = new Date(
      Date.parse(done[limit.most]) + limit.within,
    ).toISOString();
    const isText = doing !== 'reaction' && doing !== 'ask';
    throw tooMany(
      `As a newcomer you can ${limit.words} here. ${
        isText ? 'Your text is not lost: send it again' : 'Try it again'
      } ${inWords(again)}.`,
      again,
    );
  }

  /** Forgets what does not count any more. */
  async sweep(knex: Knex): Promise<void> {
    await knex('newcomer_acts').where('at', '<', ago(DAY)).delete();
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
  { most, within, done }: Limit,
): Promise<string[]> {
  const rows: { at: string }[] = await trx
    .from(done(trx, ref).as('done'))
    .where('at', '>', ago(within))
    .orderBy('at', 'desc')
    .limit(most + 1)
    .select('at');
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
