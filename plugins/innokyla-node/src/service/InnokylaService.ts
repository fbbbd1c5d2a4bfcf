import type {
  EntityPage,
  InnokylaEntity,
  Region,
} from '@innokyla/backstage-plugin-innokyla-common';

/** What can be asked of a list of entities. */
export interface PortalEntitiesQuery {
  /** Where the page before ended. */
  cursor?: string;
  /** Only entities of this kind, for instance `OperatingModel`. */
  kind?: string;
  /** Only entities with this relation to this target, for instance `documents` to `component:default/website`. */
  relation?: { type: string; targetRef: string };
}

/**
 * What the portal at large may see of the workspaces: entities that are published, or archived after it, and visible to
 * the whole portal. Drafts and everything narrower do not exist here, whoever asks, so a plugin can hand on what it gets
 * without deciding again who may see it.
 *
 * Every method throws when the backend cannot be reached or refuses; that is never the same as finding nothing.
 */
export interface InnokylaService {
  /**
   * A page of entities without their long texts, in an order that holds still while paging: what was there all along
   * comes exactly once, what appears or leaves meanwhile may be missed.
   */
  listPortalEntities(query?: PortalEntitiesQuery): Promise<EntityPage>;

  /** An entity with its long texts, or `undefined` when the portal at large may not see it or there is none. */
  getPortalEntity(ref: string): Promise<InnokylaEntity | undefined>;

  /**
   * The beginning of the text of a document's newest file, its pages with an empty line between them; `undefined` when the
   * portal at large may not see the document, or nothing has been read from its file.
   */
  getPortalFileText(
    ref: string,
    options: { characters: number },
  ): Promise<string | undefined>;

  /** The regions of this instance with their names. */
  listRegions(): Promise<Region[]>;
}
