import * as z from 'zod';

/** A relation from an entity to a target, as the catalog knows them. */
export interface Relation {
  type: string;
  targetRef: string;
}

/** How the detail page shows a fact and the edit form asks for it. */
export type FactType =
  | 'text'
  | 'day'
  | 'instant'
  | 'period'
  | 'regions'
  | 'choice'
  | 'choices'
  | 'years'
  | 'people'
  | 'organisation'
  | 'organisations'
  | 'keywords'
  | 'links'
  | 'ref'
  | 'refs'
  | 'flag'
  | 'workspace'
  | 'picture'
  | 'longText'
  | 'money'
  | 'reports'
  | 'sources';

/** One fact of the spec. Its label is the translation `kind.<kind>.fact.<key>`. */
export interface Fact {
  key: string;
  type: FactType;
  /** For `choice` and `choices`: the values, each translated under `kind.<kind>.<key>.<value>`. */
  values?: readonly string[];
  /** Where readers see it: `side` by itself, `main` where the kind's page draws it larger, `form` only when editing. */
  place?: 'side' | 'main' | 'form';
  /** Written by the engine (what an entity was adapted from); the form leaves it as it is. */
  managed?: boolean;
}

/** A state machine that a kind declares over one field of its spec. */
export interface StateMachine {
  field: string;
  initial: string;
  /** From each state, the states that may follow it. */
  moves: Readonly<Record<string, readonly string[]>>;
}

/**
 * Everything particular to a kind. The entity engine, the catalog model layer, request validation, the API types, the
 * OpenAPI document, the browse and detail pages and the forms are all derived from it.
 */
export interface KindDefinition<TSpec extends z.ZodObject = z.ZodObject> {
  /** The kind as entities write it, for instance `OperatingModel`. */
  kind: string;
  /** The segment of the browse page's address, for instance `models`. */
  plural: string;
  description: string;
  /** The spec's schema; unknown fields are refused. */
  spec: TSpec;
  /** Long texts under `spec.sections`, in the order of the template. Prompts are translations `kind.<kind>.prompt.<key>`. */
  sections: readonly string[];
  /** Every field of the spec but `sections`, in the order of the side column and the edit form. */
  facts: readonly Fact[];
  /** Values that lists are filtered and counted by. */
  facets: Readonly<
    Record<string, (spec: z.output<TSpec>) => readonly string[]>
  >;
  state?: StateMachine;
  /**
   * How an entity of the kind becomes the beginning of another: `keep` are the spec fields that an adaptation takes along
   * with the sections. A kind without it cannot be adapted or translated.
   */
  derive?: { keep: readonly string[] };
  /** From another kind, whose section says the same: `{ OperatingModel: { need: 'needs' } }`, own section first. */
  prefill?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Relations beside `partOf` and `ownedBy`, which every entity has to its workspace. */
  relations: (spec: z.output<TSpec>) => Relation[];
  /** Spec fields left out of lists because they are long. */
  longFields: readonly string[];
  /** Names of what is missing before the entity is complete, as keys of facts or `sections.<key>`. */
  missing: (spec: z.output<TSpec>) => string[];
  /** Whether an entity of this kind must have a file when it is made. */
  needsFile?: boolean;
}

const isOptional = (field: z.core.$ZodType) =>
  z.safeParse(field, undefined).success;

/** Declares a kind; checks at start what the types cannot say. */
export function defineKind<TSpec extends z.ZodObject>(
  definition: KindDefinition<TSpec>,
): KindDefinition<TSpec> {
  const known = Object.keys(definition.spec.shape);
  const told = definition.facts.map(fact => fact.key);
  for (const key of told) {
    if (!known.includes(key)) {
      throw new Error(
        `Kind ${definition.kind}: fact ${key} is not in its spec`,
      );
    }
  }
  // The edit form is made of the facts: a field that is not among them could never be filled in.
  for (const key of known) {
    if (key !== 'sections' && !told.includes(key)) {
      throw new Error(
        `Kind ${definition.kind}: ${key} of its spec is not among its facts`,
      );
    }
  }
  // An adaptation that lacks what its kind demands could never be saved.
  const { derive } = definition;
  for (const [key, field] of Object.entries(definition.spec.shape)) {
    if (derive && !derive.keep.includes(key) && !isOptional(field)) {
      throw new Error(
        `Kind ${definition.kind}: ${key} is demanded of every entity, so an adaptation must keep it`,
      );
    }
  }
  return definition;
}

/** A facet that stands for one optional value. */
export const one = (value: string | number | undefined): string[] =>
  value === undefined ? [] : [String(value)];
