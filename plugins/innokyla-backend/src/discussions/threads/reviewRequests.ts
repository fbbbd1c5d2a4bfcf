import type { Reviewer } from '@innokyla/backstage-plugin-innokyla-common';
import type { Knex } from 'knex';
import type { PostRow, ReviewRequestRow } from '../rows';

/*
 * Who was asked for comments, and by which post they answered: the first that they, or somebody of the group, wrote after
 * being asked. Which groups a person stands for is known only while they post, so who answered for a group stays written
 * down (`answered_by`) also when their post is gone, and they alone can answer for it again by what they wrote before.
 */

const answeredBy = (post: PostRow) => ({
  answered_at: post.created_at,
  answered_by: post.author,
  answered_seq: post.seq,
});

/** Asks people and groups for comments. */
export async function askForReview(
  trx: Knex.Transaction,
  threadId: string,
  reviewers: readonly string[],
  asked: { at: string; by: string },
): Promise<void> {
  if (!reviewers.length) return;
  await trx('review_requests').insert(
    reviewers.map(ref => ({
      thread_id: threadId,
      reviewer_ref: ref,
      asked_at: asked.at,
      asked_by: asked.by,
    })),
  );
}

/** Takes requests back, with the answers to them. */
export async function takeReviewBack(
  trx: Knex.Transaction,
  threadId: string,
  reviewers: readonly string[],
): Promise<void> {
  if (!reviewers.length) return;
  await trx('review_requests')
    .where('thread_id', threadId)
    .whereIn('reviewer_ref', [...reviewers])
    .delete();
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
  await trx('review_requests')
    .where('thread_id', post.thread_id)
    .whereIn('reviewer_ref', [...refs])
    .whereNull('answered_at')
    .update(answeredBy(post));
}

/** A post is deleted or hidden: what it answered is answered by the next one of the same person, or not any more. */
export async function dropAnswer(
  trx: Knex.Transaction,
  post: PostRow,
): Promise<void> {
  const answered = { thread_id: post.thread_id, answered_seq: post.seq };
  const isAnswer = await trx('review_requests')
    .where(answered)
    .first('asked_at');
  if (!isAnswer) return;
  const next: PostRow | undefined = await trx('posts')
    .where({ thread_id: post.thread_id, author: post.author })
    .where('seq', '>', post.seq)
    .whereNull('deleted_at')
    .whereNull('hidden_at')
    .orderBy('seq')
    .first();
  await trx('review_requests')
    .where(answered)
    .update(
      next ? answeredBy(next) : { answered_at: null, answered_seq: null },
    );
}

/** A hidden post is back: it answers again what it would have answered, unless an earlier post does. */
export async function restoreAnswer(
  trx: Knex.Transaction,
  post: PostRow,
): Promise<void> {
  // The first post is the request itself, written at the moment of asking.
  if (post.seq === 1) return;
  await trx('review_requests')
    .where('thread_id', post.thread_id)
    .where(theirs =>
      theirs
        .where('reviewer_ref', post.author)
        .orWhere('answered_by', post.author),
    )
    .where('asked_at', '<=', post.created_at)
    .where(later =>
      later.whereNull('answered_seq').orWhere('answered_seq', '>', post.seq),
    )
    .update(answeredBy(post));
}

/** A request on the wire. */
export const presentReviewer = (row: ReviewRequestRow): Reviewer => ({
  ref: row.reviewer_ref,
  answeredAt: row.answered_at ?? undefined,
  // Kept also while the answer is gone.
  answeredBy: (row.answered_at && row.answered_by) ?? undefined,
  answeredSeq: row.answered_seq ?? undefined,
});
