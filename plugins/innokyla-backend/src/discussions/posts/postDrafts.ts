import type {
  PostDraft,
  PutPostDraftRequest,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { Knex } from 'knex';
import { isUniqueViolation, now } from '../../database/database';
import { staleDraft } from '../../http/errors';
import type { Viewer } from '../../permissions/viewer';
import type { Asker } from '../asker';
import type { DiscussionEngine, ThreadService } from '../threads/threadService';
import { refusal } from './openPost';

/** A row of `post_drafts`: what one person has written into a thread and not sent. */
interface PostDraftRow {
  thread_id: string;
  user_ref: string;
  body: string;
  reply_to: string | null;
  revision: number;
  updated_at: string;
}

const own = (db: Knex, viewer: Viewer, threadId: string) =>
  db('post_drafts').where({ thread_id: threadId, user_ref: viewer.ref });

const present = (row: PostDraftRow): PostDraft => ({
  body: row.body,
  replyTo: row.reply_to ?? undefined,
  updatedAt: row.updated_at,
  revision: row.revision,
});

/** Drops what the writer of a post had not sent, in the transaction that adds the post. */
export async function dropPostDraft(
  trx: Knex.Transaction,
  viewer: Viewer,
  threadId: string,
): Promise<void> {
  await own(trx, viewer, threadId).delete();
}

/**
 * What people have written into threads and not sent. Every read and write is of the asker's own row: there is no way to ask
 * for another person's.
 */
export class PostDrafts {
  constructor(
    private readonly engine: Pick<DiscussionEngine, 'knex'>,
    private readonly threads: ThreadService,
  ) {}

  async get(asker: Asker, threadId: string): Promise<PostDraft | undefined> {
    const { viewer } = await this.threads.open(asker, threadId);
    const row = await own(this.engine.knex, viewer, threadId).first();
    return row && present(row);
  }

  /**
   * Keeps it. `revision` is the draft's own, 0 for the first. Throws 412 with the draft's revision now. In a locked thread
   * too: what was being written when it was locked is not lost.
   */
  async put(
    asker: Asker,
    threadId: string,
    revision: number,
    { body, replyTo }: PutPostDraftRequest,
  ): Promise<PostDraft> {
    const { knex } = this.engine;
    const opened = await this.threads.open(asker, threadId);
    const { viewer, thread } = opened;
    if (!thread.abilities.canReply && !thread.locked) throw refusal(opened);
    const row: PostDraftRow = {
      thread_id: thread.id,
      user_ref: viewer.ref,
      body,
      reply_to: replyTo?.toLowerCase() ?? null,
      revision: revision + 1,
      updated_at: now(),
    };
    const isWritten =
      revision === 0
        ? await insert(knex, row)
        : (await own(knex, viewer, thread.id).where({ revision }).update(row)) >
          0;
    if (isWritten) return present(row);

    const current: PostDraftRow | undefined = await own(
      knex,
      viewer,
      thread.id,
    ).first();
    // The same sent again, because its answer was lost on the way.
    if (current?.body === row.body && current.reply_to === row.reply_to) {
      return present(current);
    }
    throw staleDraft(current?.revision ?? 0);
  }

  /** Drops it; that there is none is what was asked for. Throws 412 with the draft's revision now. */
  async delete(
    asker: Asker,
    threadId: string,
    revision: number,
  ): Promise<void> {
    const { viewer } = await this.threads.open(asker, threadId);
    const draft = own(this.engine.knex, viewer, threadId);
    if ((await draft.clone().where({ revision }).delete()) > 0) return;
    const current = await draft.first();
    if (current) throw staleDraft(current.revision);
  }
}

/** Answers false when there is one already. The key decides between two windows that begin at once. */
async function insert(knex: Knex, row: PostDraftRow): Promise<boolean> {
  try {
    await knex('post_drafts').insert(row);
    return true;
  } catch (error) {
    if (isUniqueViolation(error)) return false;
    throw error;
  }
}
