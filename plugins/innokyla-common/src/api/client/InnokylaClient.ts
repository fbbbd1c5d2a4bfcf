import type { Role } from '../../model/envelope';
import type {
  CreatePostRequest,
  CreateThreadRequest,
  Post,
  PostPage,
  Thread,
  ThreadPage,
  UpdatePostRequest,
  UpdateThreadRequest,
} from '../discussions';
import type { Member } from '../entities';
import type { RequestOptions } from './ApiTransport';
import { ExportClient } from './ExportClient';

/**
 * Typed client of `/api/innokyla`. Every method rejects with a `ResponseError` when the answer is not a success; its
 * `body.error` names the field and the rule, and on 412 holds `currentRevision`.
 */
export class InnokylaClient extends ExportClient {
  /** Threads of an anchor, of a workspace or of all that the viewer may see; the latest written first. */
  listThreads(
    query: {
      anchor?: string;
      workspace?: string;
      limit?: number;
      cursor?: string;
    },
    options?: RequestOptions,
  ): Promise<ThreadPage> {
    const params = new URLSearchParams();
    for (const [key, value] of Object.entries(query)) {
      if (value !== undefined) params.set(key, String(value));
    }
    return this.request('GET', `/threads?${params}`, { options });
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

  /** Changes title, lock, pin or resolution of a thread. */
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
    const params = new URLSearchParams();
    for (const [key, value] of Object.entries(query)) {
      if (value !== undefined) params.set(key, String(value));
    }
    return this.request('GET', `/threads/${threadId}/posts?${params}`, {
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

  /** Members of a workspace. */
  listMembers(
    workspace: string,
    options?: RequestOptions,
  ): Promise<{ items: Member[] }> {
    return this.request('GET', `/workspaces/${workspace}/members`, {
      options,
    });
  }

  /** Sets the role of a user or group in a workspace. */
  putMember(
    workspace: string,
    ref: string,
    role: Role,
    options?: RequestOptions,
  ): Promise<Member> {
    return this.request(
      'PUT',
      `/workspaces/${workspace}/members/${encodeURIComponent(ref)}`,
      {
        body: { role },
        options,
      },
    );
  }

  /** Takes a member out of a workspace; the last admin stays. */
  removeMember(
    workspace: string,
    ref: string,
    options?: RequestOptions,
  ): Promise<void> {
    return this.request(
      'DELETE',
      `/workspaces/${workspace}/members/${encodeURIComponent(ref)}`,
      { options },
    );
  }
}
