import * as z from 'zod';
import { READING_STATES } from './files';

/** State of an upload: `receiving` until the last byte, then `checked`; `used` once an entity holds it. */
export const UPLOAD_STATES = ['receiving', 'checked', 'used'] as const;

/** A document that an upload may belong to. */
export const knownDocumentSchema = z.object({
  ref: z.string(),
  title: z.string(),
  /** The version that is alike. */
  version: z.int(),
  /** Revision of the document, to add a version on. */
  revision: z.int(),
  canEdit: z.boolean(),
});
/** A document that an upload may belong to. */
export type KnownDocument = z.output<typeof knownDocumentSchema>;

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
  /** How far the reading of its text has come, once it is checked. */
  reading: z.enum(READING_STATES).optional(),
  /** Documents of its workspace, readable to the viewer, that hold the same bytes already; once it is checked. */
  sameBytes: z.array(knownDocumentSchema).optional(),
  /** Documents of its workspace, editable by the viewer, whose newest file has the same name but other bytes. */
  sameName: z.array(knownDocumentSchema).optional(),
});
/** An upload and what was recognised in it. */
export type Upload = z.output<typeof uploadSchema>;

/** The viewer's own uploads that nothing holds yet, the newest first: unfinished ones can be gone on with. */
export const uploadListSchema = z.object({ items: z.array(uploadSchema) });

/** Request to add a version to a document: a finished upload, or an earlier version again; needs `If-Match`. */
export const addVersionSchema = z
  .strictObject({
    upload: z.string().min(1).max(100).optional(),
    /** Number of an earlier version whose file becomes the newest again. */
    version: z.int().min(1).optional(),
    note: z.string().max(500).optional(),
  })
  .refine(
    ({ upload, version }) => (upload === undefined) !== (version === undefined),
    { error: 'must name either an upload or a version', path: ['upload'] },
  );
/** Request to add a version to a document. */
export type AddVersionRequest = z.input<typeof addVersionSchema>;

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
