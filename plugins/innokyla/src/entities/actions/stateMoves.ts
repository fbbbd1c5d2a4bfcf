import {
  findKind,
  type InnokylaEntity,
} from '@innokyla/backstage-plugin-innokyla-common';
import { hasFreeState } from '../edit/editableParts';

/** A state field and where it may go from here. */
export interface StateMoves {
  field: string;
  from: string;
  to: readonly string[];
}

/**
 * The moves from an entity's present state, when its kind restricts them. A field that may go from anything to anything
 * (a model's phase) is a fact like others and changed in the form.
 */
export function stateMoves(
  entity: Pick<InnokylaEntity, 'kind' | 'spec'>,
): StateMoves | undefined {
  const kind = findKind(entity.kind);
  const state = kind?.state;
  const from = state && entity.spec[state.field];
  if (!state || typeof from !== 'string') return undefined;
  const to = state.moves[from] ?? [];
  return !hasFreeState(kind) && to.length > 0
    ? { field: state.field, from, to }
    : undefined;
}
