import type {
  Follow,
  FollowLevel,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { Knex } from 'knex';
import { refOf } from '../../entities/rows';
import { readable } from '../../permissions/readable';
import type { Viewer } from '../../permissions/viewer';
import type { AnchorRow, ReadThread } from '../rows';

/** What counts when nothing has been said anywhere. */
export const DEFAULT_LEVEL: FollowLevel = 'mentions';

/** Where a level can have been set for something. */
export interface Place {
  thread?: string;
  /** Targets of `entity_follows` around it, the nearest first. */
  around: readonly string[];
}

/** An entity, its workspace, its programme; a workspace stands in itself, and on its own it is its programme too. */
export const placeOfEntity = (
  entity: Pick<AnchorRow, 'id' | 'workspace_id' | 'programme_id'>,
): Place => ({
  around: [...new Set([entity.id, entity.workspace_id, entity.programme_id])],
});

/** A thread, and what it hangs on. What is not ours stands in nothing. */
export const placeOf = ({
  thread,
  anchor,
}: Pick<ReadThread, 'thread' | 'anchor'>): Place => ({
  thread: thread.id,
  around: anchor ? placeOfEntity(anchor).around : [thread.anchor_ref],
});

/** One person's own level for something, and the one that counts, in one statement. */
export async function levelOf(
  knex: Knex,
  viewer: Viewer,
  place: Place,
): Promise<Pick<Follow, 'level' | 'effective' | 'inheritedFrom'>> {
  const rows: LevelRow[] = await knex('entity_follows')
    .leftJoin(
      // A workspace that was followed once and is closed by now still counts, and is not named.
      knex('entities').where(readable(viewer)).as('named'),
      'named.id',
      'entity_follows.entity_id',
    )
    .where('entity_follows.user_ref', viewer.ref)
    .whereIn('entity_follows.target', [...place.around])
    .select(
      'entity_follows.target',
      'entity_follows.level',
      'entity_follows.entity_id',
      'named.kind',
      'named.namespace',
      'named.name',
    )
    .unionAll(
      knex('thread_follows')
        .where({ thread_id: place.thread ?? '', user_ref: viewer.ref })
        .select(
          'thread_id',
          'level',
          ...Array(4)
            .fill(0)
            .map(() => knex.raw('null')),
        ),
    );
  const own = place.thread ?? place.around[0];
  const nearest = nearestOf(place, rows);
  if (!nearest) return { effective: DEFAULT_LEVEL };
  if (nearest.target === own) {
    return { level: nearest.level, effective: nearest.level };
  }
  return { effective: nearest.level, inheritedFrom: nameOf(nearest) };
}

/** The level that counts at a place, of everybody who has said anything that counts there: one statement for all. */
export async function levelsAt(
  knex: Knex,
  place: Place,
): Promise<Map<string, FollowLevel>> {
  const rows: (LevelRow & { user_ref: string })[] = await knex('entity_follows')
    .whereIn('target', [...place.around])
    .select('target', 'level', 'user_ref')
    .unionAll(
      knex('thread_follows')
        .where('thread_id', place.thread ?? '')
        .select('thread_id', 'level', 'user_ref'),
    );
  const levels = new Map<string, FollowLevel>();
  // From the farthest to the nearest, so that the nearest is left.
  for (const target of inOrder(place).reverse()) {
    for (const row of rows) {
      if (row.target === target) levels.set(row.user_ref, row.level);
    }
  }
  return levels;
}

interface LevelRow {
  target: string;
  level: FollowLevel;
  entity_id?: string | null;
  kind?: string | null;
  namespace?: string;
  name?: string;
}

function inOrder(place: Place): string[] {
  return [...(place.thread ? [place.thread] : []), ...place.around];
}

function nearestOf(place: Place, rows: readonly LevelRow[]) {
  for (const target of inOrder(place)) {
    const row = rows.find(each => each.target === target);
    if (row) return row;
  }
  return undefined;
}

function nameOf(row: LevelRow): string | undefined {
  if (!row.entity_id) return row.target;
  return row.kind
    ? refOf({ kind: row.kind, namespace: row.namespace!, name: row.name! })
    : undefined;
}
