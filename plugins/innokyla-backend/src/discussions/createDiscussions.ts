import type {
  AuditorService,
  AuthService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { SignalsService } from '@backstage/plugin-signals-node';
import type { Router } from 'express';
import type { Knex } from 'knex';
import type { Outbox, OutboxReceiver } from '../outbox/outbox';
import type { Viewers } from '../permissions/viewers';
import type { MemberStore } from '../workspaces/memberStore';
import type { AnchorEntities } from './anchors';
import type { Request } from 'express';
import type { SendingRight } from '../documents/uploads/sendingRight';
import type { Viewer } from '../permissions/viewer';
import { type Asker, catalogReader } from './asker';
import { createThreadRouter } from './threads/threadRouter';
import { ThreadService } from './threads/threadService';
import { ThreadLists } from './threads/listThreads';
import { createPostRouter } from './posts/postRouter';
import { createReadingRouter } from './reading/readingRouter';
import { PostService } from './posts/postService';
import { PostStore } from './posts/postStore';
import { ReadMarkStore } from './reading/readMarkStore';
import { sendingRight } from './sendingRight';
import { signalPosts } from './live/signalPosts';
import { ThreadStore } from './threads/threadStore';

/** Puts the feature together: its routes, and the receiver that tells browsers of posts. */
export function createDiscussions(deps: {
  knex: Knex;
  viewers: Pick<Viewers, 'ofRequest' | 'personOf' | 'demand'>;
  entities: AnchorEntities;
  members: MemberStore;
  outbox: Pick<Outbox, 'append' | 'wake'>;
  catalog: Pick<CatalogService, 'getEntitiesByRefs'>;
  signals: Pick<SignalsService, 'publish'>;
  auditor: AuditorService;
  auth: Pick<AuthService, 'getOwnServiceCredentials'>;
  httpAuth: Pick<HttpAuthService, 'credentials'>;
}): {
  routers: Router[];
  /** Adds to a viewer the way to ask the catalog with the request's own credentials. */
  asker: (req: Request, viewer: Viewer) => Asker;
  /** Who may send files for discussions. */
  sendingRight: SendingRight;
  signalPosts: OutboxReceiver;
} {
  const { knex } = deps;
  const threads = new ThreadStore(knex);
  const marks = new ReadMarkStore(knex);
  const engine = {
    knex,
    threads,
    lists: new ThreadLists(knex),
    posts: new PostStore(knex),
    marks,
    entities: deps.entities,
    outbox: deps.outbox,
  };
  const threadService = new ThreadService(engine);
  const posts = new PostService(engine, threadService);
  const asker = catalogReader(deps);
  const routing = { viewers: deps.viewers, asker, auditor: deps.auditor };
  return {
    asker,
    sendingRight: sendingRight({ ...deps, asker }),
    routers: [
      createThreadRouter({ ...routing, threads: threadService }),
      createPostRouter({ ...routing, posts }),
      createReadingRouter({ ...routing, threads: threadService }),
    ],
    signalPosts: signalPosts({ ...deps, threads, marks }),
  };
}
