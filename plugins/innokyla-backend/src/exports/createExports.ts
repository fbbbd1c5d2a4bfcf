import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Region } from '@innokyla/backstage-plugin-innokyla-common';
import type { Router } from 'express';
import type { Knex } from 'knex';
import type { EntityReading } from '../entities/entityReading';
import type { EntityStore } from '../entities/entityStore';
import type { Viewers } from '../permissions/viewers';
import type { AddressOf } from './addresses';
import { EntityFiles } from './entityFiles';
import { createExportRouter } from './exportRouter';
import type { GrantSettings } from './grants/grantSettings';
import { ListFiles } from './listFiles';

/** Puts the feature together: entities and lists of them as files, for a reader of each. */
export function createExports(deps: {
  knex: Knex;
  reading: EntityReading;
  store: EntityStore;
  viewers: Viewers;
  logger: LoggerService;
  regions: readonly Region[];
  addressOf: AddressOf;
  /** As whom grants are published; without it they are not. */
  grants?: GrantSettings;
}): { router: Router } {
  return {
    router: createExportRouter({
      viewers: deps.viewers,
      entityFiles: new EntityFiles(deps),
      listFiles: new ListFiles(deps),
      logger: deps.logger,
    }),
  };
}
