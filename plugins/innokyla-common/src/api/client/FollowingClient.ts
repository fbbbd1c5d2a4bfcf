import type {
  ExpertList,
  Follow,
  FollowList,
  FollowTarget,
  Me,
  PutFollowRequest,
  PutMeRequest,
  ReadAllRequest,
  ReferenceList,
  TopicList,
  UnreadCount,
} from '../discussions';
import type { RequestOptions } from './ApiTransport';
import { DiscussionClient } from './DiscussionClient';
import { queryOf } from './queryOf';

/** Calls of what the viewer has read, follows and answers on. */
export class FollowingClient extends DiscussionClient {
  /** Makes a post, and those after it, unread again. */
  markUnread(
    threadId: string,
    seq: number,
    options?: RequestOptions,
  ): Promise<void> {
    return this.request('PUT', `/threads/${threadId}/unread`, {
      body: { seq },
      options,
    });
  }

  /** Has read all: of an entity, of a workspace, or of everything. */
  markAllRead(
    body: ReadAllRequest = {},
    options?: RequestOptions,
  ): Promise<void> {
    return this.request('PUT', '/threads/read', { body, options });
  }

  /** How many threads tell the viewer something unread. */
  getUnread(options?: RequestOptions): Promise<UnreadCount> {
    return this.request('GET', '/unread', { options });
  }

  /** What the viewer has said they want to hear of. */
  listFollows(
    query: { limit?: number; cursor?: string } = {},
    options?: RequestOptions,
  ): Promise<FollowList> {
    return this.request('GET', `/follows${queryOf(query)}`, { options });
  }

  /** The viewer's own level for one thing, and the one that counts. */
  getFollow(target: FollowTarget, options?: RequestOptions): Promise<Follow> {
    return this.request('GET', `/follows/level${queryOf(target)}`, { options });
  }

  /** Says what the viewer wants to hear of; `null` forgets it, so that the level is inherited. */
  putFollow(
    target: FollowTarget,
    level: PutFollowRequest['level'],
    options?: RequestOptions,
  ): Promise<Follow> {
    return this.request('PUT', '/follows', {
      body: { target, level },
      options,
    });
  }

  /** What the viewer has said of themselves. */
  getMe(options?: RequestOptions): Promise<Me> {
    return this.request('GET', '/me', { options });
  }

  /** Changes it; `revision` is that of `getMe`. */
  putMe(
    revision: number,
    body: PutMeRequest,
    options?: RequestOptions,
  ): Promise<Me> {
    return this.request('PUT', '/me', { body, revision, options });
  }

  /** People who answer on topics and may read what is asked about, as far as that is known. */
  listExperts(
    query: { topic: readonly string[]; anchor?: string },
    options?: RequestOptions,
  ): Promise<ExpertList> {
    return this.request('GET', `/experts${queryOf(query)}`, { options });
  }

  /** Topics in use that begin with `q`, the most used first; without it, those of the latest threads. */
  listTopics(q?: string, options?: RequestOptions): Promise<TopicList> {
    return this.request('GET', `/topics${queryOf({ q })}`, { options });
  }

  /** Entities whose title holds `q`. */
  findReferences(q: string, options?: RequestOptions): Promise<ReferenceList> {
    return this.request('GET', `/references${queryOf({ q })}`, { options });
  }
}
