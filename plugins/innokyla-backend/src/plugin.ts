import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import {
  type BlobStore,
  type FileScanner,
  innokylaBlobStoreExtensionPoint,
  innokylaFileScannerExtensionPoint,
  innokylaTextExtractorExtensionPoint,
  type TextExtractor,
} from '@innokyla/backstage-plugin-innokyla-node';
import { createFeatures } from './features';

/** Backend of the project workspaces: REST API under `/api/innokyla`, storage and jobs. */
export const innokylaPlugin = createBackendPlugin({
  pluginId: 'innokyla',
  register(env) {
    let blobStore: BlobStore | undefined;
    env.registerExtensionPoint(innokylaBlobStoreExtensionPoint, {
      setBlobStore(store) {
        if (blobStore) {
          throw new Error(
            'A blob store has been set already; there can be only one.',
          );
        }
        blobStore = store;
      },
    });

    const scanners: FileScanner[] = [];
    env.registerExtensionPoint(innokylaFileScannerExtensionPoint, {
      addFileScanner: scanner => scanners.push(scanner),
    });

    const extractors: TextExtractor[] = [];
    env.registerExtensionPoint(innokylaTextExtractorExtensionPoint, {
      addTextExtractor: extractor => extractors.push(extractor),
    });

    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        signals: signalsServiceRef,
        userInfo: coreServices.userInfo,
      },
      async init(deps) {
        // What one reads under an address depends on who asks (abilities, read marks), and tags tell revisions only: a browser
        // that kept an answer would show it to the next person, or an old read mark. Files say for themselves what may be kept.
        deps.httpRouter.use((_req, res, next) => {
          res.setHeader('Cache-Control', 'no-store');
          next();
        });
        const features = await createFeatures(deps, {
          blobStore,
          scanners,
          extractors,
        });
        for (const router of features.routers) deps.httpRouter.use(router);
        // Browsers download by themselves, with the portal's cookie instead of a token.
        for (const path of ['/documents', '/attachments', '/exports']) {
          deps.httpRouter.addAuthPolicy({ path, allow: 'user-cookie' });
        }
        await features.start();
      },
    });
  },
});
