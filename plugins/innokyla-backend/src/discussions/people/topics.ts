import type { TopicList } from '@innokyla/backstage-plugin-innokyla-common';
import type { Knex } from 'knex';
import type { Viewer } from '../../permissions/viewer';
import { readableThreads } from '../readableThreads';
import { likePattern } from './likePattern';

const MAX_LISTED = 20;

/** Where nothing is typed, in how many threads it is looked, those written in last: what people talk of now. */
const MAX_LATEST = 2000;

/**
 * Topics that begin with a text, the most used first: those of threads the viewer may read, and those that people answer on,
 * which everybody may see. With no text only the latest of these threads are looked through, for grouping all that a portal
 * has ever talked of costs more each year; a healthy plan then begins at `threads_by_last_post`, and with a text at
 * `thread_topics_by_topic`.
 */
export async function findTopics(
  knex: Knex,
  viewer: Viewer,
  beginning: string,
): Promise<TopicList> {
  const pattern = `${likePattern(beginning)}%`;
  const lookedThrough: Knex.QueryBuilder = beginning
    ? readableThreads(knex, viewer).whereRaw(
        "thread_topics.topic like ? escape '\\'",
        [pattern],
      )
    : (knex.from(
        latestThreads(knex, viewer).as('threads'),
      ) as Knex.QueryBuilder);
  const ofThreads = lookedThrough
    .join('thread_topics', 'thread_topics.thread_id', 'threads.id')
    .select(
      'thread_topics.topic',
      knex.raw('1 as on_threads'),
      knex.raw('0 as on_people'),
    );
  const ofPeople = knex('person_topics').select(
    'topic',
    knex.raw('0 as on_threads'),
    knex.raw('1 as on_people'),
  );
  if (beginning) {
    ofPeople.whereRaw("topic like ? escape '\\'", [pattern]);
  }
  const rows = await knex
    .from(ofThreads.unionAll(ofPeople).as('used'))
    .groupBy('topic')
    .orderByRaw('sum(on_threads + on_people) desc, topic')
    .limit(MAX_LISTED)
    .select(
      'topic',
      knex.raw('sum(on_threads) as threads'),
      knex.raw('sum(on_people) as experts'),
    );
  return {
    items: rows.map(({ topic, threads, experts }) => ({
      topic,
      // PostgreSQL sums in numbers that come as texts.
      threads: Number(threads),
      experts: Number(experts),
    })),
  };
}

function latestThreads(knex: Knex, viewer: Viewer): Knex.QueryBuilder {
  return readableThreads(knex, viewer)
    .orderBy([
      { column: 'threads.last_post_at', order: 'desc' },
      { column: 'threads.id', order: 'desc' },
    ])
    .limit(MAX_LATEST)
    .select('threads.id');
}
