import {
  DEFAULT_LIMIT,
  type ModerateRequest,
  type ModerationAction,
  type ModerationEntry,
  type ModerationTrail,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { Knex } from 'knex';
import { isUniqueViolation, now } from '../../database/database';
import {
  conflict,
  idTaken,
  invalidField,
  notAllowed,
  notFound,
} from '../../http/errors';
import type { Outbox } from '../../outbox/outbox';
import type { AnchorEntities } from '../anchors';
import type { Asker } from '../asker';
import type { PostStore } from '../posts/postStore';
import type { PostRow } from '../rows';
import type { Opened, ThreadService } from '../threads/threadService';
import { ACTIONS } from './actions';
import { findMove } from './findMove';
import { demandMay } from './demandMay';
import { levelOf } from './levels';
import type { Move } from './moveThread';
import { presentTrail } from './presentTrail';
import type { ReportStore } from './reportStore';
import { workspaceNamed } from './reportService';
import type { ModerationRow, ReadReport } from './rows';
import { demandMaySettle, settled } from './settleReport';
import type { TrailStore } from './trailStore';

type ActionRow = ModerationRow & { action: ModerationAction };

/** What moderating is made of. */
export interface ModerationParts {
  knex: Knex;
  trail: TrailStore;
  reports: ReportStore;
  threads: Pick<ThreadService, 'open'>;
  posts: Pick<PostStore, 'find'>;
  entities: AnchorEntities;
  outbox: Pick<Outbox, 'append' | 'wake'>;
}

/** What those who moderate do with threads and posts, and the trail of it. */
export class ModerationService {
  constructor(private readonly parts: ModerationParts) {}

  /**
   * Does one thing to a thread or to a post of it: the change, its row in the trail, the settling of the report it answers and
   * its event, in one transaction. Sent again with the same id it is done once (`made` is false).
   */
  async moderate(
    asker: Asker,
    threadId: string,
    request: ModerateRequest,
  ): Promise<{ entry: ModerationEntry; made: boolean }> {
    const { knex, trail, threads, outbox } = this.parts;
    const opened = await threads.open(asker, threadId);
    const id = request.id.toLowerCase();
    const before = await this.#doneBefore(asker, opened, id, request);
    if (before) return { entry: before, made: false };
    if (!opened.thread.abilities.canModerate) {
      throw notAllowed(
        'Only an admin of the workspace or a moderator of the portal can do this.',
      );
    }
    const post = await this.#postOf(opened, request.seq);
    await demandMay(trail, opened, post, request);
    const report = await this.#reportOf(opened, post, request.report);
    const move =
      request.action === 'move'
        ? await findMove(this.parts.entities, asker, opened, {
            id,
            to: request.to!,
          })
        : undefined;
    const row = trailRow(opened, post, { ...request, id }, move);
    try {
      await knex.transaction(async trx => {
        // First: of two same requests at once the second waits here, and then finds what the first has done.
        await trail.append(trx, row);
        await ACTIONS[row.action](trx, {
          thread: opened.read.thread,
          post,
          reason: row.reason,
          at: row.at,
          by: row.by,
          move,
        });
        if (report) await this.#settle(trx, opened, report, row);
        await this.#tell(trx, opened, row);
      });
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      const same = await this.#doneBefore(asker, opened, id, request);
      if (!same) throw idTaken();
      return { entry: same, made: false };
    }
    outbox.wake();
    return { entry: await this.#presentOne(asker, row), made: true };
  }

  /** What moderators did in a thread: all of it for them, for others what was done to what is theirs. */
  async ofThread(
    asker: Asker,
    threadId: string,
    query: { limit?: number; cursor?: string },
  ): Promise<ModerationTrail> {
    const { viewer, thread } = await this.parts.threads.open(asker, threadId);
    const page = await this.parts.trail.ofThread(viewer, threadId, {
      only: thread.abilities.canModerate ? undefined : viewer.ref,
      limit: query.limit ?? DEFAULT_LIMIT,
      cursor: query.cursor,
    });
    return presentTrail(this.parts.entities, asker, page);
  }

  /** What moderators did where the asker moderates; nothing for who moderates nowhere. */
  async list(
    asker: Asker,
    query: { workspace?: string; limit?: number; cursor?: string },
  ): Promise<ModerationTrail> {
    const { entities, trail } = this.parts;
    const { viewer } = asker;
    const page = await trail.moderated(viewer, {
      workspaceId: await workspaceNamed(entities, viewer, query.workspace),
      limit: query.limit ?? DEFAULT_LIMIT,
      cursor: query.cursor,
    });
    return presentTrail(entities, asker, page);
  }

  async #postOf({ viewer, read }: Opened, seq: number | undefined) {
    if (seq === undefined) return undefined;
    const post = await this.parts.posts.find(viewer, read.thread.id, seq);
    if (!post) throw notFound('The post');
    return post;
  }

  /** The report that is answered. Throws 400 unless it is about this post, or about something in this thread. */
  async #reportOf(
    { viewer, read }: Opened,
    post: PostRow | undefined,
    id: string | undefined,
  ): Promise<ReadReport | undefined> {
    if (id === undefined) return undefined;
    const report = await this.parts.reports.find(viewer, id.toLowerCase());
    if (
      report?.thread_id !== read.thread.id ||
      (post && report.post_id !== post.id)
    ) {
      throw invalidField(
        'report',
        'is no report about this that you are to look at',
      );
    }
    if (report.state !== 'open') return undefined;
    demandMaySettle(viewer, report);
    return report;
  }

  async #settle(
    trx: Knex.Transaction,
    { viewer }: Opened,
    report: ReadReport,
    { reason }: ModerationRow,
  ): Promise<void> {
    const change = settled(viewer, 'handled', reason);
    const done = await this.parts.reports.update(
      trx,
      report,
      report.revision,
      change,
    );
    if (!done) {
      throw conflict(
        'Somebody has settled this report meanwhile; look at what they did.',
      );
    }
    await this.parts.outbox.append(trx, {
      topic: 'report',
      payload: { reportId: report.id, change: 'settled', by: viewer.ref },
    });
  }

  #tell(trx: Knex.Transaction, { read }: Opened, row: ActionRow) {
    return this.parts.outbox.append(trx, {
      topic: row.seq === null ? 'thread' : 'post',
      payload: {
        threadId: row.thread_id,
        seq: row.seq ?? read.thread.last_seq,
        change: row.action,
        by: row.by,
        reason: row.reason,
      },
    });
  }

  async #doneBefore(
    asker: Asker,
    { viewer, read }: Opened,
    id: string,
    request: ModerateRequest,
  ): Promise<ModerationEntry | undefined> {
    const row = await this.parts.trail.byId(id);
    if (!row) return undefined;
    const isSame =
      row.by === viewer.ref &&
      row.thread_id === read.thread.id &&
      row.action === request.action &&
      row.seq === (request.seq ?? null) &&
      row.reason === request.reason &&
      row.to_ref === (request.to ?? null);
    if (!isSame) throw idTaken();
    return this.#presentOne(asker, row);
  }

  async #presentOne(asker: Asker, row: ModerationRow) {
    const { items } = await presentTrail(this.parts.entities, asker, {
      items: [row],
    });
    return items[0];
  }
}

function trailRow(
  { viewer, read }: Opened,
  post: PostRow | undefined,
  request: ModerateRequest,
  move: Move | undefined,
): ActionRow {
  return {
    id: request.id,
    thread_id: read.thread.id,
    post_id: post?.id ?? null,
    seq: post?.seq ?? null,
    workspace_id: read.anchor?.workspace_id ?? null,
    action: request.action,
    level: levelOf(viewer),
    reason: request.reason,
    by: viewer.ref,
    at: now(),
    author: post?.author ?? read.thread.created_by,
    report_id: request.report?.toLowerCase() ?? null,
    from_ref: move?.fromRef ?? null,
    to_ref: move?.toRef ?? null,
  };
}
