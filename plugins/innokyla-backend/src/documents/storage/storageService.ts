import type {
  PortalStorage,
  WorkspaceStorage,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { Knex } from 'knex';
import { notAllowed, notFound } from '../../http/errors';
import { readable } from '../../permissions/readable';
import type { Viewer } from '../../permissions/viewer';
import type { BlobChecks } from './blobChecks';
import type { Quotas } from './quotas';
import type { StorageStore } from './storageStore';
import { largestWorkspaces, usedBy } from './usage';

/** Workspaces that the whole portal's figures name. */
const MAX_WORKSPACES = 100;

/** How much room files take and whether they are whole: for the admins of a workspace and the moderators of the portal. */
export class StorageService {
  constructor(
    private readonly parts: {
      knex: Knex;
      store: StorageStore;
      checks: BlobChecks;
      quotas: Quotas;
    },
  ) {}

  /** Throws 404 for a workspace the viewer may not see, and 403 for one whose admin they are not. */
  async ofWorkspace(viewer: Viewer, name: string): Promise<WorkspaceStorage> {
    const { knex, store, quotas } = this.parts;
    const workspace = await store.workspace(viewer, name);
    if (!workspace) throw notFound('The workspace');
    if (!viewer.isAdminIn(workspace.id) && !viewer.isModerator) {
      throw notAllowed(
        'Only an admin of the workspace can see how much room its files take.',
      );
    }
    const [used, counts, damaged] = await Promise.all([
      usedBy(knex, workspace.id),
      store.counts(viewer, workspace.id),
      store.damaged(viewer, workspace.id),
    ]);
    return { used, quota: quotas.of(name), ...counts, damaged };
  }

  /** Throws 403 for everybody but moderators, who find in it only workspaces they may see. */
  async ofPortal(viewer: Viewer): Promise<PortalStorage> {
    const { knex, store, checks, quotas } = this.parts;
    if (!viewer.isModerator) {
      throw notAllowed(
        'Only the moderators of the portal can see how much room all files take.',
      );
    }
    const [totals, verifiedAt, damaged, workspaces] = await Promise.all([
      store.totals(),
      checks.verifiedAt(),
      store.damaged(viewer),
      largestWorkspaces(knex, readable(viewer), MAX_WORKSPACES),
    ]);
    return {
      ...totals,
      verifiedAt,
      damaged,
      workspaces: workspaces.map(row => ({
        ...row,
        quota: quotas.of(row.name),
      })),
    };
  }
}
