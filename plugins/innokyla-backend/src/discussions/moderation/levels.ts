import type { ReportLevel } from '@innokyla/backstage-plugin-innokyla-common';
import { notAllowed } from '../../http/errors';
import type { Viewer } from '../../permissions/viewer';

/** As whom somebody moderates. A moderator of the portal stays one where they are an admin besides. */
export const levelOf = (viewer: Viewer): ReportLevel =>
  viewer.isModerator ? 'portal' : 'workspace';

/** Throws 403 for an admin who would undo what a moderator of the portal has done (`deed`), and says whom to ask. */
export function demandMayUndo(
  viewer: Viewer,
  deed: string,
  by: string | null,
): void {
  if (viewer.isModerator) return;
  throw notAllowed(
    `A moderator of the portal has ${deed}, so only they can take that back: ask ${
      by ?? 'them'
    } or another moderator of the portal.`,
  );
}
