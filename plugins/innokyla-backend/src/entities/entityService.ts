import {
  findKind,
  type InnokylaEntity,
  type Visibility,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { Knex } from 'knex';
import { now } from '../database/database';
import { conflict, notAllowed, notFound, staleDraft } from '../http/errors';
import type { Viewer } from '../permissions/viewer';
import type { EntityAccess } from './entityAccess';
import type { EntityEngine, EntityReading } from './entityReading';
import { isUnchanged, type RowChange } from './nextRow';
import { demandMove } from './parseSpec';
import type { EntityRow } from './rows';
import { readEarlierSpec, readSpecChange } from './specChange';
import { writeChange, type WriteOptions } from './writeChange';

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
    private readonly access: EntityAccess,
  ) {}

  /**
   * Changes what a person writes. With `autosave`, for drafts alone, the history holds what one person writes in one go
   * once. What changes nothing makes no revision, so that a request repeated by a bad network is answered like the first.
   */
  async update(
    viewer: Viewer,
    ref: string,
    revision: number,
    change: EntityChange & {
      note?: string;
      autosave?: boolean;
      draftRevision?: number;
    },
  ): Promise<InnokylaEntity> {
    const { store } = this.engine;
    const row = await this.access.editable(viewer, ref);
    if (change.autosave && row.status !== 'draft') {
      throw conflict(
        'Only a draft is saved while it is written. Changes of what others see already are kept as your own draft, until you publish them.',
        { field: 'autosave' },
      );
    }
    const { before, spec } = await readSpecChange(
      this.engine,
      viewer,
      row,
      change.spec,
    );
    const kind = findKind(row.kind)!;
    demandMove(kind, before, spec);
    if (isUnchanged(row, before, { ...change, spec })) {
      if (!change.autosave) {
        await this.engine.knex.transaction(async trx => {
          await store.revisions.settle(trx, viewer, row, change.note);
          await this.#bringOut(trx, viewer, row, change.draftRevision);
        });
      }
      return this.reading.present(viewer, row);
    }
    if (change.autosave) {
      const { field } = kind.state ?? {};
      const onlyTexts =
        (change.visibility ?? row.visibility) === row.visibility &&
        (!field || before[field] === spec[field]);
      return this.#write(
        viewer,
        row,
        revision,
        { ...change, spec },
        { note: change.note, writing: { continues: onlyTexts } },
      );
    }
    return this.#write(
      viewer,
      row,
      revision,
      { ...change, spec },
      {
        note: change.note,
        also: trx => this.#bringOut(trx, viewer, row, change.draftRevision),
      },
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
    const row = await this.access.editable(viewer, ref);
    return this.#write(viewer, row, revision, {}, { note, also });
  }

  /** Lets an audience see the entity; also brings an archived one back. */
  async publish(
    viewer: Viewer,
    ref: string,
    revision: number,
    visibility: Visibility,
  ): Promise<InnokylaEntity> {
    const row = await this.access.publishable(viewer, ref);
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
    const row = await this.access.publishable(viewer, ref);
    return this.#write(viewer, row, revision, { status: 'draft' });
  }

  /** Makes it read-only; `publish` brings it back. */
  async archive(
    viewer: Viewer,
    ref: string,
    revision: number,
  ): Promise<InnokylaEntity> {
    const row = await this.access.publishable(viewer, ref);
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
    if (!(await this.access.abilities(viewer, row)).canDelete) {
      throw notAllowed('Only an admin of the workspace can delete this.');
    }
    await writeChange(
      this.engine,
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
      await this.access.abilities(viewer, row);
      return this.#write(viewer, row, revision, {
        deleted_at: null,
        deleted_by: null,
      });
    }
    const row = await this.access.editable(viewer, ref);
    const old = await this.engine.store.revisions.find(viewer, row.id, from);
    if (!old) throw notFound(`Revision ${from}`);
    return this.#write(
      viewer,
      row,
      revision,
      {
        title: old.title,
        description: old.description ?? undefined,
        language: old.language,
        spec: await readEarlierSpec(this.engine, viewer, row, old),
      },
      { note: `↺ ${from}` },
    );
  }

  async #write(
    viewer: Viewer,
    row: EntityRow,
    revision: number,
    change: RowChange,
    how?: WriteOptions,
  ): Promise<InnokylaEntity> {
    return this.reading.present(
      viewer,
      await writeChange(this.engine, viewer, row, revision, change, how),
    );
  }

  /**
   * Drops the viewer's own changes with the change that brings them out, as they were when it was made: what they have
   * written further in another window, and a change that has nothing to do with them, must not take them away.
   */
  async #bringOut(
    trx: Knex.Transaction,
    viewer: Viewer,
    row: EntityRow,
    draftRevision: number | undefined,
  ): Promise<void> {
    if (draftRevision === undefined) return;
    const { drafts } = this.engine;
    if (await drafts.deleteRevision(viewer, row.id, draftRevision, trx)) return;
    const current = await drafts.own(viewer, row.id, trx);
    if (current) throw staleDraft(current.revision);
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
