import type {
  Attachment,
  Post,
  Thread,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { Viewer } from '../../permissions/viewer';
import type { PostRow } from '../rows';

/** A post on the wire; a deleted one without its text and files. */
export function presentPost(
  viewer: Viewer,
  row: PostRow,
  abilities: Thread['abilities'],
  files?: Attachment[],
): Post {
  const isDeleted = row.deleted_at !== null;
  const isAuthor = viewer.type === 'user' && row.author === viewer.ref;
  return {
    id: row.id,
    threadId: row.thread_id,
    seq: row.seq,
    body: isDeleted ? undefined : row.body,
    author: row.author,
    createdAt: row.created_at,
    editedAt: row.edited_at ?? undefined,
    attachments: isDeleted || !files?.length ? undefined : files,
    deletedAt: row.deleted_at ?? undefined,
    revision: row.revision,
    abilities: {
      canEdit: !isDeleted && isAuthor && abilities.canReply,
      canDelete: !isDeleted && (isAuthor || abilities.canModerate),
      canReact: !isDeleted && abilities.canReply,
      canReport: !isDeleted && viewer.type === 'user' && !isAuthor,
      canModerate: abilities.canModerate,
    },
  };
}
