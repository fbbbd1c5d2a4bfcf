import type { LoggerService } from '@backstage/backend-plugin-api';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { SignalsService } from '@backstage/plugin-signals-node';
import type { Router } from 'express';
import type { OutboxReceiver } from '../../outbox/outbox';
import type { PeopleDeps } from '../../permissions/readersAmong';
import type { MemberStore } from '../../workspaces/memberStore';
import type { RouterDeps } from '../callers';
import { signalPosts } from '../live/signalPosts';
import { unreadSignals } from '../live/unreadSignals';
import { createReadingRouter } from '../reading/readingRouter';
import { ReadingService } from '../reading/readingService';
import { UnreadStore } from '../reading/unreadStore';
import type { DiscussionEngine, ThreadService } from '../threads/threadService';
import { Digests } from './digest/digests';
import type { DigestTimes } from './digest/schedule';
import { createFollowRouter } from './followRouter';
import { FollowService } from './followService';
import type { FollowStore } from './followStore';
import { ReviewReminders } from './reviewReminders';
import { tellModeration } from './tellModeration';
import { tellPeople } from './tellPeople';

/** What a person has read and follows, and all that is told to people: in their browsers, as notices, as digests. */
export function createFollowing(
  routing: RouterDeps,
  engine: DiscussionEngine,
  deps: PeopleDeps & {
    threads: ThreadService;
    follows: FollowStore;
    members: MemberStore;
    signals: Pick<SignalsService, 'publish'>;
    notifications: Pick<NotificationService, 'send'>;
    logger: Pick<LoggerService, 'debug' | 'warn'>;
    times: DigestTimes;
  },
): {
  routers: Router[];
  receivers: OutboxReceiver[];
  digests: Digests;
  reminders: ReviewReminders;
} {
  const { knex, marks, posts, threads, entities } = engine;
  const unread = new UnreadStore(knex);
  const tellUnread = unreadSignals(deps);
  const telling = {
    ...deps,
    knex,
    marks,
    posts,
    threads,
    unread,
    tellUnread,
    timeZone: deps.times.timeZone,
  };
  const reading = new ReadingService(engine, {
    threads: deps.threads,
    unread,
    tellUnread,
  });
  const following = new FollowService({
    follows: deps.follows,
    threads: deps.threads,
    entities,
  });
  return {
    routers: [
      createReadingRouter({ ...routing, reading }),
      createFollowRouter({ ...routing, following }),
    ],
    receivers: [
      signalPosts(telling),
      tellPeople(telling),
      tellModeration(telling),
    ],
    digests: new Digests(telling),
    reminders: new ReviewReminders(telling),
  };
}
