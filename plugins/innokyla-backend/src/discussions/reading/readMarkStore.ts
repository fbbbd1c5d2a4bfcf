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

  /** Everybody with a mark on a thread. For signals, which ask of each whether they may still read. */
  async listeners(threadId: string): Promise<string[]> {
    const rows = await this.knex('read_marks')
      .where('thread_id', threadId)
      .select('user_ref');
    return rows.map(row => row.user_ref);
  }
}
