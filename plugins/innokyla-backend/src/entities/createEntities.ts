import type {
  AuditorService,
  AuthService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { EventsService } from '@backstage/plugin-events-node';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { Region } from '@innokyla/backstage-plugin-innokyla-common';
import type { Router } from 'express';
import type { Knex } from 'knex';
import type { DocumentFiles } from '../documents/versions/documentFiles';
import type { Outbox, OutboxReceiver } from '../outbox/outbox';
import type { Viewers } from '../permissions/viewers';
import type { MemberStore } from '../workspaces/memberStore';
import { EntityDerivation } from './deriveEntity';
import { DraftStore } from './draftStore';
import { EntityAccess } from './entityAccess';
import { EntityCreation } from './entityCreation';
import { EntityDrafts } from './entityDrafts';
import { publishEntityEvents } from './entityEvents';
import { EntityPurge } from './entityPurge';
import { createEntityRouter } from './entityRouter';
import { EntityReading } from './entityReading';
import { EntityService } from './entityService';
import { EntityStore } from './entityStore';
import { EntityLists } from './listEntities';
import { tellAuthors } from './tellAuthors';

/** Puts the engine together: its routes, its service for other features, and what tells the portal of changes. */
export function createEntities(deps: {
  knex: Knex;
  files: DocumentFiles;
  members: MemberStore;
  outbox: Outbox;
  events: EventsService;
  regions: readonly Region[];
  keepDeletedFor: number;
  viewers: Viewers;
  auditor: AuditorService;
  auth: AuthService;
  catalog: CatalogService;
  logger: LoggerService;
  notifications: NotificationService;
}): {
  store: EntityStore;
  reading: EntityReading;
  service: EntityService;
  router: Router;
  /** Removes for good what was deleted long ago; answers how many. */
  sweep(at?: number): Promise<number>;
  /** Receivers of what has changed. */
  receivers: OutboxReceiver[];
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
  const purge = new EntityPurge(deps);
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
    sweep: at => purge.sweep(at),
    receivers: [
      publishEntityEvents(deps.events),
      tellAuthors({ ...deps, store }),
    ],
  };
}
