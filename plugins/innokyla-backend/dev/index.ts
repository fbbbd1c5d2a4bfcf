import { createBackend } from '@backstage/backend-defaults';
import { devUsersAuthModule } from './devUsersAuth';

// A complete hosting portal around the plugin: what `npm start` runs.
const backend = createBackend();

backend.add(import('@backstage/plugin-auth-backend'));
backend.add(devUsersAuthModule);

backend.add(import('@backstage/plugin-permission-backend'));
backend.add(
  import('@backstage/plugin-permission-backend-module-allow-all-policy'),
);

backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(
  import('@innokyla/backstage-plugin-catalog-backend-module-innokyla'),
);

// The PostgreSQL search engine steps aside by itself on any other database.
backend.add(import('@backstage/plugin-search-backend'));
backend.add(import('@backstage/plugin-search-backend-module-pg'));
backend.add(import('@backstage/plugin-search-backend-module-catalog'));
backend.add(
  import('@innokyla/backstage-plugin-search-backend-module-innokyla'),
);

backend.add(import('@backstage/plugin-events-backend'));
backend.add(import('@backstage/plugin-signals-backend'));
backend.add(import('@backstage/plugin-notifications-backend'));
backend.add(import('@backstage/plugin-user-settings-backend'));

backend.add(import('../src'));

backend.start().catch(error => {
  // Parts that did start, with their timers, would keep a half portal running.
  console.error(error);
  process.exit(1);
});
