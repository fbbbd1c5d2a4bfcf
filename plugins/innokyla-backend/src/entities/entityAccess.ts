import type { Abilities } from '@innokyla/backstage-plugin-innokyla-common';
import { conflict, notAllowed } from '../http/errors';
import type { Viewer } from '../permissions/viewer';
import { abilitiesOf, isFrozen, mayWrite } from './abilities';
import type { EntityReading } from './entityReading';
import type { EntityRow } from './rows';

/** Rows that a viewer may change, by what they want to do. What they may not see is always 404. */
export class EntityAccess {
  constructor(private readonly reading: EntityReading) {}

  /** For changing what it says. Throws 403 when it is not theirs to change, 409 when it is read-only. */
  async editable(viewer: Viewer, ref: string): Promise<EntityRow> {
    const row = await this.reading.row(viewer, ref);
    if (row.status === 'archived') {
      throw conflict(
        'This is archived and read-only; an editor can publish it again.',
      );
    }
    if (!(await this.abilities(viewer, row)).canEdit) {
      throw notAllowed('Only the members of the workspace can change this.');
    }
    return row;
  }

  /** For changing who sees it. Throws 403 when it is not theirs to change, 409 when its workspace is archived. */
  async publishable(viewer: Viewer, ref: string): Promise<EntityRow> {
    const row = await this.reading.row(viewer, ref);
    if (!(await this.abilities(viewer, row)).canPublish) {
      throw notAllowed(
        'Only the members of the workspace can change who sees this.',
      );
    }
    return row;
  }

  /** For getting back what they have written into it themselves, read-only or not. Throws 403. */
  async written(viewer: Viewer, ref: string): Promise<EntityRow> {
    const row = await this.reading.row(viewer, ref);
    const workspaces = await this.reading.workspacesOf(viewer, [row]);
    if (!mayWrite(viewer, row, workspaces.get(row.workspace_id)!)) {
      throw notAllowed('Only the members of the workspace can change this.');
    }
    return row;
  }

  /** What the viewer may do with it. Throws 409 when nobody may, for its workspace is archived. */
  async abilities(viewer: Viewer, row: EntityRow): Promise<Abilities> {
    const workspaces = await this.reading.workspacesOf(viewer, [row]);
    const workspace = workspaces.get(row.workspace_id)!;
    // Told only to those who could change it otherwise; the others hear that it is not theirs to change.
    if (isFrozen(row, workspace) && viewer.isEditorIn(row.workspace_id)) {
      throw conflict(
        `The workspace "${workspace.title}" is archived and read-only; an admin of it can publish it again.`,
      );
    }
    return abilitiesOf(viewer, row, workspace);
  }
}
