import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { innokylaServiceRef } from '@innokyla/backstage-plugin-innokyla-node';
import { InnokylaCollatorFactory } from './collator/InnokylaCollatorFactory';
import { readSchedule } from './config';

/** What the portal at large may see of the workspaces, in the portal's search, as documents of the type `innokyla`. */
export const searchModuleInnokyla = createBackendModule({
  pluginId: 'search',
  moduleId: 'innokyla-collator',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        index: searchIndexRegistryExtensionPoint,
        innokyla: innokylaServiceRef,
        scheduler: coreServices.scheduler,
      },
      async init({ config, index, innokyla, scheduler }) {
        index.addCollator({
          schedule: scheduler.createScheduledTaskRunner(readSchedule(config)),
          factory: new InnokylaCollatorFactory({ innokyla }),
        });
      },
    });
  },
});
