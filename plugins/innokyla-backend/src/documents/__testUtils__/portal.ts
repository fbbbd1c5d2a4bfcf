import { MiddlewareFactory } from '@backstage/backend-defaults/rootHttpRouter';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  type Role,
  sortKeyOfTitle,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { FileScanner } from '@innokyla/backstage-plugin-innokyla-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import express from 'express';
import type { Knex } from 'knex';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { v7 as uuid } from 'uuid';
import { now } from '../../database/database';
import { createEntities } from '../../entities/createEntities';
import type { EntityRow } from '../../entities/rows';
import { notFound } from '../../http/errors';
import { Outbox } from '../../outbox/outbox';
import { Viewer } from '../../permissions/viewer';
import { Viewers } from '../../permissions/viewers';
import { MemberStore } from '../../workspaces/memberStore';
import { createDocuments, type Documents } from '../createDocuments';
import { DEFAULT_MEDIA_TYPES } from '../checks/mediaTypes';

/** The people of the tests and their roles in `lappi` and `kainuu`; Outi has none. */
const ROLES: [person: string, workspace: string, role: Role][] = [
  ['liisa', 'lappi', 'member'],
  ['aino', 'lappi', 'admin'],
  ['liisa', 'kainuu', 'member'],
  ['esko', 'lappi', 'expert'],
  ['kaisa', 'kainuu', 'member'],
];

interface Limits {
  maxSize: number;
  expiry: number;
  mediaTypes?: readonly string[];
  quota?: number;
  quotas?: { workspace: string; size: number }[];
}

/** A file in a folder and the real routes, stores and protocol over a real database; only the portal around is made up. */
export class Portal {
  documents!: Documents;
  storage!: ReturnType<Documents['storage']>;
  members!: MemberStore;
  entities!: ReturnType<typeof createEntities>;
  readonly ids = { lappi: uuid(), kainuu: uuid() };
  readonly logger = mockServices.logger.mock({ child: () => this.logger });
  readonly auditEvents: string[] = [];
  isUploadAllowed = true;
  /** What files must pass. */
  scan: FileScanner['scan'] = async () => ({ clean: true });
  #server: Server | undefined;

  private constructor(
    readonly knex: Knex,
    readonly directory: string,
    private readonly limits: Limits,
  ) {}

  static async start(
    knex: Knex,
    limits: Partial<Limits> = {},
    within = tmpdir(),
  ): Promise<Portal> {
    const directory = await mkdtemp(path.join(within, 'innokyla-documents-'));
    const portal = new Portal(knex, directory, {
      maxSize: 10_000_000,
      expiry: 86_400_000,
      ...limits,
    });
    await portal.#seed();
    await portal.listen();
    return portal;
  }

  /** A backend over the same database and folder, as after a restart. */
  async listen(): Promise<void> {
    const { knex, logger } = this;
    this.documents = createDocuments({
      knex,
      logger,
      scanners: [{ name: 'test', scan: (...args) => this.scan(...args) }],
      config: {
        storage: { directory: this.directory },
        uploads: {
          mediaTypes: [...DEFAULT_MEDIA_TYPES],
          quotas: [],
          pdfScripts: 'refuse',
          ...this.limits,
        } as any, // any: config knows the types as a union
        scanner: {},
        verify: { every: 30 * 86_400_000 },
        reading: { memory: 512 * 1024 * 1024, time: 60_000 },
      },
    });
    const auditor = mockServices.auditor.mock({
      createEvent: async event => {
        this.auditEvents.push(event.eventId);
        return { success: async () => {}, fail: async () => {} };
      },
    });
    this.members = new MemberStore(knex);
    const viewers = this.#viewers();
    this.entities = createEntities({
      knex,
      auditor,
      viewers,
      files: this.documents.files,
      members: this.members,
      outbox: new Outbox(knex, logger),
      events: mockServices.events(),
      regions: [],
      keepDeletedFor: 86_400_000,
      auth: mockServices.auth(),
      catalog: catalogServiceMock(),
      notifications: { send: async () => {} },
      logger,
    });
    this.storage = this.documents.storage({ viewers, auditor });
    const app = express();
    const router = express.Router();
    for (const part of [
      ...this.documents.routers({
        viewers,
        entities: this.entities.service,
        sendingRight: async () => {
          throw notFound('The anchor');
        },
        auditor,
      }),
      this.entities.router,
      this.storage.router,
    ]) {
      router.use(part);
    }
    const middleware = MiddlewareFactory.create({
      config: mockServices.rootConfig(),
      logger,
    });
    app.use(middleware.compression());
    app.use('/api/innokyla', router);
    app.use(middleware.error());
    this.#server = createServer(app);
    await new Promise<void>(resolve =>
      this.#server!.listen(0, '127.0.0.1', resolve),
    );
  }

