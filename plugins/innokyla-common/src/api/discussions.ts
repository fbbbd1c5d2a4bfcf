import * as z from 'zod';
import { titleSchema } from '../model/envelope';
import { refSchema } from '../model/refs';
import { lineSchema, markdownSchema } from '../model/text';
import { attachmentSchema, MAX_POST_ATTACHMENTS } from './files';
import { pageInfoSchema } from './paging';

/** What a thread is for. */
export const THREAD_KINDS = [
  'discussion',
  'question',
  'review',
  'experience',
  'announcement',
] as const;
/** What a thread is for. */
export type ThreadKind = (typeof THREAD_KINDS)[number];

/** The longest post, in characters. */
export const MAX_POST = 40_000;

/** Markdown of a post: something must be left when white space is taken away. */
export const postBodySchema = markdownSchema(MAX_POST).refine(
  text => text.trim().length > 0,
  { error: 'must not be empty' },
);

export const threadAbilitiesSchema = z.object({
  canReply: z.boolean(),
  canEdit: z.boolean(),
  canModerate: z.boolean(),
});

/** A discussion anchored to an entity, or to a section of it. */
export const threadSchema = z.object({
  id: z.string(),
  anchor: z.object({
    ref: z.string(),
    section: z.string().optional(),
    /** Title of the entity, when it is ours. */
    title: z.string().optional(),
  }),
  kind: z.enum(THREAD_KINDS),
  title: z.string(),
  locked: z.boolean(),
  pinned: z.boolean(),
  resolved: z.boolean(),
  /** `seq` of the newest post. */
  lastSeq: z.int(),
  /** `seq` up to which the viewer has read; 0 for never opened. */
  readSeq: z.int(),
  /** Posts after the read mark. */
  unread: z.int(),
  createdAt: z.string(),
  createdBy: z.string(),
  lastPostAt: z.string(),
  lastPostBy: z.string(),
  revision: z.int(),
  abilities: threadAbilitiesSchema,
});
/** A discussion anchored to an entity. */
export type Thread = z.output<typeof threadSchema>;

export const threadPageSchema = z.object({
  items: z.array(threadSchema),
  pageInfo: pageInfoSchema,
  totalItems: z.int(),
});
/** A page of threads, the latest written first. */
export type ThreadPage = z.output<typeof threadPageSchema>;

/** A message in a thread. A deleted one keeps its place without its text. */
export const postSchema = z.object({
  id: z.string(),
  threadId: z.string(),
  /** Place in the thread, from 1 on without gaps. */
  seq: z.int(),
  /** Markdown, to be sanitised where it is shown; absent when deleted. */
  body: z.string().optional(),
  author: z.string(),
  createdAt: z.string(),
  editedAt: z.string().optional(),
  /** Its files, in the order they were added; pictures in the text are not among them. */
  attachments: z.array(attachmentSchema).optional(),
  deletedAt: z.string().optional(),
  revision: z.int(),
  abilities: z.object({ canEdit: z.boolean(), canDelete: z.boolean() }),
});
/** A message in a thread. */
export type Post = z.output<typeof postSchema>;

/** Posts in ascending order of `seq`; whether more stand before or after them. */
export const postPageSchema = z.object({
  items: z.array(postSchema),
  lastSeq: z.int(),
  foundOldest: z.boolean(),
  foundNewest: z.boolean(),
});
/** Posts in ascending order of `seq`. */
export type PostPage = z.output<typeof postPageSchema>;

/** Ids of one's own attachments that come with a post. */
const attachmentIdsSchema = z
  .array(z.uuid('must be the id of an attachment'))
  .max(MAX_POST_ATTACHMENTS)
  .optional();

/** Request to start a thread with its first post. Both ids are made by the client: sent again, they make one thread. */
export const createThreadSchema = z.strictObject({
  id: z.uuid('must be a UUID made by the client'),
  anchor: refSchema,
  section: lineSchema(100).optional(),
  kind: z.enum(THREAD_KINDS).default('discussion'),
  title: titleSchema,
  post: z.strictObject({
    id: z.uuid('must be a UUID made by the client'),
    body: postBodySchema,
    attachments: attachmentIdsSchema,
  }),
});
/** Request to start a thread with its first post. */
export type CreateThreadRequest = z.input<typeof createThreadSchema>;

/** Request to change a thread; needs `If-Match`. */
export const updateThreadSchema = z
  .strictObject({
    title: titleSchema.optional(),
    locked: z.boolean().optional(),
    pinned: z.boolean().optional(),
    resolved: z.boolean().optional(),
  })
  .refine(patch => Object.keys(patch).length > 0, {
    error: 'must change something',
  });
/** Request to change a thread. */
export type UpdateThreadRequest = z.input<typeof updateThreadSchema>;

/** Request to post. The same `id` sent again is the same post. */
export const createPostSchema = z.strictObject({
  id: z.uuid('must be a UUID made by the client'),
  body: postBodySchema,
  attachments: attachmentIdsSchema,
});
/** Request to post. */
export type CreatePostRequest = z.input<typeof createPostSchema>;

/** Request to edit a post; needs `If-Match`. */
export const updatePostSchema = z.strictObject({
  body: postBodySchema,
  /** The files it has from now on; without it they stay as they are. */
  attachments: attachmentIdsSchema,
});
/** Request to edit a post. */
export type UpdatePostRequest = z.input<typeof updatePostSchema>;

/** Request to move the read mark; it only ever moves forward. */
export const readMarkSchema = z.strictObject({ seq: z.int().min(0) });

/** The channel of the portal's signals that live changes are told on. */
export const SIGNAL_CHANNEL = 'innokyla';

/** A live change: ids only, what they stand for is fetched again with the reader's own permissions. */
export interface InnokylaSignal {
  [key: string]: string | number;
  type: 'post' | 'thread' | 'entity';
  /** Id of the thread or of the entity. */
  id: string;
  seq: number;
}
