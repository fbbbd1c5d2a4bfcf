import * as z from 'zod';
import { defineKind, one } from './defineKind';
import { lineageFacts, lineageFields, lineageRelations } from './lineage';
import { emptySections, sectionsSchema } from './sections';
import { centsSchema, SUM_ROLES, type SumRole } from '../model/money';
import { refSchema } from '../model/refs';
import { regionSchema } from '../model/regions';
import { keywordsSchema, lineSchema, markdownSchema } from '../model/text';
import {
  daySchema,
  instantSchema,
  periodSchema,
  yearSchema,
} from '../model/time';

/** STEA's kinds of grant: Ay general, Ak targeted, B investment, C project. */
const GRANT_TYPES = ['Ay', 'Ak', 'B', 'C', 'other'] as const;
const APPLICATION_TYPES = ['new', 'continuation', 'change'] as const;
const STATES = [
  'draft',
  'inReview',
  'submitted',
  'proposed',
  'granted',
  'partlyGranted',
  'rejected',
  'withdrawn',
] as const;
const REPORT_TYPES = ['interim', 'annual', 'effectiveness', 'final'] as const;
const SECTIONS = [
  'need',
  'targetGroup',
  'changeSought',
  'actions',
  'evaluation',
] as const;

const sums = Object.fromEntries(
  SUM_ROLES.map(role => [role, centsSchema.optional()]),
) as Record<SumRole, z.ZodOptional<typeof centsSchema>>;

/** The application to a funder, with its decision and money. */
export const grantApplicationKind = defineKind({
  kind: 'GrantApplication',
  plural: 'applications',
  description: 'An application to a funder, with its decision and money',
  spec: z.strictObject({
    funder: lineSchema(200),
    grantType: z.enum(GRANT_TYPES).default('other'),
    applicationType: z.enum(APPLICATION_TYPES).default('new'),
    state: z.enum(STATES).default('draft'),
    call: lineSchema(200).optional(),
    /** Closing of the call: a date AND a clock time. */
    deadline: instantSchema.optional(),
    /** Calendar years the grant is applied for. */
    years: z.array(yearSchema).min(1, 'must name at least one year').max(20),
    regions: z.array(regionSchema).max(30).optional(),
    /** Each year's five sums, in euro cents; a sum that is not known is left out, never derived. */
    money: z
      .array(z.strictObject({ year: yearSchema, ...sums }))
      .max(20)
      .refine(rows => new Set(rows.map(row => row.year)).size === rows.length, {
        error: 'must name each year once',
      })
      .optional(),
    proposedOn: daySchema.optional(),
    decidedOn: daySchema.optional(),
    conditions: markdownSchema(20_000).optional(),
    usableUntil: daySchema.optional(),
    usage: periodSchema.optional(),
    reports: z
      .array(
        z.strictObject({
          type: z.enum(REPORT_TYPES),
          due: instantSchema,
          deliveredOn: daySchema.optional(),
          document: refSchema.optional(),
        }),
      )
      .max(50)
      .optional(),
    previous: refSchema.optional(),
    ...lineageFields,
    keywords: keywordsSchema,
    sections: sectionsSchema(SECTIONS),
  }),
  sections: SECTIONS,
  facts: [
    { key: 'state', type: 'choice', values: STATES },
    { key: 'years', type: 'years' },
    { key: 'funder', type: 'text' },
    { key: 'grantType', type: 'choice', values: GRANT_TYPES },
    { key: 'applicationType', type: 'choice', values: APPLICATION_TYPES },
    { key: 'call', type: 'text' },
    { key: 'deadline', type: 'instant' },
    { key: 'proposedOn', type: 'day' },
    { key: 'decidedOn', type: 'day' },
    { key: 'usableUntil', type: 'day' },
    { key: 'usage', type: 'period' },
    { key: 'regions', type: 'regions' },
    { key: 'previous', type: 'ref' },
    { key: 'money', type: 'money', place: 'main' },
    { key: 'conditions', type: 'longText', place: 'main' },
    { key: 'reports', type: 'reports', place: 'main' },
    ...lineageFacts,
    { key: 'keywords', type: 'keywords' },
  ],
  facets: {
    region: spec => spec.regions ?? [],
    year: spec => spec.years.map(String),
    state: spec => [spec.state],
    funder: spec => one(spec.funder),
    grantType: spec => [spec.grantType],
    keyword: spec => spec.keywords ?? [],
  },
  state: {
    field: 'state',
    initial: 'draft',
    moves: {
      draft: ['inReview', 'submitted', 'withdrawn'],
      inReview: ['draft', 'submitted', 'withdrawn'],
      submitted: [
        'proposed',
        'granted',
        'partlyGranted',
        'rejected',
        'withdrawn',
      ],
      proposed: ['granted', 'partlyGranted', 'rejected', 'withdrawn'],
      // A decision is corrected, or changed on appeal.
      granted: ['partlyGranted', 'rejected'],
      partlyGranted: ['granted', 'rejected'],
      rejected: ['granted', 'partlyGranted'],
      withdrawn: ['draft'],
    },
  },
  derive: { keep: ['funder', 'grantType', 'years', 'keywords'] },
  prefill: {
    OperatingModel: {
      need: 'needs',
      targetGroup: 'targetGroup',
      changeSought: 'changeSought',
    },
  },
  relations: lineageRelations,
  longFields: ['sections', 'conditions', 'changed'],
  missing: spec => [
    ...(spec.deadline ? [] : ['deadline']),
    ...(spec.money?.some(row => row.applied !== undefined) ? [] : ['money']),
    ...emptySections(['need', 'targetGroup', 'changeSought'], spec.sections),
  ],
});
