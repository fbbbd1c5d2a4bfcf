import {
  findKind,
  type KindDefinition,
} from '@innokyla/backstage-plugin-innokyla-common';
import { factPart, partsOf, type Part } from './session/content';

/**
 * Whether a kind's state may go from any to any other. Where it may not, a move is a step of its own and no field: it
 * could not be taken back.
 */
export function hasFreeState(kind: KindDefinition | undefined): boolean {
  const moves = Object.entries(kind?.state?.moves ?? {});
  return moves.every(([from, to]) =>
    moves.every(([state]) => state === from || to.includes(state)),
  );
}

/** Facts that the form asks for, in its order. */
export function editableFacts(kind: string) {
  const definition = findKind(kind);
  const state = hasFreeState(definition) ? undefined : definition?.state?.field;
  return (definition?.facts ?? []).filter(
    fact => !fact.managed && fact.key !== state,
  );
}

/** Parts that the form writes: its fields, and where a section was filled in from. */
export function editableParts(kind: string): Part[] {
  const facts = new Set([
    ...editableFacts(kind).map(fact => factPart(fact.key)),
    ...(findKind(kind)?.prefill ? [factPart('sources')] : []),
  ]);
  return partsOf(kind).filter(
    part =>
      !part.startsWith('spec.') ||
      part.startsWith('spec.sections.') ||
      facts.has(part),
  );
}
