import type { Knex } from 'knex';
import type { Viewer } from '../../permissions/viewer';
import { readableThreads } from '../readableThreads';
import type { PostRevisionRow, PostRow, ReadPost } from '../rows';

/** Posts and what they said before each edit. Reads take a viewer, writes a transaction. */
export class PostStore {
  constructor(private readonly knex: Knex) {}

  /**
   * Posts of a thread from one `seq` to another, both included, in order. Places have no gaps (a deleted post keeps its
   * own), so every page is one range of `(thread_id, seq)` whatever the length of the thread.
   */
  async range(
    viewer: Viewer,
    threadId: string,
    from: number,
    to: number,
  ): Promise<ReadPost[]> {
    if (to < from) return [];
    // Most posts have neither; two looks into an index spare the page a statement for each.
    const hasAny = (table: string, name: string) =>
      this.knex.raw(
        'exists (select 1 from ?? as part where part.post_id = posts.id) as ??',
        [table, name],
      );
    return this.#inThread(viewer, threadId)
      .select(
        hasAny('post_attachments', 'has_files'),
        hasAny('post_reactions', 'has_reactions'),
      )
      .whereBetween('posts.seq', [from, to])
      .orderBy('posts.seq');
  }

  async find(
    viewer: Viewer,
    threadId: string,
    seq: number,
  ): Promise<ReadPost | undefined> {
    return this.#inThread(viewer, threadId).where('posts.seq', seq).first();
  }

  /** A post by its id, when it stands in this thread. */
  async findById(
    viewer: Viewer,
    threadId: string,
    id: string,
    db?: Knex,
  ): Promise<ReadPost | undefined> {
    return this.#inThread(viewer, threadId, db).where('posts.id', id).first();
  }

  async insert(trx: Knex.Transaction, row: PostRow): Promise<void> {
    await trx('posts').insert(row);
  }

  /** Keeps what a post says and gives it a new text, if `revision` is still its revision; answers whether it was. */
  async edit(
    trx: Knex.Transaction,
    post: PostRow,
    revision: number,
    change: Pick<PostRow, 'body' | 'experience'> & { at: string },
  ): Promise<boolean> {
    const count = await trx('posts')
      .where({ id: post.id, revision, deleted_at: null, hidden_at: null })
      .update({
        body: change.body,
        experience: change.experience,
        edited_at: change.at,
        revision: revision + 1,
      });
    if (count === 0) return false;
    await trx('post_revisions').insert({
      post_id: post.id,
      revision,
      body: post.body,
      experience: post.experience,
      at: post.edited_at ?? post.created_at,
      by: post.author,
    });
    return true;
  }

  /** Leaves a tombstone: the text stays for moderation and is sent to nobody. */
  async remove(
    trx: Knex.Transaction,
    post: PostRow,
    revision: number,
    by: { at: string; ref: string },
  ): Promise<boolean> {
    const count = await trx('posts')
      .where({ id: post.id, revision, deleted_at: null })
      .update({
        deleted_at: by.at,
        deleted_by: by.ref,
        revision: revision + 1,
      });
    return count > 0;
  }

  /**
   * What a post says and has said, the newest first: only of a thread the viewer may read; whether the post itself is shown
   * to them is asked before.
   */
  async history(
    viewer: Viewer,
    post: PostRow,
    limit: number,
  ): Promise<PostRevisionRow[]> {
    return readableThreads(this.knex, viewer)
      .join('posts', 'posts.thread_id', 'threads.id')
      .join('post_revisions', 'post_revisions.post_id', 'posts.id')
      .where('threads.id', post.thread_id)
      .where('posts.id', post.id)
      .orderBy('post_revisions.revision', 'desc')
      .limit(limit)
      .select('post_revisions.*');
  }

  #inThread(
    viewer: Viewer,
    threadId: string,
    db: Knex = this.knex,
  ): Knex.QueryBuilder {
    return withAnswered(
      readableThreads(db, viewer)
        .join('posts', 'posts.thread_id', 'threads.id')
        .where('threads.id', threadId),
    );
  }
}

/** Adds to a query over posts the columns that a post on the wire is made of. */
export function withAnswered(query: Knex.QueryBuilder): Knex.QueryBuilder {
  return query
    .leftJoin('posts as answered', 'answered.id', 'posts.reply_to')
    .select('posts.*', {
      answered_seq: 'answered.seq',
      answered_author: 'answered.author',
    });
}
