import * as z from 'zod';
import type { KindDefinition } from './defineKind';
import { documentKind } from './document';
import { grantApplicationKind } from './grantApplication';
import { operatingModelKind } from './operatingModel';
import { workspaceKind } from './workspace';

export type {
  Fact,
  FactType,
  KindDefinition,
  Relation,
  StateMachine,
} from './defineKind';
export { MAX_SECTION } from './sections';
export {
  documentKind,
  grantApplicationKind,
  operatingModelKind,
  workspaceKind,
};

/** The spec of a Workspace. */
export type WorkspaceSpec = z.output<typeof workspaceKind.spec>;
/** The spec of an OperatingModel. */
export type OperatingModelSpec = z.output<typeof operatingModelKind.spec>;
/** The spec of a GrantApplication. */
export type GrantApplicationSpec = z.output<typeof grantApplicationKind.spec>;
/** The spec of a Document. */
export type DocumentSpec = z.output<typeof documentKind.spec>;

// Functions of a definition take their own spec; seen from the engine, a spec is whatever that kind's schema has parsed.
const erase = <T extends z.ZodObject>(kind: KindDefinition<T>) =>
  kind as unknown as KindDefinition;

/** Every kind, in the order that menus show them. A new kind is one file and one line here. */
export const KINDS: readonly KindDefinition[] = [
  erase(workspaceKind),
  erase(operatingModelKind),
  erase(grantApplicationKind),
  erase(documentKind),
];

/** Finds a kind by its name in any case (`OperatingModel`, `operatingmodel`). */
export function findKind(kind: string): KindDefinition | undefined {
  const lower = kind.toLocaleLowerCase('en-US');
  return KINDS.find(k => k.kind.toLocaleLowerCase('en-US') === lower);
}

/** The names of the kinds, as entities write them. */
export const KIND_NAMES: readonly string[] = KINDS.map(k => k.kind);

/** Relations and what the other end calls them. */
export const RELATION_PAIRS: Readonly<Record<string, string>> = {
  partOf: 'hasPart',
  ownedBy: 'ownerOf',
  derivedFrom: 'adaptedAs',
  translationOf: 'translatedAs',
  basedOn: 'usedIn',
  documents: 'documentedBy',
};
