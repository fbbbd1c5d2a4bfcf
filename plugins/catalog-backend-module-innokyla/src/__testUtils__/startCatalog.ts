import {
  coreServices,
  createBackendPlugin,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import {
  eventsServiceFactory,
  eventsServiceRef,
} from '@backstage/plugin-events-node';
import {
  INNOKYLA_ENTITY_TOPIC,
  innokylaServiceRef,
  type InnokylaService,
} from '@innokyla/backstage-plugin-innokyla-node';
import catalogModuleInnokyla from '../index';

/** A portal with a real catalog, in which only the workspaces' backend is not the real one. */
export interface TestCatalog {
  /** What the catalog answers for a reference. */
  get(ref: string): Promise<Entity | undefined>;
  /** References of everything of ours in the catalog, sorted. */
  names(): Promise<string[]>;
  /** Tells the portal that an entity has changed, as the backend's outbox does. */
  announce(ref: string): Promise<void>;
  /** Runs the scheduled full refresh. */
  refresh(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the portal. */
export async function startCatalog(
  innokyla: InnokylaService,
): Promise<TestCatalog> {
  let test: Omit<TestCatalog, 'stop'> | undefined;
  const backend = await startTestBackend({
    features: [
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'https://portal.example.org/' },
          backend: { baseUrl: 'https://portal.example.org' },
          catalog: {
            stitchingStrategy: { pollingInterval: { milliseconds: 100 } },
          },
          events: { useEventBus: 'never' },
        },
      }),
      catalogPlugin,
      catalogModuleInnokyla,
      eventsServiceFactory,
      createServiceFactory({
        service: innokylaServiceRef,
        deps: {},
        factory: () => innokyla,
      }),
      createBackendPlugin({
        pluginId: 'tester',
        register(env) {
          env.registerInit({
            deps: {
              auth: coreServices.auth,
              catalog: catalogServiceRef,
              events: eventsServiceRef,
              scheduler: coreServices.scheduler,
            },
            async init({ auth, catalog, events, scheduler }) {
              const credentials = await auth.getOwnServiceCredentials();
              test = {
                get: ref => catalog.getEntityByRef(ref, { credentials }),
                names: async () =>
                  (
                    await catalog.getEntities(
                      { fields: ['metadata.name'] },
                      { credentials },
                    )
                  ).items
                    .map(entity => entity.metadata.name)
                    .sort(),
                announce: ref =>
                  events.publish({
                    topic: INNOKYLA_ENTITY_TOPIC,
                    eventPayload: { id: ref, entityId: ref, ref, revision: 1 },
                  }),
                refresh: () =>
                  scheduler.triggerTask('innokyla-catalog-refresh'),
              };
            },
          });
        },
      }),
    ],
  });
  return { ...test!, stop: () => backend.stop() };
}

/** Waits until a condition holds, and fails with what it last saw. */
export async function eventually(
  check: () => Promise<void>,
  timeout = 20_000,
): Promise<void> {
  const end = Date.now() + timeout;
  for (;;) {
    try {
      await check();
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise(resolve => setTimeout(resolve, 50));
    }
  }
}
