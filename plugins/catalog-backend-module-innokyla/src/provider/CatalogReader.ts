import type { AuthService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  findKind,
  RELATION_PAIRS,
} from '@innokyla/backstage-plugin-innokyla-common';
import { ORIGIN } from './toCatalogEntity';

const FIELDS = ['kind', 'metadata.namespace', 'metadata.name'];

/** Reads from the catalog which of our entities it holds. */
export class CatalogReader {
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;

  constructor(options: { catalog: CatalogService; auth: AuthService }) {
    this.#catalog = options.catalog;
    this.#auth = options.auth;
  }

  /** Everything this provider has given to the catalog. */
  ownRefs(): Promise<string[]> {
    return this.#refs([
      {
        'metadata.annotations.backstage.io/managed-by-origin-location': ORIGIN,
      },
    ]);
  }

  /** Which of these references the catalog holds an entity under. */
  async present(entityRefs: string[]): Promise<string[]> {
    const { items } = await this.#catalog.getEntitiesByRefs(
      { entityRefs, fields: FIELDS },
      { credentials: await this.#auth.getOwnServiceCredentials() },
    );
    return entityRefs.filter((_, index) => items[index]);
  }

  /** Entities of our kinds whose relations name this target. */
  refsRelatedTo(targetRef: string): Promise<string[]> {
    return this.#refs(
      Object.keys(RELATION_PAIRS).map(type => ({
        [`relations.${type}`]: targetRef,
      })),
    );
  }

  async #refs(filter: Record<string, string>[]): Promise<string[]> {
    const refs: string[] = [];
    const pages = this.#catalog.streamEntities(
      { filter, fields: FIELDS },
      { credentials: await this.#auth.getOwnServiceCredentials() },
    );
    for await (const page of pages) {
      for (const entity of page) {
        if (findKind(entity.kind)) refs.push(stringifyEntityRef(entity));
      }
    }
    return refs;
  }
}
