import { ResponseError } from '@backstage/errors';
import type {
  CreatePostRequest,
  CreateThreadRequest,
  Post,
  PostPage,
  Thread,
  ThreadPage,
  UpdateThreadRequest,
} from './discussions';
import type {
  CreateEntityRequest,
  EntityPage,
  EntityQuery,
  InnokylaEntity,
  Member,
  Revision,
  RevisionDetail,
  UpdateEntityRequest,
} from './entities';
import type { Role, Visibility } from '../model/envelope';
import { parseRef } from '../model/refs';
import type { Settings, Upload } from './uploads';

/** Options of a single request: a token for calls between backend plugins, a signal to give up by. */
export interface RequestOptions {
  token?: string;
  signal?: AbortSignal;
}

/** A page of history. */
export interface RevisionPage {
  items: Revision[];
  pageInfo: { nextCursor?: string; prevCursor?: string };
}

const path = (ref: string) => {
  const { kind, namespace, name } = parseRef(ref);
  return `/entities/${kind}/${namespace}/${name}`;
};

/** The query string of a list of entities; every field of `EntityQuery` and nothing else. */
export function entityQueryParams(query: EntityQuery): URLSearchParams {
  const params = new URLSearchParams();
  const set = (key: string, value: string | number | undefined) => {
    if (value !== undefined) params.set(key, String(value));
  };
  set('kind', query.kind);
  set('workspace', query.workspace);
  set('programme', query.programme);
  if (query.relation) {
    set('relation', `${query.relation.type}=${query.relation.targetRef}`);
  }
  for (const [facet, values] of Object.entries(query.filter ?? {})) {
    for (const value of values) params.append(`filter.${facet}`, value);
  }
  if (query.facets?.length) set('facets', query.facets.join(','));
  set('orderBy', query.orderBy);
  set('limit', query.limit);
  set('cursor', query.cursor);
  if (query.deleted) set('deleted', 'true');
  return params;
}

/**
 * Typed client of `/api/innokyla`. Every method rejects with a `ResponseError` when the answer is not a success; its
 * `body.error` names the field and the rule, and on 412 holds `currentRevision`.
 */
export class InnokylaClient {
  readonly #discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  readonly #fetchApi: { fetch: typeof fetch };

