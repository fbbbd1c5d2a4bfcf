import type { Reviewer } from '@innokyla/backstage-plugin-innokyla-common';
import type { Knex } from 'knex';
import type { PostRow, ReviewRequestRow } from '../rows';

/*
 * Who was asked for comments, and by which post they answered: the first one that still stands of those that they, or somebody
 * of the group, wrote after being asked. Which groups a person stands for is known only while they post, so every such post is
 * written down (`review_answers`): when the first is deleted or hidden the next one counts, whoever of the group wrote it.
 */

/** Asks people and groups for comments. Answers those who are asked in this thread for the first time, to be told of it. */
export async function askForReview(
  trx: Knex.Transaction,
  threadId: string,
  reviewers: readonly string[],
  asked: { at: string; by: string },
): Promise<string[]> {
  if (!reviewers.length) return [];
  await trx('review_requests').insert(
    reviewers.map(ref => ({
      thread_id: threadId,
      reviewer_ref: ref,
      asked_at: asked.at,
      asked_by: asked.by,
    })),
  );
  // Taken off and put back again and again, somebody would be called without end.
  const called: { reviewer_ref: string }[] = await trx('review_calls')
    .insert(reviewers.map(ref => ({ thread_id: threadId, reviewer_ref: ref })))
    .onConflict(['thread_id', 'reviewer_ref'])
    .ignore()
    .returning('reviewer_ref');
  return called.map(row => row.reviewer_ref);
}

/** Takes requests back, with the answers to them. */
export async function takeReviewBack(
  trx: Knex.Transaction,
  threadId: string,
  reviewers: readonly string[],
): Promise<void> {
  if (!reviewers.length) return;
  for (const table of ['review_requests', 'review_answers']) {
    await trx(table)
      .where('thread_id', threadId)
      .whereIn('reviewer_ref', [...reviewers])
      .delete();
  }
}

/** The refs of those who are asked in a thread. */
export async function reviewersOf(
  trx: Knex,
  threadId: string,
): Promise<string[]> {
  const rows = await trx('review_requests')
    .where('thread_id', threadId)
    .select('reviewer_ref');
  return rows.map((row: { reviewer_ref: string }) => row.reviewer_ref);
}

/** Who posts answers for themselves and for the groups they stand for (`refs`). */
export async function answerReview(
  trx: Knex.Transaction,
  refs: readonly string[],
  post: PostRow,
): Promise<void> {
  const theirs = (query: Knex.QueryBuilder) =>
    query
      .where('review_requests.thread_id', post.thread_id)
      .whereIn('review_requests.reviewer_ref', [...refs]);
  await trx(trx.raw('review_answers (thread_id, reviewer_ref, seq)')).insert(
    theirs(trx('review_requests')).select(
      'thread_id',
      'reviewer_ref',
      trx.raw('?', [post.seq]),
    ),
  );
  await theirs(trx('review_requests')).whereNull('answered_at').update({
    answered_at: post.created_at,
    answered_by: post.author,
    answered_seq: post.seq,
  });
}

/** A post is deleted, hidden or back: what it answers is answered by the first post that stands, or by none. */
export async function settleAnswers(
  trx: Knex.Transaction,
  post: Pick<PostRow, 'thread_id' | 'seq'>,
): Promise<void> {
  const { thread_id, seq } = post;
  const answered: { reviewer_ref: string }[] = await trx('review_answers')
    .where({ thread_id, seq })
    .select('reviewer_ref');
  for (const { reviewer_ref } of answered) {
    const first: PostRow | undefined = await trx('review_answers')
      .join('posts', join =>
        join
          .on('posts.thread_id', 'review_answers.thread_id')
          .andOn('posts.seq', 'review_answers.seq'),
      )
      .where({ 'review_answers.thread_id': thread_id, reviewer_ref })
      .whereNull('posts.deleted_at')
      .whereNull('posts.hidden_at')
      .orderBy('posts.seq')
      .first('posts.*');
    await trx('review_requests')
      .where({ thread_id, reviewer_ref })
      .update({
        answered_at: first?.created_at ?? null,
        answered_by: first?.author ?? null,
        answered_seq: first?.seq ?? null,
      });
  }
}

/** A request on the wire. */
export const presentReviewer = (row: ReviewRequestRow): Reviewer => ({
  ref: row.reviewer_ref,
  answeredAt: row.answered_at ?? undefined,
  answeredBy: row.answered_by ?? undefined,
  answeredSeq: row.answered_seq ?? undefined,
});
