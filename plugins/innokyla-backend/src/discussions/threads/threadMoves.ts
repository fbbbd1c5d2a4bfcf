import type {
  MovedThreads,
  Thread,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { Knex } from 'knex';
import { type EntityRow, refOf } from '../../entities/rows';
import { readable } from '../../permissions/readable';
import { Viewer } from '../../permissions/viewer';
import { type Asker, whenItAnswers } from '../asker';
import { readableThreads } from '../readableThreads';
import { toReadThread, withReader } from './threadStore';

/** A screenful; whoever looks for more looks where the threads stand now. */
const MAX_TRACES = 100;

interface MoveRow {
  thread_id: string;
  from_entity_id: string | null;
  from_ref: string;
  at: string;
  by: string;
  reason: string;
}

/** The traces that moved threads have left. */
export class ThreadMoves {
  constructor(private readonly knex: Knex) {}

  /** Where a thread stood before, the newest first. A place that the asker may not see is told as one without name. */
  async of(
    { viewer, readableInCatalog }: Asker,
    threadId: string,
  ): Promise<NonNullable<Thread['moves']>> {
    const moves: MoveRow[] = await readableThreads(this.knex, viewer)
      .join('thread_moves', 'thread_moves.thread_id', 'threads.id')
      .where('threads.id', threadId)
      .orderBy([
        { column: 'thread_moves.at', order: 'desc' },
        { column: 'thread_moves.id', order: 'desc' },
      ])
      .limit(MAX_TRACES)
      .select('thread_moves.*');
    if (!moves.length) return [];
    const ids = moves.flatMap(move => move.from_entity_id ?? []);
    const entities = new Map<string, EntityRow>(
      ids.length
        ? (
            await this.knex<EntityRow>('entities')
              .whereIn('entities.id', ids)
              .where(readable(viewer))
              .select('entities.*')
          ).map(row => [row.id, row as EntityRow])
        : [],
    );
    const foreign = moves.filter(m => !m.from_entity_id).map(m => m.from_ref);
    const known = foreign.length
      ? await whenItAnswers(readableInCatalog([...new Set(foreign)]))
      : [];
    const fromOf = (move: MoveRow) => {
      const entity = entities.get(move.from_entity_id ?? '');
      if (entity) return { ref: refOf(entity), title: entity.title };
      return !move.from_entity_id && known.includes(move.from_ref)
        ? { ref: move.from_ref }
        : undefined;
    };
    return moves.map(move => ({
      from: fromOf(move),
      at: move.at,
      by: move.by,
      reason: move.reason,
    }));
  }

  /** Threads that were moved away from an entity and stand elsewhere, as far as the asker may read them there. */
  async awayFrom(
    { viewer, readableInCatalog }: Asker,
    from: { entityId?: string; foreignRef?: string },
  ): Promise<MovedThreads['items']> {
    const refs = await this.#foreignAnchors(
      Viewer.system(
        'only refs, to be put to the catalog before any thread is shown',
      ),
      from,
    );
    const seer = refs.length
      ? viewer.withCatalogRefs(await whenItAnswers(readableInCatalog(refs)))
      : viewer;
    const rows = await withReader(this.knex, seer, this.#away(seer, from))
      .orderBy([
        { column: 'thread_moves.at', order: 'desc' },
        { column: 'thread_moves.id', order: 'desc' },
      ])
      .limit(MAX_TRACES)
      .select({
        move_at: 'thread_moves.at',
        move_by: 'thread_moves.by',
        move_reason: 'thread_moves.reason',
      });
    const told = new Set<string>();
    return rows.flatMap((row: Record<string, string>) => {
      const { thread, anchor } = toReadThread(row);
      // Moved away twice, it is told once, by the last time.
      if (told.has(thread.id)) return [];
      told.add(thread.id);
      return [
        {
          threadId: thread.id,
          title: thread.title,
          to: {
            ref: anchor ? refOf(anchor) : thread.anchor_ref,
            title: anchor?.title,
          },
          at: row.move_at,
          by: row.move_by,
          reason: row.move_reason,
        },
      ];
    });
  }

  /** The anchors that are not ours among those where such threads stand now. */
  async #foreignAnchors(
    viewer: Viewer,
    from: { entityId?: string; foreignRef?: string },
  ): Promise<string[]> {
    const rows = await this.#away(viewer, from)
      .whereNull('threads.entity_id')
      .distinct('threads.anchor_ref')
      .limit(MAX_TRACES);
    return rows.map((row: { anchor_ref: string }) => row.anchor_ref);
  }

  #away(
    viewer: Viewer,
    { entityId, foreignRef }: { entityId?: string; foreignRef?: string },
  ): Knex.QueryBuilder {
    const query = readableThreads(this.knex, viewer).join(
      'thread_moves',
      'thread_moves.thread_id',
      'threads.id',
    );
    if (entityId) {
      return query
        .where('thread_moves.from_entity_id', entityId)
        .where(elsewhere =>
          elsewhere
            .whereNull('threads.entity_id')
            .orWhereNot('threads.entity_id', entityId),
        );
    }
    return query
      .whereNull('thread_moves.from_entity_id')
      .where('thread_moves.from_ref', foreignRef!)
      .where(elsewhere =>
        elsewhere
          .whereNotNull('threads.entity_id')
          .orWhereNot('threads.anchor_ref', foreignRef!),
      );
  }
}
