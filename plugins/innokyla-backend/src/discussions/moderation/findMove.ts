import { ApiError, conflict, notAllowed } from '../../http/errors';
import { refOf } from '../../entities/rows';
import { type AnchorEntities, findAnchor, mayDiscuss } from '../anchors';
import type { Asker } from '../asker';
import type { Opened } from '../threads/threadService';
import type { Move } from './moveThread';

/**
 * Where a thread is to go. Throws 404 when the mover may not see that, 403 when they may not discuss there, or would take the
 * thread out of what they moderate; 409 when it cannot stand there.
 */
export async function findMove(
  entities: AnchorEntities,
  asker: Asker,
  { viewer, read }: Opened,
  { id, to }: { id: string; to: string },
): Promise<Move> {
  const { thread, anchor } = read;
  const target = await findAnchor(entities, asker, to).catch(naming);
  const { entity } = target;
  const fromRef = anchor ? refOf(anchor) : thread.anchor_ref;
  const toRef = entity ? refOf(entity) : to;
  if (fromRef === toRef) {
    throw conflict('to: the thread stands there already.', { field: 'to' });
  }
  if (!(await mayDiscuss(entities, target)).allowed) {
    throw notAllowed(
      'to: only those who may discuss it can move a thread there.',
    );
  }
  const fromWorkspaceId = anchor?.workspace_id;
  const toWorkspaceId = entity?.workspace_id;
  // Readers and admins change with the workspace: nobody takes a thread away from those who judge it but who may judge in both.
  const moderatesThere =
    viewer.isModerator ||
    (toWorkspaceId !== undefined && viewer.isAdminIn(toWorkspaceId));
  if (fromWorkspaceId !== toWorkspaceId && !moderatesThere) {
    throw notAllowed(
      'to: a thread is moved to another workspace by admins of both, or by a moderator of the portal.',
    );
  }
  if (thread.kind === 'announcement' && entity?.kind !== 'Workspace') {
    throw conflict(
      'to: an announcement stands on a workspace or a programme, and can be moved to another one only.',
      { field: 'to' },
    );
  }
  return {
    id,
    fromRef,
    toRef,
    toEntityId: entity?.id ?? null,
    fromWorkspaceId,
    toWorkspaceId,
  };
}

function naming(error: unknown): never {
  if (!(error instanceof ApiError) || error.statusCode !== 404) throw error;
  const message = 'does not exist, or you may not see it';
  throw new ApiError(404, 'NotFoundError', `to: ${message}.`, {
    issues: [{ field: 'to', message }],
  });
}
