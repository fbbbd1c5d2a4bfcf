import type {
  ModerationAction,
  ReportLevel,
  ReportReason,
  ReportState,
  ReportStep,
} from '@innokyla/backstage-plugin-innokyla-common';

/** A row of `reports`. */
export interface ReportRow {
  id: string;
  thread_id: string;
  post_id: string;
  reason: ReportReason;
  text: string | null;
  level: ReportLevel;
  reporter: string;
  at: string;
  state: ReportState;
  /** The admin who handed it to the portal's moderators; null when it was made straight to them. */
  handed_by: string | null;
  handled_at: string | null;
  handled_by: string | null;
  /** As whom: what the portal's moderators settled, an admin does not open again. Null of what was settled long ago. */
  handled_level: ReportLevel | null;
  outcome: string | null;
  revision: number;
}

/** A report with what it is about. SQLite answers booleans as 0 and 1. */
export interface ReadReport extends ReportRow {
  thread_title: string;
  thread_locked: boolean | number;
  thread_hidden_at: string | null;
  thread_revision: number;
  anchor_ref: string;
  /** Of an anchor that is ours. */
  anchor_kind: string | null;
  anchor_namespace: string | null;
  anchor_name: string | null;
  anchor_title: string | null;
  anchor_workspace_id: string | null;
  seq: number;
  author: string;
  body: string;
  post_hidden_at: string | null;
  post_deleted_at: string | null;
  post_purged_at: string | null;
  post_created_at: string;
}

/** A row of `moderation_actions`: written once, never changed. */
export interface ModerationRow {
  id: string;
  thread_id: string;
  post_id: string | null;
  seq: number | null;
  /**
   * Where the thread stood; null when its anchor is not ours, and of a report that went past the admins to the portal's
   * moderators.
   */
  workspace_id: string | null;
  action: ModerationAction | ReportStep;
  /** As whom: an admin of the workspace or a moderator of the portal. Null of what was done long ago. */
  level: ReportLevel | null;
  reason: string;
  by: string;
  at: string;
  author: string;
  report_id: string | null;
  from_ref: string | null;
  to_ref: string | null;
}
