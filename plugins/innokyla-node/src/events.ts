import { parseRef } from '@innokyla/backstage-plugin-innokyla-common';

/**
 * Topic on the portal's events service of every change to an entity: made, changed, published, withdrawn, archived,
 * deleted, restored. It is published after the change is committed, at least once, and not always in order.
 */
export const INNOKYLA_ENTITY_TOPIC = 'innokyla.entity';

/**
 * Says that an entity has changed, never what it holds: a subscriber reads the entity and gets what its own principal may
 * see, which is also what makes repeated and disordered events harmless.
 */
export interface InnokylaEntityEvent {
  /** Idempotency key of the event: the same again when it is delivered again. */
  id: string;
  /** UUID of the entity; stable when it is renamed or moved. */
  entityId: string;
  /** The entity's reference in full and lower case, for instance `operatingmodel:lappi/jarjestoyhdyshenkilo`. */
  ref: string;
  /** Revision after the change. */
  revision: number;
}

/** Reads what came from the events service; answers `undefined` when it is not an event of this topic. */
export function parseEntityEvent(
  payload: unknown,
): InnokylaEntityEvent | undefined {
  if (typeof payload !== 'object' || payload === null) return undefined;
  const { id, entityId, ref, revision } =
    payload as Partial<InnokylaEntityEvent>;
  if (
    typeof id !== 'string' ||
    typeof entityId !== 'string' ||
    typeof ref !== 'string' ||
    typeof revision !== 'number'
  ) {
    return undefined;
  }
  try {
    parseRef(ref);
  } catch {
    return undefined;
  }
  return { id, entityId, ref, revision };
}
