import type { Knex } from 'knex';
import type { PostEvent, ThreadEvent } from '../../outbox/outbox';
import { type PeopleDeps, readersAmong } from '../../permissions/readersAmong';
import { Viewer } from '../../permissions/viewer';
import type { PostStore } from '../posts/postStore';
import { mayReadThread } from '../readableThreads';
import type { ReadThread } from '../rows';
import { levelsAt, placeOf } from './levels';
import { membersUnder, holdersOf, peopleOf } from './people';

/** Why something concerns a person, the most telling first: of several reasons they hear the first one. */
export const REASONS = [
  'mention',
  'review',
  'accepted',
  'announcement',
  'thread',
  'post',
] as const;
/** Why something concerns a person. */
export type Reason = (typeof REASONS)[number];

/** What a change of discussions tells, of a thread or of a post. */
export type Change =
  | { topic: 'thread'; payload: ThreadEvent }
  | { topic: 'post'; payload: PostEvent };

export interface ConcernDeps extends PeopleDeps {
  knex: Knex;
  posts: Pick<PostStore, 'find'>;
}

/**
 * Whom a change concerns, each with one reason: never who did it, never whose nearest level is `nothing`, never who may not
 * read the thread NOW. Of what is not ours nobody but the person themself can ask who may read it: there everybody whom it
 * would concern is answered, and the caller tells only those who have been let in before.
 */
export async function concernedBy(
  deps: ConcernDeps,
  change: Change,
  read: ReadThread,
): Promise<Map<string, Reason>> {
  const { by } = change.payload;
  const candidates = await reasonsOf(deps, change, read);
  const followed = followReason(change);
  if (candidates.size === 0 && !followed) return candidates;
  const levels = await levelsAt(deps.knex, placeOf(read));
  if (followed) {
    for (const [ref, level] of levels) {
      const hears =
        level === 'everything' ||
        (level === 'threads' && followed === 'thread');
      if (hears && !candidates.has(ref)) candidates.set(ref, followed);
    }
  }
  for (const [ref] of candidates) {
    if (ref === by || levels.get(ref) === 'nothing') candidates.delete(ref);
  }
  if (!read.anchor) return candidates;
  const readers = new Set(
    await readersAmong(deps, [...candidates.keys()], viewer =>
      mayReadThread(viewer, read),
    ),
  );
  return new Map([...candidates].filter(([ref]) => readers.has(ref)));
}

/** What those hear of a change who follow. */
function followReason({ topic, payload }: Change): Reason | undefined {
  if (payload.change !== 'created') return undefined;
  return topic === 'thread' ? 'thread' : 'post';
}

/** Whom a change itself calls: everything but following. */
async function reasonsOf(
  deps: ConcernDeps,
  change: Change,
  { thread, anchor }: ReadThread,
): Promise<Map<string, Reason>> {
  const called: [Reason, string[]][] = [];
  const { mentioned = [] } = change.payload;
  if (mentioned.length)
    called.push(['mention', await peopleOf(deps, mentioned)]);
  if (change.topic === 'thread') {
    const { asked = [], accepted, change: what } = change.payload;
    if (asked.length) called.push(['review', await peopleOf(deps, asked)]);
    if (accepted !== undefined) {
      const post = await deps.posts.find(
        Viewer.system('to tell who wrote an answer that it was accepted'),
        thread.id,
        accepted,
      );
      if (post) called.push(['accepted', [post.author]]);
    }
    if (what === 'created' && thread.kind === 'announcement' && anchor) {
      const members = await membersUnder(deps.knex, anchor.workspace_id);
      called.push(['announcement', await holdersOf(deps, members)]);
    }
  }
  const reasons = new Map<string, Reason>();
  // The least telling first, so that the most telling is left.
  called.sort(([a], [b]) => REASONS.indexOf(b) - REASONS.indexOf(a));
  for (const [reason, refs] of called) {
    for (const ref of refs) reasons.set(ref, reason);
  }
  return reasons;
}
