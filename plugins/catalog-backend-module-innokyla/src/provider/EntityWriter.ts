import type {
  DeferredEntity,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import type { InnokylaEntity } from '@innokyla/backstage-plugin-innokyla-common';
import type { InnokylaService } from '@innokyla/backstage-plugin-innokyla-node';
import type { CatalogReader } from './CatalogReader';
import { refOf, type ToCatalogEntity } from './toCatalogEntity';
import { Turns } from './Turns';

/** Holds the catalog's rows of this provider apart from those another source may have under the same reference. */
const LOCATION_KEY = 'innokyla';

/** What became of some references that were read again. */
export interface Applied {
  /** Visible now, and not known as visible before. */
  appeared: string[];
  /** Not visible now, but in the catalog until now. */
  left: string[];
  /** Could not be read; nothing was changed for them. */
  failed: string[];
}

/**
 * Reads from the workspaces and writes to the catalog.
 *
 * Reading and writing are one turn, and turns follow one another. Otherwise an older state could be written over a newer
 * one: a page of a full refresh is read, the entity is withdrawn and its event handled, the page is written, and what
 * nobody may see is back in the catalog until the next refresh. A turn is a page at most, so that an event in the middle of
 * a long refresh waits for some tens of milliseconds and not for the end of it.
 */
export class EntityWriter {
  readonly #turns = new Turns();
  /** What the portal at large may see, as far as this process knows. */
  #visible = new Set<string>();
  /** The same, while it is being found out anew. */
  #surveyed = new Set<string>();
  readonly #connection: EntityProviderConnection;
  readonly #innokyla: InnokylaService;
  readonly #catalog: CatalogReader;
  readonly #toEntity: ToCatalogEntity;

  constructor(options: {
    connection: EntityProviderConnection;
    innokyla: InnokylaService;
    catalog: CatalogReader;
    toEntity: ToCatalogEntity;
  }) {
    this.#connection = options.connection;
    this.#innokyla = options.innokyla;
    this.#catalog = options.catalog;
    this.#toEntity = options.toEntity;
  }

  /** Makes the catalog hold what the workspaces hold now under these references. */
  applyRefs(refs: readonly string[]): Promise<Applied> {
    return this.#turns.take(async () => {
      const reads = await Promise.allSettled(
        refs.map(ref => this.#innokyla.getPortalEntity(ref)),
      );
      const applied: Applied = { appeared: [], left: [], failed: [] };
      const added: DeferredEntity[] = [];
      const found: string[] = [];
      const gone: string[] = [];
      reads.forEach((read, index) => {
        const ref = refs[index];
        if (read.status === 'rejected') {
          applied.failed.push(ref);
          return;
        }
        const deferred = read.value && this.#defer(read.value, () => false);
        if (!deferred) {
          gone.push(ref);
        } else {
          added.push(deferred);
          found.push(ref);
          if (!this.#visible.has(ref)) applied.appeared.push(ref);
        }
      });
      if (gone.length > 0) applied.left = await this.#catalog.present(gone);
      await this.#connection.applyMutation({
        type: 'delta',
        added,
        removed: gone.map(entityRef => ({
          entityRef,
          locationKey: LOCATION_KEY,
        })),
      });
      for (const known of [this.#visible, this.#surveyed]) {
        found.forEach(ref => known.add(ref));
        gone.forEach(ref => known.delete(ref));
      }
      return applied;
    });
  }

  /** First half of a full refresh: finds out what the portal at large may see. Answers it. */
  async survey(signal: AbortSignal): Promise<ReadonlySet<string>> {
    this.#surveyed = new Set();
    await this.#pages(signal, async items => {
      for (const entity of items) this.#surveyed.add(refOf(entity));
    });
    this.#visible = this.#surveyed;
    this.#surveyed = new Set();
    return this.#visible;
  }

  /** Second half: puts all that into the catalog, with relations to what the first half found. */
  async writeAll(signal: AbortSignal): Promise<void> {
    await this.#pages(signal, async items => {
      const added = items.flatMap(
        item => this.#defer(item, ref => this.#visible.has(ref)) ?? [],
      );
      await this.#connection.applyMutation({
        type: 'delta',
        added,
        removed: [],
      });
    });
  }

  async #pages(
    signal: AbortSignal,
    use: (items: InnokylaEntity[]) => Promise<void>,
  ): Promise<void> {
    let cursor: string | undefined;
    do {
      signal.throwIfAborted();
      cursor = await this.#page(cursor, use);
    } while (cursor);
  }

  /** Reads and uses a page in one turn; answers where the next one begins. */
  #page(
    cursor: string | undefined,
    use: (items: InnokylaEntity[]) => Promise<void>,
  ): Promise<string | undefined> {
    return this.#turns.take(async () => {
      const page = await this.#innokyla.listPortalEntities({ cursor });
      await use(page.items);
      return page.pageInfo.nextCursor;
    });
  }

  #defer(
    source: InnokylaEntity,
    isVisible: (ref: string) => boolean,
  ): DeferredEntity | undefined {
    const entity = this.#toEntity(source, isVisible);
    return entity && { entity, locationKey: LOCATION_KEY };
  }
}
