import type {
  BackstageCredentials,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { MiddlewareFactory } from '@backstage/backend-defaults/rootHttpRouter';
import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import type { FollowLevel } from '@innokyla/backstage-plugin-innokyla-common';
import type { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import type { SignalPayload } from '@backstage/plugin-signals-node';
import express, { type Request } from 'express';
import type { Knex } from 'knex';
import request, { type Test } from 'supertest';
import { v7 as uuid } from 'uuid';
import { type InnokylaConfig, readInnokylaConfig } from '../../config';
import { EntityStore } from '../../entities/entityStore';
import { notAllowed } from '../../http/errors';
import { Outbox } from '../../outbox/outbox';
import { Viewer } from '../../permissions/viewer';
import {
  createMemberRouter,
  MemberService,
  MemberStore,
} from '../../workspaces';
import { createDiscussions } from '../createDiscussions';
import { Catalog } from './catalog';
import {
  makeWorld,
  MODEL,
  PEOPLE,
  type PersonName,
  refOfPerson,
} from './world';

const DEFAULTS = {
  ...readInnokylaConfig(new ConfigReader({})).discussions,
  // Everybody is new in a test; what it is about is seldom that.
  newcomers: {
    period: 7 * 86_400_000,
    postsPerHour: 1_000_000,
    threadsPerDay: 1_000_000,
    reactionsPerHour: 1_000_000,
  },
};

type Method = 'get' | 'post' | 'patch' | 'put' | 'delete';

export const newPost = (body = 'Hello', id = uuid()) => ({ id, body });

export const newThread = (
  anchor: string = MODEL.portal,
  title = 'A thread',
  id = uuid(),
) => ({
  id,
  anchor,
  title,
  post: newPost('The first post'),
});

const personOf = (req: Request) => req.header('x-person') as PersonName;

function demandMade({ status, text }: { status: number; text: string }): void {
  if (status !== 201) throw new Error(`Answered ${status}: ${text}`);
}

/** Routes of discussions and members over the real stores of a database; only the portal around them is made up. */
export class Bench {
  readonly catalog = new Catalog();
  readonly signals: SignalPayload[] = [];
  readonly notices: NotificationSendOptions[] = [];
  /** Stands before each notice; to let the portal's notifications fail. */
  beforeNotice: () => Promise<void> = async () => {};
  readonly outbox: Outbox;
  readonly members: MemberStore;
  readonly entities: EntityStore;
  readonly parts: ReturnType<typeof createDiscussions>;
  readonly #app = express();
  world!: Awaited<ReturnType<typeof makeWorld>>;

  private constructor(
    readonly knex: Knex,
    settings: Partial<InnokylaConfig['discussions']> = {},
  ) {
    const logger = mockServices.logger.mock();
    this.outbox = new Outbox(knex, logger);
    this.members = new MemberStore(knex);
    this.entities = new EntityStore(knex);
    const viewers = {
      ofRequest: (req: Request) => this.viewerOf(personOf(req)),
      personOf: (req: Request) => this.viewerOf(personOf(req)),
      demand: async (req: Request, _permission: unknown, message: string) => {
        if (personOf(req) === 'silenced') throw notAllowed(message);
      },
    };
    const auditor = mockServices.auditor.mock({
      createEvent: async () => ({
        success: async () => {},
        fail: async () => {},
      }),
    });
    this.parts = createDiscussions({
      knex,
      viewers,
      entities: this.entities,
      members: this.members,
      outbox: this.outbox,
      catalog: this.catalog,
      signals: { publish: async signal => void this.signals.push(signal) },
      notifications: {
        send: async notice => {
          await this.beforeNotice();
          this.notices.push(notice);
        },
      },
      logger,
      moderators: [refOfPerson('moderator')],
      auditor,
      auth: {
        getOwnServiceCredentials: async () => ({} as BackstageCredentials<any>),
      },
      httpAuth: {
        credentials: async (req: Request) => ({ person: personOf(req) }),
      } as unknown as HttpAuthService,
      settings: { ...DEFAULTS, ...settings },
    });
    for (const receiver of this.parts.receivers) {
      this.outbox.subscribe(receiver);
    }
    this.#app.use(...this.parts.routers);
    this.#app.use(
      createMemberRouter({
        viewers,
        members: new MemberService({
          knex,
          members: this.members,
          entities: this.entities,
        }),
        isKnown: async (_req, ref) => !ref.endsWith('/nobody'),
        auditor,
      }),
    );
    this.#app.use(
      MiddlewareFactory.create({
        config: mockServices.rootConfig(),
        logger,
      }).error(),
    );
  }

  static async over(
    knex: Knex,
    settings?: Partial<InnokylaConfig['discussions']>,
  ): Promise<Bench> {
    const bench = new Bench(knex, settings);
    bench.world = await makeWorld(knex, bench.entities, bench.members);
    return bench;
  }

  /** Another replica of the backend, over a connection of its own to the same database. */
  static beside(bench: Bench, knex: Knex): Bench {
    const replica = new Bench(knex);
    replica.world = bench.world;
    return replica;
  }

  async viewerOf(person: PersonName): Promise<Viewer> {
    // Tests of crowds have people by number, who stand for no group.
    const refs = [refOfPerson(person), ...(PEOPLE[person] ?? [])];
    return Viewer.user({
      ref: refs[0],
      refs,
      memberships: await this.members.membershipsOf(refs),
      isModerator: person === 'moderator',
      policy: { post: person !== 'silenced' },
    });
  }

  /** A request of a person. `revision` goes into `If-Match`. */
  ask(
    person: PersonName,
    method: Method,
    path: string,
    body?: unknown,
    revision?: number,
  ): Test {
    const test = request(this.#app)[method](path).set('x-person', person);
    if (revision !== undefined) test.set('If-Match', `"${revision}"`);
    return body === undefined ? test : test.send(body as object);
  }

  /** Starts a thread and answers its id. */
  async thread(
    person: PersonName = 'member',
    anchor: string = MODEL.portal,
    title = 'A thread',
  ): Promise<string> {
    const response = await this.ask(
      person,
      'post',
      '/threads',
      newThread(anchor, title),
    );
    demandMade(response);
    return response.body.id;
  }

  async post(
    person: PersonName,
    threadId: string,
    body = 'Hello',
  ): Promise<number> {
    const response = await this.ask(
      person,
      'post',
      `/threads/${threadId}/posts`,
      newPost(body),
    );
    demandMade(response);
    return response.body.seq;
  }

  /** Delivers every event and answers the signals since the last time, without the ids of other threads. */
  async signalled(threadId: string) {
    await this.outbox.drain();
    return this.signals
      .splice(0)
      .filter(signal => signal.message.id === threadId)
      .map(({ channel, message, recipients }) => ({
        channel,
        message,
        to:
          recipients.type === 'user'
            ? [recipients.entityRef].flat().sort()
            : 'everybody',
      }));
  }

  /** Delivers every event and answers the notices since the last time, each with whom it went to. */
  async noticed() {
    await this.outbox.drain();
    return this.notices.splice(0).map(({ payload, recipients }) => ({
      ...payload,
      to: 'entityRef' in recipients ? [recipients.entityRef].flat().sort() : [],
    }));
  }

  /** Who gets a notice of everything until now, in order of their names; more than once when more than one. */
  async told(): Promise<string[]> {
    return (await this.noticed()).flatMap(({ to }) => to).sort();
  }

  /** A person's level for a thread or an entity. */
  async follow(
    person: PersonName,
    target: { thread: string } | { entity: string },
    level: FollowLevel | null,
  ): Promise<void> {
    const response = await this.ask(person, 'put', '/follows', {
      target,
      level,
    });
    if (response.status !== 200) {
      throw new Error(`Answered ${response.status}: ${response.text}`);
    }
  }

  /** The statements that a request makes, without the beginning and the end of transactions. */
  async statementsOf(run: () => PromiseLike<unknown>): Promise<string[]> {
    await this.outbox.drain();
    // Delivery goes on beside the request and is not the request's own.
    const wake = jest.spyOn(this.outbox, 'wake').mockImplementation(() => {});
    const statements: string[] = [];
    const listen = ({ sql }: { sql: string }) => {
      // The viewer is resolved before the request's own work.
      if (/^(begin|commit)\b|from .memberships/i.test(sql)) return;
      statements.push(sql.replaceAll('`', '"'));
    };
    this.knex.on('query', listen);
    try {
      await run();
    } finally {
      this.knex.off('query', listen);
      wake.mockRestore();
    }
    await this.outbox.drain();
    return statements;
  }
}
