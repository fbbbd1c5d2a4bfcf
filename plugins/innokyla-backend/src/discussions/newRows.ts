import type {
  CreateThreadRequest,
  Experience,
} from '@innokyla/backstage-plugin-innokyla-common';
import { createHash } from 'node:crypto';
import { now, toUtc } from '../database/database';
import type { Viewer } from '../permissions/viewer';
import type { PostRow, ThreadRow } from './rows';

/** A thread as it begins, with its first post already counted. */
export function newThread(
  viewer: Viewer,
  request: CreateThreadRequest,
  entityId: string | null,
): ThreadRow {
  const at = now();
  return {
    id: request.id.toLowerCase(),
    entity_id: entityId,
    anchor_ref: request.anchor,
    section: request.section ?? null,
    kind: request.kind ?? 'discussion',
    title: request.title,
    locked: false,
    pinned: false,
    resolved: false,
    version: request.version ?? null,
    answer_seq: null,
    due_at: request.dueAt === undefined ? null : toUtc(request.dueAt),
    replied: false,
    hidden_at: null,
    hidden_reason: null,
    escalated: false,
    request_hash: hashOf(request),
    last_seq: 1,
    revision: 1,
    created_at: at,
    created_by: viewer.ref,
    last_post_at: at,
    last_post_by: viewer.ref,
  };
}

export function newPost(
  threadId: string,
  seq: number,
  author: string,
  at: string,
  post: {
    id: string;
    body: string;
    replyTo?: string;
    experience?: Experience;
  },
): PostRow {
  return {
    id: post.id.toLowerCase(),
    thread_id: threadId,
    seq,
    body: post.body,
    author,
    created_at: at,
    edited_at: null,
    deleted_at: null,
    deleted_by: null,
    reply_to: post.replyTo?.toLowerCase() ?? null,
    experience: post.experience ? JSON.stringify(post.experience) : null,
    hidden_at: null,
    hidden_reason: null,
    warned_at: null,
    warning: null,
    purged_at: null,
    revision: 1,
  };
}

/**
 * What a request to start a thread says, in few letters. Kept with the thread, for what it made can be renamed, moved, edited
 * since; and what it said cannot be read from it, when that was removed for good.
 */
export function hashOf({
  id,
  topics = [],
  reviewers = [],
  post,
  ...thread
}: CreateThreadRequest): string {
  const attachments = (post.attachments ?? []).map(file => file.toLowerCase());
  const said = {
    ...thread,
    id: id.toLowerCase(),
    topics: [...topics].sort(),
    reviewers: [...reviewers].sort(),
    post: { ...post, id: post.id.toLowerCase(), attachments },
  };
  return createHash('sha256').update(canonical(said)).digest('hex');
}

/** JSON that does not depend on the order of the fields. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, each) =>
    each && typeof each === 'object' && !Array.isArray(each)
      ? Object.fromEntries(
          Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : each,
  );
}
