import type { Knex } from 'knex';
import { isPostgres } from '../../database/database';
import {
  WORKSPACE_COLUMNS,
  type WorkspaceRow,
} from '../../entities/workspaceFacts';
import type { Viewer } from '../../permissions/viewer';
import { readableThreads } from '../readableThreads';
import type { AnchorRow, OneThread, ReadThread, ThreadRow } from '../rows';

const ANCHOR_COLUMNS = [
  'id',
  'kind',
  'namespace',
  'name',
  'title',
  'language',
  'workspace_id',
  'programme_id',
  'visibility',
  'status',
  'origin',
  'created_by',
] as const satisfies readonly (keyof AnchorRow)[];

/** Threads. Reads take a viewer, writes a transaction. */
export class ThreadStore {
  constructor(private readonly knex: Knex) {}

  /** A thread when the viewer may read it, with its workspace: one statement along primary keys. */
  async find(viewer: Viewer, id: string): Promise<OneThread | undefined> {
    const row = await withReader(
      this.knex,
      viewer,
      readableThreads(this.knex, viewer),
    )
      .leftJoin('entities as home', 'home.id', 'entities.workspace_id')
      .select(columnsOf('home', WORKSPACE_COLUMNS))
      .select(
        this.knex.raw(
          'exists (select 1 from thread_moves where thread_moves.thread_id = threads.id) as has_moved',
        ),
      )
      .where('threads.id', id)
      .first();
    return (
      row && {
        ...toReadThread(row),
        workspace: partOf<WorkspaceRow>(row, 'home', WORKSPACE_COLUMNS),
        hasMoved: Boolean(row.has_moved),
      }
    );
  }

  /**
   * The ref of a thread's anchor when it is not an entity of ours; nothing else of the thread. Whoever asks puts the ref to
   * the catalog before anything is shown, so it takes a system viewer.
   */
  async foreignAnchorOf(
    viewer: Viewer,
    id: string,
  ): Promise<string | undefined> {
    const row = await readableThreads(this.knex, viewer)
      .where('threads.id', id)
      .whereNull('threads.entity_id')
      .first('threads.anchor_ref');
    return row?.anchor_ref;
  }

  /** The foreign anchors discussed last, to be put to the catalog before any thread of theirs is shown. */
  async latestForeignAnchors(viewer: Viewer, limit: number): Promise<string[]> {
    const rows = await readableThreads(this.knex, viewer)
      .whereNull('threads.entity_id')
      .groupBy('threads.anchor_ref')
      .orderByRaw('max(threads.last_post_at) desc')
      .limit(limit)
      .select('threads.anchor_ref');
    return rows.map((row: { anchor_ref: string }) => row.anchor_ref);
  }

  async insert(trx: Knex.Transaction, row: ThreadRow): Promise<void> {
    await trx('threads').insert(row);
  }

  /**
   * Takes the next `seq` for a post. The update itself counts and locks the row until the transaction ends, so parallel
   * posts get their places one after another without gaps, and a post that fails gives its place back.
   * Answers `undefined` when the thread has been locked, hidden or moved meanwhile: where it stands now the writer may have
   * nothing to say.
   */
  async takeSeq(
    trx: Knex.Transaction,
    opened: Pick<ThreadRow, 'id' | 'entity_id' | 'anchor_ref'>,
    post: { at: string; by: string },
  ): Promise<number | undefined> {
    const { id, entity_id, anchor_ref } = opened;
    const rows = await trx('threads')
      .where({ id, locked: false, hidden_at: null, entity_id })
      // The ref of what is ours is another when it is renamed, and the thread stands where it stood.
      .where(entity_id === null ? { anchor_ref } : {})
      .update({
        last_seq: trx.raw('last_seq + 1'),
        replied: trx.raw('(replied or created_by <> ?)', [post.by]),
        last_post_at: post.at,
        last_post_by: post.by,
      })
      .returning('last_seq');
    return rows[0]?.last_seq;
  }

  /** Changes a thread if `revision` is still its revision; answers the changed row or `undefined`. */
  async update(
    trx: Knex.Transaction,
    id: string,
    revision: number,
    change: Partial<
      Pick<ThreadRow, 'title' | 'pinned' | 'resolved' | 'answer_seq' | 'due_at'>
    >,
  ): Promise<ThreadRow | undefined> {
    const rows = await trx<ThreadRow>('threads')
      .where({ id, revision })
      .update({ ...change, revision: revision + 1 })
      .returning('*');
    return rows[0] as ThreadRow | undefined;
  }

  /** Gives a thread these topics instead of those it has. */
  async setTopics(
    trx: Knex.Transaction,
    id: string,
    topics: readonly string[],
    isNew = false,
  ): Promise<void> {
    if (!isNew) await trx('thread_topics').where('thread_id', id).delete();
    if (!topics.length) return;
    await trx('thread_topics').insert(
      topics.map(topic => ({ thread_id: id, topic })),
    );
  }

  /** Whether an id is taken, by whomsoever; says nothing else of the thread. */
  async isTaken(id: string): Promise<boolean> {
    return (await this.knex('threads').where({ id }).first('id')) !== undefined;
  }
}

/** Adds the columns that a viewer's thread is made of. */
export function withReader(
  knex: Knex,
  viewer: Viewer,
  query: Knex.QueryBuilder,
): Knex.QueryBuilder {
  return query
    .leftJoin('read_marks', join =>
      join
        .on('read_marks.thread_id', 'threads.id')
        .andOnVal('read_marks.user_ref', viewer.ref),
    )
    .select('threads.*', { read_seq: 'read_marks.seq' })
    .select(columnsOf('entities', ANCHOR_COLUMNS))
    .select(topicsAsJson(knex));
}

// In the row itself: topics are few and short, and a statement apart costs every request more than they do.
function topicsAsJson(knex: Knex): Knex.Raw {
  return knex.raw(
    `(select ${
      isPostgres(knex)
        ? 'json_agg(thread_topics.topic)::text'
        : 'json_group_array(thread_topics.topic)'
    } from thread_topics where thread_topics.thread_id = threads.id) as topics`,
  );
}

/** Parts a joined row of `withReader`. */
export function toReadThread(row: Record<string, any>): ReadThread {
  // any: a row as the driver answers it
  return {
    thread: row as ThreadRow,
    anchor: partOf<AnchorRow>(row, 'entities', ANCHOR_COLUMNS),
    readSeq: row.read_seq ?? 0,
    // Sorted here, for the databases do not sort letters alike.
    topics: JSON.parse(row.topics ?? '[]').sort(),
  };
}

/** A table's columns under names that are no other table's. */
function columnsOf(table: string, columns: readonly string[]) {
  return Object.fromEntries(
    columns.map(name => [`${table}_${name}`, `${table}.${name}`]),
  );
}

/** The columns that `columnsOf` has named, when the join found a row. */
function partOf<Row extends { id: string }>(
  row: Record<string, any>, // any: a row as the driver answers it
  table: string,
  columns: readonly string[],
): Row | undefined {
  if (!row[`${table}_id`]) return undefined;
  return Object.fromEntries(
    columns.map(name => [name, row[`${table}_${name}`]]),
  ) as Row;
}
