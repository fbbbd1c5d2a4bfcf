import * as z from 'zod';
import {
  experienceSchema,
  postBodySchema,
  reviewerRefsSchema,
  THREAD_KINDS,
  topicsSchema,
} from '../api/discussions';
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

/** Place of a post among the posts of its thread, from 1 on. */
const placeSchema = z.int().min(1);

const archivePostSchema = z.strictObject({
  ...who,
  id: z.uuid().optional(),
  body: postBodySchema,
  /** Place of the post that it answers. */
  replyTo: placeSchema.optional(),
  /** Of the first post of an experience. */
  experience: experienceSchema.optional(),
});

/** A thread with its posts, oldest first. */
export const archiveThreadSchema = z
  .strictObject({
    apiVersion: z.literal(API_VERSION),
    kind: z.literal('Thread'),
    id: z.uuid().optional(),
    anchor: refSchema,
    section: lineSchema(100).optional(),
    version: z.int().min(1).optional(),
    threadKind: z.enum(THREAD_KINDS).default('discussion'),
    title: titleSchema,
    topics: topicsSchema,
    pinned: z.boolean().optional(),
    resolved: z.boolean().optional(),
    /** Of a question: place of the accepted answer, which resolves it too. */
    answer: placeSchema.optional(),
    /** Of a review: until when comments were asked for. */
    dueAt: instantSchema.optional(),
    /** Of a review: people and groups who were asked at its beginning. */
    reviewers: reviewerRefsSchema,
    /** Of a review: by which post, by its place, each of them answered. */
    answers: z.record(refSchema, placeSchema).optional(),
    posts: z.array(archivePostSchema).min(1).max(100_000),
  })
  .superRefine((thread, context) => {
    const { threadKind, posts, answers = {} } = thread;
    const complain = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    for (const [field, kind] of [
      ['answer', 'question'],
      ['dueAt', 'review'],
      ['reviewers', 'review'],
      ['answers', 'review'],
    ] as const) {
      if (thread[field] !== undefined && threadKind !== kind) {
        complain([field], `only belongs to a thread of the kind ${kind}`);
      }
    }
    const isReply = (place: number) => place > 1 && place <= posts.length;
    const NO_REPLY = 'must be the place of a post after the first';
    if (thread.answer !== undefined && !isReply(thread.answer)) {
      complain(['answer'], NO_REPLY);
    }
    for (const [ref, place] of Object.entries(answers)) {
      if (!thread.reviewers?.includes(ref)) {
        complain(['answers', ref], 'is not among the reviewers');
      }
      if (!isReply(place)) complain(['answers', ref], NO_REPLY);
    }
    posts.forEach(({ replyTo, experience }, index) => {
      if (replyTo !== undefined && replyTo > index) {
        complain(['posts', index, 'replyTo'], 'must be an earlier post');
      }
      if (experience && (index > 0 || threadKind !== 'experience')) {
        complain(
          ['posts', index, 'experience'],
          'only belongs to the first post of a thread of the kind experience',
        );
      }
    });
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
