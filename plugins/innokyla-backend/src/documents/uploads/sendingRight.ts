import type { Request } from 'express';
import type { Viewer } from '../../permissions/viewer';

/** Where a file that is sent for a discussion counts. */
export interface SendingPlace {
  /** Absent when what is discussed is not ours: then the sender names a workspace of theirs. */
  workspaceId?: string;
}

/**
 * Decides whether somebody may send a file for a discussion of an entity: whoever may write there. Throws 404 for an
 * anchor they may not see and 403 for one they may not discuss.
 */
export type SendingRight = (
  req: Request,
  viewer: Viewer,
  anchor: string,
) => Promise<SendingPlace>;
