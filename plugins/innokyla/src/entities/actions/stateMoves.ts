import {
  findKind,
  type InnokylaEntity,
} from '@innokyla/backstage-plugin-innokyla-common';

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
  const state = findKind(entity.kind)?.state;
  const from = state && entity.spec[state.field];
  if (!state || typeof from !== 'string') return undefined;
  const all = Object.values(state.moves);
  const to = state.moves[from] ?? [];
  const isRestricted = all.some(moves => moves.length < all.length - 1);
  return isRestricted && to.length > 0
    ? { field: state.field, from, to }
    : undefined;
}
