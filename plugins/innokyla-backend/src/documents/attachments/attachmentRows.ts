import type { Attachment } from '@innokyla/backstage-plugin-innokyla-common';
import { isInline } from '../mediaTypes';

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

/** An attachment on the wire. */
export const presentAttachment = (row: AttachmentRow): Attachment => ({
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
});
