import type { Knex } from 'knex';
import { now } from '../../database/database';

/** How far each person has read each thread; whoever has a mark listens to the thread. */
export class ReadMarkStore {
  constructor(private readonly knex: Knex) {}

  /**
   * Moves a mark forward. The condition stands in the statement itself, so a late request of another tab can never move it
   * back. The caller keeps `seq` within the thread.
   */
  async forward(
    threadId: string,
    userRef: string,
    seq: number,
    db: Knex = this.knex,
  ): Promise<void> {
    await db('read_marks')
      .insert({ thread_id: threadId, user_ref: userRef, seq, at: now() })
      .onConflict(['thread_id', 'user_ref'])
      .merge(['seq', 'at'])
      .where('read_marks.seq', '<', seq);
  }

  /** Moves a mark back, and never forward: what has not been read stays unread. */
  async back(
    threadId: string,
    userRef: string,
    seq: number,
    db: Knex = this.knex,
  ): Promise<void> {
    await db('read_marks')
      .where({ thread_id: threadId, user_ref: userRef })
      .where('seq', '>', seq)
      .update({ seq, at: now() });
  }

  /** Moves the marks of many threads to their newest posts in one statement; `threads` selects their ids and last places. */
  async forwardAll(
    db: Knex,
    userRef: string,
    threads: Knex.QueryBuilder,
  ): Promise<void> {
    const { sql, bindings } = threads
      .leftJoin('read_marks', join =>
        join
          .on('read_marks.thread_id', 'threads.id')
          .andOnVal('read_marks.user_ref', userRef),
      )
      .whereRaw('threads.last_seq > coalesce(read_marks.seq, 0)')
      .select(
        'threads.id',
        db.raw('?', [userRef]),
        'threads.last_seq',
        db.raw('?', [now()]),
      )
      .toSQL();
    await db.raw(
      `insert into read_marks (thread_id, user_ref, seq, at) ${sql}
       on conflict (thread_id, user_ref) do update set seq = excluded.seq, at = excluded.at where read_marks.seq < excluded.seq`,
      bindings,
    );
  }

  /** Everybody with a mark on a thread. For signals, which ask of each whether they may still read. */
  async listeners(threadId: string): Promise<string[]> {
    const rows = await this.knex('read_marks')
      .where('thread_id', threadId)
      .select('user_ref');
    return rows.map(row => row.user_ref);
  }
}
