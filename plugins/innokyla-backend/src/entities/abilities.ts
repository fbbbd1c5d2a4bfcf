import type { Abilities } from '@innokyla/backstage-plugin-innokyla-common';
import { policyAllows } from '../permissions/readable';
import type { Viewer } from '../permissions/viewer';
import type { EntityRow, WorkspaceFacts } from './rows';

const resourceOf = (row: EntityRow, workspace: WorkspaceFacts) => ({
  kind: row.kind,
  workspace: workspace.name,
  visibility: row.visibility,
  status: row.status,
});

/** Whether what an entity says is the viewer's to write, were it not read-only at the moment. */
export function mayWrite(
  viewer: Viewer,
  row: EntityRow,
  workspace: WorkspaceFacts,
): boolean {
  return (
    // A workspace itself is its admins' to change; what is in it, every member's.
    (row.kind === 'Workspace'
      ? viewer.isAdminIn(row.workspace_id)
      : viewer.isEditorIn(row.workspace_id)) &&
    row.origin === 'authored' &&
    policyAllows(viewer.policy.update, resourceOf(row, workspace))
  );
}

/** What a viewer who may read an entity may do with it. */
export function abilitiesOf(
  viewer: Viewer,
  row: EntityRow,
  workspace: WorkspaceFacts,
): Abilities {
  const isEditor = viewer.isEditorIn(row.workspace_id);
  const isAdmin = viewer.isAdminIn(row.workspace_id);
  const mayChange =
    mayWrite(viewer, row, workspace) && !isFrozen(row, workspace);
  const ownDraft =
    row.status === 'draft' && row.created_by === viewer.ref && isEditor;
  return {
    canEdit: mayChange && row.status !== 'archived',
    canPublish: mayChange,
    canDelete:
      (isAdmin || ownDraft) &&
      row.origin === 'authored' &&
      !isFrozen(row, workspace) &&
      policyAllows(viewer.policy.delete, resourceOf(row, workspace)),
    canDiscuss:
      row.status !== 'archived' &&
      !isFrozen(row, workspace) &&
      mayDiscuss(viewer, row, workspace),
    canUpload: isEditor && !workspace.archived,
    canManage: isAdmin,
  };
}

/** Whether something stays as it is because the workspace it stands in is archived; the workspace itself can be brought back. */
export function isFrozen(row: EntityRow, workspace: WorkspaceFacts): boolean {
  return workspace.archived && row.kind !== 'Workspace';
}

function mayDiscuss(
  viewer: Viewer,
  row: EntityRow,
  workspace: WorkspaceFacts,
): boolean {
  if (viewer.type === 'portal' || !viewer.policy.post) return false;
  if (viewer.type === 'system' || viewer.roleIn(row.workspace_id)) return true;
  if (workspace.discussers === 'portal') return true;
  return (
    workspace.discussers === 'programme' &&
    viewer.isInProgramme(row.programme_id)
  );
}
