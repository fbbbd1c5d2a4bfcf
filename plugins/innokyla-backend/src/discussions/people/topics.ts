import type { TopicList } from '@innokyla/backstage-plugin-innokyla-common';
import type { Knex } from 'knex';
import type { Viewer } from '../../permissions/viewer';
import { readableThreads } from '../readableThreads';
import { likePattern } from './likePattern';

const MAX_LISTED = 20;

/**
 * Topics that begin with a text, the most used first: those of threads the viewer may read, and those that people answer on,
 * which everybody may see.
 */
export async function findTopics(
  knex: Knex,
  viewer: Viewer,
  beginning: string,
): Promise<TopicList> {
  const pattern = `${likePattern(beginning)}%`;
  const ofThreads = readableThreads(knex, viewer)
    .join('thread_topics', 'thread_topics.thread_id', 'threads.id')
    .whereRaw("thread_topics.topic like ? escape '\\'", [pattern])
    .select(
      'thread_topics.topic',
      knex.raw('1 as on_threads'),
      knex.raw('0 as on_people'),
    );
  const ofPeople = knex('person_topics')
    .whereRaw("topic like ? escape '\\'", [pattern])
    .select('topic', knex.raw('0 as on_threads'), knex.raw('1 as on_people'));
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
