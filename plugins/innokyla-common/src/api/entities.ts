import * as z from 'zod';
import { KIND_NAMES, KINDS } from '../kinds';
import {
  LANGUAGES,
  ORIGINS,
  ROLES,
  STATUSES,
  summarySchema,
  titleSchema,
  VISIBILITIES,
} from '../model/envelope';
import { nameSchema } from '../model/refs';
import { lineSchema } from '../model/text';
import { READING_STATES } from './files';
import { pageInfoSchema } from './paging';

/** What the viewer may do with an entity, sent with each answer so that a screen never guesses. */
export const abilitiesSchema = z.object({
  canEdit: z.boolean(),
  canPublish: z.boolean(),
  canDelete: z.boolean(),
  canDiscuss: z.boolean(),
  canUpload: z.boolean(),
  canManage: z.boolean(),
});
/** What the viewer may do with an entity. */
export type Abilities = z.output<typeof abilitiesSchema>;

const relationSchema = z.object({
  type: z.string(),
  targetRef: z.string(),
  /** Title of the target, when it is ours and the viewer may see it. */
  targetTitle: z.string().optional(),
});

/** A version of a document's file. */
export const documentVersionSchema = z.object({
  version: z.int(),
  fileName: z.string(),
  mediaType: z.string(),
  /** Bytes. */
  size: z.number(),
  sha256: z.string(),
  createdAt: z.string(),
  createdBy: z.string(),
  note: z.string().optional(),
  /** Path of the bytes under the plugin's address. */
  contentPath: z.string(),
  /** Whether a browser may show it in the page instead of saving it. */
  inline: z.boolean(),
  /** How far the reading of its text has come. */
  reading: z.enum(READING_STATES),
  /** Pages, slides or sheets, when they are known. */
  pageCount: z.int().optional(),
  /** Path of a small picture of it, when there is one. */
  thumbnailPath: z.string().optional(),
});
/** A version of a document's file. */
export type DocumentVersion = z.output<typeof documentVersionSchema>;

/** An entity in the catalog's own shape, and beside it what the workspace adds. */
export const entitySchema = z.object({
  /** UUID; stable when the entity moves or is renamed. */
  id: z.string(),
  apiVersion: z.string(),
  kind: z.enum(KIND_NAMES as [string, ...string[]]),
  metadata: z.object({
    uid: z.string().optional(),
    namespace: z.string(),
    name: z.string(),
    title: z.string(),
    description: z.string().optional(),
    tags: z.array(z.string()).optional(),
  }),
  spec: z.record(z.string(), z.unknown()),
  relations: z.array(relationSchema),
  workspace: z.object({ ref: z.string(), name: z.string(), title: z.string() }),
  language: z.enum(LANGUAGES),
  visibility: z.enum(VISIBILITIES),
  status: z.enum(STATUSES),
  origin: z.enum(ORIGINS),
  revision: z.int(),
  createdAt: z.string(),
  createdBy: z.string(),
  updatedAt: z.string(),
  updatedBy: z.string(),
  publishedAt: z.string().optional(),
  deletedAt: z.string().optional(),
  abilities: abilitiesSchema,
  /** Language versions of it, its original among them, without itself; only where there are any the viewer may see. */
  languageVersions: z
    .array(
      z.object({
        ref: z.string(),
        title: z.string(),
        language: z.enum(LANGUAGES),
        /** Whether it is the one that the others were translated from. */
        original: z.boolean(),
      }),
    )
    .optional(),
  /** When a deleted entity is removed for good; until then it can be brought back. */
  purgeAt: z.string().optional(),
  /** Versions of a document, newest first; only on documents, and in lists the newest alone. */
  versions: z.array(documentVersionSchema).optional(),
  /** What is missing before the entity is complete; only for those who may edit. */
  missing: z.array(z.string()).optional(),
});
/** An entity as the API answers it. */
export type InnokylaEntity = z.output<typeof entitySchema>;

/** An entity in a list: without its long texts. */
export type EntitySummary = InnokylaEntity;

/** How lists may be ordered. */
export const ENTITY_ORDERS = ['title', '-updatedAt', '-createdAt'] as const;
/** How a list is ordered. */
export type EntityOrder = (typeof ENTITY_ORDERS)[number];

/** Every facet of every kind, and those of the envelope. */
export const FACET_NAMES: readonly string[] = [
  ...new Set([
    'workspace',
    'status',
    'visibility',
    'language',
    ...KINDS.flatMap(kind => Object.keys(kind.facets)),
  ]),
];

export const facetsSchema = z.record(
  z.string(),
  z.array(
    z.object({
      value: z.string(),
      count: z.int(),
      /** Title of the workspace, for the facet `workspace`. */
      title: z.string().optional(),
    }),
  ),
);
/** Values and counts of each asked facet. */
export type Facets = z.output<typeof facetsSchema>;

/** A page of entities, in the shape of the catalog's by-query. */
export const entityPageSchema = z.object({
  items: z.array(entitySchema),
  pageInfo: pageInfoSchema,
  totalItems: z.int(),
  facets: facetsSchema.optional(),
});
/** A page of entities. */
export type EntityPage = z.output<typeof entityPageSchema>;

/** What can be asked of a list of entities. */
export interface EntityQuery {
  kind?: string;
  /** Name of a workspace. */
  workspace?: string;
  /** Name of a programme workspace: everything in it and in its projects. */
  programme?: string;
  /** Only entities with a relation to this ref, as `<type>=<ref>`, for instance `documents=component:default/website`. */
  relation?: { type: string; targetRef: string };
  filter?: Record<string, string[]>;
  facets?: string[];
  orderBy?: EntityOrder;
  /** 25 by default, 100 at most. */
  limit?: number;
  cursor?: string;
  /** `deleted` lists what can still be recovered, for admins. */
  deleted?: boolean;
}

