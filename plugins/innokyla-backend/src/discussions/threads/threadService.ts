import {
  type CreateThreadRequest,
  DEFAULT_LIMIT,
  mentionsIn,
  type Thread,
  type ThreadPage,
  type UpdateThreadRequest,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { Knex } from 'knex';
import { isUniqueViolation } from '../../database/database';
import { recordPostAttachments } from '../../documents/attachments/postAttachments';
import type { WorkspaceFacts } from '../../entities/rows';
import { conflict, notAllowed, notFound, stale } from '../../http/errors';
import type { Outbox } from '../../outbox/outbox';
import { Viewer } from '../../permissions/viewer';
import {
  type AnchorEntities,
  findAnchor,
  mayDiscuss,
  narrow,
} from '../anchors';
import type { Asker } from '../asker';
import type { ThreadLists } from './listThreads';
import { isSameThread, newPost, newThread } from '../newRows';
import type { PostStore } from '../posts/postStore';
import { presentThread } from './presentThread';
import type { ReadMarkStore } from '../reading/readMarkStore';
import type { ReadThread } from '../rows';
import type { ThreadStore } from './threadStore';

/** What discussions are made of. */
export interface DiscussionEngine {
  knex: Knex;
  threads: ThreadStore;
  lists: ThreadLists;
  posts: PostStore;
  marks: ReadMarkStore;
  entities: AnchorEntities;
  outbox: Pick<Outbox, 'append' | 'wake'>;
}

/** A thread that the asker may read, with the viewer that the catalog's answer has been added to. */
export interface Opened {
  viewer: Viewer;
  read: ReadThread;
  thread: Thread;
}

/** Threads: who may see, start and change them. Posts are in `PostService`. */
export class ThreadService {
  constructor(private readonly engine: DiscussionEngine) {}

  /** Threads of an anchor, of a workspace, or of everything the asker may read; latest written first. */
  async list(
    asker: Asker,
    query: {
      anchor?: string;
      workspace?: string;
      limit?: number;
      cursor?: string;
    },
  ): Promise<ThreadPage> {
    const { viewer, filter } = await narrow(this.engine, asker, query);
    const page = await this.engine.lists.page(viewer, filter, {
      limit: query.limit ?? DEFAULT_LIMIT,
      cursor: query.cursor,
    });
    return {
      items: await this.#present(viewer, page.items),
      pageInfo: { nextCursor: page.nextCursor, prevCursor: page.prevCursor },
      totalItems: page.totalItems,
    };
  }

  async get(asker: Asker, id: string): Promise<Thread> {
    return (await this.open(asker, id)).thread;
  }

  /** Throws 404 for a thread that does not exist and for one the asker may not see, with the same words. */
  async open(
    { viewer, readableInCatalog }: Asker,
    id: string,
  ): Promise<Opened> {
    const { threads } = this.engine;
    let seer = viewer;
    let read = await threads.find(seer, id);
    if (!read) {
      const ref = await threads.foreignAnchorOf(
        Viewer.system(
          'the anchor is put to the catalog before anything of the thread is shown',
        ),
        id,
      );
      if (ref && (await readableInCatalog([ref])).includes(ref)) {
        seer = viewer.withCatalogRefs([ref]);
        read = await threads.find(seer, id);
      }
    }
    if (!read) throw notFound('The thread');
    const [thread] = await this.#present(seer, [read]);
    return { viewer: seer, read, thread };
  }

  /**
   * Starts a thread with its first post. The same request sent again answers the thread made the first time (`made` is
   * false); an id that somebody or something else has is a 409 that tells nothing of it.
   */
  async create(
    asker: Asker,
    request: CreateThreadRequest,
  ): Promise<{ thread: Thread; made: boolean }> {
    const { knex, threads, posts, marks, entities, outbox } = this.engine;
    const anchor = await findAnchor(entities, asker, request.anchor);
    const { allowed, workspace } = await mayDiscuss(entities, anchor);
    if (!allowed) {
      throw notAllowed('Only those who may discuss this can start a thread.');
    }
    const { viewer, entity } = anchor;
    const row = newThread(viewer, request, entity?.id ?? null);
    try {
      await knex.transaction(async trx => {
        await threads.insert(trx, row);
        await posts.insert(
          trx,
          newPost(row.id, 1, viewer.ref, row.created_at, request.post),
        );
        await recordPostAttachments(
          trx,
          viewer,
          request.post.id.toLowerCase(),
          {
            body: request.post.body,
            files: request.post.attachments,
            prefix: 'post.',
          },
        );
        await marks.forward(row.id, viewer.ref, 1, trx);
        await outbox.append(trx, {
          topic: 'thread',
          payload: {
            threadId: row.id,
            seq: 1,
            change: 'created',
            by: viewer.ref,
            mentioned: mentionsIn(request.post.body),
          },
        });
      });
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      const existing = await threads.find(viewer, row.id);
      if (!existing || !isSameThread(existing.thread, row)) {
        throw conflict(
          'This id is taken already; make a new one and send again.',
        );
      }
      const [thread] = await this.#present(viewer, [existing]);
      return { thread, made: false };
    }
    outbox.wake();
    const read = { thread: row, anchor: entity, readSeq: 1 };
    return { thread: presentThread(viewer, read, workspace), made: true };
  }

  /** Changes the title, or whether it is resolved, locked or pinned. Throws 412 when `revision` is not the current one. */
  async update(
    asker: Asker,
    id: string,
    revision: number,
    change: UpdateThreadRequest,
  ): Promise<Thread> {
    const { knex, threads, outbox } = this.engine;
    const { viewer, read, thread } = await this.open(asker, id);
    if (!thread.abilities.canEdit) {
      throw notAllowed(
        'Only the one who started the thread, an admin or a moderator can change it.',
      );
    }
    if (change.pinned !== undefined && !thread.abilities.canModerate) {
      throw notAllowed(
        'Only an admin of the workspace or a moderator can pin a thread.',
      );
    }
    const changed = await knex.transaction(async trx => {
      const row = await threads.update(trx, id, revision, {
        title: change.title,
        pinned: change.pinned,
        resolved: change.resolved,
      });
      if (!row) return undefined;
      await outbox.append(trx, {
        topic: 'thread',
        payload: {
          threadId: id,
          seq: row.last_seq,
          change: 'updated',
          by: viewer.ref,
        },
      });
      return row;
    });
    if (!changed) throw stale((await this.open(asker, id)).thread.revision);
    outbox.wake();
    const [presented] = await this.#present(viewer, [
      { ...read, thread: changed },
    ]);
    return presented;
  }

  /** Moves the asker's read mark forward, at most to the newest post. */
  async markRead(asker: Asker, id: string, seq: number): Promise<void> {
    const { viewer, thread } = await this.open(asker, id);
    await this.engine.marks.forward(
      id,
      viewer.ref,
      Math.min(seq, thread.lastSeq),
    );
  }

  async #present(
    viewer: Viewer,
    reads: readonly ReadThread[],
  ): Promise<Thread[]> {
    const ids = reads.flatMap(({ anchor }) =>
      anchor ? [anchor.workspace_id] : [],
    );
    const workspaces = ids.length
      ? await this.engine.entities.workspaces(viewer, ids)
      : new Map<string, WorkspaceFacts>();
    return reads.map(read =>
      presentThread(
        viewer,
        read,
        read.anchor && workspaces.get(read.anchor.workspace_id),
      ),
    );
  }
}
