import {
  type CreateEntityRequest,
  createEntitySchema,
  findKind,
  type InnokylaEntity,
  type KindDefinition,
  slugFromTitle,
  sortKeyOfTitle,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { Knex } from 'knex';
import { v7 as uuid } from 'uuid';
import type { z } from 'zod';
import { isUniqueViolation, now } from '../database/database';
import { conflict, invalidField, notAllowed } from '../http/errors';
import { parse } from '../http/validate';
import { Viewer } from '../permissions/viewer';
import type { MemberStore } from '../workspaces/memberStore';
import { readKind } from './entityQuery';
import type { EntityEngine, EntityReading } from './entityReading';
import { programmeUnder } from './nextRow';
import { parseSpec } from './parseSpec';
import { relationsOf } from './relationsOf';
import { type EntityRow, refOf } from './rows';

type Request = z.output<typeof createEntitySchema>;
type UploadRequest = NonNullable<Request['uploads']>[number];

const ATTEMPTS = 5;

const nameTaken = (name: string) =>
  conflict(`name: "${name}" is taken in this workspace.`, { field: 'name' });

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
  ): Promise<{ entity: InnokylaEntity; made: boolean }> {
    const input = { ...request, id: request.id.toLowerCase() };
    const kind = findKind(readKind(input.kind)!)!;
    const spec = parseSpec(kind, this.engine.regions, input.spec);
    const earlier = await this.#earlier(viewer, input.id, kind);
    if (earlier) return { entity: earlier, made: false };
    demandFiles(kind, input, spec);
    const place = await this.#place(viewer, kind, input, spec);

    // Another writer may take the name between our look and our insert; with a made-up name we look again.
    for (let attempt = 1; ; attempt++) {
      try {
        const ref = await this.#insert(viewer, kind, input, spec, place);
        this.engine.outbox.wake();
        const maker = await this.#maker(viewer, kind);
        return { entity: await this.reading.get(maker, ref), made: true };
      } catch (error) {
        if (!isUniqueViolation(error)) throw error;
        const made = await this.#earlier(viewer, input.id, kind);
        if (made) return { entity: made, made: false };
        await this.#demandFree(viewer, input.id);
        if (input.name || attempt === ATTEMPTS)
          throw nameTaken(input.name ?? input.title);
      }
    }
  }

  /** What the same request has made before. Throws 409 when the id is somebody else's or another kind's. */
  async #earlier(
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
    viewer: Viewer,
    kind: KindDefinition,
    input: Request,
    spec: Record<string, unknown>,
    place: Place,
  ): Promise<string> {
    return this.engine.knex.transaction(async trx => {
      await this.#demandOpen(trx, kind, place);
      const row = await this.#insertOne(trx, viewer, kind, place, {
        ...input,
        spec,
      });
      if (kind.kind === 'Workspace') {
        await this.members.put(
          viewer,
          { workspaceId: row.id, ref: viewer.ref, role: 'admin' },
          trx,
        );
      }
      for (const [index, upload] of (input.uploads ?? []).entries()) {
        const document =
          kind.kind === 'Document'
            ? row
            : await this.#insertOne(
                trx,
                viewer,
                findKind('Document')!,
                place,
                documentOf(input, spec, refOf(row), upload, index),
              );
        await this.engine.files.takeUpload(trx, viewer, {
          uploadId: upload.id,
          documentId: document.id,
          workspaceId: place.workspaceId,
          note: upload.note,
          field: `uploads.${index}.id`,
        });
      }
      return refOf(row);
    });
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

  async #insertOne(
    trx: Knex.Transaction,
    viewer: Viewer,
    kind: KindDefinition,
    place: Place,
    input: Pick<
      Request,
      | 'id'
      | 'name'
      | 'title'
      | 'description'
      | 'language'
      | 'visibility'
      | 'status'
      | 'spec'
    >,
  ): Promise<EntityRow> {
    const at = now();
    const row: EntityRow = {
      id: input.id,
      kind: kind.kind,
      namespace: place.namespace,
      name: await this.#name(trx, kind, place.namespace, input),
      title: input.title,
      sort_title: sortKeyOfTitle(input.title),
      description: input.description ?? null,
      language: input.language,
      workspace_id: place.workspaceId,
      programme_id: place.programmeId,
      visibility: input.visibility,
      status: input.status,
      origin: 'authored',
      revision: 1,
      spec: JSON.stringify(input.spec),
      created_at: at,
      created_by: viewer.ref,
      updated_at: at,
      updated_by: viewer.ref,
      published_at: input.status === 'published' ? at : null,
      deleted_at: null,
      deleted_by: null,
    };
    await this.engine.store.insert(trx, row, {
      spec: input.spec,
      relations: relationsOf(row, input.spec),
    });
    await this.engine.outbox.append(trx, {
      topic: 'entity',
      payload: { entityId: row.id, ref: refOf(row), revision: 1 },
    });
    return row;
  }

  async #name(
    trx: Knex.Transaction,
    kind: KindDefinition,
    namespace: string,
    input: Pick<Request, 'name' | 'title'>,
  ): Promise<string> {
    const base =
      input.name ??
      (slugFromTitle(input.title) || kind.kind.toLocaleLowerCase('en-US'));
    const taken = await this.engine.store.takenNames(
      trx,
      kind.kind,
      namespace,
      base,
    );
    if (!taken.has(base)) return base;
    if (input.name) throw nameTaken(input.name);
    for (let n = 2; ; n++) {
      const suffix = `-${n}`;
      const name = `${base.slice(0, 63 - suffix.length)}${suffix}`;
      if (!taken.has(name)) return name;
    }
  }
}

interface Place {
  namespace: string;
  workspaceId: string;
  programmeId: string;
}

function demandFiles(
  kind: KindDefinition,
  input: Request,
  spec: Record<string, unknown>,
): void {
  const uploads = input.uploads ?? [];
  if (kind.needsFile && uploads.length !== 1) {
    throw invalidField(
      'uploads',
      `a ${kind.kind} is made of exactly one finished upload`,
    );
  }
  if (kind.kind === 'Document') return;
  uploads.forEach((upload, index) =>
    documentSpecOf(input, spec, [], upload, index),
  );
}

/** The document that an upload of another entity becomes: with the same audience, tied to it. */
function documentOf(
  input: Request,
  spec: Record<string, unknown>,
  ref: string,
  upload: UploadRequest,
  index: number,
) {
  return {
    id: uuid(),
    title: upload.title ?? input.title,
    language: input.language,
    visibility: input.visibility,
    status: input.status,
    spec: documentSpecOf(input, spec, [ref], upload, index),
  };
}

/** Throws 400 naming the field of the upload, for instance a type of document that there is not. */
function documentSpecOf(
  input: Request,
  spec: Record<string, unknown>,
  documents: string[],
  upload: UploadRequest,
  index: number,
): Record<string, unknown> {
  const isApplication = findKind(input.kind)?.kind === 'GrantApplication';
  const documentSpec = {
    type: upload.type ?? (isApplication ? 'application' : 'other'),
    documents,
    years: spec.years,
    regions: spec.regions,
    personalDataChecked: upload.personalDataChecked,
  };
  return parse(
    findKind('Document')!.spec,
    JSON.parse(JSON.stringify(documentSpec)),
    `uploads.${index}`,
  ) as Record<string, unknown>;
}
