import {
  createReportSchema,
  moderateSchema,
  moderationEntrySchema,
  moderationTrailSchema,
  reportPageSchema,
  reportSchema,
  updateReportSchema,
} from '../discussions';
import { type ApiRoute, page } from './ApiRoute';

/** Reports, what moderators do, and the trail of it. */
export const MODERATION_ROUTES: readonly ApiRoute[] = [
  {
    method: 'post',
    path: '/threads/{id}/posts/{seq}/reports',
    summary: 'Reports a post to those who moderate there',
    body: createReportSchema,
    response: reportSchema,
    status: 201,
  },
  {
    method: 'get',
    path: '/reports',
    summary:
      'Reports that the viewer is to look at, the oldest open ones first',
    query: {
      workspace: 'Name of a workspace',
      state: 'open, handled or dismissed; open by default',
      level: 'workspace or portal',
      ...page,
    },
    response: reportPageSchema,
    status: 200,
  },
  {
    method: 'patch',
    path: '/reports/{id}',
    summary:
      'Settles a report, opens it again, or hands it to the portal’s moderators',
    body: updateReportSchema,
    response: reportSchema,
    status: 200,
    ifMatch: true,
  },
  {
    method: 'post',
    path: '/threads/{id}/moderation',
    summary: 'Hides, restores, locks, unlocks, moves, warns or purges',
    body: moderateSchema,
    response: moderationEntrySchema,
    status: 201,
  },
  {
    method: 'get',
    path: '/threads/{id}/moderation',
    summary:
      'What moderators did in a thread; authors see what was done to their own',
    query: { ...page },
    response: moderationTrailSchema,
    status: 200,
  },
  {
    method: 'get',
    path: '/moderation',
    summary: 'What moderators did where the viewer moderates, the newest first',
    query: { workspace: 'Name of a workspace', ...page },
    response: moderationTrailSchema,
    status: 200,
  },
];
