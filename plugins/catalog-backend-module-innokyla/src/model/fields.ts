import type { JsonObject } from '@backstage/types';
import {
  LANGUAGES,
  RELATION_PAIRS,
  type FactType,
  type KindDefinition,
} from '@innokyla/backstage-plugin-innokyla-common';
import { z } from 'zod';

/**
 * Facts the catalog filters by. People and links are for readers of the page. References are left out because the catalog
 * would show them to everybody as they stand: what a reference points to may be a draft that nobody else knows of. Those
 * that may be seen go there as relations.
 */
const FACT_TYPES: ReadonlySet<FactType> = new Set<FactType>([
  'text',
  'day',
  'instant',
  'period',
  'regions',
  'choice',
  'choices',
  'years',
  'organisation',
  'organisations',
  'keywords',
]);

/** A text that may be longer than this many characters is for reading, and stays in the workspaces' own database. */
const LONGEST_TEXT = 300;

/** Field of a catalog entity's spec that holds the targets of a relation. The catalog's own word for an owner is kept. */
export const relationField = (type: string): string =>
  type === 'ownedBy' ? 'owner' : type;

/** The statuses of what can be in the catalog: a draft never is. */
const PUBLIC_STATUSES = ['published', 'archived'];

function factsSchema(kind: KindDefinition): JsonObject {
  const keys = kind.facts
    .filter(fact => FACT_TYPES.has(fact.type) && fact.place !== 'form')
    .map(fact => fact.key);
  const shape = Object.fromEntries(
    Object.entries(kind.spec.shape).filter(([key]) => keys.includes(key)),
  );
  return z.toJSONSchema(z.object(shape), {
    target: 'draft-7',
    io: 'input',
    override: ({ jsonSchema }) => {
      // The catalog's validator knows no formats and refuses a schema that names one; the pattern beside it says the same.
      delete jsonSchema.format;
    },
  }) as JsonObject;
}

function isShort(schema: unknown): boolean {
  const { maxLength } = schema as { maxLength?: number };
  return maxLength === undefined || maxLength <= LONGEST_TEXT;
}

const factsOfKind = new Map<string, readonly string[]>();

/** Names of the spec's facts that the catalog gets of a kind. */
export function catalogFacts(kind: KindDefinition): readonly string[] {
  let facts = factsOfKind.get(kind.kind);
  if (!facts) {
    const properties = factsSchema(kind).properties as JsonObject;
    facts = Object.keys(properties).filter(key => isShort(properties[key]));
    // Kept, because it is asked for every entity of a refresh.
    factsOfKind.set(kind.kind, facts);
  }
  return facts;
}

/** Schema of a kind in the catalog: its short facts, language, status and what its relations are made from. */
export function catalogSchema(kind: KindDefinition): JsonObject {
  const { properties, required } = factsSchema(kind) as {
    properties: JsonObject;
    required?: string[];
  };
  const facts = catalogFacts(kind);
  const relations = Object.keys(RELATION_PAIRS).map(type => [
    relationField(type),
    type === 'ownedBy'
      ? { type: 'string', minLength: 1 }
      : { type: 'array', items: { type: 'string', minLength: 1 } },
  ]);
  return {
    type: 'object',
    required: ['spec'],
    properties: {
      spec: {
        type: 'object',
        required: (required ?? []).filter(key => facts.includes(key)),
        properties: {
          ...Object.fromEntries(facts.map(key => [key, properties[key]])),
          ...Object.fromEntries(relations),
          language: { type: 'string', enum: [...LANGUAGES] },
          status: { type: 'string', enum: PUBLIC_STATUSES },
        },
      },
    },
  };
}
