import type { AuditorService } from '@backstage/backend-plugin-api';
import type { EventsService } from '@backstage/plugin-events-node';
import type { Region } from '@innokyla/backstage-plugin-innokyla-common';
import type { Router } from 'express';
import type { Knex } from 'knex';
import type { DocumentFiles } from '../documents/documentFiles';
import type { Outbox, OutboxReceiver } from '../outbox/outbox';
import type { Viewers } from '../permissions/viewers';
import type { MemberStore } from '../workspaces/memberStore';
import { EntityDerivation } from './deriveEntity';
import { DraftStore } from './draftStore';
import { EntityAccess } from './entityAccess';
import { EntityCreation } from './entityCreation';
import { EntityDrafts } from './entityDrafts';
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
  reading: EntityReading;
  service: EntityService;
  router: Router;
  tellPortal: OutboxReceiver;
} {
  const { knex, viewers, auditor } = deps;
  const store = new EntityStore(knex);
  const engine = {
    ...deps,
    store,
    drafts: new DraftStore(knex),
    lists: new EntityLists(knex),
  };
  const reading = new EntityReading(engine);
  const access = new EntityAccess(reading);
  const service = new EntityService(engine, reading, access);
  const creation = new EntityCreation(engine, reading, deps.members);
  return {
    store,
    reading,
    service,
    router: createEntityRouter({
      viewers,
      reading,
      entities: service,
      drafts: new EntityDrafts(engine, access),
      creation,
      derivation: new EntityDerivation(engine, reading, creation),
      auditor,
    }),
    tellPortal: publishEntityEvents(deps.events),
  };
}
