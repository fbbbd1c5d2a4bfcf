import type {
  Experience,
  Reviewer,
  Thread,
} from '@innokyla/backstage-plugin-innokyla-common';
import { abilitiesOf } from '../../entities/abilities';
import {
  type EntityRow,
  refOf,
  type WorkspaceFacts,
} from '../../entities/rows';
import type { Viewer } from '../../permissions/viewer';
import type { ReadThread } from '../rows';

/** A thread without what stands in other tables: enough to know what may be done in it. */
export type BareThread = Omit<
  Thread,
  'late' | 'reviewers' | 'experience' | 'follow' | 'moves'
>;

/** What stands in other tables. */
export interface ThreadDetails {
  reviewers?: Reviewer[];
  experience?: Experience;
}

/**
 * What a viewer who may read a thread may do in it. Whoever may discuss its anchor replies while it is neither locked nor
 * hidden; its author changes it, says when it is resolved and accepts an answer; admins of the workspace and moderators do
 * that and more. The catalog has no roles of ours, so a foreign anchor is discussed by every signed-in reader and kept by
 * moderators.
 */
export function threadAbilities(
  viewer: Viewer,
  { thread, anchor }: Pick<ReadThread, 'thread' | 'anchor'>,
  workspace: WorkspaceFacts | undefined,
): Thread['abilities'] {
  if (viewer.type !== 'user') {
    return {
      canReply: false,
      canEdit: false,
      canAccept: false,
      canModerate: false,
    };
  }
  const ofAnchor =
    anchor && abilitiesOf(viewer, anchor as EntityRow, workspace!);
  const canDiscuss =
    (ofAnchor ? ofAnchor.canDiscuss : viewer.policy.post) && !thread.hidden_at;
  const canModerate = viewer.isModerator || (ofAnchor?.canManage ?? false);
  const canKeep =
    canModerate || (canDiscuss && thread.created_by === viewer.ref);
  return {
    canReply: canDiscuss && !thread.locked,
    canEdit: canKeep,
    canAccept: canKeep && thread.kind === 'question',
    canModerate,
  };
}

/** What a thread's own row tells a viewer. */
export function presentBare(
  viewer: Viewer,
  read: ReadThread,
  workspace: WorkspaceFacts | undefined,
): BareThread {
  const { thread, anchor, readSeq, topics } = read;
  return {
    id: thread.id,
    anchor: {
      ref: anchor ? refOf(anchor) : thread.anchor_ref,
      section: thread.section ?? undefined,
      version: thread.version ?? undefined,
      title: anchor?.title,
    },
    kind: thread.kind,
    title: thread.title,
    topics,
    locked: Boolean(thread.locked),
    pinned: Boolean(thread.pinned),
    resolved: Boolean(thread.resolved),
    unanswered: !thread.replied,
    answerSeq: thread.answer_seq ?? undefined,
    dueAt: thread.due_at ?? undefined,
    // Whoever gets a hidden thread at all is its author or moderates it: see `readableThreads`.
    hidden: thread.hidden_at
      ? { at: thread.hidden_at, reason: thread.hidden_reason ?? '' }
      : undefined,
    lastSeq: thread.last_seq,
    readSeq,
    unread: Math.max(0, thread.last_seq - readSeq),
    createdAt: thread.created_at,
    createdBy: thread.created_by,
    lastPostAt: thread.last_post_at,
    lastPostBy: thread.last_post_by,
    revision: thread.revision,
    abilities: threadAbilities(viewer, read, workspace),
  };
}

/** A whole thread, late or not at an instant. */
export function presentThread(
  bare: BareThread,
  { reviewers, experience }: ThreadDetails,
  at: string,
): Thread {
  const isLate =
    bare.kind === 'review' &&
    !bare.resolved &&
    bare.dueAt !== undefined &&
    bare.dueAt < at &&
    (reviewers ?? []).some(reviewer => !reviewer.answeredAt);
  return { ...bare, late: isLate, reviewers, experience };
}
