import {
  DEFAULT_LIMIT,
  type Follow,
  type FollowLevel,
  type FollowList,
  type FollowTarget,
} from '@innokyla/backstage-plugin-innokyla-common';
import { z } from 'zod';
import { foreignCursor, readCursor, writeCursor } from '../../http/cursor';
import { type AnchorEntities, findAnchor } from '../anchors';
import { type Asker, whenItAnswers } from '../asker';
import type { ThreadService } from '../threads/threadService';
import type { FollowKey, FollowStore } from './followStore';
import { type Place, placeOf, placeOfEntity } from './levels';

const ORDER = '-at';

/** What people have said they want to hear of. A level can be set only on what one may read; no other is told apart. */
export class FollowService {
  constructor(
    private readonly deps: {
      follows: FollowStore;
      entities: AnchorEntities;
      threads: Pick<ThreadService, 'open'>;
    },
  ) {}

  /** The asker's own level for something, and the one that counts. Throws 404 for what they may not read. */
  async get(asker: Asker, target: FollowTarget): Promise<Follow> {
    const { place } = await this.#find(asker, target);
    return {
      target,
      ...(await this.deps.follows.of(asker.viewer, place)),
    };
  }

  /** Sets or forgets the asker's level. */
  async put(
    asker: Asker,
    target: FollowTarget,
    level: FollowLevel | null,
  ): Promise<Follow> {
    const { place, key } = await this.#find(asker, target);
    await this.deps.follows.put(asker.viewer.ref, key, level);
    return {
      target,
      ...(await this.deps.follows.of(asker.viewer, place)),
    };
  }

  /** What the asker has set, of what they may still read. */
  async list(
    { viewer, readableInCatalog }: Asker,
    query: { limit?: number; cursor?: string },
  ): Promise<FollowList> {
    const { follows } = this.deps;
    const limit = query.limit ?? DEFAULT_LIMIT;
    const after =
      query.cursor === undefined ? undefined : readPlace(query.cursor);
    const refs = await follows.foreignRefs(viewer);
    const seen = refs.length
      ? await whenItAnswers(readableInCatalog(refs))
      : [];
    const found = await follows.page(
      viewer.withCatalogRefs(seen),
      limit + 1,
      after,
    );
    const rows = found.slice(0, limit);
    const last = rows[rows.length - 1];
    return {
      items: rows.map(({ target, title, ref, level, at }) => ({
        target,
        title,
        ref,
        level,
        at,
      })),
      pageInfo: {
        nextCursor:
          found.length > limit
            ? writeCursor({ order: ORDER, key: last.at, id: last.key })
            : undefined,
      },
    };
  }

  async #find(
    asker: Asker,
    target: FollowTarget,
  ): Promise<{ place: Place; key: FollowKey }> {
    if ('thread' in target) {
      const thread = target.thread.toLocaleLowerCase('en-US');
      const { read } = await this.deps.threads.open(asker, thread);
      return { place: placeOf(read), key: { thread } };
    }
    const { entity } = await findAnchor(
      this.deps.entities,
      asker,
      target.entity,
    );
    return entity
      ? {
          place: placeOfEntity(entity),
          key: { target: entity.id, entityId: entity.id },
        }
      : {
          place: { around: [target.entity] },
          key: { target: target.entity, entityId: null },
        };
  }
}

const placeSchema = z.object({ key: z.iso.datetime(), id: z.string().min(1) });

function readPlace(text: string): { at: string; key: string } {
  const cursor = readCursor(text, ORDER);
  if (!placeSchema.safeParse(cursor).success) throw foreignCursor();
  return { at: cursor.key, key: cursor.id };
}
