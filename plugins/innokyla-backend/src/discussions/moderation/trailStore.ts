import {
  type ModerationAction,
  REPORT_STEPS,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { Knex } from 'knex';
import { type Cursor, writeCursor } from '../../http/cursor';
import type { Viewer } from '../../permissions/viewer';
import { readableThreads } from '../readableThreads';
import { keysetPage, readPlace } from './keyset';
import type { ModerationRow } from './rows';

const ORDER = 'moderation';

/**
 * Of what was done with reports, what the viewer may know, as of the reports themselves: never of one about oneself, and for
 * an admin only of those that were not made past the admins.
 */
function reportsShownTo(viewer: Viewer) {
  return (query: Knex.QueryBuilder): void => {
    query
      .whereNotIn('moderation_actions.action', [...REPORT_STEPS])
      .orWhere(step => {
        step.whereNot('moderation_actions.author', viewer.ref);
        if (viewer.isModerator) return;
        step.whereIn(
          'moderation_actions.workspace_id',
          viewer.adminWorkspaceIds,
        );
      });
  };
}

/** A page of the trail, the newest first. */
export interface TrailPage {
  items: ModerationRow[];
  nextCursor?: string;
}

/** What moderators did. Written once and never changed; reads take a viewer, writes a transaction. */
export class TrailStore {
  constructor(private readonly knex: Knex) {}

  async append(trx: Knex.Transaction, row: ModerationRow): Promise<void> {
    await trx('moderation_actions').insert(row);
  }

  /** Of a thread that the viewer may read; `only`: what was done to that person's own. */
  ofThread(
    viewer: Viewer,
    threadId: string,
    { only, ...page }: { only?: string; limit: number; cursor?: string },
  ): Promise<TrailPage> {
    const query = this.knex('moderation_actions').whereIn(
      'moderation_actions.thread_id',
      readableThreads(this.knex, viewer)
        .where('threads.id', threadId)
        .select('threads.id'),
    );
    if (only !== undefined) query.where('moderation_actions.author', only);
    query.where(reportsShownTo(viewer));
    return this.#page(query, page);
  }

  /**
   * Where the viewer moderates: for an admin what was done while the thread stood in their workspaces, also when it is gone
   * since; for the portal's moderators what they did themselves, and what was done in threads they may read.
   */
  async moderated(
    viewer: Viewer,
    {
      workspaceId,
      ...page
    }: { workspaceId?: string; limit: number; cursor?: string },
  ): Promise<TrailPage> {
    const query = this.knex('moderation_actions');
    if (workspaceId) {
      query.where('moderation_actions.workspace_id', workspaceId);
    }
    query.where(any => {
      any.whereIn('moderation_actions.workspace_id', viewer.adminWorkspaceIds);
      if (!viewer.isModerator) return;
      any
        .orWhere('moderation_actions.by', viewer.ref)
        .orWhereIn(
          'moderation_actions.thread_id',
          readableThreads(this.knex, viewer).select('threads.id'),
        );
    });
    query.where(reportsShownTo(viewer));
    return this.#page(query, page);
  }

  /** What was done with an id, whoever did it; to tell a repeated request from a taken id. */
  async byId(id: string): Promise<ModerationRow | undefined> {
    return this.knex('moderation_actions').where({ id }).first();
  }

  /** The last time that something was done to a post, or to a thread itself. */
  async last(
    action: ModerationAction,
    threadId: string,
    postId: string | null,
  ): Promise<ModerationRow | undefined> {
    return this.knex('moderation_actions')
      .where({ thread_id: threadId, post_id: postId, action })
      .orderBy([
        { column: 'at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .first();
  }

  async #page(
    query: Knex.QueryBuilder,
    { limit, cursor: text }: { limit: number; cursor?: string },
  ): Promise<TrailPage> {
    const cursor: Cursor | undefined =
      text === undefined ? undefined : readPlace(text, ORDER);
    const rows: ModerationRow[] = await keysetPage(query, {
      columns: ['moderation_actions.at', 'moderation_actions.id'],
      direction: 'desc',
      after: cursor,
      limit,
    }).select('moderation_actions.*');
    const items = rows.slice(0, limit);
    const last = items[items.length - 1];
    return {
      items,
      nextCursor:
        rows.length > limit
          ? writeCursor({ order: ORDER, key: last.at, id: last.id })
          : undefined,
    };
  }
}
