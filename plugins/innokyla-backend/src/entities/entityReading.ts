import {
  DEFAULT_LIMIT,
  type DocumentVersion,
  type EntityPage,
  type EntityQuery,
  findKind,
  type InnokylaEntity,
  type Region,
  type Revision,
  type RevisionDetail,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { Knex } from 'knex';
import type { DocumentFiles } from '../documents/versions/documentFiles';
import { notFound } from '../http/errors';
import type { Outbox } from '../outbox/outbox';
import type { Viewer } from '../permissions/viewer';
import type { DraftStore } from './draftStore';
import type { EntityStore } from './entityStore';
import { refsIn } from './hiddenRefs';
import type { EntityLists } from './listEntities';
import { languageVersions } from './languageVersions';
import {
  presentEntity,
  presentLanguageVersion,
  presentRevision,
  presentRevisionDetail,
  presentSummary,
} from './presentEntity';
import { relationsOf } from './relationsOf';
import { type EntityRow, refOf, type WorkspaceFacts } from './rows';

/** What the engine is made of. */
export interface EntityEngine {
  knex: Knex;
  store: EntityStore;
  drafts: DraftStore;
  lists: EntityLists;
  files: DocumentFiles;
  outbox: Outbox;
  regions: readonly Region[];
  /** How long what was deleted can be brought back, in milliseconds. */
  keepDeletedFor: number;
}

/** Reads of entities of every kind, made ready for the wire. */
export class EntityReading {
  constructor(private readonly engine: EntityEngine) {}

  /** Throws 404 for what does not exist and for what the viewer may not see, with the same words. */
  async get(viewer: Viewer, ref: string): Promise<InnokylaEntity> {
    return this.present(viewer, await this.row(viewer, ref));
  }

  async find(viewer: Viewer, ref: string): Promise<InnokylaEntity | undefined> {
    const row = await this.engine.store.find(viewer, ref);
    return row && this.present(viewer, row);
  }

  async list(viewer: Viewer, query: EntityQuery): Promise<EntityPage> {
    const { lists, files } = this.engine;
    const [page, facets] = await Promise.all([
      lists.page(viewer, query),
      query.facets?.length
        ? lists.facets(viewer, query, query.facets)
        : undefined,
    ]);
    const documents = page.rows.filter(row => row.kind === 'Document');
    const [workspaces, titles, newest] = await Promise.all([
      this.workspacesOf(viewer, page.rows),
      this.titlesOf(viewer, page.rows),
      files.newestOf(
        viewer,
        documents.map(row => row.id),
      ),
    ]);
    return {
      items: page.rows.map(row => ({
        ...presentSummary(viewer, row, workspaces.get(row.workspace_id)!, {
          titles,
        }),
        purgeAt: this.#purgeAt(row),
        versions: inList(newest.get(row.id)),
      })),
      pageInfo: { nextCursor: page.nextCursor, prevCursor: page.prevCursor },
      totalItems: page.totalItems,
      facets: facets && (await this.#titleFacets(viewer, facets)),
    };
  }

  async listRevisions(
    viewer: Viewer,
    ref: string,
    before?: number,
  ): Promise<{ items: Revision[]; next?: number }> {
    const row = await this.row(viewer, ref);
    const rows = await this.engine.store.revisions.list(
      viewer,
      row.id,
      DEFAULT_LIMIT + 1,
      before,
    );
    const items = rows.slice(0, DEFAULT_LIMIT).map(presentRevision);
    return {
      items,
      next:
        rows.length > DEFAULT_LIMIT
          ? items[items.length - 1].revision
          : undefined,
    };
  }

  async getRevision(
    viewer: Viewer,
    ref: string,
    revision: number,
  ): Promise<RevisionDetail> {
    const row = await this.row(viewer, ref);
    const found = await this.engine.store.revisions.find(
      viewer,
      row.id,
      revision,
    );
    if (!found) throw notFound(`Revision ${revision}`);
    return presentRevisionDetail(
      found,
      await this.titlesOf(viewer, [{ ...row, ...found }]),
    );
  }

  /** The row of a ref. Throws the same 404 for missing and hidden. */
  async row(viewer: Viewer, ref: string): Promise<EntityRow> {
    const row = await this.engine.store.find(viewer, ref);
    if (!row) throw notFound();
    return row;
  }

  /** A whole entity on the wire, with what stands around it. */
  async present(viewer: Viewer, row: EntityRow): Promise<InnokylaEntity> {
    const { knex, store, files } = this.engine;
    const [workspaces, incoming, titles, versions, inOtherLanguages] =
      await Promise.all([
        this.workspacesOf(viewer, [row]),
        store.incoming(viewer, refOf(row)),
        this.titlesOf(viewer, [row]),
        row.kind === 'Document' ? files.versionsOf(viewer, row.id) : undefined,
        findKind(row.kind)?.derive ? languageVersions(knex, viewer, row) : [],
      ]);
    return {
      ...presentEntity(viewer, row, workspaces.get(row.workspace_id)!, {
        incoming,
        titles,
      }),
      versions,
      languageVersions: inOtherLanguages.length
        ? inOtherLanguages.map(presentLanguageVersion)
        : undefined,
    };
  }

  /** Titles of what these rows name, as far as the viewer may read it. */
  titlesOf(
    viewer: Viewer,
    rows: readonly Pick<EntityRow, 'kind' | 'namespace' | 'spec'>[],
  ): Promise<Map<string, string>> {
    const refs = rows.flatMap(row => {
      const spec = JSON.parse(row.spec);
      return [
        ...refsIn(spec),
        ...relationsOf(row, spec).map(relation => relation.targetRef),
      ];
    });
    return this.engine.store.titles(viewer, [...new Set(refs)]);
  }

  /** The workspaces these rows live in, by id. */
  workspacesOf(
    viewer: Viewer,
    rows: readonly EntityRow[],
  ): Promise<Map<string, WorkspaceFacts>> {
    return this.engine.store.workspaces(
      viewer,
      rows.map(row => row.workspace_id),
    );
  }

  #purgeAt({ deleted_at: deletedAt }: EntityRow): string | undefined {
    if (!deletedAt) return undefined;
    const at = Date.parse(deletedAt) + this.engine.keepDeletedFor;
    return new Date(at).toISOString();
  }

  async #titleFacets(
    viewer: Viewer,
    facets: NonNullable<EntityPage['facets']>,
  ) {
    if (!facets.workspace?.length) return facets;
    const titles = await this.engine.store.titles(
      viewer,
      facets.workspace.map(({ value }) => `workspace:default/${value}`),
    );
    return {
      ...facets,
      workspace: facets.workspace.map(entry => ({
        ...entry,
        title: titles.get(`workspace:default/${entry.value}`),
      })),
    };
  }
}

/** Of a document's versions, a list tells the newest. */
function inList(newest: DocumentVersion | undefined) {
  return newest && [newest];
}
