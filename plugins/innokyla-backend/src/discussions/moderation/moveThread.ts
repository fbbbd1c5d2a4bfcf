import type { Knex } from 'knex';
import { conflict } from '../../http/errors';
import type { ThreadRow } from '../rows';

/** Where a thread goes. */
export interface Move {
  id: string;
  /** Ref of where it stands. */
  fromRef: string;
  toRef: string;
  /** Of an entity of ours. */
  toEntityId: string | null;
  toWorkspaceId?: string;
  fromWorkspaceId?: string;
}

/**
 * Hangs a thread on something else and leaves a trace where it stood. Who may read it, its posts and their files is decided by
 * the new place at once. Section, version and pin belonged to the old one.
 */
export async function moveThread(
  trx: Knex.Transaction,
  thread: ThreadRow,
  move: Move & { at: string; by: string; reason: string },
): Promise<void> {
  const count = await trx('threads')
    .where({
      id: thread.id,
      entity_id: thread.entity_id,
      anchor_ref: thread.anchor_ref,
    })
    .update({
      entity_id: move.toEntityId,
      anchor_ref: move.toRef,
      section: null,
      version: null,
      pinned: false,
      revision: trx.raw('revision + 1'),
    });
  if (count === 0) {
    throw conflict(
      'Somebody has moved the thread meanwhile; look at it again.',
    );
  }
  await trx('thread_moves').insert({
    id: move.id,
    thread_id: thread.id,
    from_entity_id: thread.entity_id,
    from_ref: move.fromRef,
    at: move.at,
    by: move.by,
    reason: move.reason,
  });
  const { fromWorkspaceId, toWorkspaceId } = move;
  if (fromWorkspaceId && toWorkspaceId && fromWorkspaceId !== toWorkspaceId) {
    await takeFilesAlong(trx, thread.id, fromWorkspaceId, toWorkspaceId);
  }
}

/**
 * Files of its posts count to the new workspace, and no longer go with the old one when that is deleted for good. Those that
 * something else in the old one shows too stay there.
 */
async function takeFilesAlong(
  trx: Knex.Transaction,
  threadId: string,
  from: string,
  to: string,
): Promise<void> {
  const isIt = (table: string) =>
    ['?? = ??', [`${table}.attachment_id`, 'attachments.id']] as const;
  const inThread = trx('post_attachments')
    .join('posts', 'posts.id', 'post_attachments.post_id')
    .where('posts.thread_id', threadId)
    .select('post_attachments.attachment_id');
  const inEntities = trx('entity_attachments')
    .whereRaw(...isIt('entity_attachments'))
    .select(trx.raw('1'));
  const inOthers = trx('post_attachments')
    .join('posts', 'posts.id', 'post_attachments.post_id')
    .join('threads', 'threads.id', 'posts.thread_id')
    .join('entities', 'entities.id', 'threads.entity_id')
    .where('entities.workspace_id', from)
    .whereNot('posts.thread_id', threadId)
    .whereRaw(...isIt('post_attachments'))
    .select(trx.raw('1'));
  await trx('attachments')
    .where('attachments.workspace_id', from)
    .whereIn('attachments.id', inThread)
    .whereNotExists(inEntities)
    .whereNotExists(inOthers)
    .update({ workspace_id: to });
}
