import {
  type CreatePostRequest,
  DEFAULT_LIMIT,
  mentionsIn,
  type Post,
  type PostPage,
  type UpdatePostRequest,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { Knex } from 'knex';
import { isUniqueViolation, now } from '../../database/database';
import {
  attachmentsOfPosts,
  recordPostAttachments,
} from '../../documents/attachments/postAttachments';
import { conflict, notAllowed, notFound, stale } from '../../http/errors';
import type { PostEvent } from '../../outbox/outbox';
import type { Asker } from '../asker';
import type {
  DiscussionEngine,
  ThreadService,
  Opened,
} from '../threads/threadService';
import { newPost } from '../newRows';
import { type PostWindow, windowOf } from './postWindow';
import { presentPost } from './presentPost';
import type { PostRow } from '../rows';

/** Posts of threads: reading, writing, editing and taking away. */
export class PostService {
  constructor(
    private readonly engine: DiscussionEngine,
    private readonly threads: ThreadService,
  ) {}

  /** Posts around a `seq`, after one or before one; from the start when none is named. */
  async list(
    asker: Asker,
    threadId: string,
    window: PostWindow,
  ): Promise<PostPage> {
    const { viewer, thread } = await this.threads.open(asker, threadId);
    const { from, to } = windowOf(
      window,
      thread.lastSeq,
      window.limit ?? DEFAULT_LIMIT,
    );
    const rows = await this.engine.posts.range(viewer, threadId, from, to);
    const files = await attachmentsOfPosts(
      this.engine.knex,
      viewer,
      rows.map(row => row.id),
    );
    return {
      items: rows.map(row =>
        presentPost(viewer, row, thread.abilities, files.get(row.id)),
      ),
      references: {},
      lastSeq: thread.lastSeq,
      foundOldest: from <= 1,
      foundNewest: to >= thread.lastSeq,
    };
  }

  /**
   * Adds a post. Sent again with the same id it answers the post made the first time (`made` is false); an id that another
   * person's or another thread's post has is a 409 that tells nothing of it.
   */
  async create(
    asker: Asker,
    threadId: string,
    request: CreatePostRequest,
  ): Promise<{ post: Post; made: boolean }> {
    const opened = await this.threads.open(asker, threadId);
    const { viewer, thread } = opened;
    const id = request.id.toLowerCase();
    // Before the rules: a post that arrived is answered even if the thread has been locked since.
    if (!thread.abilities.canReply) {
      const before = await this.#sentBefore(opened, id);
      if (before) return { post: before, made: false };
      throw this.#refusal(opened);
    }
    try {
      const row = await this.engine.knex.transaction(trx =>
        this.#write(trx, opened, { ...request, id }),
      );
      this.engine.outbox.wake();
      const post = request.attachments?.length
        ? await this.#present(opened, row)
        : presentPost(viewer, row, thread.abilities);
      return { post, made: true };
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      const before = await this.#sentBefore(opened, id);
      if (before) return { post: before, made: false };
      throw conflict(
        'This id is taken already; make a new one and send again.',
      );
    }
  }

  /** Gives a post a new text, and other files when they are named; keeps the old one. Throws 412 when `revision` is not the current one. */
  async edit(
    asker: Asker,
    threadId: string,
    seq: number,
    revision: number,
    { body, attachments }: UpdatePostRequest,
  ): Promise<Post> {
    const { opened, row, post } = await this.#find(asker, threadId, seq);
    if (row.author !== opened.viewer.ref) {
      throw notAllowed('Only the one who wrote a post can edit it.');
    }
    if (row.deleted_at)
      throw conflict('The post has been deleted and cannot be edited.');
    if (!post.abilities.canEdit) throw this.#refusal(opened);
    const change = { body, at: now() };
    const before = mentionsIn(row.body);
    const event: Pick<PostEvent, 'change' | 'mentioned'> = {
      change: 'edited',
      mentioned: mentionsIn(body).filter(ref => !before.includes(ref)),
    };
    await this.#change(opened, seq, event, async trx => {
      if (!(await this.engine.posts.edit(trx, row, revision, change))) {
        return false;
      }
      await recordPostAttachments(trx, opened.viewer, row.id, {
        body,
        bodyBefore: row.body,
        files: attachments,
      });
      return true;
    });
    return this.#present(opened, {
      ...row,
      body,
      edited_at: change.at,
      revision: revision + 1,
    });
  }

  /** Leaves a tombstone. A deletion sent again is done already. */
  async remove(
    asker: Asker,
    threadId: string,
    seq: number,
    revision: number,
  ): Promise<void> {
    const { opened, row, post } = await this.#find(asker, threadId, seq);
    const mayRemove =
      row.author === opened.viewer.ref || opened.thread.abilities.canModerate;
    if (!mayRemove) {
      throw notAllowed(
        'Only its writer, an admin of the workspace or a moderator can delete a post.',
      );
    }
    if (!post.abilities.canDelete) return;
    const by = { at: now(), ref: opened.viewer.ref };
    await this.#change(opened, seq, { change: 'deleted' }, trx =>
      this.engine.posts.remove(trx, row, revision, by),
    );
  }

  async #write(
    trx: Knex.Transaction,
    opened: Opened,
    post: CreatePostRequest,
  ): Promise<PostRow> {
    const { threads, posts, marks, outbox } = this.engine;
    const { viewer, thread } = opened;
    const at = now();
    const seq = await threads.takeSeq(trx, thread.id, { at, by: viewer.ref });
    if (seq === undefined) throw this.#locked();
    const row = newPost(thread.id, seq, viewer.ref, at, post);
    await posts.insert(trx, row);
    await recordPostAttachments(trx, viewer, row.id, {
      body: post.body,
      files: post.attachments,
    });
    await marks.forward(thread.id, viewer.ref, seq, trx);
    await outbox.append(trx, {
      topic: 'post',
      payload: {
        threadId: thread.id,
        seq,
        change: 'created',
        by: viewer.ref,
        mentioned: mentionsIn(post.body),
      },
    });
    return row;
  }

  async #change(
    { viewer, thread }: Opened,
    seq: number,
    event: Pick<PostEvent, 'change' | 'mentioned'>,
    change: (trx: Knex.Transaction) => Promise<boolean>,
  ): Promise<void> {
    const { knex, posts, outbox } = this.engine;
    const done = await knex.transaction(async trx => {
      if (!(await change(trx))) return false;
      await outbox.append(trx, {
        topic: 'post',
        payload: { threadId: thread.id, seq, ...event, by: viewer.ref },
      });
      return true;
    });
    if (!done) {
      const current = await posts.find(viewer, thread.id, seq);
      throw current ? stale(current.revision) : notFound('The post');
    }
    outbox.wake();
  }

  async #find(asker: Asker, threadId: string, seq: number) {
    const opened = await this.threads.open(asker, threadId);
    const row = await this.engine.posts.find(opened.viewer, threadId, seq);
    if (!row) throw notFound('The post');
    return {
      opened,
      row,
      post: presentPost(opened.viewer, row, opened.thread.abilities),
    };
  }

  async #sentBefore(opened: Opened, id: string): Promise<Post | undefined> {
    const { viewer, thread } = opened;
    const row = await this.engine.posts.findById(viewer, thread.id, id);
    return row?.author === viewer.ref ? this.#present(opened, row) : undefined;
  }

  /** A post with its files. */
  async #present({ viewer, thread }: Opened, row: PostRow): Promise<Post> {
    const files = await attachmentsOfPosts(this.engine.knex, viewer, [row.id]);
    return presentPost(viewer, row, thread.abilities, files.get(row.id));
  }

  #refusal({ thread }: Opened) {
    return thread.locked
      ? this.#locked()
      : notAllowed('Only those who may discuss this can write here.');
  }

  #locked() {
    return conflict(
      'The thread is locked: nobody can write into it until it is opened again.',
    );
  }
}
