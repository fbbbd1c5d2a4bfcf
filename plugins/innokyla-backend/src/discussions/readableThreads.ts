import type { Knex } from 'knex';
import { mayRead, readable } from '../permissions/readable';
import type { Viewer } from '../permissions/viewer';
import type { ReadThread } from './rows';

/**
 * INVARIANT: no thread and no post leaves the database but through this query. A thread is as readable as its anchor: an
 * entity of ours by `readable`; any other entity of the catalog only when the catalog has said so for this request
 * (`viewer.withCatalogRefs`). A report that went to the portal's moderators lets them read the thread it is about. A hidden
 * thread is there for its author and for those who moderate it, and for nobody else.
 *
 * A left join even for those who see no foreign anchor: with an inner one SQLite begins a further page at the entities and
 * sorts all their threads (116 ms instead of 3 with 60 000 threads). A condition on the entity makes it an inner one again.
 */
export function readableThreads(knex: Knex, viewer: Viewer): Knex.QueryBuilder {
  return knex('threads')
    .leftJoin('entities', 'entities.id', 'threads.entity_id')
    .where(any => {
      // Said outright, so that no rule of `readable` ever lets the empty columns of a foreign anchor pass.
      any.where(ours =>
        ours.whereNotNull('entities.id').where(readable(viewer)),
      );
      any.orWhere(foreign => {
        foreign.whereNull('threads.entity_id');
        if (viewer.type !== 'system') {
          foreign.whereIn('threads.anchor_ref', [...viewer.catalogRefs]);
        }
      });
      if (viewer.isModerator) {
        any.orWhere(escalated =>
          escalated
            .where('threads.escalated', true)
            .whereNull('entities.deleted_at'),
        );
      }
    })
    .where(notHiddenFrom(viewer));
}

function notHiddenFrom(viewer: Viewer) {
  return (query: Knex.QueryBuilder): void => {
    if (viewer.type === 'system' || viewer.isModerator) return;
    query.where(any => {
      any.whereNull('threads.hidden_at');
      if (viewer.type !== 'user') return;
      any.orWhere('threads.created_by', viewer.ref);
      if (viewer.adminWorkspaceIds.length) {
        any.orWhereIn('entities.workspace_id', viewer.adminWorkspaceIds);
      }
    });
  };
}

/**
 * Restricts a query over `readableThreads` joined with `posts` to those whose text and files the viewer may have: what
 * moderators have hidden is there for its author and for those who moderate. Deleted ones are for nobody.
 */
export function shownPosts(viewer: Viewer) {
  return (query: Knex.QueryBuilder): void => {
    query.whereNull('posts.deleted_at');
    if (viewer.type === 'system' || viewer.isModerator) return;
    query.where(any => {
      any.whereNull('posts.hidden_at');
      if (viewer.type !== 'user') return;
      any.orWhere('posts.author', viewer.ref);
      if (viewer.adminWorkspaceIds.length) {
        any.orWhereIn('entities.workspace_id', viewer.adminWorkspaceIds);
      }
    });
  };
}

/**
 * The rule of `readableThreads` for a thread at hand and a person who is not here to ask. Of what is not ours only their own
 * request can tell, so the answer is no; the host's policy is not known either.
 */
export function mayReadThread(
  viewer: Viewer,
  { thread, anchor }: Pick<ReadThread, 'thread' | 'anchor'>,
): boolean {
  if (!anchor) return false;
  const isReader =
    mayRead(viewer, anchor) ||
    (viewer.isModerator && Boolean(thread.escalated));
  return (
    isReader &&
    (thread.hidden_at === null ||
      viewer.isModerator ||
      thread.created_by === viewer.ref ||
      viewer.isAdminIn(anchor.workspace_id))
  );
}
