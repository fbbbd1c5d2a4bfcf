import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { BackendFeature } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { JsonObject } from '@backstage/types';
import type { Knex } from 'knex';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import request from 'supertest';
import { innokylaPlugin } from '../plugin';

/** People of the tests; what they may do is in the memberships of each test. */
export const PEOPLE = [
  'admin',
  'member',
  'expert',
  'neighbour',
  'outsider',
  'moderator',
] as const;
/** A person of the tests. */
export type Person = (typeof PEOPLE)[number];

export const userRef = (name: string) => `user:default/${name}`;

const catalogUser = (name: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name, namespace: 'default' },
  spec: { memberOf: [] },
});

/** The started backend and ways to ask it as somebody. */
export interface TestBackend {
  as(person: Person | 'service' | 'nobody'): ReturnType<typeof request.agent>;
  port: number;
  folder: string;
  stop(): Promise<void>;
}

/** Starts the real plugin on a real database, with its files in a temporary folder. */
export async function startBackend(options: {
  knex: Knex;
  innokyla?: JsonObject;
  catalog?: Entity[];
  features?: BackendFeature[];
}): Promise<TestBackend> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'innokyla-test-'));
  const { server } = await startTestBackend({
    features: [
      innokylaPlugin,
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'https://portal.example' },
          backend: {
            baseUrl: 'http://localhost:0',
            listen: { host: '127.0.0.1', port: 0 },
          },
          innokyla: {
            storage: { directory: folder },
            moderators: [userRef('moderator')],
            ...options.innokyla,
          },
        },
      }),
      mockServices.database.factory({ knex: options.knex }),
      catalogServiceMock.factory({
        entities: [...PEOPLE.map(catalogUser), ...(options.catalog ?? [])],
      }),
      ...(options.features ?? []),
    ],
  });
  const headerOf = (person: string) => {
    if (person === 'nobody') return mockCredentials.none.header();
    return person === 'service'
      ? mockCredentials.service.header()
      : mockCredentials.user.header(userRef(person));
  };
  return {
    as: person => request.agent(server).set('Authorization', headerOf(person)),
    port: server.port(),
    folder,
    async stop() {
      await server.stop();
      // A file that is being read in the background is let go a moment after the server has stopped.
      await rm(folder, {
        recursive: true,
        force: true,
        maxRetries: 20,
        retryDelay: 100,
      });
    },
  };
}
