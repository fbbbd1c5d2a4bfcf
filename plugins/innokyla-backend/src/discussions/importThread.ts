import {
  type ArchiveThread,
  findKind,
  parseRef,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { Knex } from 'knex';
import { v7 as uuid } from 'uuid';
import { toUtc } from '../database/database';
import { invalidField } from '../http/errors';
import { newPost } from './newRows';
import type { ReviewRequestRow, ThreadRow } from './rows';

/** Rows are written to SQLite as one compound select, which takes 500 of them. */
const CHUNK = 500;

/**
 * Writes a thread of an archive as it was: with its own authors and times, its posts in the order they stand in. Whoever
 * wrote in it has read it. No event is made: nobody is told of what happened long ago. Answers the thread's id.
 * Throws 400 when the anchor is of our kinds and neither in the archive nor in the database.
 */
export async function importThread(
  trx: Knex.Transaction,
  archived: ArchiveThread,
): Promise<string> {
  const posts = archived.posts.map(post => ({ ...post, at: toUtc(post.at) }));
  const first = posts[0];
  const last = posts[posts.length - 1];
  const id = archived.id?.toLowerCase() ?? uuid();
  const ids = posts.map(post => post.id ?? uuid());
  const row: ThreadRow = {
    id,
    entity_id: await entityIdOf(trx, archived.anchor),
    anchor_ref: archived.anchor,
    section: archived.section ?? null,
    kind: archived.threadKind,
    title: archived.title,
    locked: false,
    pinned: archived.pinned ?? false,
    resolved: archived.resolved ?? archived.answer !== undefined,
    version: archived.version ?? null,
    answer_seq: archived.answer ?? null,
    due_at: archived.dueAt === undefined ? null : toUtc(archived.dueAt),
    replied: posts.some(post => post.by !== first.by),
    hidden_at: null,
    hidden_reason: null,
    escalated: false,
    request_hash: null,
    last_seq: posts.length,
    revision: 1,
    created_at: first.at,
    created_by: first.by,
    last_post_at: last.at,
    last_post_by: last.by,
  };
  await trx('threads').insert(row);
  await insertAll(
    trx,
    'posts',
    posts.map((post, index) =>
      newPost(id, index + 1, post.by, post.at, {
        id: ids[index],
        body: post.body,
        replyTo: post.replyTo === undefined ? undefined : ids[post.replyTo - 1],
        experience: post.experience,
      }),
    ),
  );
  await insertAll(
    trx,
    'thread_topics',
    (archived.topics ?? []).map(topic => ({ thread_id: id, topic })),
  );
  const requests = requestsOf(archived, id, posts);
  await insertAll(trx, 'review_requests', requests);
  await insertAll(
    trx,
    'review_calls',
    requests.map(({ thread_id, reviewer_ref }) => ({
      thread_id,
      reviewer_ref,
    })),
  );
  await insertAll(trx, 'review_answers', answersTo(requests, posts));
  await insertAll(
    trx,
    'read_marks',
    [...new Set(posts.map(post => post.by))].map(ref => ({
      thread_id: id,
      user_ref: ref,
      seq: posts.length,
      at: last.at,
    })),
  );
  return id;
}

/** Who was asked at the beginning, and by which post they answered. */
function requestsOf(
  { reviewers = [], answers = {} }: ArchiveThread,
  threadId: string,
  posts: readonly { at: string; by: string }[],
): ReviewRequestRow[] {
  return reviewers.map(ref => {
    const seq = answers[ref];
    const answer = seq === undefined ? undefined : posts[seq - 1];
    return {
      thread_id: threadId,
      reviewer_ref: ref,
      asked_at: posts[0].at,
      asked_by: posts[0].by,
      answered_at: answer?.at ?? null,
      answered_by: answer?.by ?? null,
      answered_seq: seq ?? null,
    };
  });
}

/** Every post that answers: of a person all that they wrote after the first one, of a group those of who answered for it. */
function answersTo(
  requests: readonly ReviewRequestRow[],
  posts: readonly { by: string }[],
) {
  return requests.flatMap(
    ({ thread_id, reviewer_ref, answered_by, answered_seq }) =>
      posts.flatMap(({ by }, index) =>
        answered_seq !== null && by === answered_by && index + 1 >= answered_seq
          ? [{ thread_id, reviewer_ref, seq: index + 1 }]
          : [],
      ),
  );
}

async function entityIdOf(
  trx: Knex.Transaction,
  anchor: string,
): Promise<string | null> {
  const { kind, namespace, name } = parseRef(anchor);
  const definition = findKind(kind);
  if (!definition) return null;
  const entity = await trx('entities')
    .where({ kind: definition.kind, namespace, name })
    .first('id');
  if (!entity) {
    throw invalidField(
      'anchor',
      `there is no entity ${anchor} to hang the thread on`,
    );
  }
  return entity.id;
}

async function insertAll(
  trx: Knex.Transaction,
  table: string,
  rows: readonly object[],
): Promise<void> {
  for (let i = 0; i < rows.length; i += CHUNK) {
    await trx(table).insert(rows.slice(i, i + CHUNK));
  }
}
