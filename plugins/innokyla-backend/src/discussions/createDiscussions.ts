import type {
  AuditorService,
  AuthService,
  HttpAuthService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { SignalsService } from '@backstage/plugin-signals-node';
import type { Router } from 'express';
import type { Knex } from 'knex';
import type { InnokylaConfig } from '../config';
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
import { createModeration } from './moderation/createModeration';
import { Newcomers } from './moderation/newcomers';
import { createPostRouter } from './posts/postRouter';
import { createFollowing } from './following/createFollowing';
import type { Digests } from './following/digest/digests';
import { nextDigest } from './following/digest/schedule';
import type { ReviewReminders } from './following/reviewReminders';
import { FollowStore } from './following/followStore';
import { MeService } from './people/meService';
import { createPeopleRouter } from './people/peopleRouter';
import { MentionRules } from './posts/mentionRules';
import { PostChanges } from './posts/postChanges';
import { PostDrafts } from './posts/postDrafts';
import { postHistory } from './posts/postHistory';
import { PostService } from './posts/postService';
import { ReactionService } from './posts/reactionService';
import { PostStore } from './posts/postStore';
import { ReadMarkStore } from './reading/readMarkStore';
import { sendingRight } from './sendingRight';
import { DocumentVersions } from '../documents/versions/documentVersions';
import { EntitySummaries } from './threads/entitySummaries';
import { LatestPosts } from './threads/latestPosts';
import { ReviewerRules } from './threads/reviewerRules';
import { ThreadChanges } from './threads/threadChanges';
import { ThreadCreation } from './threads/threadCreation';
import { ThreadDetailStore } from './threads/threadDetails';
import { ThreadMoves } from './threads/threadMoves';
import { ThreadStore } from './threads/threadStore';

/** Puts the feature together: its routes, what tells people of changes, and what is sent at its time. */
export function createDiscussions(deps: {
  knex: Knex;
  viewers: Pick<Viewers, 'ofRequest' | 'personOf' | 'demand'>;
  entities: AnchorEntities;
  members: MemberStore;
  outbox: Pick<Outbox, 'append' | 'wake'>;
  catalog: Pick<CatalogService, 'getEntitiesByRefs'>;
  signals: Pick<SignalsService, 'publish'>;
  notifications: Pick<NotificationService, 'send'>;
  logger: Pick<LoggerService, 'debug' | 'warn'>;
  /** Refs of users and groups who moderate the whole portal. */
  moderators: readonly string[];
  auditor: AuditorService;
  auth: Pick<AuthService, 'getOwnServiceCredentials'>;
  httpAuth: Pick<HttpAuthService, 'credentials'>;
  settings: InnokylaConfig['discussions'];
}): {
  routers: Router[];
  /** Adds to a viewer the way to ask the catalog with the request's own credentials. */
  asker: (req: Request, viewer: Viewer) => Asker;
  /** Who may send files for discussions. */
  sendingRight: SendingRight;
  /** What tells people of changes: in their browsers and as notices. */
  receivers: OutboxReceiver[];
  /** What is sent at its time. */
  digests: Digests;
  reminders: ReviewReminders;
  /** Forgets what nothing needs any more. */
  sweep: () => Promise<void>;
} {
  const { knex } = deps;
  const threads = new ThreadStore(knex);
  const marks = new ReadMarkStore(knex);
  const follows = new FollowStore(knex);
  const mentions = new MentionRules({
    ...deps,
    largestGroup: deps.settings.mentionedGroup,
  });
  const newcomers = new Newcomers(deps.settings.newcomers);
  const engine = {
    knex,
    threads,
    details: new ThreadDetailStore(knex),
    lists: new ThreadLists(knex),
    moves: new ThreadMoves(knex),
    versions: new DocumentVersions(knex),
    posts: new PostStore(knex),
    marks,
    follows,
    followOf: async (...asked: Parameters<FollowStore['ofThread']>) => {
      const { level, effective } = await follows.ofThread(...asked);
      return { level, effective };
    },
    entities: deps.entities,
    outbox: deps.outbox,
    newcomers,
    mentions,
    reviewers: new ReviewerRules({ ...deps, mentions }),
  };
  const threadService = new ThreadService(engine);
  const posts = new PostService(engine, threadService);
  const asker = catalogReader(deps);
  const routing = { viewers: deps.viewers, asker, auditor: deps.auditor };
  const times = deps.settings.digest;
  const following = createFollowing(routing, engine, {
    ...deps,
    threads: threadService,
    follows,
    times,
  });
  return {
    ...following,
    asker,
    sendingRight: sendingRight({ ...deps, asker }),
    sweep: () => newcomers.sweep(knex),
    routers: [
      createThreadRouter({
        ...routing,
        threads: threadService,
        creation: new ThreadCreation(engine, threadService),
        changes: new ThreadChanges(engine, threadService),
        summaries: new EntitySummaries(engine),
        latest: new LatestPosts(engine),
      }),
      createPostRouter({
        ...routing,
        posts,
        changes: new PostChanges(engine, threadService),
        reactions: new ReactionService(engine, threadService),
        drafts: new PostDrafts(engine, threadService),
        history: (...asked) => postHistory(engine, threadService, ...asked),
      }),
      ...createModeration(routing, {
        ...engine,
        threads: threadService,
        members: deps.members,
      }),
      createPeopleRouter({
        ...deps,
        ...routing,
        me: new MeService({
          knex,
          digest: deps.settings.digest.default,
          nextDigest: digest =>
            nextDigest(digest, new Date(), times)?.toISOString() ?? null,
        }),
      }),
      ...following.routers,
    ],
  };
}
