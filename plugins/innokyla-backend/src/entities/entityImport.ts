import {
  type ArchiveEntity,
  sortKeyOfTitle,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { Knex } from 'knex';
import { v7 as uuid } from 'uuid';
import { toUtc } from '../database/database';
import { recordImportedAttachments } from '../documents/attachments/entityAttachments';
import type { Outbox } from '../outbox/outbox';
import { Viewer } from '../permissions/viewer';
import type { EntityStore } from './entityStore';
import { relationsOf } from './relationsOf';
import { type EntityRow, refOf } from './rows';

/** Writes entities of an archive, workspaces first, as they were: with their own authors and times. */
export class EntityImport {
  readonly #workspaces = new Map<string, { id: string; programmeId: string }>();

  constructor(
    private readonly store: EntityStore,
    private readonly outbox: Outbox,
    private readonly trx: Knex.Transaction,
  ) {}

  /** Entities in the order they can be written in: a workspace after its parent, content after its workspace. */
  static order<T extends ArchiveEntity>(entities: readonly T[]): T[] {
    const workspaces = new Map(
      entities
        .filter(e => e.kind === 'Workspace')
        .map(e => [e.metadata.name, e]),
    );
    const depth = (entity: T, seen = new Set<string>()): number => {
      const parent = workspaces.get(String(entity.spec.parent));
      if (!parent || seen.has(entity.metadata.name)) return 0;
      return 1 + depth(parent, seen.add(entity.metadata.name));
    };
    return [
      ...[...workspaces.values()].sort((a, b) => depth(a) - depth(b)),
      ...entities.filter(e => e.kind !== 'Workspace'),
    ];
  }

  async add(
    entity: ArchiveEntity,
  ): Promise<{ id: string; workspaceId: string }> {
    const id = entity.id ?? uuid();
    const { namespace, name, title, description } = entity.metadata;
    const isWorkspace = entity.kind === 'Workspace';
    const parent = isWorkspace
      ? this.#workspaces.get(String(entity.spec.parent))
      : this.#workspaces.get(namespace);
    const workspace = isWorkspace
      ? { id, programmeId: parent?.programmeId ?? id }
      : parent!;
    if (isWorkspace) this.#workspaces.set(name, workspace);
    const updated = entity.updated ?? entity.created;
    const row: EntityRow = {
      id,
      kind: entity.kind,
      namespace,
      name,
      title,
      sort_title: sortKeyOfTitle(title),
      description: description || null,
      language: entity.language,
      workspace_id: workspace.id,
      programme_id: workspace.programmeId,
      visibility: entity.visibility,
      status: entity.status,
      origin: 'authored',
      revision: 1,
      spec: JSON.stringify(entity.spec),
      created_at: toUtc(entity.created.at),
      created_by: entity.created.by,
      updated_at: toUtc(updated.at),
      updated_by: updated.by,
      published_at: entity.status === 'draft' ? null : toUtc(updated.at),
      deleted_at: null,
      deleted_by: null,
    };
    await this.store.insert(this.trx, row, {
      spec: entity.spec,
      relations: relationsOf(row, entity.spec),
    });
    await recordImportedAttachments(
      this.trx,
      Viewer.system('an archive is imported as it was'),
      { entityId: id, spec: entity.spec },
    );
    await this.outbox.append(this.trx, {
      topic: 'entity',
      payload: { entityId: id, ref: refOf(row), revision: 1 },
    });
    return { id, workspaceId: workspace.id };
  }

  /** The id of an imported workspace. */
  workspaceId(name: string): string {
    return this.#workspaces.get(name)!.id;
  }
}
