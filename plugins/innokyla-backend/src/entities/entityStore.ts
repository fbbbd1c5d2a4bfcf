import {
  findKind,
  parseRef,
  type Relation,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { Knex } from 'knex';
import { readable, recoverable } from '../permissions/readable';
import type { Viewer } from '../permissions/viewer';
import { type EntityIndex, rewriteIndex, writeIndex } from './entityIndex';
import { type RevisionNote, RevisionStore } from './revisionStore';
import { type EntityRow, refOf, type WorkspaceFacts } from './rows';
import { WORKSPACE_COLUMNS, workspaceFacts } from './workspaceFacts';

/** Entities with their facets and relations. Reads take a viewer, writes a transaction. */
export class EntityStore {
  /** Their history, which every write adds to. */
  readonly revisions: RevisionStore;

  constructor(private readonly knex: Knex) {
    this.revisions = new RevisionStore(knex);
  }

  /** The entity of a ref, when the viewer may read it. */
  async find(
    viewer: Viewer,
    ref: string,
    db: Knex = this.knex,
  ): Promise<EntityRow | undefined> {
    return this.#byRef(ref, db)?.where(readable(viewer)).first();
  }

  /** A deleted entity that the viewer may bring back. */
  async findDeleted(
    viewer: Viewer,
    ref: string,
  ): Promise<EntityRow | undefined> {
    return this.#byRef(ref, this.knex)?.where(recoverable(viewer)).first();
  }

  async findById(
    viewer: Viewer,
    id: string,
    db: Knex = this.knex,
  ): Promise<EntityRow | undefined> {
    return db<EntityRow>('entities')
      .select('entities.*')
      .where('entities.id', id)
      .where(readable(viewer))
      .first();
  }

  /** The facts of workspaces that decide what may be done in them, by id. A title only when the viewer may read it. */
  async workspaces(
    viewer: Viewer,
    ids: readonly string[],
  ): Promise<Map<string, WorkspaceFacts>> {
    if (!ids.length) return new Map();
    const rows = await this.knex<EntityRow>('entities')
      .whereIn('entities.id', [...new Set(ids)])
      .select(...WORKSPACE_COLUMNS);
    return new Map(rows.map(row => [row.id, workspaceFacts(viewer, row)]));
  }

  /** Titles of the entities the viewer may read among these refs, by ref. */
  async titles(
    viewer: Viewer,
    refs: readonly string[],
  ): Promise<Map<string, string>> {
    const parts = refs.flatMap(ref => {
      const { kind, ...named } = parseRef(ref);
      const definition = findKind(kind);
      return definition ? [{ ...named, kind: definition.kind }] : [];
    });
    if (!parts.length) return new Map();
    const each = (part: 'kind' | 'namespace' | 'name') => [
      ...new Set(parts.map(ref => ref[part])),
    ];
    const rows = await this.knex<EntityRow>('entities')
      .whereIn('entities.kind', each('kind'))
      .whereIn('entities.namespace', each('namespace'))
      .whereIn('entities.name', each('name'))
      .where(readable(viewer))
      .select('kind', 'namespace', 'name', 'title');
    return new Map(rows.map(row => [refOf(row), row.title]));
  }

  /** Relations to an entity from entities the viewer may read; what it relates to itself stands in its spec. */
  async incoming(
    viewer: Viewer,
    ref: string,
  ): Promise<(Relation & { title: string })[]> {
    const rows = await this.knex('entity_relations')
      .join('entities', 'entities.id', 'entity_relations.source_id')
      .where('entity_relations.target_ref', ref)
      .where(readable(viewer))
      .orderBy(['entity_relations.type', 'entities.sort_title', 'entities.id'])
      // A screenful; the whole list is a query of its own (`relation=`).
      .limit(200)
      .select(
        'entity_relations.type',
        'entities.kind',
        'entities.namespace',
        'entities.name',
        'entities.title',
      );
    return rows.map(row => ({
      type: row.type,
      targetRef: refOf(row),
      title: row.title,
    }));
  }

  /** Writes a new entity with its first revision, facets and relations. */
  async insert(
    trx: Knex.Transaction,
    row: EntityRow,
    index: EntityIndex,
  ): Promise<void> {
    await trx('entities').insert(row);
    await this.revisions.record(trx, row);
    await writeIndex(trx, row, index);
  }

  /**
   * Writes the next state of an entity if `revision` is still its revision; answers whether it was. The condition stands
   * in the update itself, so of two writers with the same revision one always loses.
   */
  async update(
    trx: Knex.Transaction,
    revision: number,
    next: EntityRow,
    index: EntityIndex,
    note?: RevisionNote,
  ): Promise<boolean> {
    // Where it stands is `moveProgramme`'s alone, which makes no revision: what was read earlier may be out of date.
    const { programme_id: _stale, ...fields } = next;
    const count = await trx('entities')
      .where({ id: next.id, revision })
      .update(fields);
    if (count === 0) return false;
    await this.revisions.record(trx, next, note);
    await rewriteIndex(trx, next, index);
    return true;
  }

  /** The revision an entity has now, for telling a writer who was too late; undefined when it was removed for good. */
  async currentRevision(
    trx: Knex.Transaction,
    id: string,
  ): Promise<number | undefined> {
    const row = await trx('entities').where({ id }).first('revision');
    return row?.revision;
  }

  /** Moves everything in a workspace under another root; after its parent changed. */
  async moveProgramme(
    trx: Knex.Transaction,
    workspaceId: string,
    programmeId: string,
  ): Promise<void> {
    await trx('entities')
      .where('workspace_id', workspaceId)
      .update({ programme_id: programmeId });
  }

  /** Whether any workspace stands under the one of this name. */
  async hasChildren(trx: Knex.Transaction, name: string): Promise<boolean> {
    const row = await trx('entity_relations')
      .where({ type: 'partOf', target_ref: `workspace:default/${name}` })
      .join('entities', 'entities.id', 'entity_relations.source_id')
      .where('entities.kind', 'Workspace')
      .first('entities.id');
    return row !== undefined;
  }

  /** Names in a namespace that begin with a base, also of what was removed for good, to find a free one. */
  async takenNames(
    trx: Knex.Transaction,
    kind: string,
    namespace: string,
    base: string,
  ): Promise<Set<string>> {
    const named = (table: string) =>
      trx(table)
        .where({ kind, namespace })
        .where(q => q.where('name', base).orWhere('name', 'like', `${base}-%`))
        .select('name');
    const rows = await named('entities').unionAll([named('retired_names')]);
    return new Set(rows.map((row: { name: string }) => row.name));
  }

  /** Whether anything but the workspace itself stands in it or under it; deleted things do not count. */
  async hasContent(
    trx: Knex.Transaction,
    workspace: EntityRow,
  ): Promise<boolean> {
    const row = await trx('entities')
      .whereNull('deleted_at')
      .whereNot('id', workspace.id)
      .where(q =>
        q
          .where('workspace_id', workspace.id)
          .orWhere('programme_id', workspace.id),
      )
      .first('id');
    return row !== undefined;
  }

  /** Who made the entity of an id, deleted ones too; tells apart why an id is taken. */
  async makerOf(id: string): Promise<string | undefined> {
    const row = await this.knex('entities').where({ id }).first('created_by');
    return row?.created_by;
  }

  /**
   * Whether things can be added to a workspace; if so, it stays as it is until the transaction ends. SQLite has one writer
   * and needs no lock.
   */
  async holdOpen(trx: Knex.Transaction, workspaceId: string): Promise<boolean> {
    const row = await trx('entities')
      .where({ id: workspaceId, deleted_at: null })
      .whereNot('status', 'archived')
      .forShare()
      .first('id');
    return row !== undefined;
  }

  /** Holds an entity's row until the transaction ends, so that of two who come one waits. SQLite has one writer. */
  async hold(trx: Knex.Transaction, id: string): Promise<void> {
    await trx('entities').where({ id }).forUpdate().first('id');
  }

  /** Whether nothing has ever been written. */
  async isEmpty(): Promise<boolean> {
    return (await this.knex('entities').first('id')) === undefined;
  }

  #byRef(ref: string, db: Knex) {
    const { kind, namespace, name } = parseRef(ref);
    const definition = findKind(kind);
    if (!definition) return undefined;
    return db<EntityRow>('entities')
      .select('entities.*')
      .where({
        'entities.kind': definition.kind,
        'entities.namespace': namespace,
        'entities.name': name,
      } as {});
  }
}
