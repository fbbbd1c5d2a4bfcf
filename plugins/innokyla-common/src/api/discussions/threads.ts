import * as z from 'zod';
import { titleSchema } from '../../model/envelope';
import { refSchema } from '../../model/refs';
import { headingSchema, lineSchema } from '../../model/text';
import { instantSchema } from '../../model/time';
import { pageInfoSchema } from '../paging';
import { experienceSchema } from './experience';
import { FOLLOW_LEVELS } from './following';
import { MAX_SEQ, newPostSchema } from './posts';

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

/** How a thread stands: `open` until it is resolved; a question with an accepted answer is `resolved` too. */
export const THREAD_STATES = ['open', 'resolved'] as const;
/** How a thread stands. */
export type ThreadState = (typeof THREAD_STATES)[number];

/** Most topics of a thread, and of a person. */
export const MAX_TOPICS = 20;

/** Most people and groups asked for comments in one thread. */
export const MAX_REVIEWERS = 50;

const MAX_TOPIC = 60;

/** A topic as it is compared: lower case, single spaces. */
export const topicSchema = headingSchema(MAX_TOPIC)
  .transform(topic =>
    topic.normalize('NFC').toLocaleLowerCase('fi').replace(/\s+/g, ' '),
  )
  // Some letters become two in lower case or when composed: İ, क़.
  .refine(topic => topic.length <= MAX_TOPIC, {
    error: `must be at most ${MAX_TOPIC} characters`,
  });

/** Topics of a thread, each once. */
export const topicsSchema = z
  .array(topicSchema)
  .max(MAX_TOPICS, `must be at most ${MAX_TOPICS} topics`)
  .transform(topics => [...new Set(topics)])
  .optional();

/** People and groups who are asked for comments, each once. */
export const reviewerRefsSchema = z
  .array(
    refSchema.refine(ref => /^(user|group):/.test(ref), {
      error: 'must be a person or a group',
    }),
  )
  .max(MAX_REVIEWERS, `must be at most ${MAX_REVIEWERS} people or groups`)
  .transform(refs => [...new Set(refs)])
  .optional();

export const threadAbilitiesSchema = z.object({
  canReply: z.boolean(),
  /** Title, topics, due date and reviewers; resolved or not. */
  canEdit: z.boolean(),
  /** Accepts an answer: who asked, and who moderates. */
  canAccept: z.boolean(),
  /** Pins, locks, moves, hides, and sees what is hidden. */
  canModerate: z.boolean(),
});

/** Somebody who was asked for comments. */
export const reviewerSchema = z.object({
  /** A user or a group. */
  ref: z.string(),
  /** When they, or somebody of the group, wrote first after being asked. */
  answeredAt: z.string().optional(),
  answeredBy: z.string().optional(),
  answeredSeq: z.int().optional(),
});
/** Somebody who was asked for comments. */
export type Reviewer = z.output<typeof reviewerSchema>;

/** Where a thread stood before it was moved; without title when the viewer may not see it. */
export const threadMoveSchema = z.object({
  from: z.object({ ref: z.string(), title: z.string().optional() }).optional(),
  at: z.string(),
  by: z.string(),
  reason: z.string(),
});
/** Where a thread stood before it was moved. */
export type ThreadMove = z.output<typeof threadMoveSchema>;

