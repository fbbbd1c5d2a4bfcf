import type { Knex } from 'knex';
import { readableThreads, shownPosts } from '../../discussions/readableThreads';
import { readable } from '../../permissions/readable';
import type { Viewer } from '../../permissions/viewer';

/**
 * INVARIANT: no attachment leaves the database but through this query or with a post that shows it. One may be read by its
 * maker, and by whoever may read an entity that shows it or has shown it, or what a post says that shows it. It is never public by
 * itself, however secret its id.
 */
export function readableAttachments(
  db: Knex,
  viewer: Viewer,
): Knex.QueryBuilder {
  const isIt = (table: string) =>
    ['?? = ??', [`${table}.attachment_id`, 'attachments.id']] as const;
  const inEntities = db('entity_attachments')
    .join('entities', 'entities.id', 'entity_attachments.entity_id')
    .where('entity_attachments.shown', true)
    .whereRaw(...isIt('entity_attachments'))
    .where(readable(viewer))
    .select(db.raw('1'));
  const inPosts = readableThreads(db, viewer)
    .join('posts', 'posts.thread_id', 'threads.id')
    .join('post_attachments', 'post_attachments.post_id', 'posts.id')
    .where(shownPosts(viewer))
    .where('post_attachments.shown', true)
    .whereRaw(...isIt('post_attachments'))
    .select(db.raw('1'));
  return db('attachments').where(any => {
    any.whereExists(inEntities).orWhereExists(inPosts);
    if (viewer.type === 'user') {
      any.orWhere('attachments.created_by', viewer.ref);
    }
  });
}
