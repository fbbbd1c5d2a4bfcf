import type { UnreadCount } from '@innokyla/backstage-plugin-innokyla-common';
import type { Knex } from 'knex';
import { now } from '../../database/database';
import type { Viewer } from '../../permissions/viewer';
import { readableThreads } from '../readableThreads';

const MOST_COUNTED = 100;
const MAX_FOREIGN = 100;

/** How one person stands to a thread: how far they have read, and what it tells them. */
export interface Standing {
  /** 0: never opened. */
  readSeq: number;
  /** Whoever has a mark has taken part or opened it. */
  hasMark: boolean;
  row?: {
    firstSeq: number;
    lastSeq: number;
    mentionedSeq: number | null;
    /** Up to which post a notice has been sent. */
    toldSeq: number | null;
  };
}

const NOT_READ = 'unread_threads.last_seq > coalesce(inbox_marks.seq, 0)';

/**
 * Ids of the threads that tell the viewer something they have not read. The row is written after the post and may cross with
 * a mark that is just moved, so it is never believed beyond the mark.
 */
export function inboxOf(knex: Knex, viewer: Viewer): Knex.QueryBuilder {
  return knex('unread_threads')
    .leftJoin(
      'read_marks as inbox_marks',
      ofMark('unread_threads.thread_id', viewer),
    )
    .where('unread_threads.user_ref', viewer.ref)
    .whereRaw(NOT_READ)
    .select('unread_threads.thread_id');
}

/** Narrows a query over `threads` to those of `inboxOf`, with the columns of their rows. */
export function inInbox(query: Knex.QueryBuilder, viewer: Viewer): void {
  query
    .join('unread_threads', join =>
      join
        .on('unread_threads.thread_id', 'threads.id')
        .andOnVal('unread_threads.user_ref', viewer.ref),
    )
    .leftJoin('read_marks as inbox_marks', ofMark('threads.id', viewer))
    .whereRaw(NOT_READ);
}

function ofMark(threadId: string, viewer: Viewer) {
  return (join: Knex.JoinClause): void => {
    join
      .on('inbox_marks.thread_id', threadId)
      .andOnVal('inbox_marks.user_ref', viewer.ref);
  };
}

/** What tells whom something that they have not read: a projection, see decision 18. Never asked whether somebody may read. */
export class UnreadStore {
  constructor(private readonly knex: Knex) {}

  /** Threads that tell the viewer something unread, counted up to 100 and no further. */
  async count(viewer: Viewer): Promise<UnreadCount> {
    const query = readableThreads(this.knex, viewer)
      .select('threads.id')
      .limit(MOST_COUNTED + 1);
    inInbox(query, viewer);
    const { length } = await query;
    return {
      threads: Math.min(length, MOST_COUNTED),
      more: length > MOST_COUNTED,
    };
  }

  /** Refs of what is not ours and has something unread, to be put to the catalog before any of it is counted. */
  async foreignRefs(viewer: Viewer): Promise<string[]> {
    const rows = await this.knex('unread_threads')
      .join('threads', 'threads.id', 'unread_threads.thread_id')
      .where('unread_threads.user_ref', viewer.ref)
      .whereNull('threads.entity_id')
      .distinct('threads.anchor_ref')
      .limit(MAX_FOREIGN);
    return rows.map((row: { anchor_ref: string }) => row.anchor_ref);
  }

  /** How each of these people stands to a thread; two statements for all of them. The caller keeps the list short. */
  async standings(
    threadId: string,
    refs: readonly string[],
  ): Promise<Map<string, Standing>> {
    const standings = new Map<string, Standing>(
      refs.map(ref => [ref, { readSeq: 0, hasMark: false }]),
    );
    const of = (table: string) =>
      this.knex(table)
        .where('thread_id', threadId)
        .whereIn('user_ref', [...refs]);
    for (const mark of await of('read_marks')) {
      standings.set(mark.user_ref, { readSeq: mark.seq, hasMark: true });
    }
    for (const row of await of('unread_threads')) {
      standings.get(row.user_ref)!.row = {
        firstSeq: row.first_seq,
        lastSeq: row.last_seq,
        mentionedSeq: row.mentioned_seq,
        toldSeq: row.told_seq,
      };
    }
    return standings;
  }

  /** Says that the posts of a thread from one place to another tell these people something. Said again it changes nothing. */
  async add(
    threadId: string,
    { from, to }: { from: number; to: number },
    people: readonly { ref: string; mentioned: boolean }[],
    db: Knex = this.knex,
  ): Promise<void> {
    if (people.length === 0) return;
    const larger = (column: string) =>
      this.knex.raw(
        `case when excluded.${column} is not null and (unread_threads.${column} is null or unread_threads.${column} < excluded.${column}) then excluded.${column} else unread_threads.${column} end`,
      );
    await db('unread_threads')
      .insert(
        people.map(({ ref, mentioned }) => ({
          thread_id: threadId,
          user_ref: ref,
          first_seq: from,
          last_seq: to,
          mentioned_seq: mentioned ? to : null,
          at: now(),
        })),
      )
      .onConflict(['user_ref', 'thread_id'])
      .merge({
        first_seq: this.knex.raw(
          'case when excluded.first_seq < unread_threads.first_seq then excluded.first_seq else unread_threads.first_seq end',
        ),
        last_seq: larger('last_seq'),
        mentioned_seq: larger('mentioned_seq'),
        // Told again by the outbox, it is not news for the digest.
        at: this.knex.raw(
          'case when excluded.last_seq > unread_threads.last_seq then excluded.at else unread_threads.at end',
        ),
      });
  }

  /** Remembers that these people have been sent a notice of everything up to a post. */
  async told(
    threadId: string,
    seq: number,
    refs: readonly string[],
  ): Promise<void> {
    await this.knex('unread_threads')
      .where('thread_id', threadId)
      .whereIn('user_ref', [...refs])
      .where(before =>
        before.whereNull('told_seq').orWhere('told_seq', '<', seq),
      )
      .update({ told_seq: seq });
  }

  /** Takes the row away when everything that it tells has been read; answers whether there was one. */
  async clear(
    db: Knex,
    threadId: string,
    userRef: string,
    readSeq: number,
  ): Promise<boolean> {
    const count = await db('unread_threads')
      .where({ thread_id: threadId, user_ref: userRef })
      .where('last_seq', '<=', readSeq)
      .delete();
    return count > 0;
  }

  /** Takes the rows away that the marks of these threads have passed; answers whether there were any. */
  async clearRead(
    db: Knex,
    userRef: string,
    threadIds: Knex.QueryBuilder,
  ): Promise<boolean> {
    const count = await db('unread_threads')
      .where('user_ref', userRef)
      .whereIn('thread_id', threadIds)
      .where(
        'last_seq',
        '<=',
        db('read_marks')
          .where('read_marks.user_ref', userRef)
          .whereRaw('read_marks.thread_id = unread_threads.thread_id')
          .select('seq'),
      )
      .delete();
    return count > 0;
  }
}
