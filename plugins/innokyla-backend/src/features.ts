import type {
  AuditorService,
  AuthService,
  DatabaseService,
  HttpAuthService,
  LifecycleService,
  LoggerService,
  PermissionsRegistryService,
  PermissionsService,
  RootConfigService,
  SchedulerService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { EventsService } from '@backstage/plugin-events-node';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { SignalsService } from '@backstage/plugin-signals-node';
import type {
  BlobStore,
  FileScanner,
  TextExtractor,
} from '@innokyla/backstage-plugin-innokyla-node';
import type { Router } from 'express';
import path from 'node:path';
import { importIfEmpty } from './archive/importArchive';
import { readInnokylaConfig } from './config';
import { openDatabase } from './database/database';
import { createDiscussions } from './discussions';
import { createAttachments } from './documents/attachments/createAttachments';
import { createDocuments } from './documents/createDocuments';
import { createEntities } from './entities/createEntities';
import { readAddresses } from './exports/addresses';
import { createExports } from './exports/createExports';
import { createBaseRouter } from './http/baseRouter';
import { Outbox } from './outbox/outbox';
import { registerPermissions } from './permissions/registerPermissions';
import { Viewers } from './permissions/viewers';
import { createMembers, MemberStore } from './workspaces';

/** Services of the portal that the features stand on. */
export interface PortalServices {
  auditor: AuditorService;
  auth: AuthService;
  catalog: CatalogService;
  config: RootConfigService;
  database: DatabaseService;
  events: EventsService;
  httpAuth: HttpAuthService;
  lifecycle: LifecycleService;
  logger: LoggerService;
  notifications: NotificationService;
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  scheduler: SchedulerService;
  signals: SignalsService;
  userInfo: UserInfoService;
}

/** What modules have added. */
export interface Additions {
  blobStore?: BlobStore;
  scanners: readonly FileScanner[];
  extractors: readonly TextExtractor[];
}

/** Puts the features together, each knowing only what it is given here. Throws when a setting is wrong. */
export async function createFeatures(
  services: PortalServices,
  added: Additions,
): Promise<{ routers: Router[]; start: () => Promise<void> }> {
  const { auditor, lifecycle, logger, scheduler } = services;
  const config = readInnokylaConfig(services.config);
  const knex = await openDatabase(services.database);
  const outbox = new Outbox(knex, logger);
  const memberStore = new MemberStore(knex);
  const viewers = new Viewers({
    ...services,
    members: memberStore,
    moderators: config.moderators,
  });

  const documents = createDocuments({ ...added, knex, config, logger });
  const storage = documents.storage({ viewers, auditor });
  const entities = createEntities({
    ...services,
    knex,
    files: documents.files,
    members: memberStore,
    outbox,
    regions: config.regions,
    keepDeletedFor: config.deleted.keepFor,
    viewers,
  });
  const discussions = createDiscussions({
    ...services,
    knex,
    viewers,
    entities: entities.store,
    members: memberStore,
    outbox,
    settings: config.discussions,
    moderators: config.moderators,
  });
  const exported = createExports({
    ...entities,
    knex,
    viewers,
    logger,
    regions: config.regions,
    addressOf: readAddresses(services.config),
    grants: config.threeSixtyGiving,
  });
  const members = createMembers({
    ...services,
    knex,
    viewers,
    members: memberStore,
    entities: entities.store,
  });
  const attachments = createAttachments({
    ...discussions,
    knex,
    viewers,
    files: documents.files,
    readings: documents.readings,
    auditor,
    logger,
  });
  registerPermissions(services.permissionsRegistry, entities.store);
  for (const receiver of entities.receivers) outbox.subscribe(receiver);
  for (const receiver of discussions.receivers) outbox.subscribe(receiver);

  return {
    routers: [
      createBaseRouter({ ...services, viewers, store: entities.store, config }),
      entities.router,
      exported.router,
      ...documents.routers({
        viewers,
        entities: entities.service,
        sendingRight: discussions.sendingRight,
        auditor,
      }),
      attachments.router,
      storage.router,
      ...discussions.routers,
      members.router,
    ],
    async start() {
      lifecycle.addShutdownHook(() => outbox.stop());
      lifecycle.addShutdownHook(() => documents.readings.stop());
      if (config.import.folder) {
        await importIfEmpty(
          {
            knex,
            store: entities.store,
            files: documents.files,
            members: memberStore,
            outbox,
            regions: config.regions,
            logger,
          },
          path.resolve(config.import.folder),
        );
      }
      await documents.readings.start();
      // All of these run in every replica: leases and conditional deletes keep them from one another's work.
      await scheduler.scheduleTask({
        id: 'innokyla-outbox',
        scope: 'local',
        frequency: { seconds: 5 },
        timeout: { minutes: 1 },
        fn: () => outbox.drain(),
      });
      await scheduler.scheduleTask({
        id: 'innokyla-reading',
        scope: 'local',
        frequency: { seconds: 15 },
        timeout: { minutes: 1 },
        fn: () => documents.readings.catchUp(),
      });
      // Each person is claimed by a conditional update, so it may run anywhere, and catches up with what was missed.
      await scheduler.scheduleTask({
        id: 'innokyla-digest',
        frequency: { cron: '0 * * * *' },
        initialDelay: { minutes: 2 },
        timeout: { minutes: 30 },
        fn: signal => discussions.digests.run(new Date(), signal),
      });
      await scheduler.scheduleTask({
        id: 'innokyla-reminders',
        frequency: { minutes: 15 },
        initialDelay: { minutes: 1 },
        timeout: { minutes: 10 },
        fn: () => discussions.reminders.run(),
      });
      await scheduler.scheduleTask({
        id: 'innokyla-verify',
        frequency: { hours: 1 },
        initialDelay: { minutes: 10 },
        timeout: { minutes: 30 },
        fn: async signal => {
          await storage.verify.run({ signal });
        },
      });
      await scheduler.scheduleTask({
        id: 'innokyla-sweep',
        frequency: { hours: 1 },
        initialDelay: { minutes: 5 },
        timeout: { minutes: 10 },
        fn: async () => {
          // First the entities, so that the bytes of their files are left without a reference.
          await entities.sweep();
          await documents.sweep();
          await discussions.sweep();
          await outbox.sweep();
        },
      });
    },
  };
}
