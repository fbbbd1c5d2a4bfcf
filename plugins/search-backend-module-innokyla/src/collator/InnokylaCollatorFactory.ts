import type { DocumentCollatorFactory } from '@backstage/plugin-search-common';
import {
  entityReadPermission,
  formatRef,
  type InnokylaEntity,
  type Region,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { InnokylaService } from '@innokyla/backstage-plugin-innokyla-node';
import { Readable } from 'node:stream';
import { toDocument, type InnokylaSearchDocument } from './toDocument';

/** Entities read at once. */
const AT_ONCE = 10;

/** Characters of a file's text that are searched: some twenty pages. The index of the search is not made for more. */
const FILE_TEXT = 50_000;

const refOf = ({ kind, metadata }: InnokylaEntity) =>
  formatRef({ kind, ...metadata });

/**
 * Collates everything the portal at large may see. The portal's own permission policy can narrow that further: each result
 * names its entity, and the search asks whether the searcher may read it.
 */
export class InnokylaCollatorFactory implements DocumentCollatorFactory {
  readonly type = 'innokyla';
  readonly visibilityPermission = entityReadPermission;
  readonly #innokyla: InnokylaService;

  constructor(options: { innokyla: InnokylaService }) {
    this.#innokyla = options.innokyla;
  }

  /** A stream of documents; no more is read than the indexer has taken. */
  async getCollator(): Promise<Readable> {
    return Readable.from(this.#documents());
  }

  /**
   * Lists carry no long texts, so each entity is read by itself. When one cannot be read the stream ends in an error: the
   * search then keeps the index it has, rather than take one with holes in it.
   */
  async *#documents(): AsyncGenerator<InnokylaSearchDocument> {
    const regions = new Map(
      (await this.#innokyla.listRegions()).map(region => [region.id, region]),
    );
    let cursor: string | undefined;
    do {
      const page = await this.#innokyla.listPortalEntities({ cursor });
      for (let at = 0; at < page.items.length; at += AT_ONCE) {
        const documents = await Promise.all(
          page.items
            .slice(at, at + AT_ONCE)
            .map(item => this.#document(refOf(item), regions)),
        );
        for (const document of documents) if (document) yield document;
      }
      cursor = page.pageInfo.nextCursor;
    } while (cursor);
  }

  /** Undefined for an entity that was withdrawn after its page was read. */
  async #document(
    ref: string,
    regions: ReadonlyMap<string, Region>,
  ): Promise<InnokylaSearchDocument | undefined> {
    const entity = await this.#innokyla.getPortalEntity(ref);
    if (!entity) return undefined;
    const fileText =
      entity.versions?.[0]?.reading === 'done'
        ? await this.#innokyla.getPortalFileText(ref, {
            characters: FILE_TEXT,
          })
        : undefined;
    return toDocument(entity, regions, fileText);
  }
}
