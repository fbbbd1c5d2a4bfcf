import type { Knex } from 'knex';
import type { Attachment } from '@innokyla/backstage-plugin-innokyla-common';
import { isInline } from '../checks/mediaTypes';

/** A row of `attachments`. */
export interface AttachmentRow {
  id: string;
  /** The workspace whose files it counts to. */
  workspace_id: string;
  sha256: string;
  file_name: string;
  media_type: string;
  /** Bytes. */
  size: number;
  created_at: string;
  created_by: string;
}

/** With what is known of the reading of its file. SQLite answers truth as 0 and 1. */
export type ReadAttachment = AttachmentRow & {
  has_thumbnail?: boolean | number;
};

/** Adds the columns that an attachment on the wire is made of to a query over `attachments`. */
export const withReading =
  (db: Knex) =>
  (query: Knex.QueryBuilder): void => {
    query
      .leftJoin(
        'file_readings as reading',
        'reading.sha256',
        'attachments.sha256',
      )
      .select(
        'attachments.*',
        db.raw('reading.thumbnail is not null as has_thumbnail'),
      );
  };

/** An attachment on the wire. */
export const presentAttachment = (row: ReadAttachment): Attachment => ({
  id: row.id,
  fileName: row.file_name,
  mediaType: row.media_type,
  // PostgreSQL answers big integers as text.
  size: Number(row.size),
  sha256: row.sha256,
  createdAt: row.created_at,
  createdBy: row.created_by,
  contentPath: `/attachments/${row.id}/content`,
  inline: isInline(row.media_type),
  thumbnailPath: row.has_thumbnail
    ? `/attachments/${row.id}/thumbnail`
    : undefined,
});