/** A discussion anchored to an entity, to a section of it, or to a version of a document. */
export const threadSchema = z.object({
  id: z.string(),
  anchor: z.object({
    ref: z.string(),
    section: z.string().optional(),
    /** Of a document: the version that is discussed. */
    version: z.int().optional(),
    /** Title of the entity, when it is ours. */
    title: z.string().optional(),
  }),
  kind: z.enum(THREAD_KINDS),
  title: z.string(),
  topics: z.array(z.string()),
  locked: z.boolean(),
  pinned: z.boolean(),
  resolved: z.boolean(),
  /** Nobody but who started it has written. */
  unanswered: z.boolean(),
  /** Of a question: `seq` of the accepted answer. */
  answerSeq: z.int().optional(),
  /** Of a review: until when comments are asked for. */
  dueAt: z.string().optional(),
  /** Of a review: past its due date, open, and somebody has not answered. */
  late: z.boolean(),
  /** Of a review: who was asked. */
  reviewers: z.array(reviewerSchema).optional(),
  /** Of an experience. */
  experience: experienceSchema.optional(),
  /** Set for its author and for moderators; nobody else sees a hidden thread at all. */
  hidden: z.object({ at: z.string(), reason: z.string() }).optional(),
  /** `seq` of the newest post. */
  lastSeq: z.int(),
  /** `seq` up to which the viewer has read; 0 for never opened. */
  readSeq: z.int(),
  /** Posts after the read mark. */
  unread: z.int(),
  /** The viewer's own follow level, when they have set one here, and the one that counts. In answers of one thread only. */
  follow: z
    .object({
      level: z.enum(FOLLOW_LEVELS).optional(),
      effective: z.enum(FOLLOW_LEVELS),
    })
    .optional(),
  /** Newest first. In answers of one thread only. */
  moves: z.array(threadMoveSchema).optional(),
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
/** A page of threads, the latest written first; in the list of one entity the pinned ones stand before. */
export type ThreadPage = z.output<typeof threadPageSchema>;

/** What a list of threads is narrowed to; everything named must hold. */
export interface ThreadQuery {
  /** Ref of the entity. */
  anchor?: string;
  /** Of that entity. */
  section?: string;
  /** Of that document. */
  version?: number;
  /** Name of a workspace: everything in it, itself included. */
  workspace?: string;
  /** Name of a programme: everything in it and in its projects. */
  programme?: string;
  kind?: ThreadKind;
  state?: ThreadState;
  /** Any of these. */
  topic?: readonly string[];
  /** Ref of a person who has written in it. */
  participant?: string;
  /** Nobody but who started it has written. */
  unanswered?: boolean;
  /** Has posts after the viewer's read mark. */
  unread?: boolean;
  /** Tells the viewer something that they have not read: see `UnreadCount`. */
  inbox?: boolean;
  /** Comments are asked of the viewer, or of a group of theirs, and have not come. */
  awaiting?: boolean;
  limit?: number;
  cursor?: string;
}

/** Threads that were moved away from an entity, as far as the viewer may read them where they stand now. */
export const movedThreadsSchema = z.object({
  items: z.array(
    z.object({
      threadId: z.string(),
      title: z.string(),
      to: z.object({ ref: z.string(), title: z.string().optional() }),
      at: z.string(),
      by: z.string(),
      reason: z.string(),
    }),
  ),
});
/** Threads that were moved away from an entity. */
export type MovedThreads = z.output<typeof movedThreadsSchema>;

/** How much is said about each section of an entity. */
export const sectionThreadsSchema = z.object({
  items: z.array(
    z.object({ section: z.string(), threads: z.int(), posts: z.int() }),
  ),
});
/** How much is said about each section of an entity. */
export type SectionThreads = z.output<typeof sectionThreadsSchema>;

/** Request to start a thread with its first post. Both ids are made by the client: sent again, they make one thread. */
export const createThreadSchema = z
  .strictObject({
    id: z.uuid('must be a UUID made by the client'),
    anchor: refSchema,
    section: lineSchema(100).optional(),
    version: z.int().min(1).max(1_000_000).optional(),
    kind: z.enum(THREAD_KINDS).default('discussion'),
    title: titleSchema,
    topics: topicsSchema,
    dueAt: instantSchema.optional(),
    reviewers: reviewerRefsSchema,
    post: newPostSchema.extend({ experience: experienceSchema.optional() }),
  })
  .superRefine((thread, context) => {
    const demand = (
      holds: boolean,
      path: (string | number)[],
      message: string,
    ) => holds || context.addIssue({ code: 'custom', path, message });
    demand(
      thread.kind === 'review' || !(thread.dueAt ?? thread.reviewers),
      [thread.dueAt ? 'dueAt' : 'reviewers'],
      'only belongs to a thread of the kind review',
    );
    demand(
      thread.kind !== 'experience' || thread.post.experience !== undefined,
      ['post', 'experience'],
      'is needed in a thread of the kind experience',
    );
    demand(
      thread.kind === 'experience' || !thread.post.experience,
      ['post', 'experience'],
      'only belongs to a thread of the kind experience',
    );
  });
/** Request to start a thread with its first post. */
export type CreateThreadRequest = z.input<typeof createThreadSchema>;

/** Request to change a thread; needs `If-Match`. Locking, moving and hiding are moderation: see `moderateSchema`. */
export const updateThreadSchema = z
  .strictObject({
    title: titleSchema.optional(),
    topics: topicsSchema,
    pinned: z.boolean().optional(),
    resolved: z.boolean().optional(),
    /** Of a question: `seq` of the accepted answer, which resolves it too; `null` takes the acceptance back and opens it. */
    answerSeq: z.int().min(2).max(MAX_SEQ).nullable().optional(),
    /** Of a review. */
    dueAt: instantSchema.nullable().optional(),
    /** Of a review: who is asked from now on; answers of those who stay are kept. */
    reviewers: reviewerRefsSchema,
  })
  .refine(patch => Object.values(patch).some(value => value !== undefined), {
    error: 'must change something',
  });
/** Request to change a thread. */
export type UpdateThreadRequest = z.input<typeof updateThreadSchema>;
