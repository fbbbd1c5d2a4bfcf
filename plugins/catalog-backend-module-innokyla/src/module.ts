import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { CatalogModelSources } from '@backstage/catalog-model/alpha';
import {
  catalogProcessingExtensionPoint,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import { catalogModelExtensionPoint } from '@backstage/plugin-catalog-node/alpha';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import {
  INNOKYLA_ENTITY_TOPIC,
  innokylaServiceRef,
  parseEntityEvent,
} from '@innokyla/backstage-plugin-innokyla-node';
import { readSchedule } from './config';
import { innokylaModelLayer } from './model';
import { CatalogReader } from './provider/CatalogReader';
import { InnokylaEntityProvider } from './provider/InnokylaEntityProvider';
import { toCatalogEntity } from './provider/toCatalogEntity';

/** The workspaces' kinds and what the portal at large may see of their entities, in the catalog. */
export const catalogModuleInnokyla = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'innokyla',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        events: eventsServiceRef,
        innokyla: innokylaServiceRef,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        model: catalogModelExtensionPoint,
        processing: catalogProcessingExtensionPoint,
        scheduler: coreServices.scheduler,
      },
      async init(deps) {
        const { config, logger } = deps;
        const schedule = readSchedule(config);
        const appUrl = config.getOptionalString('app.baseUrl');

        deps.model.addModelSource(
          CatalogModelSources.static([innokylaModelLayer]),
        );

        const provider = new InnokylaEntityProvider({
          innokyla: deps.innokyla,
          catalog: new CatalogReader(deps),
          toEntity: (entity, isVisible) =>
            toCatalogEntity(entity, { appUrl, isVisible }),
          logger,
        });
        deps.processing.addEntityProvider(provider);
        deps.lifecycle.addShutdownHook(() => provider.stop());

        await deps.events.subscribe({
          id: 'innokyla',
          topics: [INNOKYLA_ENTITY_TOPIC],
          async onEvent({ eventPayload }) {
            const event = parseEntityEvent(eventPayload);
            if (event) provider.changed(event.ref);
            else logger.warn('Ignored an event that does not name an entity');
          },
        });
        await deps.scheduler.scheduleTask({
          id: 'innokyla-catalog-refresh',
          ...schedule,
          fn: signal => provider.refresh(signal),
        });
      },
    });
  },
});
