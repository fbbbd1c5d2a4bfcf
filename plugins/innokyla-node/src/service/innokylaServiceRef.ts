import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { DefaultInnokylaService } from './DefaultInnokylaService';
import type { InnokylaService } from './InnokylaService';

/** Reads from the workspaces what the portal at large may see, for other backend plugins and modules. */
export const innokylaServiceRef = createServiceRef<InnokylaService>({
  id: 'innokyla.service',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {
        auth: coreServices.auth,
        discovery: coreServices.discovery,
      },
      factory: deps => new DefaultInnokylaService(deps),
    }),
});
