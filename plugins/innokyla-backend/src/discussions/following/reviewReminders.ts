import { type PeopleDeps, readersAmong } from '../../permissions/readersAmong';
import { Viewer } from '../../permissions/viewer';
import { mayReadThread, readableThreads } from '../readableThreads';
import type { ReadMarkStore } from '../reading/readMarkStore';
import type { ThreadStore } from '../threads/threadStore';
import { levelsAt, placeOf } from './levels';
import { postPath } from './notices/links';
import { type NoticeDeps, sendNotices } from './notices/sendNotices';
import { peopleOf } from './people';

interface Deps extends PeopleDeps, NoticeDeps {
  threads: Pick<ThreadStore, 'find'>;
  marks: Pick<ReadMarkStore, 'listeners'>;
}

const STAGES = [
  { column: 'late_for', what: 'reviewLate', ahead: 0 },
  { column: 'soon_for', what: 'reviewSoon', ahead: 86_400_000 },
] as const;
type Stage = (typeof STAGES)[number];

const MOST_AT_ONCE = 200;

const SYSTEM = Viewer.system('to remind those whose comments are asked for');

/**
 * Reminds those whose comments are asked for and have not come: a day before the date, and when it has passed. Once each: the
 * row remembers the date that was reminded of, so another date is reminded of anew.
 */
export class ReviewReminders {
  constructor(private readonly deps: Deps) {}

  /** Sends what is due. Safe in every replica at once. */
  async run(at: Date = new Date()): Promise<void> {
    for (const stage of STAGES) {
      for (const threadId of await this.#due(stage, at)) {
        await this.#remind(stage, threadId, at);
      }
    }
  }

  async #due(stage: Stage, at: Date): Promise<string[]> {
    // Without those of deleted entities: they are never reminded of, and would keep the others waiting behind them for ever.
    const rows = await readableThreads(this.deps.knex, SYSTEM)
      .join('review_requests', 'review_requests.thread_id', 'threads.id')
      .whereNull('review_requests.answered_at')
      .where('threads.resolved', false)
      .whereNull('threads.hidden_at')
      .whereNotNull('threads.due_at')
      .where('threads.due_at', '<=', until(stage, at))
      // Whoever is late already is not told that it will be soon.
      .where('threads.due_at', '>', stage.ahead ? at.toISOString() : '')
      .where(another =>
        another
          .whereNull(`review_requests.${stage.column}`)
          .orWhereRaw('?? <> threads.due_at', [
            `review_requests.${stage.column}`,
          ]),
      )
      .distinct('review_requests.thread_id')
      .limit(MOST_AT_ONCE);
    return rows.map((row: { thread_id: string }) => row.thread_id);
  }

  async #remind(stage: Stage, threadId: string, at: Date): Promise<void> {
    const { knex, threads } = this.deps;
    const read = await threads.find(SYSTEM, threadId);
    const dueAt = read?.thread.due_at;
    if (!read || !dueAt || dueAt > until(stage, at)) return;
    const claimed = await this.#claim(stage, threadId, dueAt);
    if (claimed.length === 0) return;
    try {
      const levels = await levelsAt(knex, placeOf(read));
      const asked = (await peopleOf(this.deps, claimed)).filter(
        ref => levels.get(ref) !== 'nothing',
      );
      const listeners = read.anchor
        ? []
        : await this.deps.marks.listeners(threadId);
      const people = read.anchor
        ? await readersAmong(this.deps, asked, seer =>
            mayReadThread(seer, read),
          )
        : asked.filter(ref => listeners.includes(ref));
      await sendNotices(
        this.deps,
        people.map(ref => ({
          ref,
          said: { what: stage.what, dueAt },
          title: read.anchor && read.thread.title,
          place: read.anchor?.title,
          link: postPath(read, 1),
          scope: `innokyla:review:${threadId}`,
        })),
        read.anchor?.language,
      );
    } catch (error) {
      await knex('review_requests')
        .where('thread_id', threadId)
        .whereIn('reviewer_ref', claimed)
        .where(stage.column, dueAt)
        .update({ [stage.column]: null });
      throw error;
    }
  }

  /** Takes the reminder of those who have not answered; of two replicas one gets each. Answers who they are. */
  async #claim(
    { column }: Stage,
    threadId: string,
    dueAt: string,
  ): Promise<string[]> {
    const rows = await this.deps
      .knex('review_requests')
      .where('thread_id', threadId)
      .whereNull('answered_at')
      .where(another => another.whereNull(column).orWhereNot(column, dueAt))
      .update({ [column]: dueAt })
      .returning('reviewer_ref');
    return rows.map((row: { reviewer_ref: string }) => row.reviewer_ref);
  }
}

function until({ ahead }: Stage, at: Date): string {
  return new Date(at.getTime() + ahead).toISOString();
}
