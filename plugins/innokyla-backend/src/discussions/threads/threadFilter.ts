import type { ThreadQuery } from '@innokyla/backstage-plugin-innokyla-common';
import type { Knex } from 'knex';
import type { Viewer } from '../../permissions/viewer';
import { inboxOf } from '../reading/unreadStore';

/** What a list of threads is narrowed to, its names looked up. */
export type ThreadFilter = Omit<
  ThreadQuery,
  'anchor' | 'workspace' | 'programme' | 'limit' | 'cursor'
> & {
  /** Threads of one entity of ours. */
  entityId?: string;
  /** Threads of one entity of the catalog that is not ours. */
  foreignRef?: string;
  /** Threads of everything in a workspace, the workspace itself included. */
  workspaceId?: string;
  /** Threads of everything in a programme and its projects. */
  programmeId?: string;
};

/** Narrows a query of `readableThreads`; everything named must hold. */
export function matchThreads(
  knex: Knex,
  viewer: Viewer,
  filter: ThreadFilter,
): (query: Knex.QueryBuilder) => void {
  return query => {
    if (filter.entityId) query.where('threads.entity_id', filter.entityId);
    if (filter.foreignRef) {
      query
        .whereNull('threads.entity_id')
        .where('threads.anchor_ref', filter.foreignRef);
    }
    for (const [column, value] of [
      ['entities.workspace_id', filter.workspaceId],
      ['entities.programme_id', filter.programmeId],
      ['threads.section', filter.section],
      ['threads.version', filter.version],
      ['threads.kind', filter.kind],
    ]) {
      if (value !== undefined) query.where(column as string, value);
    }
    if (filter.state) {
      query.where('threads.resolved', filter.state === 'resolved');
    }
    if (filter.unanswered) query.where('threads.replied', false);
    if (filter.topic) {
      query.whereIn(
        'threads.id',
        knex('thread_topics')
          .whereIn('topic', [...filter.topic])
          .select('thread_id'),
      );
    }
    if (filter.participant) {
      query.whereIn(
        'threads.id',
        knex('posts').where('author', filter.participant).select('thread_id'),
      );
    }
    if (filter.unread) {
      query.whereNotExists(
        knex('read_marks as read')
          .where('read.user_ref', viewer.ref)
          .whereRaw('?? = ??', ['read.thread_id', 'threads.id'])
          .whereRaw('?? >= ??', ['read.seq', 'threads.last_seq'])
          .select('read.seq'),
      );
    }
    if (filter.inbox) query.whereIn('threads.id', inboxOf(knex, viewer));
    if (filter.awaiting) {
      // Nobody can answer in a locked thread.
      query.where({ 'threads.resolved': false, 'threads.locked': false });
      query.whereIn(
        'threads.id',
        knex('review_requests')
          .whereIn('reviewer_ref', [...viewer.refs])
          .whereNull('answered_at')
          .select('thread_id'),
      );
    }
  };
}
