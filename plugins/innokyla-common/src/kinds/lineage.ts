import * as z from 'zod';
import { refSchema } from '../model/refs';
import { markdownSchema } from '../model/text';
import type { Fact, Relation } from './defineKind';

/*
 * Where an entity comes from. The same for every kind that can be adapted: an adaptation keeps the credit, a language
 * version stays tied to its original, a section that was filled from elsewhere says from where.
 */

/** Fields of a spec that tell where the entity comes from. */
export const lineageFields = {
  /** What this one was adapted from; the credit stays. */
  derivedFrom: refSchema.optional(),
  /** What was changed when it was adapted. */
  changed: markdownSchema(5000).optional(),
  /** The original of which this is a language version. */
  translationOf: refSchema.optional(),
  /** What a section was filled in from, by the section's key. */
  sources: z
    .record(z.string().max(40), refSchema)
    // More than any kind has sections; each is looked up.
    .refine(sources => Object.keys(sources).length <= 50, {
      error: 'must name at most 50 sections',
    })
    .optional(),
};

/** The facts of those fields. */
export const lineageFacts: readonly Fact[] = [
  { key: 'derivedFrom', type: 'ref', managed: true },
  { key: 'changed', type: 'longText', place: 'main' },
  { key: 'translationOf', type: 'ref', place: 'form', managed: true },
  { key: 'sources', type: 'sources', place: 'form', managed: true },
];

/** Relations to what an entity comes from. */
export function lineageRelations(spec: {
  derivedFrom?: string;
  translationOf?: string;
  sources?: Record<string, string>;
}): Relation[] {
  const sources = [...new Set(Object.values(spec.sources ?? {}))];
  return [
    ...(spec.derivedFrom
      ? [{ type: 'derivedFrom', targetRef: spec.derivedFrom }]
      : []),
    ...(spec.translationOf
      ? [{ type: 'translationOf', targetRef: spec.translationOf }]
      : []),
    ...sources.map(targetRef => ({ type: 'basedOn', targetRef })),
  ];
}
