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
import { createDiscussionRouter } from './discussionRouter';
import { DiscussionService } from './discussionService';
import { ThreadLists } from './listThreads';
import { PostService } from './postService';
import { PostStore } from './postStore';
import { ReadMarkStore } from './readMarkStore';
import { sendingRight } from './sendingRight';
import { signalPosts } from './signalPosts';
import { ThreadStore } from './threadStore';

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
  router: Router;
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
  const discussions = new DiscussionService(engine);
  const asker = catalogReader(deps);
  return {
    asker,
    sendingRight: sendingRight({ ...deps, asker }),
    router: createDiscussionRouter({
      viewers: deps.viewers,
      asker,
      discussions,
      posts: new PostService(engine, discussions),
      auditor: deps.auditor,
    }),
    signalPosts: signalPosts({ ...deps, threads, marks }),
  };
}
