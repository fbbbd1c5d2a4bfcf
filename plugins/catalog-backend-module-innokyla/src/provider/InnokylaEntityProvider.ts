import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import type {
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { RELATION_PAIRS } from '@innokyla/backstage-plugin-innokyla-common';
import type { InnokylaService } from '@innokyla/backstage-plugin-innokyla-node';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CatalogReader } from './CatalogReader';
import { ChangeQueue } from './ChangeQueue';
import { EntityWriter, type Applied } from './EntityWriter';
import { refOf, type ToCatalogEntity } from './toCatalogEntity';

/** References waiting above which a full refresh afterwards is cheaper than asking who refers to each of them. */
const MANY = 100;
/** References checked at once for removal. */
const CHECKED_AT_ONCE = 20;
/** Milliseconds between tries of the first refresh, while the workspaces' backend is still starting. */
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 15_000;

/**
 * Keeps the catalog like what the portal at large may see of the workspaces: by an event for each change, and by full
 * refreshes that heal whatever events did not bring.
 *
 * A full refresh is not the catalog's `full` mutation. That one replaces everything by a picture that took a while to draw,
 * and undoes every change that another replica has handled meanwhile; its replica alone gets that event. Here each page
 * is written as soon as it is read, and what the catalog has beyond the pages is read one by one before it is removed.
 */
export class InnokylaEntityProvider implements EntityProvider {
  readonly #innokyla: InnokylaService;
  readonly #catalog: CatalogReader;
  readonly #toEntity: ToCatalogEntity;
  readonly #logger: LoggerService;
  readonly #stopped = new AbortController();
  readonly #queue = new ChangeQueue({
    handle: refs => this.#handle(refs),
    onIdle: () => this.#refreshAfterMany(),
  });
  #writer?: EntityWriter;
  #refreshing?: Promise<void>;
  #hadMany = false;

  constructor(options: {
    innokyla: InnokylaService;
    catalog: CatalogReader;
    toEntity: ToCatalogEntity;
    logger: LoggerService;
  }) {
    this.#innokyla = options.innokyla;
    this.#catalog = options.catalog;
    this.#toEntity = options.toEntity;
    this.#logger = options.logger;
  }

  getProviderName(): string {
    return 'innokyla';
  }

  /**
   * Begins with a full refresh, without waiting for it: the workspaces' backend may start after the catalog. Changes that
   * were announced before, or while nothing was running, are in it.
   */
  async connect(connection: EntityProviderConnection): Promise<void> {
    this.#writer = new EntityWriter({
      connection,
      innokyla: this.#innokyla,
      catalog: this.#catalog,
      toEntity: this.#toEntity,
    });
    this.#queue.start();
    void this.#refreshUntilDone();
  }

  /** Takes note that an entity has changed. It is read and written soon after, and tried again until it succeeds. */
  changed(ref: string): void {
    this.#queue.add([ref]);
  }

  /** Reads everything and heals what differs. A call while another is under way shares its end. */
  refresh(signal?: AbortSignal): Promise<void> {
    this.#refreshing ??= this.#refresh(signal).finally(() => {
      this.#refreshing = undefined;
    });
    return this.#refreshing;
  }

  /** Ends waiting and retrying. What is not done is done by the full refresh of the next start. */
  stop(): void {
    this.#stopped.abort();
    this.#queue.stop();
  }

  async #refresh(taskSignal?: AbortSignal): Promise<void> {
    const writer = this.#writer;
    if (!writer) return; // not connected yet; connecting begins with a refresh
    const signal = AbortSignal.any([
      this.#stopped.signal,
      ...(taskSignal ? [taskSignal] : []),
    ]);
    const visible = await writer.survey(signal);
    await writer.writeAll(signal);

    const beyond = (await this.#catalog.ownRefs()).filter(
      ref => !visible.has(ref),
    );
    for (let at = 0; at < beyond.length; at += CHECKED_AT_ONCE) {
      signal.throwIfAborted();
      const refs = beyond.slice(at, at + CHECKED_AT_ONCE);
      this.#queue.add((await writer.applyRefs(refs)).failed);
    }
    this.#logger.info(
      `Refreshed the catalog from the workspaces: ${visible.size} entities, ${beyond.length} checked for removal`,
    );
  }

  async #refreshUntilDone(): Promise<void> {
    for (
      let pause = FIRST_PAUSE;
      ;
      pause = Math.min(pause * 2, LONGEST_PAUSE)
    ) {
      try {
        await this.refresh();
        return;
      } catch (error) {
        if (this.#stopped.signal.aborted) return;
        this.#logger.info(
          `Cannot read the workspaces into the catalog yet, trying again in ${pause} ms: ${stringifyError(
            error,
          )}`,
        );
      }
      try {
        await sleep(pause, undefined, {
          ref: false,
          signal: this.#stopped.signal,
        });
      } catch {
        return;
      }
    }
  }

  async #handle(refs: string[]): Promise<string[]> {
    if (this.#queue.size > MANY) this.#hadMany = true;
    let applied: Applied;
    try {
      applied = await this.#writer!.applyRefs(refs);
    } catch (error) {
      this.#logger.warn(
        `Could not write changes to the catalog, trying again soon: ${stringifyError(
          error,
        )}`,
      );
      return refs;
    }
    if (applied.failed.length > 0) {
      this.#logger.warn(
        `Could not read ${applied.failed.join(
          ', ',
        )} for the catalog, trying again soon`,
      );
    }
    if (!this.#hadMany) await this.#lookAround(applied);
    return applied.failed;
  }

  /**
   * An entity names in its relations only what the portal may see. When a target appears or leaves, those that refer to
   * it are read again: the workspaces know who would name it, the catalog knows who still does. When this fails the full
   * refresh heals it.
   */
  async #lookAround({ appeared, left }: Applied): Promise<void> {
    try {
      for (const ref of left) {
        this.#queue.add(await this.#catalog.refsRelatedTo(ref));
      }
      for (const targetRef of appeared) {
        for (const type of Object.keys(RELATION_PAIRS)) {
          const relation = { type, targetRef };
          let cursor: string | undefined;
          do {
            const page = await this.#innokyla.listPortalEntities({
              relation,
              cursor,
            });
            this.#queue.add(page.items.map(refOf));
            cursor = page.pageInfo.nextCursor;
          } while (cursor);
        }
      }
    } catch (error) {
      this.#logger.warn(
        `Relations in the catalog may be late until its next refresh: ${stringifyError(
          error,
        )}`,
      );
    }
  }

  #refreshAfterMany(): void {
    if (!this.#hadMany) return;
    this.#hadMany = false;
    this.refresh().catch(error => {
      this.#logger.warn(
        `Refreshing the catalog failed, the next one will heal it: ${stringifyError(
          error,
        )}`,
      );
    });
  }
}