  constructor(options: {
    discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
    fetchApi: { fetch: typeof fetch };
  }) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
  }

  /** The plugin's address, for instance to form the address of a download or an upload. */
  getBaseUrl(): Promise<string> {
    return this.#discoveryApi.getBaseUrl('innokyla');
  }

  /** What this instance accepts, and who the viewer is in it. */
  getSettings(options?: RequestOptions): Promise<Settings> {
    return this.#request('GET', '/settings', { options });
  }

  /** A page of summaries, with facet counts when asked. */
  listEntities(
    query: EntityQuery,
    options?: RequestOptions,
  ): Promise<EntityPage> {
    return this.#request('GET', `/entities?${entityQueryParams(query)}`, {
      options,
    });
  }

  /** A whole entity. Rejects with 404 for what does not exist and for what the viewer may not see. */
  getEntity(ref: string, options?: RequestOptions): Promise<InnokylaEntity> {
    return this.#request('GET', path(ref), { options });
  }

  /** Makes an entity, with its documents when it has uploads. The same `id` again answers the same entity. */
  createEntity(
    body: CreateEntityRequest,
    options?: RequestOptions,
  ): Promise<InnokylaEntity> {
    return this.#request('POST', '/entities', { body, options });
  }

  /** Changes an entity on the basis of a revision; rejects with 412 when there is a newer one. */
  updateEntity(
    ref: string,
    revision: number,
    body: UpdateEntityRequest,
    options?: RequestOptions,
  ): Promise<InnokylaEntity> {
    return this.#request('PUT', path(ref), { body, revision, options });
  }

  /** Takes the entity away; it can be brought back with `restoreEntity`. */
  deleteEntity(
    ref: string,
    revision: number,
    options?: RequestOptions,
  ): Promise<void> {
    return this.#request('DELETE', path(ref), { revision, options });
  }

  /** Lets an audience see the entity; brings an archived one back. */
  publishEntity(
    ref: string,
    revision: number,
    visibility: Visibility,
    options?: RequestOptions,
  ): Promise<InnokylaEntity> {
    return this.#request('POST', `${path(ref)}/publish`, {
      body: { visibility },
      revision,
      options,
    });
  }

  /** Makes a published entity a draft again. */
  withdrawEntity(
    ref: string,
    revision: number,
    options?: RequestOptions,
  ): Promise<InnokylaEntity> {
    return this.#request('POST', `${path(ref)}/withdraw`, {
      revision,
      options,
    });
  }

  /** Makes a published entity read-only. */
  archiveEntity(
    ref: string,
    revision: number,
    options?: RequestOptions,
  ): Promise<InnokylaEntity> {
    return this.#request('POST', `${path(ref)}/archive`, { revision, options });
  }

  /** Writes an earlier revision as the newest, or without `fromRevision` brings back a deleted entity. */
  restoreEntity(
    ref: string,
    currentRevision: number,
    fromRevision?: number,
    options?: RequestOptions,
  ): Promise<InnokylaEntity> {
    return this.#request('POST', `${path(ref)}/restore`, {
      body: fromRevision === undefined ? {} : { revision: fromRevision },
      revision: currentRevision,
      options,
    });
  }

  /** History of an entity, newest first. */
  listRevisions(
    ref: string,
    cursor?: string,
    options?: RequestOptions,
  ): Promise<RevisionPage> {
    const params = new URLSearchParams(cursor ? { cursor } : {});
    return this.#request('GET', `${path(ref)}/revisions?${params}`, {
      options,
    });
  }

  /** One revision with its content. */
  getRevision(
    ref: string,
    revision: number,
    options?: RequestOptions,
  ): Promise<RevisionDetail> {
    return this.#request('GET', `${path(ref)}/revisions/${revision}`, {
      options,
    });
  }

  /** State of one's own upload and what was recognised in it. */
  getUpload(id: string, options?: RequestOptions): Promise<Upload> {
    return this.#request('GET', `/uploads/${encodeURIComponent(id)}`, {
      options,
    });
  }

  /** Adds a finished upload to a document as its newest version. */
  addVersion(
    ref: string,
    revision: number,
    body: { upload: string; note?: string },
    options?: RequestOptions,
  ): Promise<InnokylaEntity> {
    const { namespace, name } = parseRef(ref);
    return this.#request('POST', `/documents/${namespace}/${name}/versions`, {
      body,
      revision,
      options,
    });
  }

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
    return this.#request('GET', `/threads?${params}`, { options });
  }

  /** A thread with what the viewer has read of it. */
  getThread(id: string, options?: RequestOptions): Promise<Thread> {
    return this.#request('GET', `/threads/${id}`, { options });
  }

  /** Starts a thread with its first post. The same ids again make one thread. */
  createThread(
    body: CreateThreadRequest,
    options?: RequestOptions,
  ): Promise<Thread> {
    return this.#request('POST', '/threads', { body, options });
  }

  /** Changes title, lock, pin or resolution of a thread. */
  updateThread(
    id: string,
    revision: number,
    body: UpdateThreadRequest,
    options?: RequestOptions,
  ): Promise<Thread> {
    return this.#request('PATCH', `/threads/${id}`, {
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
    return this.#request('GET', `/threads/${threadId}/posts?${params}`, {
      options,
    });
  }

  /** Posts. The same `id` again is the same post. */
  createPost(
    threadId: string,
    body: CreatePostRequest,
    options?: RequestOptions,
  ): Promise<Post> {
    return this.#request('POST', `/threads/${threadId}/posts`, {
      body,
      options,
    });
  }

  /** Edits a post; what it said before is kept. */
  updatePost(
    threadId: string,
    seq: number,
    revision: number,
    body: { body: string },
    options?: RequestOptions,
  ): Promise<Post> {
    return this.#request('PATCH', `/threads/${threadId}/posts/${seq}`, {
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
    return this.#request('DELETE', `/threads/${threadId}/posts/${seq}`, {
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
    return this.#request('PUT', `/threads/${threadId}/read`, {
      body: { seq },
      options,
    });
  }

  /** Members of a workspace. */
  listMembers(
    workspace: string,
    options?: RequestOptions,
  ): Promise<{ items: Member[] }> {
    return this.#request('GET', `/workspaces/${workspace}/members`, {
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
    return this.#request(
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
    return this.#request(
      'DELETE',
      `/workspaces/${workspace}/members/${encodeURIComponent(ref)}`,
      { options },
    );
  }

  async #request<T>(
    method: string,
    route: string,
    {
      body,
      revision,
      options,
    }: { body?: unknown; revision?: number; options?: RequestOptions },
  ): Promise<T> {
    const response = await this.#fetchApi.fetch(
      `${await this.getBaseUrl()}${route}`,
      {
        method,
        signal: options?.signal,
        headers: {
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
          ...(revision === undefined ? {} : { 'If-Match': `"${revision}"` }),
          ...(options?.token
            ? { Authorization: `Bearer ${options.token}` }
            : {}),
        },
        body: body === undefined ? undefined : JSON.stringify(body),
      },
    );
    if (!response.ok) throw await ResponseError.fromResponse(response);
    return response.status === 204
      ? (undefined as T)
      : ((await response.json()) as T);
  }
}
