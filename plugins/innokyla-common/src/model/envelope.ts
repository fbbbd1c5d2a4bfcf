import { headingSchema, markdownSchema } from './text';

/** Languages that content can be written in. */
export const LANGUAGES = ['fi', 'sv', 'en'] as const;
/** A language that content can be written in. */
export type Language = (typeof LANGUAGES)[number];

/** Who may see a published entity, from the narrowest to the widest. */
export const VISIBILITIES = ['workspace', 'programme', 'portal'] as const;
/** Who may see a published entity. */
export type Visibility = (typeof VISIBILITIES)[number];

/**
 * Whether an entity is out: a draft is for the workspace's editors alone, a published one for its audience, an archived
 * one is published and read-only. What a kind calls its own state (an application's status, a model's phase) is in its spec.
 */
export const STATUSES = ['draft', 'published', 'archived'] as const;
/** Whether an entity is out. */
export type Status = (typeof STATUSES)[number];

/** What a member may do: `expert` reads and discusses but does not edit. */
export const ROLES = ['admin', 'member', 'expert'] as const;
/** What a member may do. */
export type Role = (typeof ROLES)[number];

/** Where an entity is kept: written here, or read from the portal's catalog and edited at its source. */
export const ORIGINS = ['authored', 'catalog'] as const;
/** Where an entity is kept. */
export type Origin = (typeof ORIGINS)[number];

export const titleSchema = headingSchema(200);
export const summarySchema = markdownSchema(1000).trim();
