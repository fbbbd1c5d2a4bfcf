import type {
  CreateReportRequest,
  ModerateRequest,
  ModerationEntry,
  ModerationQuery,
  ModerationTrail,
  Report,
  ReportPage,
  UpdateReportRequest,
} from '../discussions';
import type { RequestOptions } from './ApiTransport';
import { FollowingClient } from './FollowingClient';
import { queryOf } from './queryOf';

/** Calls of reports and of what moderators do. */
export class ModerationClient extends FollowingClient {
  /** Reports a post. The same id again is the same report. */
  reportPost(
    threadId: string,
    seq: number,
    body: CreateReportRequest,
    options?: RequestOptions,
  ): Promise<Report> {
    return this.request('POST', `/threads/${threadId}/posts/${seq}/reports`, {
      body,
      options,
    });
  }

  /** Reports that the viewer is to look at. */
  listReports(
    query: ModerationQuery = {},
    options?: RequestOptions,
  ): Promise<ReportPage> {
    return this.request('GET', `/reports${queryOf(query)}`, { options });
  }

  /** Settles a report, opens it again, or hands it to the portal's moderators. */
  updateReport(
    id: string,
    revision: number,
    body: UpdateReportRequest,
    options?: RequestOptions,
  ): Promise<Report> {
    return this.request('PATCH', `/reports/${id}`, { body, revision, options });
  }

  /** Hides, restores, locks, unlocks, moves, warns or purges. The same id again is done once. */
  moderate(
    threadId: string,
    body: ModerateRequest,
    options?: RequestOptions,
  ): Promise<ModerationEntry> {
    return this.request('POST', `/threads/${threadId}/moderation`, {
      body,
      options,
    });
  }

  /** What moderators did in a thread; an author sees what was done to their own. */
  getThreadModeration(
    threadId: string,
    query: { limit?: number; cursor?: string } = {},
    options?: RequestOptions,
  ): Promise<ModerationTrail> {
    return this.request(
      'GET',
      `/threads/${threadId}/moderation${queryOf(query)}`,
      { options },
    );
  }

  /** What moderators did where the viewer moderates. */
  listModeration(
    query: Pick<ModerationQuery, 'workspace' | 'limit' | 'cursor'> = {},
    options?: RequestOptions,
  ): Promise<ModerationTrail> {
    return this.request('GET', `/moderation${queryOf(query)}`, { options });
  }
}
