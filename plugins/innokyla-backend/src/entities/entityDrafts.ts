import type {
  EntityDraft,
  putDraftSchema,
} from '@innokyla/backstage-plugin-innokyla-common';
import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import { now } from '../database/database';
import { keepForOwnDraft } from '../documents/attachments/entityAttachments';
import { invalidField, staleDraft } from '../http/errors';
import type { Viewer } from '../permissions/viewer';
import type { EntityAccess } from './entityAccess';
import type { EntityEngine } from './entityReading';
import { refsIn, withoutHidden } from './hiddenRefs';
import type { DraftRow } from './rows';
import { readSpecChange } from './specChange';

type PutDraft = z.output<typeof putDraftSchema>;

/**
 * A person's own changes of what others see already, kept on the server while they write and seen by nobody else. They
 * come to others by an ordinary change of the entity, which drops them here.
 */
export class EntityDrafts {
  constructor(
    private readonly engine: EntityEngine,
    private readonly access: EntityAccess,
  ) {}

  /** One's own changes, if there are any; also of what has become read-only, so that the text can be taken elsewhere. */
  async get(viewer: Viewer, ref: string): Promise<EntityDraft | undefined> {
    const { id } = await this.access.written(viewer, ref);
    const row = await this.engine.drafts.own(viewer, id);
    return row && this.#present(viewer, row);
  }

  /** Keeps them. `revision` is the draft's own, 0 for the first. Throws 412 with the draft's revision now. */
  async put(
    viewer: Viewer,
    ref: string,
    revision: number,
    change: PutDraft,
  ): Promise<EntityDraft> {
    const { drafts } = this.engine;
    const entity = await this.access.editable(viewer, ref);
    if (change.baseRevision > entity.revision) {
      throw invalidField('baseRevision', 'is a revision that there is not yet');
    }
    const { written } = await readSpecChange(
      this.engine,
      viewer,
      entity,
      change.spec,
    );
    await keepForOwnDraft(this.engine.knex, viewer, entity, written);
    const row: DraftRow = {
      entity_id: entity.id,
      user_ref: viewer.ref,
      base_revision: change.baseRevision,
      revision: revision + 1,
      title: change.title,
      description: change.description ?? null,
      language: change.language ?? entity.language,
      spec: JSON.stringify(written),
      updated_at: now(),
    };
    const isWritten =
      revision === 0
        ? await drafts.insert(row)
        : await drafts.update(revision, row);
    if (isWritten) return this.#present(viewer, row);

    const current = await drafts.own(viewer, entity.id);
    // The same sent again, because its answer was lost on the way.
    if (current && isSameText(current, row))
      return this.#present(viewer, current);
    throw staleDraft(current?.revision ?? 0);
  }

  /** Drops them; that there are none is what was asked for. Throws 412 with the draft's revision now. */
  async delete(viewer: Viewer, ref: string, revision: number): Promise<void> {
    const { drafts } = this.engine;
    const { id } = await this.access.written(viewer, ref);
    if (await drafts.deleteRevision(viewer, id, revision)) return;
    const current = await drafts.own(viewer, id);
    if (current) throw staleDraft(current.revision);
  }

  async #present(viewer: Viewer, row: DraftRow): Promise<EntityDraft> {
    const spec = JSON.parse(row.spec);
    // What the writer could see when they wrote it may have been hidden from them since.
    const titles = await this.engine.store.titles(viewer, refsIn(spec));
    return {
      title: row.title,
      description: row.description ?? undefined,
      language: row.language,
      spec: withoutHidden(spec, named => titles.has(named)),
      baseRevision: row.base_revision,
      revision: row.revision,
      updatedAt: row.updated_at,
    };
  }
}

function isSameText(a: DraftRow, b: DraftRow): boolean {
  return (
    a.base_revision === b.base_revision &&
    a.title === b.title &&
    a.description === b.description &&
    a.language === b.language &&
    isDeepStrictEqual(JSON.parse(a.spec), JSON.parse(b.spec))
  );
}
