import type { ModerationAction } from '@innokyla/backstage-plugin-innokyla-common';
import type { Knex } from 'knex';
import { conflict } from '../../http/errors';
import type { PostRow, ThreadRow } from '../rows';
import { postBack, postGone } from '../threads/consequences';
import { moveThread, type Move } from './moveThread';
import { purgePost } from './purgePost';

/** What an action is done to, and why. */
export interface Deed {
  thread: ThreadRow;
  /** Absent when it is done to the whole thread. */
  post?: PostRow;
  reason: string;
  at: string;
  by: string;
  /** Of a move. */
  move?: Move;
}

/**
 * What each action does. Each changes its row on the condition that there is something to change, so that of two moderators
 * at once one is done and the other is told; it throws 409 with words then.
 */
export const ACTIONS: Record<
  ModerationAction,
  (trx: Knex.Transaction, deed: Deed) => Promise<void>
> = {
  async hide(trx, { thread, post, reason, at }) {
    const change = { hidden_at: at, hidden_reason: reason };
    if (!post) {
      const done = await changeThread(trx, thread, change, { hidden_at: null });
      if (!done) throw conflict('The thread is hidden already.');
      return;
    }
    if (post.deleted_at !== null) {
      throw conflict('The post has been deleted; there is nothing to hide.');
    }
    const done = await changePost(trx, post, change, {
      hidden_at: null,
      deleted_at: null,
    });
    if (!done) throw conflict('The post is hidden or deleted already.');
    await postGone(trx, thread, post, { forGood: false });
  },

  async restore(trx, { thread, post }) {
    const change = { hidden_at: null, hidden_reason: null };
    const done = post
      ? await changePost(trx, post, change, hidden)
      : await changeThread(trx, thread, change, hidden);
    if (!done) {
      throw conflict(
        `The ${
          post ? 'post' : 'thread'
        } is not hidden; there is nothing to restore.`,
      );
    }
    if (post) await postBack(trx, thread, post);
  },

  async lock(trx, { thread }) {
    const change = { locked: true };
    if (await changeThread(trx, thread, change, { locked: false })) return;
    throw conflict('The thread is locked already.');
  },

  async unlock(trx, { thread }) {
    const change = { locked: false };
    if (await changeThread(trx, thread, change, { locked: true })) return;
    throw conflict('The thread is not locked.');
  },

  async warn(trx, { post, reason, at }) {
    await changePost(trx, post!, { warned_at: at, warning: reason });
  },

  async move(trx, deed) {
    await moveThread(trx, deed.thread, { ...deed, ...deed.move! });
  },

  async purge(trx, { thread, post, at, by }) {
    if (!(await purgePost(trx, post!, { at, by }))) {
      throw conflict('The text of this post has been removed already.');
    }
    await postGone(trx, thread, post!, { forGood: true });
  },
};

type Condition = object | ((query: Knex.QueryBuilder) => void);

function hidden(query: Knex.QueryBuilder): void {
  query.whereNotNull('hidden_at');
}

function changeThread(
  trx: Knex.Transaction,
  { id }: ThreadRow,
  change: Partial<ThreadRow>,
  condition: Condition = {},
): Promise<boolean> {
  return changed(trx('threads').where({ id }), trx, change, condition);
}

function changePost(
  trx: Knex.Transaction,
  { id }: PostRow,
  change: Partial<PostRow>,
  condition: Condition = {},
): Promise<boolean> {
  return changed(trx('posts').where({ id }), trx, change, condition);
}

/** Whoever has read it before must not write over what has been decided, so its revision goes on too. */
async function changed(
  query: Knex.QueryBuilder,
  trx: Knex.Transaction,
  change: object,
  condition: Condition,
): Promise<boolean> {
  const count: number = await query
    .where(condition)
    .update({ ...change, revision: trx.raw('revision + 1') });
  return count > 0;
}
