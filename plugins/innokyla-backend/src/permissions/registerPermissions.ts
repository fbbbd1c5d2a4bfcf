import type { PermissionsRegistryService } from '@backstage/backend-plugin-api';
import {
  entityCreatePermission,
  entityDeletePermission,
  entityReadPermission,
  entityUpdatePermission,
  postCreatePermission,
  REF_PATTERN,
  workspaceCreatePermission,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { EntityStore } from '../entities/entityStore';
import { entityResourceRef, entityRules } from './rules';
import { Viewer } from './viewer';

/** Tells the portal which permissions a policy can decide on, and by which rules. */
export function registerPermissions(
  registry: PermissionsRegistryService,
  store: EntityStore,
): void {
  registry.addPermissions([
    entityCreatePermission,
    workspaceCreatePermission,
    postCreatePermission,
  ]);
  registry.addResourceType({
    resourceRef: entityResourceRef,
    permissions: [
      entityReadPermission,
      entityUpdatePermission,
      entityDeletePermission,
    ],
    rules: entityRules,
    // Asked by the permission framework on behalf of anybody, for instance for a search result: an entity that is not for
    // the whole portal is not shown to it, whatever the policy would say.
    getResources: refs =>
      Promise.all(
        refs.map(async ref => {
          if (!REF_PATTERN.test(ref)) return undefined;
          const row = await store.find(
            Viewer.portal('user:default/permission'),
            ref,
          );
          return (
            row && {
              kind: row.kind,
              workspace: row.kind === 'Workspace' ? row.name : row.namespace,
              visibility: row.visibility,
              status: row.status,
            }
          );
        }),
      ),
  });
}
