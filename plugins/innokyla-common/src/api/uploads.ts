import * as z from 'zod';
import { READING_STATES } from './files';

/** State of an upload: `receiving` until the last byte, then `checked`; `used` once an entity holds it. */
export const UPLOAD_STATES = ['receiving', 'checked', 'used'] as const;

/**
 * Why a file was not taken, as `reason` in the `error` of the answer; nothing is kept of it, but for `notScanned`.
 *
 * | reason | what it means | status | more fields |
 * | --- | --- | --- | --- |
 * | `type` | files with this ending or of this type are not accepted | 415 | `found`? |
 * | `typeByContent` | the content is not what the name says | 415 | `named`, `found` |
 * | `oldOffice` | a Word, Excel or PowerPoint file from before 2007; to be saved as DOCX, XLSX or PPTX | 415 | |
 * | `encrypted` | cannot be read without a password | 415 | |
 * | `macros` | holds programs (macros) | 415 | |
 * | `scripts` | a PDF with JavaScript | 415 | |
 * | `broken` | damaged or cut short | 415 | |
 * | `bomb` | unpacks to far more than such a file should, or takes too much to open | 415 | |
 * | `tooManyPixels` | a picture with more pixels than are taken | 415 | `maxPixels` |
 * | `infected` | a scanner found malware | 415 | `threat` |
 * | `empty` | no bytes | 400 | |
 * | `checksum` | the bytes that came are not those that were promised (`sha256`): send it again | 400 | |
 * | `notScanned` | the scanner does not answer; the file waits and is checked when its sender asks again | 503 | |
 * | `quota` | the files of the workspace take all the room they may | 413 | `used`, `allowed` |
 * | `diskFull` | the portal has no room left; what was sent is kept, and sending can go on later | 507 | |
 */
export const UPLOAD_REFUSALS = [
  'type',
  'typeByContent',
  'oldOffice',
  'encrypted',
  'macros',
  'scripts',
  'broken',
  'bomb',
  'tooManyPixels',
  'infected',
  'empty',
  'checksum',
  'notScanned',
  'quota',
  'diskFull',
] as const;
/** Why a file was not taken. */
export type UploadRefusal = (typeof UPLOAD_REFUSALS)[number];

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

/** More than a document will ever have, and less than the numbers of the smallest database end. */
const MAX_VERSION = 999_999_999;

/** Request to add a version to a document: a finished upload, or an earlier version again; needs `If-Match`. */
export const addVersionSchema = z
  .strictObject({
    upload: z.string().min(1).max(100).optional(),
    /** Number of an earlier version whose file becomes the newest again. */
    version: z.int().min(1).max(MAX_VERSION).optional(),
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