  #viewers(): Viewers {
    const permissions = mockServices.permissions.mock({
      authorize: async requests =>
        requests.map(() => ({
          result: this.isUploadAllowed
            ? AuthorizeResult.ALLOW
            : AuthorizeResult.DENY,
        })) as any, // any: the type wants a tuple as long as the requests
      authorizeConditional: async requests =>
        requests.map(() => ({ result: AuthorizeResult.ALLOW })) as any, // any: as above
    });
    return new Viewers({
      permissions,
      auth: mockServices.auth({ pluginId: 'innokyla' }),
      httpAuth: mockServices.httpAuth({
        pluginId: 'innokyla',
        defaultCredentials: mockCredentials.none(),
      }),
      userInfo: mockServices.userInfo(),
      permissionsRegistry: mockServices.permissionsRegistry.mock({
        getPermissionRuleset: () => ({
          getRuleByName: () => undefined as never,
        }),
      }),
      members: this.members,
      moderators: ['user:default/valvoja'],
    });
  }

  /** A second backend over the same database and folder, at the same time. */
  async replica(): Promise<Portal> {
    const replica = new Portal(this.knex, this.directory, this.limits);
    await replica.listen();
    return replica;
  }

  /** Ends connections at once, as the death of the process does. */
  async kill(): Promise<void> {
    const server = this.#server!;
    await this.documents.readings.stop();
    const closed = new Promise(resolve => server.close(resolve));
    server.closeAllConnections();
    await closed;
  }

  async stop(): Promise<void> {
    await this.kill();
    await rm(this.directory, { recursive: true, force: true });
  }

  get url(): string {
    const { port } = this.#server!.address() as AddressInfo;
    return `http://127.0.0.1:${port}/api/innokyla`;
  }

  /** Headers of a browser that downloads by itself, with the portal's cookie and no token. */
  withCookie(person: string): { Cookie: string } {
    return {
      Cookie: mockCredentials.limitedUser.cookie(`user:default/${person}`),
    };
  }

  /** Headers of a person who is signed in. */
  as(person: string): { Authorization: string } {
    return {
      Authorization: mockCredentials.user.header(`user:default/${person}`),
    };
  }

  async viewer(person: string): Promise<Viewer> {
    const ref = `user:default/${person}`;
    return Viewer.user({
      ref,
      refs: [ref],
      memberships: await this.members.membershipsOf([ref]),
    });
  }

  /** Every file under the storage folder. */
  async filesOnDisk(): Promise<string[]> {
    const entries = await readdir(this.directory, {
      recursive: true,
      withFileTypes: true,
    });
    return entries.filter(entry => entry.isFile()).map(entry => entry.name);
  }

  async #seed(): Promise<void> {
    const row = (part: Partial<EntityRow>): EntityRow => ({
      ...({
        id: uuid(),
        kind: 'Workspace',
        namespace: 'default',
        name: 'x',
      } as EntityRow),
      title: part.name!,
      sort_title: sortKeyOfTitle(part.name!),
      description: null,
      language: 'fi',
      workspace_id: part.id!,
      programme_id: part.id!,
      visibility: 'workspace',
      status: 'published',
      origin: 'authored',
      revision: 1,
      spec: JSON.stringify({ type: 'project' }),
      created_at: now(),
      created_by: 'user:default/aino',
      updated_at: now(),
      updated_by: 'user:default/aino',
      published_at: now(),
      deleted_at: null,
      deleted_by: null,
      ...part,
    });
    await this.knex('entities').insert(
      Object.entries(this.ids).map(([name, id]) => row({ name, id })),
    );
    await this.knex('memberships').insert(
      ROLES.map(([person, workspace, role]) => ({
        workspace_id: this.ids[workspace as keyof Portal['ids']],
        member_ref: `user:default/${person}`,
        role,
        added_at: now(),
        added_by: 'user:default/aino',
      })),
    );
  }
}
