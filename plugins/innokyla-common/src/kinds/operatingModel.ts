import * as z from 'zod';
import { defineKind, one } from './defineKind';
import { lineageFacts, lineageFields, lineageRelations } from './lineage';
import { emptySections, sectionsSchema } from './sections';
import { regionSchema } from '../model/regions';
import {
  creditSchema,
  keywordsSchema,
  lineSchema,
  linkSchema,
  pictureUrlSchema,
} from '../model/text';
import { periodSchema } from '../model/time';

const PHASES = [
  'idea',
  'development',
  'tried',
  'inUse',
  'rooted',
  'ended',
] as const;
const EVIDENCE = [
  'none',
  'experience',
  'followUp',
  'evaluation',
  'research',
] as const;
const SECTIONS = [
  'coreIdea',
  'conditions',
  'environment',
  'targetGroup',
  'needs',
  'developers',
  'changeSought',
  'measuring',
  'ideas',
  'trial',
  'results',
  'resources',
  'tips',
] as const;

/** A described way of working that others can adopt. */
export const operatingModelKind = defineKind({
  kind: 'OperatingModel',
  plural: 'models',
  description: 'A described way of working that others can adopt',
  spec: z.strictObject({
    place: lineSchema(200).optional(),
    wholeCountry: z.boolean().optional(),
    regions: z.array(regionSchema).max(30).optional(),
    funder: lineSchema(200).optional(),
    authors: z.array(creditSchema).max(50).optional(),
    picture: z
      .strictObject({ url: pictureUrlSchema, alt: lineSchema(300) })
      .optional(),
    phase: z.enum(PHASES).default('idea'),
    /** Kept apart from the phase: a rooted model may still lack evidence. */
    evidence: z.enum(EVIDENCE).default('none'),
    period: periodSchema.optional(),
    ...lineageFields,
    links: z.array(linkSchema).max(50).optional(),
    keywords: keywordsSchema,
    sections: sectionsSchema(SECTIONS),
  }),
  sections: SECTIONS,
  facts: [
    { key: 'phase', type: 'choice', values: PHASES },
    { key: 'evidence', type: 'choice', values: EVIDENCE },
    { key: 'regions', type: 'regions' },
    { key: 'wholeCountry', type: 'flag', place: 'form' },
    { key: 'place', type: 'text' },
    { key: 'funder', type: 'text' },
    { key: 'period', type: 'period' },
    { key: 'authors', type: 'people' },
    ...lineageFacts,
    { key: 'keywords', type: 'keywords' },
    { key: 'links', type: 'links' },
    { key: 'picture', type: 'picture', place: 'main' },
  ],
  facets: {
    region: spec => [
      ...(spec.regions ?? []),
      ...(spec.wholeCountry ? ['country'] : []),
    ],
    phase: spec => [spec.phase],
    evidence: spec => [spec.evidence],
    keyword: spec => spec.keywords ?? [],
    funder: spec => one(spec.funder),
  },
  state: {
    field: 'phase',
    initial: 'idea',
    moves: Object.fromEntries(
      PHASES.map(from => [from, PHASES.filter(to => to !== from)]),
    ),
  },
  derive: { keep: ['picture', 'links', 'keywords'] },
  prefill: {
    GrantApplication: {
      needs: 'need',
      targetGroup: 'targetGroup',
      changeSought: 'changeSought',
    },
  },
  relations: lineageRelations,
  longFields: ['sections', 'changed'],
  missing: spec => [
    ...(spec.regions?.length || spec.wholeCountry ? [] : ['regions']),
    ...(spec.authors?.length ? [] : ['authors']),
    ...emptySections(SECTIONS, spec.sections),
  ],
});
