import {
  AGAIN,
  type ExperienceSummary,
  type MovedThreads,
  type SectionThreads,
} from '@innokyla/backstage-plugin-innokyla-common';
import { isPostgres } from '../../database/database';
import type { Viewer } from '../../permissions/viewer';
import { narrow } from '../anchors';
import type { Asker } from '../asker';
import { readableThreads } from '../readableThreads';
import { matchThreads, type ThreadFilter } from './threadFilter';
import type { DiscussionEngine } from './threadService';

/**
 * What is said about one entity, in numbers: each answer is one statement over the threads of that entity, along
 * `threads_of_entity` or `threads_of_anchor`.
 */
export class EntitySummaries {
  constructor(private readonly engine: DiscussionEngine) {}

  /** How much is said about each of its sections, the most first. */
  async sections(asker: Asker, anchor: string): Promise<SectionThreads> {
    const { viewer, filter } = await narrow(this.engine, asker, { anchor });
    const rows: { section: string; threads: unknown; posts: unknown }[] =
      await this.#threads(viewer, filter)
        .whereNotNull('threads.section')
        .groupBy('threads.section')
        .select('threads.section')
        .count({ threads: '*' })
        .sum({ posts: 'threads.last_seq' });
    const items = rows.map(row => ({
      section: row.section,
      threads: Number(row.threads),
      posts: Number(row.posts),
    }));
    return {
      items: items.sort(
        (a, b) => b.threads - a.threads || (a.section < b.section ? -1 : 1),
      ),
    };
  }

  /** What its experiences come to; one that was taken away or hidden does not count. */
  async experiences(asker: Asker, anchor: string): Promise<ExperienceSummary> {
    const { viewer, filter } = await narrow(this.engine, asker, { anchor });
    const again = isPostgres(this.engine.knex)
      ? `cast(posts.experience as json) ->> 'again'`
      : `json_extract(posts.experience, '$.again')`;
    const rows: { again: string | null; count: unknown }[] =
      await this.#threads(viewer, { ...filter, kind: 'experience' })
        .join('posts', 'posts.thread_id', 'threads.id')
        .where('posts.seq', 1)
        .whereNull('threads.hidden_at')
        .whereNull('posts.deleted_at')
        .whereNull('posts.hidden_at')
        .whereNull('posts.purged_at')
        .whereNotNull('posts.experience')
        .groupByRaw(again)
        .select({ again: this.engine.knex.raw(again) })
        .count({ count: '*' });
    const counts = new Map(rows.map(row => [row.again, Number(row.count)]));
    const [yes, changed, no] = AGAIN.map(value => counts.get(value) ?? 0);
    return {
      count: [...counts.values()].reduce((sum, count) => sum + count, 0),
      again: { yes, changed, no },
    };
  }

  /** Threads that were moved away from it. */
  async moved(asker: Asker, anchor: string): Promise<MovedThreads> {
    const { viewer, filter } = await narrow(this.engine, asker, { anchor });
    const items = await this.engine.moves.awayFrom(
      { ...asker, viewer },
      filter,
    );
    return { items };
  }

  #threads(viewer: Viewer, filter: ThreadFilter) {
    const { knex } = this.engine;
    return readableThreads(knex, viewer).where(
      matchThreads(knex, viewer, filter),
    );
  }
}
