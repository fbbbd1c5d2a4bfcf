import { NAME_PATTERN } from '@innokyla/backstage-plugin-innokyla-common';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { notFound } from '../../http/errors';
import { onlyKnown } from '../../http/validate';
import type { Viewers } from '../../permissions/viewers';
import type { StorageService } from './storageService';

/** Routes of how much room files take. */
export function createStorageRouter(deps: {
  viewers: Pick<Viewers, 'personOf'>;
  storage: StorageService;
}): Router {
  const { viewers, storage } = deps;
  const router = PromiseRouter();

  router.get('/workspaces/:name/storage', async (req, res) => {
    const viewer = await viewers.personOf(req);
    // What cannot be a name names nothing, so the answer is the same 404.
    if (!NAME_PATTERN.test(req.params.name)) throw notFound('The workspace');
    onlyKnown(req, () => false);
    res.json(await storage.ofWorkspace(viewer, req.params.name));
  });

  router.get('/storage', async (req, res) => {
    const viewer = await viewers.personOf(req);
    onlyKnown(req, () => false);
    res.json(await storage.ofPortal(viewer));
  });

  return router;
}
