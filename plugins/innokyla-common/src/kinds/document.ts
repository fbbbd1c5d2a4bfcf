import * as z from 'zod';
import { defineKind, one } from './defineKind';
import { refSchema } from '../model/refs';
import { regionSchema } from '../model/regions';
import { keywordsSchema, lineSchema } from '../model/text';
import { daySchema, yearSchema } from '../model/time';

const TYPES = [
  'application',
  'memo',
  'report',
  'decision',
  'handbook',
  'recommendation',
  'form',
  'presentation',
  'other',
] as const;

/** A file with versions: memo, report, decision, handbook, recommendation, form, presentation. */
export const documentKind = defineKind({
  kind: 'Document',
  plural: 'documents',
  description: 'A file with versions',
  spec: z.strictObject({
    type: z.enum(TYPES).default('other'),
    /** The entities, ours or any other in the catalog, that the document belongs to. */
    documents: z.array(refSchema).max(50).optional(),
    years: z.array(yearSchema).max(20).optional(),
    regions: z.array(regionSchema).max(30).optional(),
    date: daySchema.optional(),
    licence: lineSchema(100).optional(),
    /** The uploader has said that the file holds no personal data that its audience may not see. */
    personalDataChecked: z.boolean().optional(),
    keywords: keywordsSchema,
  }),
  sections: [],
  facts: [
    { key: 'type', type: 'choice', values: TYPES },
    { key: 'date', type: 'day' },
    { key: 'years', type: 'years' },
    { key: 'regions', type: 'regions' },
    { key: 'documents', type: 'refs' },
    { key: 'licence', type: 'text' },
    { key: 'keywords', type: 'keywords' },
    { key: 'personalDataChecked', type: 'flag', place: 'form' },
  ],
  facets: {
    type: spec => [spec.type],
    year: spec => (spec.years ?? []).map(String),
    region: spec => spec.regions ?? [],
    keyword: spec => spec.keywords ?? [],
    licence: spec => one(spec.licence),
  },
  relations: spec =>
    (spec.documents ?? []).map(targetRef => ({ type: 'documents', targetRef })),
  longFields: [],
  missing: spec => [
    ...(spec.documents?.length ? [] : ['documents']),
    ...(spec.personalDataChecked ? [] : ['personalDataChecked']),
  ],
  needsFile: true,
});
