import type {
  AuthService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import {
  openApiDocument,
  type Settings,
  workspaceCreatePermission,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { InnokylaConfig } from '../config';
import { extensionsOf } from '../documents/checks/mediaTypes';
import type { EntityStore } from '../entities/entityStore';
import type { Viewers } from '../permissions/viewers';

/** Routes that belong to no feature: the settings a screen is drawn from, the contract, and the floor. */
export function createBaseRouter(deps: {
  viewers: Viewers;
  store: EntityStore;
  config: InnokylaConfig;
  auth: AuthService;
  httpAuth: HttpAuthService;
}): Router {
  const { viewers, store, config, httpAuth } = deps;
  const router = PromiseRouter();
  // Looked up among all media types there are, so once.
  const extensions = extensionsOf(config.uploads.mediaTypes);

  router.get('/settings', async (req, res) => {
    // Other backend plugins read the regions here.
    const viewer = await viewers.ofRequest(req);
    const [workspaces, canCreateWorkspace] = await Promise.all([
      store.workspaces(viewer, viewer.workspaceIds),
      viewer.type === 'user' && viewers.allows(req, workspaceCreatePermission),
    ]);
    const settings: Settings = {
      uploads: {
        maxSize: config.uploads.maxSize,
        mediaTypes: config.uploads.mediaTypes,
        extensions,
      },
      regions: config.regions,
      memberships: [...workspaces.values()]
        .map(({ id, name, title }) => ({
          workspace: name,
          title,
          role: viewer.roleIn(id)!,
        }))
        .sort((a, b) => a.title.localeCompare(b.title, 'fi')),
      canCreateWorkspace,
      isModerator: viewer.isModerator,
      keepDeletedFor: config.deleted.keepFor,
      exports: { threeSixtyGiving: config.threeSixtyGiving !== undefined },
    };
    res.json(settings);
  });

  router.get('/openapi.json', async (_req, res) => {
    res.json(openApiDocument());
  });

  // The authenticated route that does nothing: what every figure is measured against.
  router.get('/floor', async (req, res) => {
    await httpAuth.credentials(req, { allow: ['user', 'service'] });
    res.json({});
  });

  return router;
}
