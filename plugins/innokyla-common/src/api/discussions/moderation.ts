import * as z from 'zod';
import { nameSchema, refSchema } from '../../model/refs';
import { markdownSchema, showsSomething } from '../../model/text';
import { pageInfoSchema } from '../paging';
import { MAX_SEQ } from './posts';

/** Why a post is reported. */
export const REPORT_REASONS = [
  'personalData',
  'insult',
  'spam',
  'wrongPlace',
  'other',
] as const;
/** Why a post is reported. */
export type ReportReason = (typeof REPORT_REASONS)[number];

/**
 * Who is to look at it: the admins of the workspace, or the portal's moderators above them, who can then read the thread
 * also where they could not otherwise.
 */
export const REPORT_LEVELS = ['workspace', 'portal'] as const;
/** Who is to look at a report. */
export type ReportLevel = (typeof REPORT_LEVELS)[number];

/** `open` until somebody has looked: `handled` when something was done, `dismissed` when nothing had to be. */
export const REPORT_STATES = ['open', 'handled', 'dismissed'] as const;
/** How a report stands. */
export type ReportState = (typeof REPORT_STATES)[number];

const textSchema = markdownSchema(2000).refine(showsSomething, {
  error: 'must not be empty',
});

/** Request to report a post. The same `id` sent again is the same report. */
export const createReportSchema = z
  .strictObject({
    id: z.uuid('must be a UUID made by the client'),
    reason: z.enum(REPORT_REASONS),
    text: textSchema.optional(),
    level: z.enum(REPORT_LEVELS).default('workspace'),
  })
  .refine(report => report.reason !== 'other' || report.text !== undefined, {
    path: ['text'],
    error: 'is needed with the reason "other"',
  });
/** Request to report a post. */
export type CreateReportRequest = z.input<typeof createReportSchema>;

/** A report, for its reporter and for those who moderate there. */
export const reportSchema = z.object({
  id: z.string(),
  thread: z.object({
    id: z.string(),
    title: z.string(),
    anchor: z.object({ ref: z.string(), title: z.string().optional() }),
    locked: z.boolean(),
    hidden: z.boolean(),
    revision: z.int(),
  }),
  post: z.object({
    seq: z.int(),
    author: z.string(),
    /** As it is now; absent when deleted. */
    body: z.string().optional(),
    hidden: z.boolean(),
    /** When its text was removed for good. */
    purgedAt: z.string().optional(),
    createdAt: z.string(),
  }),
  reason: z.enum(REPORT_REASONS),
  text: z.string().optional(),
  level: z.enum(REPORT_LEVELS),
  reporter: z.string(),
  at: z.string(),
  state: z.enum(REPORT_STATES),
  handledAt: z.string().optional(),
  handledBy: z.string().optional(),
  /** What was said when it was handled or dismissed. */
  outcome: z.string().optional(),
  revision: z.int(),
});
/** A report. */
export type Report = z.output<typeof reportSchema>;

/** Reports, the oldest open ones first, the newest handled ones first. */
export const reportPageSchema = z.object({
  items: z.array(reportSchema),
  pageInfo: pageInfoSchema,
  totalItems: z.int(),
});
/** A page of reports. */
export type ReportPage = z.output<typeof reportPageSchema>;

/** Request to settle a report, to open it again, or to hand it to the portal's moderators; needs `If-Match`. */
export const updateReportSchema = z
  .strictObject({
    state: z.enum(REPORT_STATES).optional(),
    level: z.literal('portal').optional(),
    outcome: textSchema.optional(),
  })
  .refine(change => change.state ?? change.level, {
    error: 'must change something',
  });
/** Request to change a report. */
export type UpdateReportRequest = z.input<typeof updateReportSchema>;

/** What moderators do. With `seq` to a post, else to the thread; `lock`, `unlock` and `move` only to threads. */
export const MODERATION_ACTIONS = [
  'hide',
  'restore',
  'lock',
  'unlock',
  'move',
  'warn',
  /** Removes the text of a post and its history for good; only the portal's moderators. */
  'purge',
] as const;
/** What moderators do. */
export type ModerationAction = (typeof MODERATION_ACTIONS)[number];

/** What moderators do with a report without touching what it is about. */
export const REPORT_STEPS = [
  'handleReport',
  'dismissReport',
  'reopenReport',
  'handOnReport',
] as const;
/** What moderators do with a report. */
export type ReportStep = (typeof REPORT_STEPS)[number];

/** Request to moderate. The same `id` sent again is done once. */
export const moderateSchema = z
  .strictObject({
    id: z.uuid('must be a UUID made by the client'),
    action: z.enum(MODERATION_ACTIONS),
    /** The post; without it, the thread. */
    seq: z.int().min(1).max(MAX_SEQ).optional(),
    /** Seen by the author. */
    reason: textSchema,
    /** Of a move: ref of the entity that the thread goes to. */
    to: refSchema.optional(),
    /** Id of the report that it answers; that is handled then. */
    report: z.uuid('must be the id of a report').optional(),
  })
  .superRefine(({ action, seq, to }, context) => {
    const needsPost = action === 'warn' || action === 'purge';
    const needsThread = ['lock', 'unlock', 'move'].includes(action);
    if (needsPost && seq === undefined) {
      context.addIssue({
        code: 'custom',
        path: ['seq'],
        message: `is needed: ${action} is done to a post`,
      });
    }
    if (needsThread && seq !== undefined) {
      context.addIssue({
        code: 'custom',
        path: ['seq'],
        message: `must be left out: ${action} is done to a thread`,
      });
    }
    if ((action === 'move') !== (to !== undefined)) {
      context.addIssue({
        code: 'custom',
        path: ['to'],
        message:
          action === 'move' ? 'is needed' : 'only belongs to the action move',
      });
    }
  });
/** Request to moderate. */
export type ModerateRequest = z.input<typeof moderateSchema>;

/** Something that moderators did; the trail is never changed. */
export const moderationEntrySchema = z.object({
  id: z.string(),
  threadId: z.string(),
  /** Steps of reports are told to those alone who may see the report, and never to whom it is about. */
  action: z.enum([...MODERATION_ACTIONS, ...REPORT_STEPS]),
  seq: z.int().optional(),
  /** Empty when none was given, which only steps of reports need not. */
  reason: z.string(),
  by: z.string(),
  at: z.string(),
  /** Whose post or thread it was. */
  author: z.string(),
  report: z.string().optional(),
  /** Of a move, as far as the viewer may see the places; the titles of those that are ours, as they are now. */
  from: z.string().optional(),
  fromTitle: z.string().optional(),
  to: z.string().optional(),
  toTitle: z.string().optional(),
});
/** Something that moderators did. */
export type ModerationEntry = z.output<typeof moderationEntrySchema>;

/** The trail, the newest first. */
export const moderationTrailSchema = z.object({
  items: z.array(moderationEntrySchema),
  pageInfo: pageInfoSchema,
});
/** The trail, the newest first. */
export type ModerationTrail = z.output<typeof moderationTrailSchema>;

/** What lists of reports and of the trail are narrowed to. */
export interface ModerationQuery {
  workspace?: z.output<typeof nameSchema>;
  state?: ReportState;
  level?: ReportLevel;
  limit?: number;
  cursor?: string;
}
