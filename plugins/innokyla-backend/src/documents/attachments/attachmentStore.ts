import type { Knex } from 'knex';
import { readableThreads, shownPosts } from '../../discussions/readableThreads';
import type { Viewer } from '../../permissions/viewer';
import {
  type AttachmentRow,
  type ReadAttachment,
  withReading,
} from './attachmentRows';
import { readableAttachments } from './readableAttachments';

/** Attachments: SQL only. Reads take a viewer, writes a transaction. */
export class AttachmentStore {
  constructor(private readonly knex: Knex) {}

  async find(viewer: Viewer, id: string): Promise<ReadAttachment | undefined> {
    return readableAttachments(this.knex, viewer)
      .where('attachments.id', id)
      .modify(withReading(this.knex))
      .first();
  }

  /**
   * Refs of the entities that are not ours on whose discussions an attachment is shown. Whoever asks puts them to the
   * catalog before anything of it is shown, so it takes a system viewer.
   */
  async foreignAnchors(viewer: Viewer, id: string): Promise<string[]> {
    const rows = await readableThreads(this.knex, viewer)
      .whereNull('threads.entity_id')
      .join('posts', 'posts.thread_id', 'threads.id')
      .join('post_attachments', 'post_attachments.post_id', 'posts.id')
      .where('post_attachments.attachment_id', id)
      .where('post_attachments.shown', true)
      .where(shownPosts(viewer))
      .distinct('threads.anchor_ref')
      .limit(100);
    return rows.map((row: { anchor_ref: string }) => row.anchor_ref);
  }

  /** Who made the one of an id, so that a repeated request is told from an id that somebody else has. */
  async byId(id: string): Promise<ReadAttachment | undefined> {
    return this.knex('attachments')
      .where('attachments.id', id)
      .modify(withReading(this.knex))
      .first();
  }

  async insert(trx: Knex.Transaction, row: AttachmentRow): Promise<void> {
    await trx('attachments').insert(row);
  }
}
