import * as z from 'zod';

/** State of an upload: `receiving` until the last byte, then `checked`; `used` once an entity holds it. */
export const UPLOAD_STATES = ['receiving', 'checked', 'used'] as const;

/** An upload and what was recognised in it. */
export const uploadSchema = z.object({
  id: z.string(),
  fileName: z.string(),
  /** Bytes in all. */
  size: z.number(),
  /** Bytes received. */
  offset: z.number(),
  state: z.enum(UPLOAD_STATES),
  workspace: z.string(),
  /** By content, known once checked. */
  mediaType: z.string().optional(),
  sha256: z.string().optional(),
  createdAt: z.string(),
  expiresAt: z.string(),
});
/** An upload and what was recognised in it. */
export type Upload = z.output<typeof uploadSchema>;

/** Request to add a finished upload to a document; needs `If-Match`. */
export const addVersionSchema = z.strictObject({
  upload: z.string().min(1).max(100),
  note: z.string().max(500).optional(),
});

/** What this instance accepts and offers; the screens are drawn from it. */
export const settingsSchema = z.object({
  uploads: z.object({
    /** Bytes. */
    maxSize: z.number(),
    mediaTypes: z.array(z.string()),
    extensions: z.array(z.string()),
  }),
  regions: z.array(
    z.object({
      id: z.string(),
      title: z.object({ fi: z.string(), sv: z.string(), en: z.string() }),
    }),
  ),
  /** The viewer's own roles, by workspace name. */
  memberships: z.array(
    z.object({
      workspace: z.string(),
      title: z.string(),
      role: z.enum(['admin', 'member', 'expert']),
    }),
  ),
  canCreateWorkspace: z.boolean(),
  isModerator: z.boolean(),
  /** How long what was deleted can be brought back, in milliseconds. */
  keepDeletedFor: z.number(),
  exports: z.object({
    /** Whether the portal's owner has said as whom grants are published. */
    threeSixtyGiving: z.boolean(),
  }),
});
/** What this instance accepts and offers. */
export type Settings = z.output<typeof settingsSchema>;
