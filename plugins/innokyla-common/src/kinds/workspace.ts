import * as z from 'zod';
import { defineKind, one } from './defineKind';
import { emptySections, sectionsSchema } from './sections';
import { nameSchema, refSchema } from '../model/refs';
import { regionSchema } from '../model/regions';
import {
  creditSchema,
  keywordsSchema,
  lineSchema,
  linkSchema,
} from '../model/text';
import { periodSchema } from '../model/time';

const TYPES = ['programme', 'project', 'network'] as const;
const PROJECT_TYPES = ['regional', 'digital', 'coordination'] as const;
const LIFECYCLES = [
  'planned',
  'running',
  'ending',
  'ended',
  'archived',
] as const;
const JOIN_POLICIES = ['open', 'request', 'invitation'] as const;
const DISCUSSERS = ['members', 'programme', 'portal'] as const;
const SECTIONS = ['purpose', 'goals', 'results'] as const;

/** A programme, project or network with its members and content. */
export const workspaceKind = defineKind({
  kind: 'Workspace',
  plural: 'workspaces',
  description: 'A programme, project or network with its members and content',
  spec: z.strictObject({
    type: z.enum(TYPES),
    projectType: z.enum(PROJECT_TYPES).optional(),
    /** Name of the workspace this one belongs to. */
    parent: nameSchema.optional(),
    /** Group of the portal that owns the workspace. */
    owner: refSchema.optional(),
    host: lineSchema(200).optional(),
    partners: z.array(lineSchema(200)).max(100).optional(),
    funder: lineSchema(200).optional(),
    period: periodSchema.optional(),
    regions: z.array(regionSchema).max(30).optional(),
    contacts: z.array(creditSchema).max(30).optional(),
    links: z.array(linkSchema).max(50).optional(),
    keywords: keywordsSchema,
    joinPolicy: z.enum(JOIN_POLICIES).default('request'),
    /** Who may write into discussions: members only, or every reader in the programme or the portal. */
    discussers: z.enum(DISCUSSERS).default('portal'),
    lifecycle: z.enum(LIFECYCLES).default('running'),
    sections: sectionsSchema(SECTIONS),
  }),
  sections: SECTIONS,
  facts: [
    { key: 'type', type: 'choice', values: TYPES },
    { key: 'projectType', type: 'choice', values: PROJECT_TYPES },
    { key: 'lifecycle', type: 'choice', values: LIFECYCLES },
    { key: 'regions', type: 'regions' },
    { key: 'host', type: 'organisation' },
    { key: 'partners', type: 'organisations' },
    { key: 'funder', type: 'text' },
    { key: 'period', type: 'period' },
    { key: 'contacts', type: 'people' },
    { key: 'keywords', type: 'keywords' },
    { key: 'links', type: 'links' },
    { key: 'parent', type: 'workspace', place: 'form' },
    { key: 'owner', type: 'text', place: 'form' },
    {
      key: 'joinPolicy',
      type: 'choice',
      values: JOIN_POLICIES,
      place: 'form',
    },
    { key: 'discussers', type: 'choice', values: DISCUSSERS, place: 'form' },
  ],
  facets: {
    type: spec => [spec.type],
    projectType: spec => one(spec.projectType),
    lifecycle: spec => [spec.lifecycle],
    region: spec => spec.regions ?? [],
    keyword: spec => spec.keywords ?? [],
  },
  state: {
    field: 'lifecycle',
    initial: 'planned',
    moves: {
      planned: ['running', 'archived'],
      running: ['ending', 'ended'],
      ending: ['running', 'ended'],
      ended: ['running', 'archived'],
      archived: ['ended'],
    },
  },
  relations: () => [],
  longFields: ['sections'],
  missing: spec => [
    ...(spec.host ? [] : ['host']),
    ...(spec.period?.start ? [] : ['period']),
    ...emptySections(['purpose', 'goals'], spec.sections),
  ],
});
