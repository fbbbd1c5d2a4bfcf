import type {
  CreateThreadRequest,
  Thread,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { Knex } from 'knex';
import { isUniqueViolation } from '../../database/database';
import { recordPostAttachments } from '../../documents/attachments/postAttachments';
import type { WorkspaceFacts } from '../../entities/rows';
import {
  ApiError,
  conflict,
  idTaken,
  invalidField,
  notAllowed,
} from '../../http/errors';
import { type Anchor, findAnchor, mayDiscuss } from '../anchors';
import type { Asker } from '../asker';
import { mayNotWrite } from '../callers';
import { hashOf, newPost, newThread } from '../newRows';
import { mentionsOf } from '../posts/postTexts';
import type { OneThread, ThreadRow } from '../rows';
import { demandSection, demandVersion } from './anchoredPart';
import { presentBare, type ThreadDetails } from './presentThread';
import { whyClosed } from './refusal';
import { askForReview } from './reviewRequests';
import type { DiscussionEngine, ThreadService } from './threadService';

/** Starting threads. */
export class ThreadCreation {
  constructor(
    private readonly engine: DiscussionEngine,
    private readonly threads: ThreadService,
  ) {}

  /**
   * Starts a thread with its first post. The same request sent again answers the thread made the first time (`made` is
   * false), whatever has become forbidden or impossible since; another one with the same id is a 409, which tells nothing
   * of what somebody else has made with it.
   */
  async create(
    asker: Asker,
    request: CreateThreadRequest,
  ): Promise<{ thread: Thread; made: boolean }> {
    try {
      return { thread: await this.#start(asker, request), made: true };
    } catch (error) {
      const isTaken = isUniqueViolation(error);
      if (!isTaken && !(error instanceof ApiError)) throw error;
      const before = await this.#sentBefore(asker, request);
      if (before) return { thread: before, made: false };
      throw isTaken ? idTaken() : error;
    }
  }

  async #start(asker: Asker, request: CreateThreadRequest): Promise<Thread> {
    const { knex, entities, mentions, outbox } = this.engine;
    if (!asker.viewer.policy.post) throw mayNotWrite();
    const anchor = await findAnchor(entities, asker, request.anchor);
    const { allowed, workspace } = await mayDiscuss(entities, anchor);
    const { viewer, entity } = anchor;
    if (!allowed) {
      throw (
        whyClosed(entity, workspace) ??
        notAllowed('Only those who may discuss this can start a thread.')
      );
    }
    await this.#demandFit(asker, anchor, request);
    await mentions.demandFew(mentionsOf(request.post), 'post.body');
    const row = newThread(viewer, request, entity?.id ?? null);
    await knex.transaction(trx => this.#write(trx, anchor, row, request));
    outbox.wake();
    return this.#made(asker, anchor, row, request, workspace);
  }

  /** The thread that the asker has made with this id, as far as they may read it where it stands now. */
  async #sentBefore(
    asker: Asker,
    request: CreateThreadRequest,
  ): Promise<Thread | undefined> {
    const id = request.id.toLowerCase();
    // Nothing is asked of the catalog for a thread that is not there.
    if (!(await this.engine.threads.isTaken(id))) return undefined;
    const opened = await this.threads.open(asker, id).catch(missing);
    if (opened?.read.thread.created_by !== asker.viewer.ref) return undefined;
    const hash = opened.read.thread.request_hash;
    if (hash !== null && hash !== hashOf(request)) {
      throw conflict(
        'id: you have started another thread with this id; make a new one and send again.',
        { field: 'id' },
      );
    }
    return this.threads.whole(opened, asker);
  }

  /** Throws 400 for what does not fit what is discussed or is unknown, 403 for an announcement by others than moderators. */
  async #demandFit(
    asker: Asker,
    { viewer, entity }: Anchor,
    request: CreateThreadRequest,
  ): Promise<void> {
    if (request.section !== undefined) demandSection(request.section, entity);
    if (request.version !== undefined) {
      await demandVersion(
        this.engine.versions,
        viewer,
        request.version,
        entity,
      );
    }
    if (request.kind === 'announcement') {
      if (entity?.kind !== 'Workspace') {
        throw invalidField('kind', 'an announcement is made on a workspace');
      }
      if (!viewer.isModerator && !viewer.isAdminIn(entity.workspace_id)) {
        throw notAllowed(
          'Only an admin of the workspace or a moderator can make an announcement.',
        );
      }
    }
    const { reviewers = [] } = request;
    await this.engine.reviewers.demandAskable(asker, entity, reviewers);
  }

  async #write(
    trx: Knex.Transaction,
    { viewer, entity }: Anchor,
    row: ThreadRow,
    request: CreateThreadRequest,
  ): Promise<void> {
    const { threads, posts, marks, follows, outbox, newcomers } = this.engine;
    const { post, topics = [], reviewers = [] } = request;
    const asked = { at: row.created_at, by: viewer.ref };
    await threads.insert(trx, row);
    await threads.setTopics(trx, row.id, topics, true);
    await askForReview(trx, row.id, reviewers, asked);
    await posts.insert(trx, newPost(row.id, 1, viewer.ref, asked.at, post));
    await recordPostAttachments(trx, viewer, post.id.toLowerCase(), {
      body: post.body,
      files: post.attachments,
      prefix: 'post.',
    });
    await marks.forward(row.id, viewer.ref, 1, trx);
    await follows.begin(trx, row.id, viewer.ref);
    await newcomers?.demand(trx, viewer, entity?.workspace_id, 'thread');
    await outbox.append(trx, {
      topic: 'thread',
      payload: {
        threadId: row.id,
        seq: 1,
        change: 'created',
        by: viewer.ref,
        mentioned: mentionsOf(post),
        asked: reviewers,
      },
    });
  }

  /** The thread as it was just written, without reading it again. */
  async #made(
    asker: Asker,
    { viewer, entity }: Anchor,
    row: ThreadRow,
    request: CreateThreadRequest,
    workspace: WorkspaceFacts | undefined,
  ): Promise<Thread> {
    const read: OneThread = {
      thread: row,
      anchor: entity,
      readSeq: 1,
      topics: [...(request.topics ?? [])].sort(),
      workspace: undefined,
      hasMoved: false,
    };
    const thread = presentBare(viewer, read, workspace);
    const details: ThreadDetails = {
      reviewers:
        row.kind === 'review'
          ? [...(request.reviewers ?? [])].sort().map(ref => ({ ref }))
          : undefined,
      experience: request.post.experience,
    };
    return this.threads.whole(
      { viewer, read, workspace, thread },
      asker,
      details,
    );
  }
}

function missing(error: unknown): undefined {
  if (error instanceof ApiError && error.statusCode === 404) return undefined;
  throw error;
}
