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
  | 'refs';

/** One fact of the spec. Its label is the translation `kind.<kind>.fact.<key>`. */
export interface Fact {
  key: string;
  type: FactType;
  /** For `choice` and `choices`: the values, each translated under `kind.<kind>.<key>.<value>`. */
  values?: readonly string[];
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
  /** Facts in the order of the side column. */
  facts: readonly Fact[];
  /** Values that lists are filtered and counted by. */
  facets: Readonly<
    Record<string, (spec: z.output<TSpec>) => readonly string[]>
  >;
  state?: StateMachine;
  /** Relations beside `partOf` and `ownedBy`, which every entity has to its workspace. */
  relations: (spec: z.output<TSpec>) => Relation[];
  /** Spec fields left out of lists because they are long. */
  longFields: readonly string[];
  /** Names of what is missing before the entity is complete, as keys of facts or `sections.<key>`. */
  missing: (spec: z.output<TSpec>) => string[];
  /** Whether an entity of this kind must have a file when it is made. */
  needsFile?: boolean;
}

/** Declares a kind; checks at start what the types cannot say. */
export function defineKind<TSpec extends z.ZodObject>(
  definition: KindDefinition<TSpec>,
): KindDefinition<TSpec> {
  const known = Object.keys(definition.spec.shape);
  for (const { key } of definition.facts) {
    if (!known.includes(key)) {
      throw new Error(
        `Kind ${definition.kind}: fact ${key} is not in its spec`,
      );
    }
  }
  return definition;
}

/** A facet that stands for one optional value. */
export const one = (value: string | number | undefined): string[] =>
  value === undefined ? [] : [String(value)];
