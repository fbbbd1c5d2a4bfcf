import type { Router } from 'express';
import type { Knex } from 'knex';
import type { Outbox } from '../../outbox/outbox';
import type { MemberStore } from '../../workspaces/memberStore';
import type { AnchorEntities } from '../anchors';
import type { RouterDeps } from '../callers';
import type { PostStore } from '../posts/postStore';
import type { ThreadService } from '../threads/threadService';
import { createModerationRouter } from './moderationRouter';
import { ModerationService } from './moderationService';
import type { Newcomers } from './newcomers';
import { createReportRouter } from './reportRouter';
import { ReportService } from './reportService';
import { ReportStore } from './reportStore';
import { TrailStore } from './trailStore';

/** Puts moderation together: reports, what moderators do, and the trail. */
export function createModeration(
  routing: RouterDeps,
  deps: {
    knex: Knex;
    threads: ThreadService;
    posts: PostStore;
    entities: AnchorEntities;
    members: MemberStore;
    newcomers: Newcomers;
    outbox: Pick<Outbox, 'append' | 'wake'>;
  },
): Router[] {
  const parts = {
    ...deps,
    reports: new ReportStore(deps.knex),
    trail: new TrailStore(deps.knex),
  };
  return [
    createReportRouter({ ...routing, reports: new ReportService(parts) }),
    createModerationRouter({
      ...routing,
      moderation: new ModerationService(parts),
    }),
  ];
}
