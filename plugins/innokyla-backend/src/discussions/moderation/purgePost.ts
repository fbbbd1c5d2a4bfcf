import type { Knex } from 'knex';
import type { PostRow } from '../rows';

/**
 * Removes what a post says for good: its text, what it said before, its fields, reactions and files. Files that nothing else
 * shows go with the sweep of what is unused. The place stays as a tombstone, so that `seq` has no gaps. Answers whether there
 * was anything left.
 */
export async function purgePost(
  trx: Knex.Transaction,
  { id, seq, thread_id: threadId }: PostRow,
  { at, by }: { at: string; by: string },
): Promise<boolean> {
  const count = await trx('posts')
    .where({ id, purged_at: null })
    .update({
      body: '',
      experience: null,
      purged_at: at,
      deleted_at: trx.raw('coalesce(deleted_at, ?)', [at]),
      deleted_by: trx.raw('coalesce(deleted_by, ?)', [by]),
      revision: trx.raw('revision + 1'),
    });
  if (count === 0) return false;
  for (const table of [
    'post_revisions',
    'post_reactions',
    'post_attachments',
  ]) {
    await trx(table).where('post_id', id).delete();
  }
  // Whoever has a text can tell from it whether it was this one.
  if (seq === 1) {
    await trx('threads').where('id', threadId).update({ request_hash: null });
  }
  return true;
}
