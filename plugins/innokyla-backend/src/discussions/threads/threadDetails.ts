import type { Experience } from '@innokyla/backstage-plugin-innokyla-common';
import type { Knex } from 'knex';
import type { Viewer } from '../../permissions/viewer';
import { readableThreads } from '../readableThreads';
import type { ReviewRequestRow } from '../rows';
import type { BareThread, ThreadDetails } from './presentThread';
import { presentReviewer } from './reviewRequests';

/** The first post of an experience. */
interface FirstPost {
  thread_id: string;
  author: string;
  experience: string | null;
  hidden_at: string | null;
}

/**
 * Reviewers and experiences of threads that the viewer has read: one statement for each of these that any of the
 * threads can have, however many threads they are.
 */
export class ThreadDetailStore {
  constructor(private readonly knex: Knex) {}

  async of(
    viewer: Viewer,
    threads: readonly BareThread[],
  ): Promise<(id: string) => ThreadDetails> {
    const reviews = threads.filter(t => t.kind === 'review').map(t => t.id);
    const [reviewers, experiences] = await Promise.all([
      this.#reviewers(viewer, reviews),
      this.#experiences(
        viewer,
        threads.filter(t => t.kind === 'experience'),
      ),
    ]);
    return id => ({
      reviewers: reviews.includes(id) ? reviewers.get(id) ?? [] : undefined,
      experience: experiences.get(id),
    });
  }

  async #reviewers(viewer: Viewer, ids: readonly string[]) {
    if (!ids.length) return new Map();
    const rows: ReviewRequestRow[] = await readableThreads(this.knex, viewer)
      .join('review_requests', 'review_requests.thread_id', 'threads.id')
      .whereIn('threads.id', [...ids])
      .orderBy(['review_requests.asked_at', 'review_requests.reviewer_ref'])
      .select('review_requests.*');
    const grouped = groupBy(rows, row => row.thread_id);
    return new Map(
      [...grouped].map(([id, of]) => [id, of.map(presentReviewer)]),
    );
  }

  async #experiences(
    viewer: Viewer,
    threads: readonly BareThread[],
  ): Promise<Map<string, Experience>> {
    if (!threads.length) return new Map();
    const rows: FirstPost[] = await readableThreads(this.knex, viewer)
      .join('posts', 'posts.thread_id', 'threads.id')
      .whereIn(
        'threads.id',
        threads.map(t => t.id),
      )
      .where('posts.seq', 1)
      .whereNotNull('posts.experience')
      .whereNull('posts.deleted_at')
      .whereNull('posts.purged_at')
      .select(
        'posts.thread_id',
        'posts.author',
        'posts.experience',
        'posts.hidden_at',
      );
    const seesHidden = ({ thread_id: id, author }: FirstPost) =>
      (viewer.type === 'user' && author === viewer.ref) ||
      threads.find(t => t.id === id)!.abilities.canModerate;
    return new Map(
      rows
        .filter(row => !row.hidden_at || seesHidden(row))
        .map(row => [row.thread_id, JSON.parse(row.experience!)]),
    );
  }
}

function groupBy<T>(
  rows: readonly T[],
  keyOf: (row: T) => string,
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
