import { createPermission } from '@backstage/plugin-permission-common';

/** Resource type of entities in permission policies. */
export const RESOURCE_TYPE_ENTITY = 'innokyla-entity';

/** Reading an entity and everything in it: history, files, threads. */
export const entityReadPermission = createPermission({
  name: 'innokyla.entity.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_ENTITY,
});

/** Changing, publishing, archiving and restoring an entity. */
export const entityUpdatePermission = createPermission({
  name: 'innokyla.entity.update',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_ENTITY,
});

/** Deleting an entity (recoverable). */
export const entityDeletePermission = createPermission({
  name: 'innokyla.entity.delete',
  attributes: { action: 'delete' },
  resourceType: RESOURCE_TYPE_ENTITY,
});

/** Making entities and uploading files into a workspace one is a member of. */
export const entityCreatePermission = createPermission({
  name: 'innokyla.entity.create',
  attributes: { action: 'create' },
});

/** Making workspaces; the maker becomes the admin. */
export const workspaceCreatePermission = createPermission({
  name: 'innokyla.workspace.create',
  attributes: { action: 'create' },
});

/** Writing into discussions. */
export const postCreatePermission = createPermission({
  name: 'innokyla.post.create',
  attributes: { action: 'create' },
});

/** Every permission a policy can decide on. */
export const innokylaPermissions = [
  entityReadPermission,
  entityUpdatePermission,
  entityDeletePermission,
  entityCreatePermission,
  workspaceCreatePermission,
  postCreatePermission,
];
