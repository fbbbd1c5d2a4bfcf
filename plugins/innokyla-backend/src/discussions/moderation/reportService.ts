import {
  type CreateReportRequest,
  DEFAULT_LIMIT,
  type Report,
  type ReportLevel,
  type ReportPage,
  type ReportState,
  type ReportStep,
  type UpdateReportRequest,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { Knex } from 'knex';
import { v7 as uuid } from 'uuid';
import { isUniqueViolation, now } from '../../database/database';
import {
  conflict,
  idTaken,
  notAllowed,
  notFound,
  stale,
} from '../../http/errors';
import type { Outbox, OutboxEvent, ReportEvent } from '../../outbox/outbox';
import type { Viewer } from '../../permissions/viewer';
import type { MemberStore } from '../../workspaces/memberStore';
import type { AnchorEntities } from '../anchors';
import type { Asker } from '../asker';
import type { PostStore } from '../posts/postStore';
import type { PostRow } from '../rows';
import type { Opened, ThreadService } from '../threads/threadService';
import type { Newcomers } from './newcomers';
import { presentOwnReport, presentReport } from './presentReport';
import type { ReportStore } from './reportStore';
import { settleReport } from './settleReport';
import { levelOf } from './levels';
import type { ModerationRow, ReadReport, ReportRow } from './rows';
import type { TrailStore } from './trailStore';

/** What reports are made of. */
export interface ReportParts {
  knex: Knex;
  reports: ReportStore;
  trail: Pick<TrailStore, 'append'>;
  threads: Pick<ThreadService, 'open'>;
  posts: Pick<PostStore, 'find'>;
  entities: AnchorEntities;
  members: Pick<MemberStore, 'otherAdmins'>;
  newcomers: Newcomers;
  outbox: Pick<Outbox, 'append' | 'wake'>;
}

/** Reports of posts: making them, and what those who moderate do with them. */
export class ReportService {
  constructor(private readonly parts: ReportParts) {}

  /**
   * Reports a post. Sent again with the same id, or while an earlier report of the same person on it is open, it answers
   * that one (`made` is false).
   */
  async create(
    asker: Asker,
    threadId: string,
    seq: number,
    request: CreateReportRequest,
  ): Promise<{ report: Report; made: boolean }> {
    const { knex, reports, threads, posts, newcomers, outbox } = this.parts;
    const opened = await threads.open(asker, threadId);
    const { viewer, read } = opened;
    const post = await posts.find(viewer, threadId, seq);
    if (!post) throw notFound('The post');
    const id = request.id.toLowerCase();
    const before = await this.#madeBefore(viewer, id, post, request);
    if (before) return { report: before, made: false };
    demandReportable(viewer, post);
    const row = newReport(viewer, post, {
      ...request,
      id,
      level: await this.#levelOf(opened, post, request.level),
    });
    try {
      const made = await knex.transaction(async trx => {
        const open = await reports.openOf(trx, post.id, viewer.ref);
        if (open) return open;
        await reports.insert(trx, row);
        await newcomers.demand(
          trx,
          viewer,
          read.anchor?.workspace_id,
          'report',
        );
        await outbox.append(trx, tellingOf(row.id, 'created', viewer));
        return row;
      });
      outbox.wake();
      const report = await reports.own(viewer, made.id);
      // Hidden or moved in the moment since: the report stands, and its thread is not theirs to see any more.
      if (!report) throw notFound('The thread');
      return { report: presentOwnReport(report), made: made === row };
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      const same = await this.#madeBefore(viewer, id, post, request);
      if (!same) throw idTaken();
      return { report: same, made: false };
    }
  }

  /** Reports that the asker is to look at; none for who moderates nowhere. Throws 404 for a workspace they may not see. */
  async list(
    asker: Asker,
    query: {
      workspace?: string;
      state?: ReportState;
      level?: ReportLevel;
      limit?: number;
      cursor?: string;
    },
  ): Promise<ReportPage> {
    const { entities, reports } = this.parts;
    const { viewer } = asker;
    const workspaceId = await workspaceNamed(entities, viewer, query.workspace);
    const page = await reports.page(
      viewer,
      { state: query.state ?? 'open', level: query.level, workspaceId },
      { limit: query.limit ?? DEFAULT_LIMIT, cursor: query.cursor },
    );
    return {
      items: page.items.map(presentReport),
      pageInfo: { nextCursor: page.nextCursor },
      totalItems: page.totalItems,
    };
  }

  /** Settles a report, opens it again or hands it on. Throws 412 when `revision` is not the current one. */
  async update(
    { viewer }: Asker,
    id: string,
    revision: number,
    request: UpdateReportRequest,
  ): Promise<Report> {
    const { knex, reports, trail, outbox } = this.parts;
    const row = await reports.find(viewer, id);
    if (!row) throw notFound('The report');
    if (row.revision !== revision) throw stale(row.revision);
    const { change, event, step } = settleReport(viewer, row, request);
    const changed = await knex.transaction(async trx => {
      if (!(await reports.update(trx, row, revision, change))) return false;
      await trail.append(trx, stepOf(viewer, row, step, request.outcome));
      await outbox.append(trx, tellingOf(id, event, viewer));
      return true;
    });
    const current = await reports.find(viewer, id);
    if (!current) throw notFound('The report');
    if (!changed) throw stale(current.revision);
    outbox.wake();
    return presentReport(current);
  }

  /**
   * Who is to look at it. Where nobody but the author could (what is discussed is not ours, or its workspace has no other
   * admin), the portal's moderators are, for a report that nobody gets helps nobody.
   */
  async #levelOf(
    { read }: Opened,
    post: PostRow,
    wished: ReportLevel = 'workspace',
  ): Promise<ReportLevel> {
    if (wished === 'portal' || !read.anchor) return 'portal';
    const admins = await this.parts.members.otherAdmins(
      read.anchor.workspace_id,
      post.author,
    );
    return admins > 0 ? 'workspace' : 'portal';
  }

  async #madeBefore(
    viewer: Viewer,
    id: string,
    post: PostRow,
    { reason, text }: CreateReportRequest,
  ): Promise<Report | undefined> {
    const row = await this.parts.reports.own(viewer, id);
    const isSame =
      row?.post_id === post.id &&
      row.reason === reason &&
      row.text === (text ?? null);
    if (isSame) return presentOwnReport(row);
    if (row || (await this.parts.reports.isTaken(id))) throw idTaken();
    return undefined;
  }
}

