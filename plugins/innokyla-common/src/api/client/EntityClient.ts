import type {
  CreateEntityRequest,
  DeriveRequest,
  EntityDraft,
  EntityPage,
  EntityQuery,
  InnokylaEntity,
  PutDraftRequest,
  Revision,
  RevisionDetail,
  UpdateEntityRequest,
} from '../entities';
import type { Visibility } from '../../model/envelope';
import { parseRef } from '../../model/refs';
import type { Settings } from '../uploads';
import { ApiTransport, type RequestOptions } from './ApiTransport';

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

/** Calls that concern entities and their history. */
export class EntityClient extends ApiTransport {
  /** What this instance accepts, and who the viewer is in it. */
  getSettings(options?: RequestOptions): Promise<Settings> {
    return this.request('GET', '/settings', { options });
  }

  /** A page of summaries, with facet counts when asked. */
  listEntities(
    query: EntityQuery,
    options?: RequestOptions,
  ): Promise<EntityPage> {
    return this.request('GET', `/entities?${entityQueryParams(query)}`, {
      options,
    });
  }

  /** A whole entity. Rejects with 404 for what does not exist and for what the viewer may not see. */
  getEntity(ref: string, options?: RequestOptions): Promise<InnokylaEntity> {
    return this.request('GET', path(ref), { options });
  }

  /** Makes an entity, with its documents when it has uploads. The same `id` again answers the same entity. */
  createEntity(
    body: CreateEntityRequest,
    options?: RequestOptions,
  ): Promise<InnokylaEntity> {
    return this.request('POST', '/entities', { body, options });
  }

  /** Changes an entity on the basis of a revision; rejects with 412 when there is a newer one. */
  updateEntity(
    ref: string,
    revision: number,
    body: UpdateEntityRequest,
    options?: RequestOptions,
  ): Promise<InnokylaEntity> {
    return this.request('PUT', path(ref), { body, revision, options });
  }

  /** Takes the entity away; it can be brought back with `restoreEntity`. */
  deleteEntity(
    ref: string,
    revision: number,
    options?: RequestOptions,
  ): Promise<void> {
    return this.request('DELETE', path(ref), { revision, options });
  }

  /** Lets an audience see the entity; brings an archived one back. */
  publishEntity(
    ref: string,
    revision: number,
    visibility: Visibility,
    options?: RequestOptions,
  ): Promise<InnokylaEntity> {
    return this.request('POST', `${path(ref)}/publish`, {
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
    return this.request('POST', `${path(ref)}/withdraw`, {
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
    return this.request('POST', `${path(ref)}/archive`, { revision, options });
  }

  /** Writes an earlier revision as the newest, or without `fromRevision` brings back a deleted entity. */
  restoreEntity(
    ref: string,
    currentRevision: number,
    fromRevision?: number,
    options?: RequestOptions,
  ): Promise<InnokylaEntity> {
    return this.request('POST', `${path(ref)}/restore`, {
      body: fromRevision === undefined ? {} : { revision: fromRevision },
      revision: currentRevision,
      options,
    });
  }

  /** Makes an adaptation in another workspace, or a language version. The same `id` again answers what was made. */
  deriveEntity(
    ref: string,
    body: DeriveRequest,
    options?: RequestOptions,
  ): Promise<InnokylaEntity> {
    return this.request('POST', `${path(ref)}/derive`, { body, options });
  }

  /** One's own unpublished changes of a published entity, if there are any. */
  async getDraft(
    ref: string,
    options?: RequestOptions,
  ): Promise<EntityDraft | undefined> {
    const { draft } = await this.request<{ draft?: EntityDraft }>(
      'GET',
      `${path(ref)}/draft`,
      { options },
    );
    return draft;
  }

  /** Keeps one's own unpublished changes. `revision` is the draft's own, 0 for the first; 412 when another tab was faster. */
  putDraft(
    ref: string,
    revision: number,
    body: PutDraftRequest,
    options?: RequestOptions,
  ): Promise<EntityDraft> {
    return this.request('PUT', `${path(ref)}/draft`, {
      body,
      revision,
      options,
    });
  }

  /** Drops one's own unpublished changes. */
  deleteDraft(
    ref: string,
    revision: number,
    options?: RequestOptions,
  ): Promise<void> {
    return this.request('DELETE', `${path(ref)}/draft`, { revision, options });
  }

  /** History of an entity, newest first. */
  listRevisions(
    ref: string,
    cursor?: string,
    options?: RequestOptions,
  ): Promise<RevisionPage> {
    const params = new URLSearchParams(cursor ? { cursor } : {});
    return this.request('GET', `${path(ref)}/revisions?${params}`, {
      options,
    });
  }

  /** One revision with its content. */
  getRevision(
    ref: string,
    revision: number,
    options?: RequestOptions,
  ): Promise<RevisionDetail> {
    return this.request('GET', `${path(ref)}/revisions/${revision}`, {
      options,
    });
  }
}
