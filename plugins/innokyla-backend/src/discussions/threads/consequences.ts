import type { Knex } from 'knex';
import type { Viewer } from '../../permissions/viewer';
import type { PostRow, ThreadRow } from '../rows';
import { answerReview, settleAnswers } from './reviewRequests';

/*
 * What a post means to its thread, each to be called in the transaction that writes the post: who has answered a review,
 * whether anybody but the starter has written, which answer is accepted. (That somebody else wrote is set with the place of
 * the post: see `takeSeq`.)
 */

type OfThread = Pick<ThreadRow, 'id' | 'kind' | 'created_by'>;

/**
 * Lets whoever is writing into the thread end first, so that their post is seen by what is decided next; and has the thread
 * held before the rows that hang on it, as everybody does who writes, so that no two wait for each other.
 */
async function hold(trx: Knex.Transaction, { id }: OfThread): Promise<void> {
  await trx('threads').where({ id }).forUpdate().first('id');
}

/** After a post was added. */
export async function postWritten(
  trx: Knex.Transaction,
  viewer: Viewer,
  thread: OfThread,
  post: PostRow,
): Promise<void> {
  if (thread.kind === 'review') await answerReview(trx, viewer.refs, post);
}

/**
 * After a post was deleted (`forGood`) or hidden. An accepted answer that was deleted is no answer any more, so the question
 * is open again; a hidden one stays accepted, for it may come back.
 */
export async function postGone(
  trx: Knex.Transaction,
  thread: OfThread,
  post: PostRow,
  { forGood }: { forGood: boolean },
): Promise<void> {
  await hold(trx, thread);
  if (thread.kind === 'review') await settleAnswers(trx, post);
  if (thread.kind === 'question' && forGood) {
    await trx('threads')
      .where({ id: thread.id, answer_seq: post.seq })
      .update({
        answer_seq: null,
        resolved: false,
        revision: trx.raw('revision + 1'),
      });
  }
  if (post.author === thread.created_by) return;
  await trx('threads')
    .where({ id: thread.id, replied: true })
    .whereNotExists(
      trx('posts')
        .where('posts.thread_id', thread.id)
        .whereNot('posts.author', thread.created_by)
        .whereNull('posts.deleted_at')
        .whereNull('posts.hidden_at')
        .select('posts.id'),
    )
    .update({ replied: false });
}

/** After a hidden post was restored. */
export async function postBack(
  trx: Knex.Transaction,
  thread: OfThread,
  post: PostRow,
): Promise<void> {
  await hold(trx, thread);
  if (thread.kind === 'review') await settleAnswers(trx, post);
  if (post.author === thread.created_by) return;
  await trx('threads')
    .where({ id: thread.id, replied: false })
    .update({ replied: true });
}
