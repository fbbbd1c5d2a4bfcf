import {
  type CreatePostRequest,
  DEFAULT_LIMIT,
  type Post,
  type PostPage,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { Knex } from 'knex';
import { isUniqueViolation, now } from '../../database/database';
import { recordPostAttachments } from '../../documents/attachments/postAttachments';
import { ApiError, idTaken, invalidField } from '../../http/errors';
import type { Asker } from '../asker';
import { newPost } from '../newRows';
import type { ReadPost } from '../rows';
import { postWritten } from '../threads/consequences';
import type {
  DiscussionEngine,
  Opened,
  ThreadService,
} from '../threads/threadService';
import { closedMeanwhile, refusal } from './openPost';
import { dropPostDraft } from './postDrafts';
import { mentionsOf } from './postTexts';
import { type PostWindow, windowOf } from './postWindow';
import { presentPost } from './presentPost';
import { presentPosts, titlesIn } from './presentPosts';

/** Posts of threads: reading and adding. What is done to a post afterwards is in `PostChanges`. */
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
    const { knex, posts, entities } = this.engine;
    const { viewer, thread } = await this.threads.open(asker, threadId);
    const { abilities, lastSeq } = thread;
    const { from, to } = windowOf(
      window,
      lastSeq,
      window.limit ?? DEFAULT_LIMIT,
    );
    const rows = await posts.range(viewer, threadId, from, to);
    const items = await presentPosts(
      knex,
      viewer,
      rows.map(row => ({ row, abilities })),
    );
    return {
      items,
      references: await titlesIn(entities, viewer, items),
      lastSeq,
      foundOldest: from <= 1,
      foundNewest: to >= lastSeq,
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
    const { knex, mentions, outbox } = this.engine;
    const opened = await this.threads.open(asker, threadId);
    const { viewer, thread } = opened;
    const id = request.id.toLowerCase();
    try {
      if (!thread.abilities.canReply) throw refusal(opened);
      await mentions.demandFew(mentionsOf(request), 'body');
      const row = await knex.transaction(trx =>
        this.#write(trx, opened, { ...request, id }),
      );
      outbox.wake();
      const post = request.attachments?.length
        ? await this.#present(opened, row)
        : presentPost(viewer, row, thread.abilities);
      return { post, made: true };
    } catch (error) {
      const isTaken = isUniqueViolation(error);
      if (!isTaken && !(error instanceof ApiError)) throw error;
      // Before every rule: a post that arrived is answered whatever has become forbidden since.
      const before = await this.#sentBefore(opened, { ...request, id });
      if (before) return { post: before, made: false };
      throw isTaken ? idTaken() : error;
    }
  }

  async #write(
    trx: Knex.Transaction,
    opened: Opened,
    post: CreatePostRequest,
  ): Promise<ReadPost> {
    const { threads, posts, marks, follows, outbox, newcomers } = this.engine;
    const { viewer, read, thread } = opened;
    const answered = await this.#answered(trx, opened, post.replyTo);
    await follows.begin(trx, thread.id, viewer.ref);
    await dropPostDraft(trx, viewer, thread.id);
    // From here to the end of the transaction everybody else who writes into the thread waits.
    const at = now();
    const seq = await threads.takeSeq(trx, read.thread, { at, by: viewer.ref });
    if (seq === undefined) throw closedMeanwhile();
    const row = newPost(thread.id, seq, viewer.ref, at, post);
    await posts.insert(trx, row);
    await recordPostAttachments(trx, viewer, row.id, {
      body: post.body,
      files: post.attachments,
    });
    await marks.forward(thread.id, viewer.ref, seq, trx);
    await postWritten(trx, viewer, read.thread, row);
    await newcomers?.demand(trx, viewer, read.anchor?.workspace_id, 'post');
    await outbox.append(trx, {
      topic: 'post',
      payload: {
        threadId: thread.id,
        seq,
        change: 'created',
        by: viewer.ref,
        mentioned: mentionsOf(post),
      },
    });
    return {
      ...row,
      answered_seq: answered?.seq ?? null,
      answered_author: answered?.author ?? null,
    };
  }

  /** The post of this thread that is answered. One that has been deleted meanwhile may be: its place still stands there. */
  async #answered(
    trx: Knex.Transaction,
    { viewer, thread }: Opened,
    id: string | undefined,
  ): Promise<ReadPost | undefined> {
    if (id === undefined) return undefined;
    const row = await this.engine.posts.findById(
      viewer,
      thread.id,
      id.toLowerCase(),
      trx,
    );
    if (!row) throw invalidField('replyTo', 'is no post of this thread');
    return row;
  }

  /** The post that arrived with this id; throws 409 when it said something else, for then this one has not arrived. */
  async #sentBefore(
    opened: Opened,
    { id, body }: CreatePostRequest,
  ): Promise<Post | undefined> {
    const { viewer, thread } = opened;
    const row = await this.engine.posts.findById(viewer, thread.id, id);
    if (row?.author !== viewer.ref) return undefined;
    // What it said first is known as long as nobody has edited, deleted or purged it.
    const isAsSent = row.revision === 1 && row.purged_at === null;
    if (isAsSent && row.body !== body) throw idTaken();
    return this.#present(opened, row);
  }

  async #present({ viewer, thread }: Opened, row: ReadPost): Promise<Post> {
    const { abilities } = thread;
    const posts = [{ row, abilities }];
    return (await presentPosts(this.engine.knex, viewer, posts))[0];
  }
}
