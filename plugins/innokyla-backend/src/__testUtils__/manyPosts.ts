import type { Knex } from 'knex';
import { isPostgres } from '../database/database';

/** What a portal's discussions come to. */
export interface ManyPosts {
  /** Entities that the threads hang on, by turns. */
  anchors: readonly { id: string; ref: string }[];
  /** Posts in all. */
  posts: number;
  /** Posts of the longest thread, which is among them. */
  longest: number;
  /** Who writes, by turns. */
  authors: readonly string[];
  /** Who follows, has read to the middle, and is told of the rest; and how many threads. */
  follower: string;
  followed: number;
}

const POSTS_IN_A_THREAD = 99;
const FIRST = Date.UTC(2019, 0, 1);
const MINUTE = 60_000;
const CHUNK = 200;

/** Ids that can be counted: of the thread `thread`, or of its post `seq`. */
export const idOf = (thread: number, seq = 0): string =>
  `${thread.toString(16).padStart(8, '0')}-0000-7000-8000-${seq
    .toString(16)
    .padStart(12, '0')}`;

/**
 * Fills a database with threads as years of use leave them: one long one (number 0) and many of a hundred posts. In bulk, past
 * the API, for tests of what many rows cost. Tells the database of what it has now.
 */
export async function insertManyPosts(
  knex: Knex,
  many: ManyPosts,
): Promise<void> {
  const { anchors, posts, longest, authors, follower, followed } = many;
  const threads = 1 + Math.ceil((posts - longest) / POSTS_IN_A_THREAD);
  const lengthOf = (thread: number) =>
    thread === 0 ? longest : POSTS_IN_A_THREAD;
  const rows = Array.from({ length: threads }, (_, thread) => {
    const anchor = anchors[thread % anchors.length];
    const at = new Date(FIRST + thread * MINUTE).toISOString();
    return {
      id: idOf(thread),
      entity_id: anchor.id,
      anchor_ref: anchor.ref,
      kind: thread % 3 ? 'discussion' : 'question',
      title: `Thread ${thread}`,
      replied: true,
      last_seq: lengthOf(thread),
      revision: 1,
      created_at: at,
      created_by: authors[0],
      last_post_at: at,
      last_post_by: authors[0],
    };
  });
  await knex.batchInsert('threads', rows, CHUNK);
  await insertPosts(knex, threads, longest, authors);

  const watched = rows.slice(0, followed);
  const at = new Date(FIRST).toISOString();
  const own = { user_ref: follower, at };
  await knex.batchInsert(
    'thread_follows',
    watched.map(({ id }) => ({ ...own, thread_id: id, level: 'everything' })),
    CHUNK,
  );
  await knex.batchInsert(
    'read_marks',
    watched.map(({ id, last_seq }) => ({
      ...own,
      thread_id: id,
      seq: Math.floor(last_seq / 2),
    })),
    CHUNK,
  );
  await knex.batchInsert(
    'unread_threads',
    watched.map(({ id, last_seq }) => ({
      ...own,
      thread_id: id,
      first_seq: Math.floor(last_seq / 2) + 1,
      last_seq,
    })),
    CHUNK,
  );
  await knex.raw('analyze');
}

/** A million rows are made by the database itself: sent from here they would take minutes. */
async function insertPosts(
  knex: Knex,
  threads: number,
  longest: number,
  authors: readonly string[],
): Promise<void> {
  const hex = (value: string, digits: number) =>
    isPostgres(knex)
      ? `lpad(to_hex(${value}), ${digits}, '0')`
      : `printf('%0${digits}x', ${value})`;
  const two = (value: string) =>
    isPostgres(knex)
      ? `lpad((${value})::text, 2, '0')`
      : `printf('%02d', ${value})`;
  const id = `${hex('t', 8)} || '-0000-7000-8000-' || `;
  // Spread over a year, so that an order by time is one.
  const made = `'2019-' || ${two('1 + t % 12')} || '-' || ${two(
    '1 + t % 28',
  )} || 'T' || ${two('s % 24')} || ':' || ${two('t % 60')} || ':00.000Z'`;
  const author = authors
    .map((ref, index) => `when ${index} then '${ref}'`)
    .join(' ');
  await knex.raw(
    `insert into posts (id, thread_id, seq, body, author, created_at, revision)
     with recursive numbers(i) as (select 0 union all select i + 1 from numbers where i < ${
       Math.max(threads, longest) - 1
     }),
     places(t, s) as (
       select 0, i + 1 from numbers where i < ${longest}
       union all
       select threads.i, seqs.i + 1 from numbers threads, numbers seqs
       where threads.i between 1 and ${
         threads - 1
       } and seqs.i < ${POSTS_IN_A_THREAD}
     )
     select ${id}${hex('s', 12)}, ${id}${hex('0', 12)}, s,
       'Yhdistykset tavataan kirjastossa, ja kunta antaa tilan. Kysymys ' || s || ' on vielä auki.',
       case s % ${authors.length} ${author} end,
       ${made}, 1
     from places`,
  );
}
