import type { HttpAuthService } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { Request } from 'express';
import type { Viewer } from '../permissions/viewer';

/** Who asks, and a way to ask the catalog what they may read of entities that are not ours. */
export interface Asker {
  viewer: Viewer;
  /** Of these refs, the ones the catalog lets the person read: one call for all of them. */
  readableInCatalog(refs: readonly string[]): Promise<string[]>;
}

/**
 * Asks the catalog with the person's own credentials, so that its own permissions decide. Other plugins see what the whole
 * portal sees; what of the catalog that is, nobody can say, so they see no foreign anchor.
 */
export function catalogReader(deps: {
  catalog: Pick<CatalogService, 'getEntitiesByRefs'>;
  httpAuth: Pick<HttpAuthService, 'credentials'>;
}): (req: Request, viewer: Viewer) => Asker {
  return (req, viewer) => ({
    viewer,
    async readableInCatalog(refs) {
      if (viewer.type !== 'user' || refs.length === 0) return [];
      const credentials = await deps.httpAuth.credentials(req, {
        allow: ['user'],
        // Who asks has been let in already; a browser that downloads by itself has the portal's cookie alone.
        allowLimitedAccess: true,
      });
      const { items } = await deps.catalog.getEntitiesByRefs(
        { entityRefs: [...refs], fields: ['kind'] },
        { credentials },
      );
      return refs.filter((_, index) => items[index] !== undefined);
    },
  });
}
