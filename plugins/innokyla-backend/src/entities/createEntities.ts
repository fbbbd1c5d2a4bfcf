import type { AuditorService } from '@backstage/backend-plugin-api';
import type { EventsService } from '@backstage/plugin-events-node';
import type { Region } from '@innokyla/backstage-plugin-innokyla-common';
import type { Router } from 'express';
import type { Knex } from 'knex';
import type { DocumentFiles } from '../documents/documentFiles';
import type { Outbox, OutboxReceiver } from '../outbox/outbox';
import type { Viewers } from '../permissions/viewers';
import type { MemberStore } from '../workspaces/memberStore';
import { EntityCreation } from './entityCreation';
import { publishEntityEvents } from './entityEvents';
import { createEntityRouter } from './entityRouter';
import { EntityReading } from './entityReading';
import { EntityService } from './entityService';
import { EntityStore } from './entityStore';
import { EntityLists } from './listEntities';

/** Puts the engine together: its routes, its service for other features, and what tells the portal of changes. */
export function createEntities(deps: {
  knex: Knex;
  files: DocumentFiles;
  members: MemberStore;
  outbox: Outbox;
  events: EventsService;
  regions: readonly Region[];
  viewers: Viewers;
  auditor: AuditorService;
}): {
  store: EntityStore;
  service: EntityService;
  router: Router;
  tellPortal: OutboxReceiver;
} {
  const { knex, viewers, auditor } = deps;
  const store = new EntityStore(knex);
  const engine = { ...deps, store, lists: new EntityLists(knex) };
  const reading = new EntityReading(engine);
  const service = new EntityService(engine, reading);
  return {
    store,
    service,
    router: createEntityRouter({
      viewers,
      reading,
      entities: service,
      creation: new EntityCreation(engine, reading, deps.members),
      auditor,
    }),
    tellPortal: publishEntityEvents(deps.events),
  };
}
