import * as z from 'zod';
import { refSchema } from '../../model/refs';

/**
 * What one wants to hear of: every post; new threads and mentions; mentions; nothing. Set on a thread, an entity or a
 * workspace; the nearest one counts (thread, entity, its workspace, its programme), and without any, `mentions`.
 */
export const FOLLOW_LEVELS = [
  'everything',
  'threads',
  'mentions',
  'nothing',
] as const;
/** What one wants to hear of. */
export type FollowLevel = (typeof FOLLOW_LEVELS)[number];

/** A thread, or an entity (a workspace is one). */
export const followTargetSchema = z.union([
  z.strictObject({ thread: z.uuid('must be the id of a thread') }),
  z.strictObject({ entity: refSchema }),
]);
/** What can be followed. */
export type FollowTarget = z.output<typeof followTargetSchema>;

/** Request to set or, with `null`, to forget one's level for something; sent again it changes nothing. */
export const putFollowSchema = z.strictObject({
  target: followTargetSchema,
  level: z.enum(FOLLOW_LEVELS).nullable(),
});
/** Request to set one's level for something. */
export type PutFollowRequest = z.input<typeof putFollowSchema>;

/** One's own level for something, and the one that counts. */
export const followSchema = z.object({
  target: followTargetSchema,
  level: z.enum(FOLLOW_LEVELS).optional(),
  effective: z.enum(FOLLOW_LEVELS),
  /** Ref of the entity that the level comes from, when it is not set here. */
  inheritedFrom: z.string().optional(),
});
/** One's own level for something. */
export type Follow = z.output<typeof followSchema>;

/** Levels that one has set, the newest first; only of what one may still see. */
export const followListSchema = z.object({
  items: z.array(
    z.object({
      target: followTargetSchema,
      title: z.string(),
      /** Ref of what it is, or hangs on. */
      ref: z.string(),
      level: z.enum(FOLLOW_LEVELS),
      at: z.string(),
    }),
  ),
  pageInfo: z.object({ nextCursor: z.string().optional() }),
});
/** Levels that one has set. */
export type FollowList = z.output<typeof followListSchema>;
