import {
  findKind,
  type InnokylaEntity,
  type Visibility,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { Knex } from 'knex';
import { now } from '../database/database';
import { conflict, notAllowed, notFound, stale } from '../http/errors';
import type { Viewer } from '../permissions/viewer';
import { abilitiesOf, isFrozen } from './abilities';
import type { EntityEngine, EntityReading } from './entityReading';
import { keepHidden } from './hiddenRefs';
import { nextRow, place, type RowChange } from './nextRow';
import { demandMove, parseSpec } from './parseSpec';
import { relationsOf } from './relationsOf';
import { type EntityRow, refOf } from './rows';

/** Fields of an entity that a person writes. */
export interface EntityChange {
  title?: string;
  description?: string;
  language?: EntityRow['language'];
  visibility?: Visibility;
  spec?: Record<string, unknown>;
}

/** Changes entities of every kind and keeps their history. */
export class EntityService {
  constructor(
    private readonly engine: EntityEngine,
    private readonly reading: EntityReading,
  ) {}

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
    const titles = await this.reading.titlesOf(viewer, [row]);
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
    const row = await this.reading.row(viewer, ref);
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

  async #editable(viewer: Viewer, ref: string): Promise<EntityRow> {
    const row = await this.reading.row(viewer, ref);
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
    const row = await this.reading.row(viewer, ref);
    if (!(await this.#abilities(viewer, row)).canPublish) {
      throw notAllowed(
        'Only the members of the workspace can change who sees this.',
      );
    }
    return row;
  }

  /** What the viewer may do with it. Throws 409 when nobody may, for its workspace is archived. */
  async #abilities(viewer: Viewer, row: EntityRow) {
    const workspaces = await this.reading.workspacesOf(viewer, [row]);
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
    return this.reading.present(viewer, next);
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
}
