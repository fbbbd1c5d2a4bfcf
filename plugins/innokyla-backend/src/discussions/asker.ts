import type {
  HttpAuthService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { Request } from 'express';
import { ApiError, unavailable } from '../http/errors';
import type { Viewer } from '../permissions/viewer';

/** Who asks, and a way to ask the catalog what they may read of entities that are not ours. */
export interface Asker {
  viewer: Viewer;
  /** Of these refs, the ones the catalog lets the person read: one call for all of them. Throws 503 when it does not answer. */
  readableInCatalog(refs: readonly string[]): Promise<string[]>;
}

/** The answer to what cannot be done while the portal's catalog does not answer. */
export const catalogIsSilent = () =>
  unavailable(
    'The portal’s catalog does not answer at the moment. Try again in a while; your text is not lost.',
  );

/**
 * Asks the catalog with the person's own credentials, so that its own permissions decide. Other plugins see what the whole
 * portal sees; what of the catalog that is, nobody can say, so they see no foreign anchor.
 */
export function catalogReader(deps: {
  catalog: Pick<CatalogService, 'getEntitiesByRefs'>;
  httpAuth: Pick<HttpAuthService, 'credentials'>;
  logger: Pick<LoggerService, 'warn'>;
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
      const { items } = await deps.catalog
        .getEntitiesByRefs(
          { entityRefs: [...refs], fields: ['kind'] },
          { credentials },
        )
        .catch(error => {
          deps.logger.warn(`The catalog does not answer: ${error}`);
          throw catalogIsSilent();
        });
      return refs.filter((_, index) => items[index] !== undefined);
    },
  });
}

/**
 * For lists and counts: none while the catalog does not answer. One discussion of a component must not take the discussions
 * of everything else away with it; what is missing is back with the next answer.
 */
export const whenItAnswers = (readable: Promise<string[]>) =>
  readable.catch((error: unknown): string[] => {
    if (error instanceof ApiError && error.statusCode === 503) return [];
    throw error;
  });
