import { mayRead } from '../permissions/readable';
import type { Viewer } from '../permissions/viewer';
import type { EntityRow, WorkspaceFacts } from './rows';

/** The columns of a workspace that its facts are made of. */
export const WORKSPACE_COLUMNS = [
  'id',
  'name',
  'title',
  'workspace_id',
  'programme_id',
  'visibility',
  'status',
  'deleted_at',
  'spec',
] as const satisfies readonly (keyof EntityRow)[];

export type WorkspaceRow = Pick<EntityRow, (typeof WORKSPACE_COLUMNS)[number]>;

/** What decides about the things that stand in a workspace; its title only when the viewer may read it. */
export function workspaceFacts(
  viewer: Viewer,
  row: WorkspaceRow,
): WorkspaceFacts {
  return {
    id: row.id,
    name: row.name,
    title: mayRead(viewer, row) ? row.title : row.name,
    programmeId: row.programme_id,
    discussers: JSON.parse(row.spec).discussers ?? 'portal',
    archived: row.status === 'archived',
  };
}
