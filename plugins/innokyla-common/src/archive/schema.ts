import * as z from 'zod';
import { THREAD_KINDS, postBodySchema } from '../api/discussions';
import {
  LANGUAGES,
  ROLES,
  STATUSES,
  summarySchema,
  titleSchema,
  VISIBILITIES,
} from '../model/envelope';
import { API_VERSION, nameSchema, refSchema } from '../model/refs';
import { lineSchema } from '../model/text';
import { instantSchema } from '../model/time';

const who = { at: instantSchema, by: refSchema };

/** `archive.yaml` at the root of the folder. */
export const archiveManifestSchema = z.strictObject({
  format: z.literal('innokyla-archive/v1'),
  title: titleSchema,
  description: z.string().max(5000).optional(),
});

/** A file of a document: a path beside the YAML file, never outside the archive. */
export const archiveVersionSchema = z.strictObject({
  file: z.string().min(1).max(500),
  fileName: z.string().min(1).max(255).optional(),
  note: z.string().max(1000).optional(),
  /** Checked against the bytes when it is there. */
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  ...who,
});

/** An entity of any kind, in the catalog's shape. */
export const archiveEntitySchema = z.strictObject({
  apiVersion: z.literal(API_VERSION),
  kind: z.string().min(1),
  id: z.uuid().optional(),
  metadata: z.strictObject({
    /** Name of the workspace; `default` for a workspace itself. */
    namespace: nameSchema,
    name: nameSchema,
    title: titleSchema,
    description: summarySchema.optional(),
  }),
  language: z.enum(LANGUAGES).default('fi'),
  visibility: z.enum(VISIBILITIES).default('workspace'),
  status: z.enum(STATUSES).default('draft'),
  created: z.strictObject(who),
  updated: z.strictObject(who).optional(),
  spec: z.record(z.string(), z.unknown()),
  /** Files of a Document, oldest first. */
  versions: z.array(archiveVersionSchema).max(1000).optional(),
});

/** A thread with its posts, oldest first. */
export const archiveThreadSchema = z.strictObject({
  apiVersion: z.literal(API_VERSION),
  kind: z.literal('Thread'),
  id: z.uuid().optional(),
  anchor: refSchema,
  section: lineSchema(100).optional(),
  threadKind: z.enum(THREAD_KINDS).default('discussion'),
  title: titleSchema,
  resolved: z.boolean().optional(),
  posts: z
    .array(
      z.strictObject({ ...who, id: z.uuid().optional(), body: postBodySchema }),
    )
    .min(1)
    .max(100_000),
});

/** Who belongs to which workspace. */
export const archiveMembershipsSchema = z.strictObject({
  apiVersion: z.literal(API_VERSION),
  kind: z.literal('Memberships'),
  memberships: z
    .array(
      z.strictObject({
        workspace: nameSchema,
        member: refSchema,
        role: z.enum(ROLES),
      }),
    )
    .max(100_000),
});

export type ArchiveEntity = z.output<typeof archiveEntitySchema>;
export type ArchiveThread = z.output<typeof archiveThreadSchema>;
export type ArchiveMemberships = z.output<typeof archiveMembershipsSchema>;
export type ArchiveVersion = z.output<typeof archiveVersionSchema>;
