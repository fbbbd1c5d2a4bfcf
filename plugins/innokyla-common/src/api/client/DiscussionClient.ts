import type {
  CreatePostRequest,
  CreateThreadRequest,
  ExperienceSummary,
  LatestPosts,
  MovedThreads,
  Post,
  PostDraft,
  PostHistory,
  PostPage,
  PutPostDraftRequest,
  SectionThreads,
  Thread,
  ThreadPage,
  ThreadQuery,
  UpdatePostRequest,
  UpdateThreadRequest,
} from '../discussions';
import type { RequestOptions } from './ApiTransport';
import { ExportClient } from './ExportClient';
import { queryOf } from './queryOf';

/** Calls of threads and their posts. */
export class DiscussionClient extends ExportClient {
  /** Threads that match; the latest written first. */
  listThreads(
    query: ThreadQuery = {},
    options?: RequestOptions,
  ): Promise<ThreadPage> {
    return this.request('GET', `/threads${queryOf(query)}`, { options });
  }

  /** A thread with what the viewer has read of it. */
  getThread(id: string, options?: RequestOptions): Promise<Thread> {
    return this.request('GET', `/threads/${id}`, { options });
  }

  /** Starts a thread with its first post. The same ids again make one thread. */
  createThread(
    body: CreateThreadRequest,
    options?: RequestOptions,
  ): Promise<Thread> {
    return this.request('POST', '/threads', { body, options });
  }

  /** Changes title, topics, pin, resolution, accepted answer or reviewers of a thread. */
  updateThread(
    id: string,
    revision: number,
    body: UpdateThreadRequest,
    options?: RequestOptions,
  ): Promise<Thread> {
    return this.request('PATCH', `/threads/${id}`, {
      body,
      revision,
      options,
    });
  }

  /** Posts around a `seq`, after one or before one; from the start when none is named. */
  listPosts(
    threadId: string,
    query: { around?: number; after?: number; before?: number; limit?: number },
    options?: RequestOptions,
  ): Promise<PostPage> {
    return this.request('GET', `/threads/${threadId}/posts${queryOf(query)}`, {
      options,
    });
  }

  /** Posts. The same `id` again is the same post. */
  createPost(
    threadId: string,
    body: CreatePostRequest,
    options?: RequestOptions,
  ): Promise<Post> {
    return this.request('POST', `/threads/${threadId}/posts`, {
      body,
      options,
    });
  }

  /** Edits a post; what it said before is kept. */
  updatePost(
    threadId: string,
    seq: number,
    revision: number,
    body: UpdatePostRequest,
    options?: RequestOptions,
  ): Promise<Post> {
    return this.request('PATCH', `/threads/${threadId}/posts/${seq}`, {
      body,
      revision,
      options,
    });
  }

  /** Takes a post away and leaves its place. */
  deletePost(
    threadId: string,
    seq: number,
    revision: number,
    options?: RequestOptions,
  ): Promise<void> {
    return this.request('DELETE', `/threads/${threadId}/posts/${seq}`, {
      revision,
      options,
    });
  }

  /** Moves the read mark forward to a `seq`. */
  markRead(
    threadId: string,
    seq: number,
    options?: RequestOptions,
  ): Promise<void> {
    return this.request('PUT', `/threads/${threadId}/read`, {
      body: { seq },
      options,
    });
  }

  /** What a post says, and what it said before each edit, the newest first. */
  getPostHistory(
    threadId: string,
    seq: number,
    options?: RequestOptions,
  ): Promise<PostHistory> {
    return this.request('GET', `/threads/${threadId}/posts/${seq}/revisions`, {
      options,
    });
  }

  /** Reacts to a post with an emoji, or takes one's own reaction back. */
  setReaction(
    threadId: string,
    seq: number,
    emoji: string,
    isOn: boolean,
    options?: RequestOptions,
  ): Promise<Post> {
    return this.request(
      isOn ? 'PUT' : 'DELETE',
      `/threads/${threadId}/posts/${seq}/reactions/${encodeURIComponent(
        emoji,
      )}`,
      { options },
    );
  }

  /** What the viewer has written into a thread and not sent. */
  async getPostDraft(
    threadId: string,
    options?: RequestOptions,
  ): Promise<PostDraft | undefined> {
    const { draft } = await this.request<{ draft?: PostDraft }>(
      'GET',
      `/threads/${threadId}/draft`,
      { options },
    );
    return draft;
  }

  /** Keeps what the viewer has not sent; `revision` is 0 the first time. */
  putPostDraft(
    threadId: string,
    revision: number,
    body: PutPostDraftRequest,
    options?: RequestOptions,
  ): Promise<PostDraft> {
    return this.request('PUT', `/threads/${threadId}/draft`, {
      body,
      revision,
      options,
    });
  }

  /** Drops what the viewer has not sent. */
  deletePostDraft(
    threadId: string,
    revision: number,
    options?: RequestOptions,
  ): Promise<void> {
    return this.request('DELETE', `/threads/${threadId}/draft`, {
      revision,
      options,
    });
  }

  /** Posts across everything the viewer may see, the newest first. */
  listLatestPosts(
    query: {
      workspace?: string;
      programme?: string;
      author?: string;
      limit?: number;
      cursor?: string;
    } = {},
    options?: RequestOptions,
  ): Promise<LatestPosts> {
    return this.request('GET', `/posts${queryOf(query)}`, { options });
  }

  /** How much is said about each section of an entity. */
  listSectionThreads(
    anchor: string,
    options?: RequestOptions,
  ): Promise<SectionThreads> {
    return this.request('GET', `/threads/sections${queryOf({ anchor })}`, {
      options,
    });
  }

  /** What the experiences of an entity come to. */
  getExperienceSummary(
    anchor: string,
    options?: RequestOptions,
  ): Promise<ExperienceSummary> {
    return this.request('GET', `/threads/experiences${queryOf({ anchor })}`, {
      options,
    });
  }

  /** Threads that were moved away from an entity. */
  listMovedThreads(
    anchor: string,
    options?: RequestOptions,
  ): Promise<MovedThreads> {
    return this.request('GET', `/threads/moved${queryOf({ anchor })}`, {
      options,
    });
  }
}