/** The id of a workspace that a list is narrowed to. Throws 404 for one the viewer may not see. */
export async function workspaceNamed(
  entities: AnchorEntities,
  viewer: Viewer,
  name: string | undefined,
): Promise<string | undefined> {
  if (name === undefined) return undefined;
  const workspace = await entities.find(viewer, `workspace:default/${name}`);
  if (!workspace) throw notFound('The workspace');
  return workspace.id;
}

function demandReportable(viewer: Viewer, post: PostRow): void {
  if (post.author === viewer.ref) {
    throw notAllowed(
      'This is what you wrote yourself: edit or delete it instead of reporting it.',
    );
  }
  if (post.deleted_at !== null) {
    throw conflict('The post has been deleted; there is nothing to report.');
  }
  if (post.hidden_at !== null) {
    throw conflict('Moderators have hidden this post already.');
  }
}

function newReport(
  viewer: Viewer,
  post: PostRow,
  request: CreateReportRequest & { level: ReportLevel },
): ReportRow {
  return {
    id: request.id,
    thread_id: post.thread_id,
    post_id: post.id,
    reason: request.reason,
    text: request.text ?? null,
    level: request.level,
    reporter: viewer.ref,
    at: now(),
    state: 'open',
    handed_by: null,
    handled_at: null,
    handled_by: null,
    handled_level: null,
    outcome: null,
    revision: 1,
  };
}

/** What is done with a report, for the trail: who settles it next writes over what the report itself tells. */
function stepOf(
  viewer: Viewer,
  report: ReadReport,
  action: ReportStep,
  reason = '',
): ModerationRow {
  const isPastAdmins = report.level === 'portal' && report.handed_by === null;
  return {
    id: uuid(),
    thread_id: report.thread_id,
    post_id: report.post_id,
    seq: report.seq,
    workspace_id: isPastAdmins ? null : report.anchor_workspace_id,
    action,
    level: levelOf(viewer),
    reason,
    by: viewer.ref,
    at: now(),
    author: report.author,
    report_id: report.id,
    from_ref: null,
    to_ref: null,
  };
}

function tellingOf(
  reportId: string,
  change: ReportEvent['change'],
  viewer: Viewer,
): OutboxEvent {
  return { topic: 'report', payload: { reportId, change, by: viewer.ref } };
}
