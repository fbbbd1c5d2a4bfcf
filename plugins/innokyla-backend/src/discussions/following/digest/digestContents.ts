import type { Knex } from 'knex';
import { Viewer } from '../../../permissions/viewer';
import { inInbox } from '../../reading/unreadStore';
import { readableThreads } from '../../readableThreads';

/** Titles that a digest names; the rest is a number. */
const MOST_NAMED = 5;
/** What is due in these days, or late, is said again in every digest. */
const NEAR_MS = 7 * 86_400_000;

/** Threads of one sort in a digest: how many, and the first of them by name. */
export interface Part {
  count: number;
  titles: string[];
}

/** What a digest tells one person. */
export interface DigestContents {
  /** Unread in what they follow. */
  unread: Part;
  /** Of what is not ours: in how many threads that they have opened before there is something unread. */
  elsewhere: number;
  /** Open questions on the topics they answer on. */
  questions: Part;
  /** Comments asked of them that have not come. */
  reviews: { title: string; dueAt: string | null }[];
}

/**
 * What has come for a person since their last digest, of what they may read NOW: every part goes through `readableThreads`.
 * The host's policy and the catalog answer only a person's own request, so of what is not ours nothing is in it but a number,
 * and in that only where the catalog has let them in before: the rule of notices, which name nothing there either.
 */
export async function digestContents(
  knex: Knex,
  viewer: Viewer,
  { since, at }: { since: string; at: Date },
): Promise<DigestContents> {
  const unread = readableThreads(knex, viewer).where(
    'unread_threads.at',
    '>',
    since,
  );
  inInbox(unread, viewer);
  const questions = readableThreads(knex, viewer)
    .where({ 'threads.kind': 'question', 'threads.resolved': false })
    .whereNot('threads.created_by', viewer.ref)
    .where('threads.created_at', '>', since)
    .whereExists(
      knex('thread_topics')
        .join('person_topics', 'person_topics.topic', 'thread_topics.topic')
        .where('person_topics.user_ref', viewer.ref)
        .whereRaw('thread_topics.thread_id = threads.id')
        .select('thread_topics.topic'),
    );
  const near = new Date(at.getTime() + NEAR_MS).toISOString();
  const reviews = await readableThreads(knex, viewer)
    .join('review_requests', 'review_requests.thread_id', 'threads.id')
    .where({ 'threads.kind': 'review', 'threads.resolved': false })
    .whereIn('review_requests.reviewer_ref', [...viewer.refs])
    .whereNull('review_requests.answered_at')
    .where(any =>
      any
        .where('review_requests.asked_at', '>', since)
        .orWhere('threads.due_at', '<=', near),
    )
    .groupBy('threads.id', 'threads.title', 'threads.due_at')
    .orderByRaw('threads.due_at is null, threads.due_at')
    .limit(MOST_NAMED)
    .select('threads.title', 'threads.due_at');
  return {
    unread: await partOf(unread),
    elsewhere: await countElsewhere(knex, viewer, since),
    questions: await partOf(questions),
    reviews: reviews.map((row: { title: string; due_at: string | null }) => ({
      title: row.title,
      dueAt: row.due_at,
    })),
  };
}

async function countElsewhere(
  knex: Knex,
  viewer: Viewer,
  since: string,
): Promise<number> {
  const system = Viewer.system('only how many, of those the person has opened');
  const query = readableThreads(knex, system)
    .whereNull('threads.entity_id')
    .whereNull('threads.hidden_at')
    .where('unread_threads.at', '>', since)
    .whereNotNull('inbox_marks.seq');
  inInbox(query, viewer);
  const [{ count }] = await query.count({ count: '*' });
  return Number(count);
}

async function partOf(query: Knex.QueryBuilder): Promise<Part> {
  const [{ count }] = await query.clone().count({ count: '*' });
  if (Number(count) === 0) return { count: 0, titles: [] };
  const rows = await query
    .orderBy([
      { column: 'threads.last_post_at', order: 'desc' },
      { column: 'threads.id', order: 'desc' },
    ])
    .limit(MOST_NAMED)
    .select('threads.title');
  return {
    count: Number(count),
    titles: rows.map((row: { title: string }) => row.title),
  };
}
