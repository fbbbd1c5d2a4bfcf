import type {
  Attachment,
  Post,
  Reaction,
  Thread,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { Viewer } from '../../permissions/viewer';
import type { PostRow, ReadPost } from '../rows';

type Abilities = Thread['abilities'];

/** What stands with a post beside its row. */
export interface PostParts {
  files?: Attachment[];
  reactions?: Reaction[];
}

/** How far a post stands open to a viewer who may read its thread. */
function standing(viewer: Viewer, row: PostRow, abilities: Abilities) {
  const isAuthor = viewer.type === 'user' && row.author === viewer.ref;
  const isGone = row.deleted_at !== null || row.purged_at !== null;
  const isHidden = row.hidden_at !== null;
  const isInside = isAuthor || abilities.canModerate;
  return {
    isAuthor,
    isGone,
    isHidden,
    /** Its author, or somebody who moderates there. */
    isInside,
    isShown: !isGone && (!isHidden || isInside),
  };
}

/** Whether a viewer who may read the thread gets what a post says: nobody of a deleted one, few of a hidden one. */
export const isShown = (viewer: Viewer, row: PostRow, abilities: Abilities) =>
  standing(viewer, row, abilities).isShown;

/** A post on the wire; without its text, files and reactions where those are not the viewer's to see. */
export function presentPost(
  viewer: Viewer,
  row: ReadPost,
  abilities: Abilities,
  { files, reactions }: PostParts = {},
): Post {
  const post = standing(viewer, row, abilities);
  return {
    id: row.id,
    threadId: row.thread_id,
    seq: row.seq,
    ...(post.isShown && {
      body: row.body,
      experience: row.experience ? JSON.parse(row.experience) : undefined,
      attachments: files?.length ? files : undefined,
      reactions: reactions?.length ? reactions : undefined,
    }),
    replyTo: presentAnswered(row),
    author: row.author,
    createdAt: row.created_at,
    editedAt: row.edited_at ?? undefined,
    deletedAt: row.deleted_at ?? undefined,
    purgedAt: row.purged_at ?? undefined,
    hidden: row.hidden_at
      ? {
          at: row.hidden_at,
          reason: post.isInside ? row.hidden_reason ?? undefined : undefined,
        }
      : undefined,
    warning:
      row.warned_at && post.isInside
        ? { at: row.warned_at, reason: row.warning ?? '' }
        : undefined,
    revision: row.revision,
    abilities: {
      // What moderators have judged stays as they read it until they have let it go.
      canEdit:
        !post.isGone && !post.isHidden && post.isAuthor && abilities.canReply,
      canDelete: !post.isGone && post.isInside,
      canReact: !post.isGone && !post.isHidden && abilities.canReply,
      canReport:
        !post.isGone &&
        !post.isHidden &&
        viewer.type === 'user' &&
        !post.isAuthor,
      canModerate: abilities.canModerate,
    },
  };
}

function presentAnswered(row: ReadPost): Post['replyTo'] {
  if (row.reply_to === null || row.answered_seq === null) return undefined;
  return {
    id: row.reply_to,
    seq: row.answered_seq,
    author: row.answered_author!,
  };
}
