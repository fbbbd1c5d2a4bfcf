import emojiRegex from 'emoji-regex';
import * as z from 'zod';
import { showsMarkdown } from '../../model/shownMarkdown';
import { markdownSchema } from '../../model/text';
import { attachmentSchema, MAX_POST_ATTACHMENTS } from '../files';
import { pageInfoSchema } from '../paging';
import { experienceSchema } from './experience';
import { saidSchema } from './references';

/** The longest post, in characters. */
export const MAX_POST = 40_000;

/** The last place that a post can have. */
export const MAX_SEQ = 999_999_999;

/** Most different reactions that a post can have. */
export const MAX_REACTIONS = 20;

/** Markdown of a post: something must be seen of it when it is drawn. */
export const postBodySchema = saidSchema(MAX_POST).refine(showsMarkdown, {
  error: 'must not be empty',
});

/** One emoji, and nothing beside it. */
export const emojiSchema = z.string().refine(
  text => {
    const [first] = text.match(emojiRegex()) ?? [];
    // A lone digit is an emoji to the standard, and to nobody else.
    return first === text && !/^[\d#*]$/.test(text);
  },
  { error: 'must be one emoji' },
);

/** A reaction to a post. */
export const reactionSchema = z.object({
  emoji: z.string(),
  count: z.int(),
  mine: z.boolean(),
  /** Who reacted, the first 20. */
  people: z.array(z.string()),
});
/** A reaction to a post. */
export type Reaction = z.output<typeof reactionSchema>;

/** A message in a thread. A deleted or hidden one keeps its place without its text. */
export const postSchema = z.object({
  id: z.string(),
  threadId: z.string(),
  /** Place in the thread, from 1 on without gaps. */
  seq: z.int(),
  /** Markdown, to be sanitised where it is shown; absent when deleted, and when hidden from the viewer. */
  body: z.string().optional(),
  /** The post that it answers. */
  replyTo: z
    .object({ id: z.string(), seq: z.int(), author: z.string() })
    .optional(),
  /** Of the first post of an experience. */
  experience: experienceSchema.optional(),
  author: z.string(),
  createdAt: z.string(),
  editedAt: z.string().optional(),
  /** Its files, in the order they were added; pictures in the text are not among them. */
  attachments: z.array(attachmentSchema).optional(),
  /** In the order they were given first. */
  reactions: z.array(reactionSchema).optional(),
  deletedAt: z.string().optional(),
  /** Its text was removed for good by the portal's moderators. */
  purgedAt: z.string().optional(),
  /** Hidden by moderators; they and the author still get the text, and the reason. */
  hidden: z
    .object({ at: z.string(), reason: z.string().optional() })
    .optional(),
  /** A warning to the author; for the author and for moderators only. */
  warning: z.object({ at: z.string(), reason: z.string() }).optional(),
  revision: z.int(),
  abilities: z.object({
    canEdit: z.boolean(),
    canDelete: z.boolean(),
    canReact: z.boolean(),
    canReport: z.boolean(),
    /** Hides, restores, warns. */
    canModerate: z.boolean(),
  }),
});
/** A message in a thread. */
export type Post = z.output<typeof postSchema>;

/** Posts in ascending order of `seq`; whether more stand before or after them. */
export const postPageSchema = z.object({
  items: z.array(postSchema),
  /** Titles of the entities that the posts refer to, by ref, as far as the viewer may see them. */
  references: z.record(z.string(), z.string()),
  lastSeq: z.int(),
  foundOldest: z.boolean(),
  foundNewest: z.boolean(),
});
/** Posts in ascending order of `seq`. */
export type PostPage = z.output<typeof postPageSchema>;

/** Posts across threads, the newest first. */
export const latestPostsSchema = z.object({
  items: z.array(
    z.object({
      post: postSchema,
      thread: z.object({
        id: z.string(),
        title: z.string(),
        anchor: z.object({ ref: z.string(), title: z.string().optional() }),
      }),
    }),
  ),
  references: z.record(z.string(), z.string()),
  pageInfo: pageInfoSchema,
});
/** Posts across threads, the newest first. */
export type LatestPosts = z.output<typeof latestPostsSchema>;

/**
 * What a post says and what it said before each edit, the newest first; of a deleted post for those who moderate, of a purged
 * one nothing. At most the last 100 edits.
 */
export const postHistorySchema = z.object({
  items: z.array(
    z.object({
      revision: z.int(),
      body: z.string(),
      experience: experienceSchema.optional(),
      at: z.string(),
      by: z.string(),
    }),
  ),
  references: z.record(z.string(), z.string()),
});
/** What a post said, from one edit to the next. */
export type PostHistory = z.output<typeof postHistorySchema>;

/** Ids of one's own attachments that come with a post. */
const attachmentIdsSchema = z
  .array(z.uuid('must be the id of an attachment'))
  .max(MAX_POST_ATTACHMENTS)
  .optional();

/** A post as it is written first. */
export const newPostSchema = z.strictObject({
  id: z.uuid('must be a UUID made by the client'),
  body: postBodySchema,
  attachments: attachmentIdsSchema,
});

/** Request to post. The same `id` sent again is the same post. */
export const createPostSchema = newPostSchema.extend({
  /** Id of the post of this thread that it answers. */
  replyTo: z.uuid('must be the id of a post').optional(),
});
/** Request to post. */
export type CreatePostRequest = z.input<typeof createPostSchema>;

/** Request to edit a post; needs `If-Match`. */
export const updatePostSchema = z.strictObject({
  body: postBodySchema,
  /** The files it has from now on; without it they stay as they are. */
  attachments: attachmentIdsSchema,
  /** Of the first post of an experience; without it the fields stay as they are. */
  experience: experienceSchema.optional(),
});
/** Request to edit a post. */
export type UpdatePostRequest = z.input<typeof updatePostSchema>;

/** What one has written into a thread and not sent. */
export const postDraftSchema = z.object({
  body: z.string(),
  /** Id of the post that it answers. */
  replyTo: z.string().optional(),
  updatedAt: z.string(),
  revision: z.int(),
});
/** What one has written into a thread and not sent. */
export type PostDraft = z.output<typeof postDraftSchema>;

/** One's own draft in a thread, when there is one. */
export const postDraftAnswerSchema = z.object({
  draft: postDraftSchema.optional(),
});

/** Request to keep a draft; needs `If-Match`, the first time "0". */
export const putPostDraftSchema = z.strictObject({
  body: markdownSchema(MAX_POST),
  replyTo: z.uuid('must be the id of a post').optional(),
});
/** Request to keep a draft. */
export type PutPostDraftRequest = z.input<typeof putPostDraftSchema>;
