import type { ThreadKind } from '@innokyla/backstage-plugin-innokyla-common';
import type { EntityRow } from '../entities/rows';
import type { WorkspaceRow } from '../entities/workspaceFacts';

/** A row of `threads`. SQLite answers booleans as 0 and 1. */
export interface ThreadRow {
  id: string;
  /** Null when the anchor is an entity of the portal's catalog that is not ours. */
  entity_id: string | null;
  anchor_ref: string;
  section: string | null;
  kind: ThreadKind;
  title: string;
  locked: boolean | number;
  pinned: boolean | number;
  resolved: boolean | number;
  /** Of a document: the version that is discussed. */
  version: number | null;
  /** Of a question: `seq` of the accepted answer. */
  answer_seq: number | null;
  /** Of a review: until when comments are asked for. */
  due_at: string | null;
  /** Whether somebody other than who started it has written. */
  replied: boolean | number;
  hidden_at: string | null;
  hidden_reason: string | null;
  /** Whether a report of it went to the portal's moderators. */
  escalated: boolean | number;
  /** SHA-256 of the request that started it; null of what was not started by one. */
  request_hash: string | null;
  last_seq: number;
  revision: number;
  created_at: string;
  created_by: string;
  last_post_at: string;
  last_post_by: string;
}

/** The columns of the anchor that decide who may do what, and that name it. */
export type AnchorRow = Pick<
  EntityRow,
  | 'id'
  | 'kind'
  | 'namespace'
  | 'name'
  | 'title'
  | 'language'
  | 'workspace_id'
  | 'programme_id'
  | 'visibility'
  | 'status'
  | 'origin'
  | 'created_by'
>;

/** A thread as one viewer reads it: with its anchor, when that is ours, and how far the viewer has read. */
export interface ReadThread {
  thread: ThreadRow;
  anchor: AnchorRow | undefined;
  readSeq: number;
  /** In order of their letters. */
  topics: string[];
}

/** A thread read by itself: with what would otherwise be asked for apart. */
export interface OneThread extends ReadThread {
  /** Of the anchor, when that is ours. */
  workspace: WorkspaceRow | undefined;
  hasMoved: boolean;
}

/** A row of `review_requests`. */
export interface ReviewRequestRow {
  thread_id: string;
  /** A user or a group. */
  reviewer_ref: string;
  asked_at: string;
  asked_by: string;
  answered_at: string | null;
  answered_by: string | null;
  answered_seq: number | null;
}

/** A row of `posts`. */
export interface PostRow {
  id: string;
  thread_id: string;
  seq: number;
  body: string;
  author: string;
  created_at: string;
  edited_at: string | null;
  deleted_at: string | null;
  deleted_by: string | null;
  /** Id of the post of the same thread that it answers. */
  reply_to: string | null;
  /** JSON; of the first post of an experience. */
  experience: string | null;
  hidden_at: string | null;
  hidden_reason: string | null;
  warned_at: string | null;
  warning: string | null;
  purged_at: string | null;
  revision: number;
}

/** A post as it is read: with the place and the author of the post that it answers. */
export interface ReadPost extends PostRow {
  answered_seq: number | null;
  answered_author: string | null;
  /** Whether there is anything to ask for; absent when it is not known. */
  has_files?: boolean | number;
  has_reactions?: boolean | number;
}

/** A row of `post_revisions`: what a post said before an edit. */
export interface PostRevisionRow {
  post_id: string;
  revision: number;
  body: string;
  /** JSON. */
  experience: string | null;
  at: string;
  by: string;
}
