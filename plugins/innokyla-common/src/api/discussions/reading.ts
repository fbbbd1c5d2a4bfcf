import * as z from 'zod';
import { nameSchema, refSchema } from '../../model/refs';

/** Request to move the read mark; it only ever moves forward. */
export const readMarkSchema = z.strictObject({ seq: z.int().min(0) });

/** Request to have a post, and those after it, unread again. */
export const unreadFromSchema = z.strictObject({ seq: z.int().min(1) });

/** Request to have read all: of one entity, of a workspace, or of everything. */
export const readAllSchema = z
  .strictObject({
    anchor: refSchema.optional(),
    workspace: nameSchema.optional(),
  })
  .refine(({ anchor, workspace }) => !(anchor && workspace), {
    error: 'must name an entity or a workspace, not both',
  });
/** Request to have read all. */
export type ReadAllRequest = z.input<typeof readAllSchema>;

/** Threads that tell the viewer something they have not read, by what they follow; counted up to 100. */
export const unreadCountSchema = z.object({
  threads: z.int(),
  /** There are more than were counted. */
  more: z.boolean(),
});
/** Threads that tell the viewer something they have not read. */
export type UnreadCount = z.output<typeof unreadCountSchema>;
