import {
  DEFAULT_LIMIT,
  type EntityPage,
  type EntityQuery,
  findKind,
  type InnokylaEntity,
  type Region,
  type Revision,
  type RevisionDetail,
  type Visibility,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { Knex } from 'knex';
import { now } from '../database/database';
import type { DocumentFiles } from '../documents/documentFiles';
import { conflict, notAllowed, notFound, stale } from '../http/errors';
import type { Outbox } from '../outbox/outbox';
import type { Viewer } from '../permissions/viewer';
import { abilitiesOf, isFrozen } from './abilities';
import type { EntityStore } from './entityStore';
import type { EntityLists } from './listEntities';
import { demandMove, parseSpec } from './parseSpec';
import {
  presentEntity,
  presentRevision,
  presentRevisionDetail,
  presentSummary,
} from './presentEntity';
import { keepHidden, refsIn } from './hiddenRefs';
import { nextRow, place, type RowChange } from './nextRow';
import { relationsOf } from './relationsOf';
import { type EntityRow, refOf, type WorkspaceFacts } from './rows';

/** What the engine is made of. */
export interface EntityEngine {
  knex: Knex;
  store: EntityStore;
  lists: EntityLists;
  files: DocumentFiles;
  outbox: Outbox;
  regions: readonly Region[];
}

/** Fields of an entity that a person writes. */
export interface EntityChange {
  title?: string;
  description?: string;
  language?: EntityRow['language'];
  visibility?: Visibility;
  spec?: Record<string, unknown>;
}

/** The one engine of all kinds: reads, lists, changes and keeps the history of entities. */
export class EntityService {
  constructor(private readonly engine: EntityEngine) {}

  /** Throws 404 for what does not exist and for what the viewer may not see, with the same words. */
  async get(viewer: Viewer, ref: string): Promise<InnokylaEntity> {
    return this.#present(viewer, await this.#row(viewer, ref));
  }

  async find(viewer: Viewer, ref: string): Promise<InnokylaEntity | undefined> {
    const row = await this.engine.store.find(viewer, ref);
    return row && this.#present(viewer, row);
  }

  async list(viewer: Viewer, query: EntityQuery): Promise<EntityPage> {
    const { lists } = this.engine;
    const [page, facets] = await Promise.all([
      lists.page(viewer, query),
      query.facets?.length
        ? lists.facets(viewer, query, query.facets)
        : undefined,
    ]);
    const [workspaces, titles] = await Promise.all([
      this.#workspacesOf(viewer, page.rows),
      this.#titlesOf(viewer, page.rows),
    ]);
    return {
      items: page.rows.map(row =>
        presentSummary(viewer, row, workspaces.get(row.workspace_id)!, {
          titles,
        }),
      ),
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
    const row = await this.#row(viewer, ref);
    const rows = await this.engine.store.revisions(
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
    const row = await this.#row(viewer, ref);
    const found = await this.engine.store.revision(viewer, row.id, revision);
    if (!found) throw notFound(`Revision ${revision}`);
    return presentRevisionDetail(
      found,
      await this.#titlesOf(viewer, [{ ...row, ...found }]),
    );
  }

  /** Changes what a person writes. */
  async update(
    viewer: Viewer,
    ref: string,
    revision: number,
    change: EntityChange & { note?: string },
  ): Promise<InnokylaEntity> {
    const row = await this.#editable(viewer, ref);
    const kind = findKind(row.kind)!;
    const before = JSON.parse(row.spec);
    const titles = await this.#titlesOf(viewer, [row]);
    const spec = keepHidden(
      before,
      parseSpec(kind, this.engine.regions, change.spec),
      named => titles.has(named),
    );
    demandMove(kind, before, spec);
    return this.#write(
      viewer,
      row,
      revision,
      { ...change, spec },
      { note: change.note },
    );
  }

  /**
   * Makes a new revision for a change that belongs to another feature (a new file), in one transaction with it.
   * Throws 412 when `revision` is not the current one.
   */
  async revise(
    viewer: Viewer,
    ref: string,
    revision: number,
    { note }: { note?: string },
    also: (trx: Knex.Transaction, row: EntityRow) => Promise<void>,
  ): Promise<InnokylaEntity> {
    const row = await this.#editable(viewer, ref);
    return this.#write(viewer, row, revision, {}, { note, also });
  }

  /** Lets an audience see the entity; also brings an archived one back. */
  async publish(
    viewer: Viewer,
    ref: string,
    revision: number,
    visibility: Visibility,
  ): Promise<InnokylaEntity> {
    const row = await this.#publishable(viewer, ref);
    return this.#write(viewer, row, revision, {
      visibility,
      status: 'published',
      published_at: row.published_at ?? now(),
    });
  }

  /** Makes it a draft again, for the workspace's editors alone. */
  async withdraw(
    viewer: Viewer,
    ref: string,
    revision: number,
  ): Promise<InnokylaEntity> {
    const row = await this.#publishable(viewer, ref);
    return this.#write(viewer, row, revision, { status: 'draft' });
  }

  /** Makes it read-only; `publish` brings it back. */
  async archive(
    viewer: Viewer,
    ref: string,
    revision: number,
  ): Promise<InnokylaEntity> {
    const row = await this.#publishable(viewer, ref);
    if (row.status === 'draft') {
      throw conflict(
        'A draft cannot be archived: publish it first, or delete it.',
      );
    }
    return this.#write(viewer, row, revision, { status: 'archived' });
  }

  /** Takes it away recoverably. A workspace must be empty first. */
  async delete(viewer: Viewer, ref: string, revision: number): Promise<void> {
    const row = await this.#row(viewer, ref);
    if (!(await this.#abilities(viewer, row)).canDelete) {
      throw notAllowed('Only an admin of the workspace can delete this.');
    }
    await this.#write(
      viewer,
      row,
      revision,
      { deleted_at: now(), deleted_by: viewer.ref },
      {
        // Looked at while the workspace's row is held, so that nothing comes into it between the look and the deletion.
        also: async trx => {
          if (row.kind === 'Workspace') await this.#demandEmpty(trx, row);
        },
      },
    );
  }

  /** Brings a deleted entity back, or writes an earlier revision's content as the newest. */
  async restore(
    viewer: Viewer,
    ref: string,
    revision: number,
    from?: number,
  ): Promise<InnokylaEntity> {
    if (from === undefined) {
      const row = await this.engine.store.findDeleted(viewer, ref);
      if (!row) throw notFound();
      await this.#abilities(viewer, row);
      return this.#write(viewer, row, revision, {
        deleted_at: null,
        deleted_by: null,
      });
    }
    const row = await this.#editable(viewer, ref);
    const old = await this.engine.store.revision(viewer, row.id, from);
    if (!old) throw notFound(`Revision ${from}`);
    // Parsed again: the schema may have become stricter since.
    const spec = parseSpec(
      findKind(row.kind)!,
      this.engine.regions,
      JSON.parse(old.spec),
    );
    return this.#write(
      viewer,
      row,
      revision,
      {
        title: old.title,
        description: old.description ?? undefined,
        language: old.language,
        spec,
      },
      { note: `↺ ${from}` },
    );
  }

  async #row(viewer: Viewer, ref: string): Promise<EntityRow> {
    const row = await this.engine.store.find(viewer, ref);
    if (!row) throw notFound();
    return row;
  }

  async #editable(viewer: Viewer, ref: string): Promise<EntityRow> {
    const row = await this.#row(viewer, ref);
    if (row.status === 'archived') {
      throw conflict(
        'This is archived and read-only; an editor can publish it again.',
      );
    }
    if (!(await this.#abilities(viewer, row)).canEdit) {
      throw notAllowed('Only the members of the workspace can change this.');
    }
    return row;
  }

  async #publishable(viewer: Viewer, ref: string): Promise<EntityRow> {
    const row = await this.#row(viewer, ref);
    if (!(await this.#abilities(viewer, row)).canPublish) {
      throw notAllowed(
        'Only the members of the workspace can change who sees this.',
      );
    }
    return row;
  }

  /** What the viewer may do with it. Throws 409 when nobody may, for its workspace is archived. */
  async #abilities(viewer: Viewer, row: EntityRow) {
    const workspaces = await this.#workspacesOf(viewer, [row]);
    const workspace = workspaces.get(row.workspace_id)!;
    // Told only to those who could change it otherwise; the others hear that it is not theirs to change.
    if (isFrozen(row, workspace) && viewer.isEditorIn(row.workspace_id)) {
      throw conflict(
        `The workspace "${workspace.title}" is archived and read-only; an admin of it can publish it again.`,
      );
    }
    return abilitiesOf(viewer, row, workspace);
  }

  async #write(
    viewer: Viewer,
    row: EntityRow,
    revision: number,
    change: RowChange,
    {
      note,
      also,
    }: {
      note?: string;
      also?: (trx: Knex.Transaction, row: EntityRow) => Promise<void>;
    } = {},
  ): Promise<InnokylaEntity> {
    const { knex, store, outbox } = this.engine;
    const { row: next, spec } = nextRow(viewer, row, change);
    await knex.transaction(async trx => {
      const index = { spec, relations: relationsOf(next, spec) };
      if (!(await store.update(trx, revision, next, index, note))) {
        throw stale(await store.currentRevision(trx, row.id));
      }
      if (row.kind === 'Workspace')
        await place(store, viewer, trx, row, next, spec);
      await also?.(trx, next);
      await outbox.append(trx, {
        topic: 'entity',
        payload: { entityId: row.id, ref: refOf(row), revision: next.revision },
      });
    });
    outbox.wake();
    return this.#present(viewer, next);
  }

  async #present(viewer: Viewer, row: EntityRow): Promise<InnokylaEntity> {
    const { store, files } = this.engine;
    const [workspaces, incoming, titles, versions] = await Promise.all([
      this.#workspacesOf(viewer, [row]),
      store.incoming(viewer, refOf(row)),
      this.#titlesOf(viewer, [row]),
      row.kind === 'Document' ? files.versionsOf(viewer, row.id) : undefined,
    ]);
    return {
      ...presentEntity(viewer, row, workspaces.get(row.workspace_id)!, {
        incoming,
        titles,
      }),
      versions,
    };
  }

  /** Titles of what these rows name, as far as the viewer may read it. */
  #titlesOf(
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

  #workspacesOf(
    viewer: Viewer,
    rows: readonly EntityRow[],
  ): Promise<Map<string, WorkspaceFacts>> {
    return this.engine.store.workspaces(
      viewer,
      rows.map(row => row.workspace_id),
    );
  }

  async #demandEmpty(
    trx: Knex.Transaction,
    workspace: EntityRow,
  ): Promise<void> {
    if (await this.engine.store.hasContent(trx, workspace)) {
      throw conflict(
        'The workspace still has content: delete or move it first, or archive the workspace.',
      );
    }
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