const writable = {
  title: titleSchema,
  description: summarySchema.optional(),
  language: z.enum(LANGUAGES).default('fi'),
  spec: z.record(z.string(), z.unknown()),
};

/** Request to make an entity. The same `id` sent again answers the entity made the first time. */
export const createEntitySchema = z.strictObject({
  id: z.uuid('must be a UUID made by the client'),
  kind: z.string().min(1),
  /** Name of the workspace it goes into; for a Workspace, left out. */
  workspace: nameSchema.optional(),
  /** Made from the title when left out. */
  name: nameSchema.optional(),
  ...writable,
  visibility: z.enum(VISIBILITIES).default('workspace'),
  /** `published` makes and publishes it at once. */
  status: z.enum(['draft', 'published']).default('draft'),
  /** Finished uploads that become document versions in the same transaction. */
  uploads: z
    .array(
      z.strictObject({
        id: z.string().min(1).max(100),
        title: titleSchema.optional(),
        type: z.string().max(40).optional(),
        note: z.string().max(1000).optional(),
        personalDataChecked: z.boolean().optional(),
      }),
    )
    .max(30)
    .optional(),
});
/** Request to make an entity. */
export type CreateEntityRequest = z.input<typeof createEntitySchema>;

/** What a change carries: all of the text, while the language stays as it is when it is left out. */
const changeable = { ...writable, language: z.enum(LANGUAGES).optional() };

/** Request to change an entity; needs `If-Match`. */
export const updateEntitySchema = z.strictObject({
  ...changeable,
  visibility: z.enum(VISIBILITIES).optional(),
  /** What was changed, for the list of revisions. */
  note: lineSchema(500).optional(),
  /**
   * Saved while writing, not by a decision of the person. Only for drafts. What one person saves so within a while stands
   * in the history once, as it was at the end.
   */
  autosave: z.boolean().optional(),
  /**
   * Revision of one's own unpublished changes that this change brings out: they are dropped with it, and 412 when they
   * have been written further elsewhere. Left out, they stay.
   */
  draftRevision: z.int().min(0).max(999_999_999).optional(),
});
/** Request to change an entity. */
export type UpdateEntityRequest = z.input<typeof updateEntitySchema>;

/** Request to keep one's own unpublished changes of a published entity; needs `If-Match`, `"0"` when there are none yet. */
export const putDraftSchema = z.strictObject({
  ...changeable,
  /** Revision of the entity that the changes were made on. */
  baseRevision: z.int().min(1),
});
/** Request to keep one's own unpublished changes. */
export type PutDraftRequest = z.input<typeof putDraftSchema>;

/** A person's own changes of a published entity, which nobody else sees before they are published. */
export const draftSchema = z.object({
  title: z.string(),
  description: z.string().optional(),
  language: z.enum(LANGUAGES),
  spec: z.record(z.string(), z.unknown()),
  baseRevision: z.int(),
  /** Counts the savings of the draft itself. */
  revision: z.int(),
  updatedAt: z.string(),
});
/** A person's own changes of a published entity. */
export type EntityDraft = z.output<typeof draftSchema>;

/** One's own unpublished changes, when there are any. */
export const draftAnswerSchema = z.object({ draft: draftSchema.optional() });

/** Request to make an adaptation or a language version; the same `id` sent again answers what was made. */
export const deriveSchema = z.strictObject({
  id: z.uuid('must be a UUID made by the client'),
  as: z.enum(['adaptation', 'translation']),
  /** Name of the workspace it goes into. */
  workspace: nameSchema,
  title: titleSchema,
  language: z.enum(LANGUAGES),
  /** `headings` takes the structure of the sections without their texts. */
  texts: z.enum(['all', 'headings']).default('all'),
});
/** Request to make an adaptation or a language version. */
export type DeriveRequest = z.input<typeof deriveSchema>;

/** Request to publish: who may see it from now on. */
export const publishSchema = z.strictObject({
  visibility: z.enum(VISIBILITIES),
});

/** Request to restore: a revision's content as a new revision, or without one a deleted entity. */
export const restoreSchema = z.strictObject({
  revision: z.int().min(1).optional(),
});

/** One revision in the history of an entity. */
export const revisionSchema = z.object({
  revision: z.int(),
  title: z.string(),
  status: z.enum(STATUSES),
  visibility: z.enum(VISIBILITIES),
  at: z.string(),
  by: z.string(),
  note: z.string().optional(),
});
/** One revision in the history of an entity. */
export type Revision = z.output<typeof revisionSchema>;

export const revisionPageSchema = z.object({
  items: z.array(revisionSchema),
  pageInfo: pageInfoSchema,
});

/** A revision with its content. */
export const revisionDetailSchema = revisionSchema.extend({
  description: z.string().optional(),
  language: z.enum(LANGUAGES),
  spec: z.record(z.string(), z.unknown()),
});
/** A revision with its content. */
export type RevisionDetail = z.output<typeof revisionDetailSchema>;

/** Request to set a member's role. */
export const putMemberSchema = z.strictObject({ role: z.enum(ROLES) });

/** A member of a workspace: a user or a group of the portal. */
export const memberSchema = z.object({
  ref: z.string(),
  role: z.enum(ROLES),
  addedAt: z.string(),
  addedBy: z.string(),
});
/** A member of a workspace. */
export type Member = z.output<typeof memberSchema>;

export const memberListSchema = z.object({ items: z.array(memberSchema) });
