import type { ModerateRequest } from '@innokyla/backstage-plugin-innokyla-common';
import { notAllowed } from '../../http/errors';
import type { PostRow } from '../rows';
import type { Opened } from '../threads/threadService';
import { demandMayUndo } from './levels';
import type { TrailStore } from './trailStore';

/** What undoes which action, and how that is called. */
const UNDONE = {
  restore: { of: 'hide', deed: 'hidden this' },
  unlock: { of: 'lock', deed: 'locked this discussion' },
  move: { of: 'move', deed: 'moved this discussion away from there' },
} as const;

/** Throws 403 for what even those who moderate a thread may not do to it, or to a post of it. */
export async function demandMay(
  trail: Pick<TrailStore, 'last'>,
  { viewer, read }: Opened,
  post: PostRow | undefined,
  { action, to }: ModerateRequest,
): Promise<void> {
  if (action === 'purge' && !viewer.isModerator) {
    throw notAllowed(
      'Only the moderators of the portal can remove a text for good; you can hide it, and hand the report on to them.',
    );
  }
  const isOwn = (post?.author ?? read.thread.created_by) === viewer.ref;
  if (isOwn && action === 'warn') throw notAllowed('You cannot warn yourself.');
  if (!(action in UNDONE)) return;
  const { of, deed } = UNDONE[action as keyof typeof UNDONE];
  const done = await trail.last(of, read.thread.id, post?.id ?? null);
  if (!done) return;
  if (isOwn && action === 'restore' && done.by !== viewer.ref) {
    throw notAllowed(
      'Somebody else has hidden what you wrote, so somebody else has to decide whether it is restored.',
    );
  }
  // Only back to where it was taken from undoes a move; the rest is moving on.
  const isUndone = action !== 'move' || done.from_ref === to;
  if (done.level === 'portal' && isUndone) {
    demandMayUndo(viewer, deed, done.by);
  }
}
