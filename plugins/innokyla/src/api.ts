import { createApiRef } from '@backstage/core-plugin-api';
import type { InnokylaClient } from '@innokyla/backstage-plugin-innokyla-common';

/** What the screens need of `InnokylaClient`, without its private parts, so that a test can stand in for it. */
export type InnokylaApi = Pick<InnokylaClient, keyof InnokylaClient>;

/** The typed client of the backend, the same for both frontend systems. */
export const innokylaApiRef = createApiRef<InnokylaApi>({
  id: 'plugin.innokyla.client',
});
