import type {
  ReportLevel,
  ReportState,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { Knex } from 'knex';
import { type Cursor, writeCursor } from '../../http/cursor';
import type { Viewer } from '../../permissions/viewer';
import { readableThreads } from '../readableThreads';
import { keysetPage, readPlace } from './keyset';
import type { ReadReport, ReportRow } from './rows';

/** What a list of reports is narrowed to. */
export interface ReportFilter {
  state: ReportState;
  level?: ReportLevel;
  workspaceId?: string;
}

/** Reports. Reads take a viewer, writes a transaction. */
export class ReportStore {
  constructor(private readonly knex: Knex) {}

  /**
   * Reports that the viewer is to look at: open ones oldest first, so that nobody waits for ever; settled ones newest first.
   * A healthy plan walks `reports_by_state` or `reports_by_handling` and stops at the limit.
   */
  async page(
    viewer: Viewer,
    filter: ReportFilter,
    { limit, cursor: text }: { limit: number; cursor?: string },
  ): Promise<{ items: ReadReport[]; totalItems: number; nextCursor?: string }> {
    const isOpen = filter.state === 'open';
    const key = isOpen ? 'at' : 'handled_at';
    const order = `reports-${filter.state}`;
    const cursor: Cursor | undefined =
      text === undefined ? undefined : readPlace(text, order);
    const matching = this.#moderated(viewer).where(
      'reports.state',
      filter.state,
    );
    if (filter.level) matching.where('reports.level', filter.level);
    if (filter.workspaceId) {
      matching.where('entities.workspace_id', filter.workspaceId);
    }
    const total = matching.clone().count({ count: '*' });
    const rows: ReadReport[] = await keysetPage(matching, {
      columns: [`reports.${key}`, 'reports.id'],
      direction: isOpen ? 'asc' : 'desc',
      after: cursor,
      limit,
    }).modify(withSubject);
    const totalItems = cursor?.total ?? Number((await total)[0].count);
    const items = rows.slice(0, limit);
    const last = items[items.length - 1];
    return {
      items,
      totalItems,
      nextCursor:
        rows.length > limit
          ? writeCursor({
              order,
              key: last[key]!,
              id: last.id,
              total: totalItems,
            })
          : undefined,
    };
  }

  /** A report that the viewer is to look at. */
  async find(
    viewer: Viewer,
    id: string,
    db: Knex = this.knex,
  ): Promise<ReadReport | undefined> {
    return this.#moderated(viewer, db)
      .where('reports.id', id)
      .modify(withSubject)
      .first();
  }

  /** A report that the viewer has made. */
  async own(viewer: Viewer, id: string): Promise<ReadReport | undefined> {
    return withReports(readableThreads(this.knex, viewer))
      .where({ 'reports.id': id, 'reports.reporter': viewer.ref })
      .modify(withSubject)
      .first();
  }

  /** The report of a person on a post that nobody has settled yet. Holds the post, so that two at once make one. */
  async openOf(
    trx: Knex.Transaction,
    postId: string,
    reporter: string,
  ): Promise<ReportRow | undefined> {
    await trx('posts').where('id', postId).forUpdate().first('id');
    return trx('reports')
      .where({ post_id: postId, reporter, state: 'open' })
      .first();
  }

  async insert(trx: Knex.Transaction, row: ReportRow): Promise<void> {
    await trx('reports').insert(row);
    if (row.level === 'portal') await escalate(trx, row.thread_id);
  }

  /** Changes a report if `revision` is still its revision; answers whether it was. */
  async update(
    trx: Knex.Transaction,
    report: Pick<ReportRow, 'id' | 'thread_id'>,
    revision: number,
    change: Partial<ReportRow>,
  ): Promise<boolean> {
    if (change.level === 'portal') {
      // The thread first, as by those who moderate it and settle the report with that: no two wait for each other.
      await trx('threads')
        .where('id', report.thread_id)
        .forUpdate()
        .first('id');
    }
    const count = await trx('reports')
      .where({ id: report.id, revision })
      .update({ ...change, revision: revision + 1 });
    if (count > 0 && change.level === 'portal') {
      await escalate(trx, report.thread_id);
    }
    return count > 0;
  }

  /** Whether an id is taken, by whomsoever; says nothing else. */
  async isTaken(id: string): Promise<boolean> {
    return (await this.knex('reports').where({ id }).first('id')) !== undefined;
  }

  /**
   * INVARIANT: no report leaves the database but to its reporter, and through this to those who moderate there. An admin gets
   * those of the workspace's own level and those that admins have handed on; one made straight to the portal's moderators may
   * be about the admins. Nobody gets those about themselves: they would learn who reported them.
   */
  #moderated(viewer: Viewer, db: Knex = this.knex): Knex.QueryBuilder {
    const query = withReports(readableThreads(db, viewer)).whereNot(
      'posts.author',
      viewer.ref,
    );
    if (viewer.isModerator) return query;
    if (viewer.type !== 'user' || !viewer.adminWorkspaceIds.length) {
      return query.whereRaw('1 = 0');
    }
    return query
      .whereIn('entities.workspace_id', viewer.adminWorkspaceIds)
      .where(any =>
        any
          .where('reports.level', 'workspace')
          .orWhereNotNull('reports.handed_by'),
      );
  }
}

function withReports(query: Knex.QueryBuilder): Knex.QueryBuilder {
  return query
    .join('reports', 'reports.thread_id', 'threads.id')
    .join('posts', 'posts.id', 'reports.post_id');
}

function withSubject(query: Knex.QueryBuilder): void {
  query.select('reports.*', 'threads.anchor_ref', {
    thread_title: 'threads.title',
    thread_locked: 'threads.locked',
    thread_hidden_at: 'threads.hidden_at',
    thread_revision: 'threads.revision',
    anchor_kind: 'entities.kind',
    anchor_namespace: 'entities.namespace',
    anchor_name: 'entities.name',
    anchor_title: 'entities.title',
    anchor_workspace_id: 'entities.workspace_id',
    seq: 'posts.seq',
    author: 'posts.author',
    body: 'posts.body',
    post_hidden_at: 'posts.hidden_at',
    post_deleted_at: 'posts.deleted_at',
    post_purged_at: 'posts.purged_at',
    post_created_at: 'posts.created_at',
  });
}

/** Never taken back: moderators look again at what they have decided, also when no report is open any more. */
async function escalate(
  trx: Knex.Transaction,
  threadId: string,
): Promise<void> {
  await trx('threads').where('id', threadId).update({ escalated: true });
}
