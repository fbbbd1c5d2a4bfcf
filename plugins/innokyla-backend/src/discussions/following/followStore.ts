import type {
  Follow,
  FollowLevel,
  FollowTarget,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { Knex } from 'knex';
import { now } from '../../database/database';
import { refOf } from '../../entities/rows';
import { readable } from '../../permissions/readable';
import type { Viewer } from '../../permissions/viewer';
import { readableThreads } from '../readableThreads';
import type { ReadThread } from '../rows';
import { levelOf, type Place, placeOf } from './levels';

/** What a level is set on: a thread, an entity of ours by its id, or any other by its ref. */
export type FollowKey =
  | { thread: string }
  | { target: string; entityId: string | null };

/** A level that somebody has set. */
export interface FollowedRow {
  /** Id of the thread, or what `entity_follows` calls its target. */
  key: string;
  target: FollowTarget;
  title: string;
  ref: string;
  level: FollowLevel;
  at: string;
}

const MAX_FOREIGN = 100;

const order = (a: string, b: string) => Number(a > b) - Number(a < b);

type Row = Record<string, any>; // any: a row as the driver answers it

const ofThread = (row: Row): FollowedRow => ({
  key: row.key,
  target: { thread: row.key },
  title: row.title,
  ref: row.kind
    ? refOf({ kind: row.kind, namespace: row.namespace, name: row.name })
    : row.anchor_ref,
  level: row.level,
  at: row.at,
});

const ofEntity = (row: Row): FollowedRow => {
  const ref = row.kind
    ? refOf({ kind: row.kind, namespace: row.namespace, name: row.name })
    : row.key;
  return {
    key: row.key,
    target: { entity: ref },
    title: row.title ?? ref,
    ref,
    level: row.level,
    at: row.at,
  };
};

/** Levels that people have set. */
export class FollowStore {
  constructor(private readonly knex: Knex) {}

  /** Whoever writes into a thread follows it from then on, unless they have said something of it already. */
  async begin(
    trx: Knex.Transaction,
    threadId: string,
    userRef: string,
  ): Promise<void> {
    await trx('thread_follows')
      .insert({
        thread_id: threadId,
        user_ref: userRef,
        level: 'everything',
        at: now(),
      })
      .onConflict(['thread_id', 'user_ref'])
      .ignore();
  }

  /** Sets or, with `null`, forgets a level. The time stays when nothing changes, so the list keeps its order. */
  async put(
    userRef: string,
    key: FollowKey,
    level: FollowLevel | null,
  ): Promise<void> {
    const [table, row] =
      'thread' in key
        ? ['thread_follows', { thread_id: key.thread, user_ref: userRef }]
        : ['entity_follows', { target: key.target, user_ref: userRef }];
    if (level === null) {
      await this.knex(table).where(row).delete();
      return;
    }
    const entity = 'thread' in key ? {} : { entity_id: key.entityId };
    await this.knex(table)
      .insert({ ...row, ...entity, level, at: now() })
      .onConflict(Object.keys(row))
      .merge(['level', 'at'])
      .whereNot(`${table}.level`, level);
  }

  /** A viewer's own level for a thread they may read, and the one that counts: one statement. */
  ofThread(
    viewer: Viewer,
    read: Pick<ReadThread, 'thread' | 'anchor'>,
  ): Promise<Pick<Follow, 'level' | 'effective' | 'inheritedFrom'>> {
    return this.of(viewer, placeOf(read));
  }

  of(viewer: Viewer, place: Place) {
    return levelOf(this.knex, viewer, place);
  }

  /** What a person follows that is not ours, to be put to the catalog before any of it is shown. */
  async foreignRefs(viewer: Viewer): Promise<string[]> {
    const rows = await this.knex('entity_follows')
      .where('user_ref', viewer.ref)
      .whereNull('entity_id')
      .select({ ref: 'target' })
      .union(
        this.knex('thread_follows')
          .join('threads', 'threads.id', 'thread_follows.thread_id')
          .where('thread_follows.user_ref', viewer.ref)
          .whereNull('threads.entity_id')
          .select({ ref: 'threads.anchor_ref' }),
      )
      .limit(MAX_FOREIGN);
    return rows.map((row: { ref: string }) => row.ref);
  }

  /** The levels a viewer has set on what they may still read, the newest first: one walk along each table's index. */
  async page(
    viewer: Viewer,
    limit: number,
    after?: { at: string; key: string },
  ): Promise<FollowedRow[]> {
    const [threads, entities] = await Promise.all([
      this.#page(
        readableThreads(this.knex, viewer)
          .join('thread_follows', 'thread_follows.thread_id', 'threads.id')
          .select('threads.title', 'threads.anchor_ref'),
        viewer,
        ['thread_follows', 'thread_id'],
        limit,
        after,
      ),
      this.#page(
        this.knex('entity_follows')
          .leftJoin('entities', 'entities.id', 'entity_follows.entity_id')
          .where(any =>
            any
              .where(ours =>
                ours.whereNotNull('entities.id').where(readable(viewer)),
              )
              .orWhere(foreign =>
                foreign
                  .whereNull('entity_follows.entity_id')
                  .whereIn('entity_follows.target', [...viewer.catalogRefs]),
              ),
          )
          .select('entities.title'),
        viewer,
        ['entity_follows', 'target'],
        limit,
        after,
      ),
    ]);
    return [...threads.map(ofThread), ...entities.map(ofEntity)]
      .sort((a, b) => order(b.at, a.at) || order(b.key, a.key))
      .slice(0, limit);
  }

  #page(
    query: Knex.QueryBuilder,
    viewer: Viewer,
    [table, key]: [string, string],
    limit: number,
    after: { at: string; key: string } | undefined,
  ): Knex.QueryBuilder {
    query
      .where(`${table}.user_ref`, viewer.ref)
      .orderBy([
        { column: `${table}.at`, order: 'desc' },
        { column: `${table}.${key}`, order: 'desc' },
      ])
      .limit(limit)
      .select(
        `${table}.${key} as key`,
        `${table}.level`,
        `${table}.at`,
        'entities.kind',
        'entities.namespace',
        'entities.name',
      );
    if (after) {
      query.whereRaw(`(${table}.at, ${table}.${key}) < (?, ?)`, [
        after.at,
        after.key,
      ]);
    }
    return query;
  }
}
