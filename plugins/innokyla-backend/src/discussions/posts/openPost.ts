import type { Post } from '@innokyla/backstage-plugin-innokyla-common';
import type { Knex } from 'knex';
import { conflict, notFound, stale } from '../../http/errors';
import type { PostEvent } from '../../outbox/outbox';
import type { Asker } from '../asker';
import type { ReadPost } from '../rows';
import type {
  DiscussionEngine,
  Opened,
  ThreadService,
} from '../threads/threadService';
import { refusalOf } from '../threads/refusal';
import { presentPost } from './presentPost';

/** A post that the asker may read, in its thread. */
export interface OpenedPost {
  opened: Opened;
  row: ReadPost;
  /** Without files and reactions. */
  post: Post;
}

/** Throws 404 for a post that does not exist and for one of a thread the asker may not see. */
export async function openPost(
  engine: Pick<DiscussionEngine, 'posts'>,
  threads: ThreadService,
  asker: Asker,
  threadId: string,
  seq: number,
): Promise<OpenedPost> {
  const opened = await threads.open(asker, threadId);
  const row = await engine.posts.find(opened.viewer, threadId, seq);
  if (!row) throw notFound('The post');
  const post = presentPost(opened.viewer, row, opened.thread.abilities);
  return { opened, row, post };
}

/** Changes a post and tells of it, in one transaction. Throws 412 when `change` answers that it came too late. */
export async function changePost(
  { knex, posts, outbox }: DiscussionEngine,
  { viewer, thread }: Opened,
  seq: number,
  event: Pick<PostEvent, 'change' | 'mentioned'>,
  change: (trx: Knex.Transaction) => Promise<boolean>,
): Promise<void> {
  const done = await knex.transaction(async trx => {
    if (!(await change(trx))) return false;
    await outbox.append(trx, {
      topic: 'post',
      payload: { threadId: thread.id, seq, ...event, by: viewer.ref },
    });
    return true;
  });
  if (!done) {
    const current = await posts.find(viewer, thread.id, seq);
    throw current ? stale(current.revision) : notFound('The post');
  }
  outbox.wake();
}

/** Why somebody who may read a thread may not write into it. */
export const refusal = ({ read, workspace }: Opened) =>
  refusalOf({ ...read, workspace });

/** The answer to who had opened a thread before it was locked, hidden or moved. */
export const closedMeanwhile = () =>
  conflict(
    'The thread has been locked or moved meanwhile: open it again to see whether you can write into it.',
  );
