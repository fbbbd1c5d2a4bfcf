import * as z from 'zod';

/**
 * How far the reading of a file has come: `waiting` for its turn or being read, `done`, `failed` when it could not be read
 * (broken, too large, too slow), `none` when nothing can be read from files of its type.
 */
export const READING_STATES = ['waiting', 'done', 'failed', 'none'] as const;
/** How far the reading of a file has come. */
export type ReadingState = (typeof READING_STATES)[number];

/** The text of a file by page: of a PDF its pages, of a presentation its slides, of a workbook its sheets, else one page. */
export const fileTextSchema = z.object({
  state: z.enum(READING_STATES),
  pages: z.array(
    z.object({
      /** From 1 on. */
      page: z.int(),
      text: z.string(),
    }),
  ),
  /** The file holds more text than is kept. */
  truncated: z.boolean(),
});
/** The text of a file by page. */
export type FileText = z.output<typeof fileTextSchema>;

/** A text document as simple HTML. It was sanitised when it was made, and is to be sanitised again where it is shown. */
export const filePreviewSchema = z.object({
  state: z.enum(READING_STATES),
  html: z.string().optional(),
});
/** A text document as simple HTML. */
export type FilePreview = z.output<typeof filePreviewSchema>;

/** A file that belongs to a post, or a picture in a section. In markdown a picture is `![words](attachment:<id>)`. */
export const attachmentSchema = z.object({
  id: z.string(),
  fileName: z.string(),
  mediaType: z.string(),
  /** Bytes. */
  size: z.number(),
  sha256: z.string(),
  createdAt: z.string(),
  createdBy: z.string(),
  /** Path of the bytes under the plugin's address; readable to whoever may read what it is in. */
  contentPath: z.string(),
  /** Whether a browser may show it in the page instead of saving it. */
  inline: z.boolean(),
  /** Path of a small picture of it, when there is one. */
  thumbnailPath: z.string().optional(),
});
/** A file that belongs to a post, or a picture in a section. */
export type Attachment = z.output<typeof attachmentSchema>;

/** Request to make an attachment of a finished upload. The `id` is made by the client: sent again, it is one attachment. */
export const createAttachmentSchema = z.strictObject({
  id: z.uuid('must be a UUID made by the client'),
  upload: z.string().min(1).max(100),
});
/** Request to make an attachment of a finished upload. */
export type CreateAttachmentRequest = z.input<typeof createAttachmentSchema>;

/** Most files a post can have. */
export const MAX_POST_ATTACHMENTS = 10;

const ATTACHMENT_ADDRESS =
  /^attachment:([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;

/** The address of an attachment in markdown. */
export const attachmentAddress = (id: string): string => `attachment:${id}`;

/** The id of the attachment that an address in markdown names; undefined for every other address. */
export const attachmentIdOf = (address: string): string | undefined =>
  ATTACHMENT_ADDRESS.exec(address)?.[1];

/**
 * Ids of the attachments that a markdown text shows, each once. However markdown lets a picture be written, also with its
 * address at another place (`[1]: attachment:…`): one that is overlooked would be seen by its writer alone, and swept away.
 */
export function attachmentIdsIn(markdown: string): string[] {
  const found = markdown.matchAll(
    /\][(:]\s*<?attachment:([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?=[>\s)]|$)/g,
  );
  return [...new Set([...found].map(match => match[1]))];
}

/** A stored file whose bytes are not what they were, found by the job that reads all of them again. */
export const damagedFileSchema = z.object({
  sha256: z.string(),
  problem: z.enum(['missing', 'changed']),
  checkedAt: z.string(),
  /** Where the file is used, as far as the viewer may see. */
  documents: z.array(
    z.object({ ref: z.string(), title: z.string(), version: z.int() }),
  ),
});

/** How much room the files of a workspace take; for its admins. Bytes; equal bytes count once. */
export const workspaceStorageSchema = z.object({
  used: z.number(),
  /** Absent when there is no limit. */
  quota: z.number().optional(),
  documents: z.int(),
  versions: z.int(),
  attachments: z.int(),
  damaged: z.array(damagedFileSchema),
});
/** How much room the files of a workspace take. */
export type WorkspaceStorage = z.output<typeof workspaceStorageSchema>;

/** How much room all files take and how their last check ended; for the portal's moderators. Bytes. */
export const portalStorageSchema = z.object({
  used: z.number(),
  files: z.int(),
  /** When every file had last been read again; absent before the first time. */
  verifiedAt: z.string().optional(),
  damaged: z.array(damagedFileSchema),
  /** The workspaces whose files take most, at most 100. */
  workspaces: z.array(
    z.object({
      name: z.string(),
      title: z.string(),
      used: z.number(),
      quota: z.number().optional(),
    }),
  ),
});
/** How much room all files take and how their last check ended. */
export type PortalStorage = z.output<typeof portalStorageSchema>;
