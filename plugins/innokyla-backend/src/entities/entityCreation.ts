import {
  type CreateEntityRequest,
  createEntitySchema,
  findKind,
  type InnokylaEntity,
  type KindDefinition,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { Knex } from 'knex';
import type { z } from 'zod';
import { isUniqueViolation } from '../database/database';
import { conflict, invalidField, notAllowed } from '../http/errors';
import { Viewer } from '../permissions/viewer';
import type { MemberStore } from '../workspaces/memberStore';
import { readKind } from './entityQuery';
import type { EntityEngine, EntityReading } from './entityReading';
import { demandLineage, lineageRefs } from './lineage';
import { insertEntity, nameTaken, type Place } from './newEntities';
import { programmeUnder } from './nextRow';
import { parseSpec } from './parseSpec';
import { refOf } from './rows';
import { demandFiles, documentOf } from './uploadedDocuments';

type Request = z.output<typeof createEntitySchema>;

/** What was made, and whether by this request or by one sent earlier. */
export interface Creation {
  entity: InnokylaEntity;
  made: boolean;
}

const ATTEMPTS = 5;

/** Makes entities, with their files, in one transaction. */
export class EntityCreation {
  constructor(
    private readonly engine: EntityEngine,
    private readonly reading: EntityReading,
    private readonly members: MemberStore,
  ) {}

  /**
   * Makes an entity. The same id sent again by the same person answers what was made the first time, so that a
   * request repeated by a bad network makes one thing.
   */
  async create(
    viewer: Viewer,
    request: CreateEntityRequest & Request,
  ): Promise<Creation> {
    const input = { ...request, id: request.id.toLowerCase() };
    const kind = findKind(readKind(input.kind)!)!;
    const spec = parseSpec(kind, this.engine.regions, input.spec);
    const earlier = await this.earlier(viewer, input.id, kind);
    if (earlier) return { entity: earlier, made: false };
    const titles = await this.engine.store.titles(viewer, lineageRefs(spec));
    demandLineage(kind, spec, ref => titles.has(ref));
    return this.make(viewer, kind, input, spec);
  }

  /**
   * Makes an entity of a spec that has been parsed. `first` runs in the same transaction before anything is written, and
   * may refuse.
   */
  async make(
    viewer: Viewer,
    kind: KindDefinition,
    input: Request,
    spec: Record<string, unknown>,
    first?: (trx: Knex.Transaction) => Promise<void>,
  ): Promise<Creation> {
    demandFiles(kind, input, spec);
    const place = await this.#place(viewer, kind, input, spec);

    // Another writer may take the name between our look and our insert; with a made-up name we look again.
    for (let attempt = 1; ; attempt++) {
      try {
        const ref = await this.engine.knex.transaction(async trx => {
          await first?.(trx);
          return this.#insert(trx, viewer, kind, input, spec, place);
        });
        this.engine.outbox.wake();
        const maker = await this.#maker(viewer, kind);
        return { entity: await this.reading.get(maker, ref), made: true };
      } catch (error) {
        if (!isUniqueViolation(error)) throw error;
        const made = await this.earlier(viewer, input.id, kind);
        if (made) return { entity: made, made: false };
        await this.#demandFree(viewer, input.id);
        if (input.name || attempt === ATTEMPTS)
          throw nameTaken(input.name ?? input.title);
      }
    }
  }

  /** What the same request has made before. Throws 409 when the id is somebody else's or another kind's. */
  async earlier(
    viewer: Viewer,
    id: string,
    kind: KindDefinition,
  ): Promise<InnokylaEntity | undefined> {
    const row = await this.engine.store.findById(
      Viewer.system(
        'a client-made id must be told apart from one taken by anybody',
      ),
      id,
    );
    if (!row) return undefined;
    if (row.created_by !== viewer.ref || row.kind !== kind.kind) {
      throw conflict('id: is taken; make a new one.', { field: 'id' });
    }
    return this.reading.find(await this.#maker(viewer, kind), refOf(row));
  }

  /** Who makes a workspace becomes its admin by that, which the viewer of the same request does not know yet. */
  async #maker(viewer: Viewer, kind: KindDefinition): Promise<Viewer> {
    if (kind.kind !== 'Workspace') return viewer;
    return viewer.withMemberships(
      await this.members.membershipsOf(viewer.refs),
    );
  }

  /** Throws 409 when the id is taken by something that can no longer be read; only its maker learns that it was deleted. */
  async #demandFree(viewer: Viewer, id: string): Promise<void> {
    const maker = await this.engine.store.makerOf(id);
    if (maker === undefined) return;
    throw conflict(
      maker === viewer.ref
        ? 'id: stands for something of yours that has been deleted; an admin of the workspace can bring it back, or make a new id.'
        : 'id: is taken; make a new one.',
      { field: 'id' },
    );
  }

  /** Where the entity goes. Throws when the workspace cannot be seen or is not the viewer's to write into. */
  async #place(
    viewer: Viewer,
    kind: KindDefinition,
    input: Request,
    spec: Record<string, unknown>,
  ): Promise<Place> {
    if (kind.kind === 'Workspace') {
      if (input.workspace) {
        throw invalidField(
          'workspace',
          'a workspace is put under another with spec.parent',
        );
      }
      const parent = spec.parent as string | undefined;
      return {
        namespace: 'default',
        workspaceId: input.id,
        programmeId: parent
          ? await programmeUnder(this.engine.store, viewer, parent)
          : input.id,
      };
    }
    if (!input.workspace)
      throw invalidField('workspace', 'must name the workspace it goes into');
    const workspace = await this.engine.store.find(
      viewer,
      `workspace:default/${input.workspace}`,
    );
    if (!workspace) {
      throw invalidField(
        'workspace',
        `"${input.workspace}" does not exist, or you may not see it`,
      );
    }
    if (!viewer.isEditorIn(workspace.id)) {
      throw notAllowed(
        `Only the members of "${workspace.title}" can add to it; ask its admin to join.`,
      );
    }
    if (workspace.status === 'archived') {
      throw conflict(`"${workspace.title}" is archived and read-only.`);
    }
    return {
      namespace: workspace.name,
      workspaceId: workspace.id,
      programmeId: workspace.programme_id,
    };
  }

  async #insert(
    trx: Knex.Transaction,
    viewer: Viewer,
    kind: KindDefinition,
    input: Request,
    spec: Record<string, unknown>,
    place: Place,
  ): Promise<string> {
    const { engine, members } = this;
    await this.#demandOpen(trx, kind, place);
    const row = await insertEntity(engine, trx, viewer, kind, place, {
      ...input,
      spec,
    });
    if (kind.kind === 'Workspace') {
      await members.put(
        viewer,
        { workspaceId: row.id, ref: viewer.ref, role: 'admin' },
        trx,
      );
    }
    for (const [index, upload] of (input.uploads ?? []).entries()) {
      const document =
        kind.kind === 'Document'
          ? row
          : await insertEntity(
              engine,
              trx,
              viewer,
              findKind('Document')!,
              place,
              documentOf(input, spec, refOf(row), upload, index),
            );
      await engine.files.takeUpload(trx, viewer, {
        uploadId: upload.id,
        documentId: document.id,
        workspaceId: place.workspaceId,
        note: upload.note,
        field: `uploads.${index}.id`,
      });
    }
    return refOf(row);
  }

  /** The workspace was looked at before the transaction: by now it may have been deleted or archived. */
  async #demandOpen(
    trx: Knex.Transaction,
    kind: KindDefinition,
    place: Place,
  ): Promise<void> {
    if (kind.kind === 'Workspace') return;
    if (!(await this.engine.store.holdOpen(trx, place.workspaceId))) {
      throw conflict(
        'The workspace has just been deleted or archived; nothing can be added to it.',
      );
    }
  }
}
