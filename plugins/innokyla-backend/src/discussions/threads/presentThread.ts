import type { Thread } from '@innokyla/backstage-plugin-innokyla-common';
import { abilitiesOf } from '../../entities/abilities';
import {
  type EntityRow,
  refOf,
  type WorkspaceFacts,
} from '../../entities/rows';
import type { Viewer } from '../../permissions/viewer';
import type { ReadThread } from '../rows';

/**
 * What a viewer who may read a thread may do in it. Whoever may discuss its anchor replies while it is not locked; its
 * author changes its title and says when it is resolved; admins of the workspace and moderators do that and lock.
 * The catalog has no roles of ours, so a foreign anchor is discussed by every signed-in reader and kept by moderators.
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
  const canDiscuss = ofAnchor ? ofAnchor.canDiscuss : true;
  const canModerate = viewer.isModerator || (ofAnchor?.canManage ?? false);
  return {
    canReply: canDiscuss && !thread.locked,
    canEdit: canModerate || (canDiscuss && thread.created_by === viewer.ref),
    canAccept: canModerate || (canDiscuss && thread.created_by === viewer.ref),
    canModerate,
  };
}

export function presentThread(
  viewer: Viewer,
  read: ReadThread,
  workspace: WorkspaceFacts | undefined,
): Thread {
  const { thread, anchor, readSeq } = read;
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
    topics: [],
    locked: Boolean(thread.locked),
    pinned: Boolean(thread.pinned),
    resolved: Boolean(thread.resolved),
    unanswered: !thread.replied,
    late: false,
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
