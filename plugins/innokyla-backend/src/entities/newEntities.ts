import {
  type createEntitySchema,
  type KindDefinition,
  slugFromTitle,
  sortKeyOfTitle,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { Knex } from 'knex';
import type { z } from 'zod';
import { now } from '../database/database';
import { recordEntityAttachments } from '../documents/attachments/entityAttachments';
import { conflict } from '../http/errors';
import type { Viewer } from '../permissions/viewer';
import type { EntityEngine } from './entityReading';
import { relationsOf } from './relationsOf';
import { type EntityRow, refOf } from './rows';

/** Where in the tree an entity goes. */
export interface Place {
  namespace: string;
  workspaceId: string;
  programmeId: string;
}

/** What a new entity says of itself. */
export type NewEntity = Pick<
  z.output<typeof createEntitySchema>,
  | 'id'
  | 'name'
  | 'title'
  | 'description'
  | 'language'
  | 'visibility'
  | 'status'
  | 'spec'
>;

export const nameTaken = (name: string) =>
  conflict(`name: "${name}" is taken in this workspace.`, { field: 'name' });

/** Writes a new entity with its name, first revision and event, and answers its row. */
export async function insertEntity(
  engine: EntityEngine,
  trx: Knex.Transaction,
  viewer: Viewer,
  kind: KindDefinition,
  place: Place,
  input: NewEntity,
): Promise<EntityRow> {
  const at = now();
  const row: EntityRow = {
    id: input.id,
    kind: kind.kind,
    namespace: place.namespace,
    name: await freeName(engine, trx, kind, place.namespace, input),
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
  await engine.store.insert(trx, row, {
    spec: input.spec,
    relations: relationsOf(row, input.spec),
  });
  await recordEntityAttachments(trx, viewer, {
    entityId: row.id,
    spec: input.spec,
  });
  await engine.outbox.append(trx, {
    topic: 'entity',
    payload: {
      entityId: row.id,
      ref: refOf(row),
      revision: 1,
      shownBy: row.status === 'published' ? viewer.ref : undefined,
    },
  });
  return row;
}

async function freeName(
  { store }: EntityEngine,
  trx: Knex.Transaction,
  kind: KindDefinition,
  namespace: string,
  input: Pick<NewEntity, 'name' | 'title'>,
): Promise<string> {
  const base =
    input.name ??
    (slugFromTitle(input.title) || kind.kind.toLocaleLowerCase('en-US'));
  const taken = await store.takenNames(trx, kind.kind, namespace, base);
  if (!taken.has(base)) return base;
  if (input.name) throw nameTaken(input.name);
  for (let n = 2; ; n++) {
    const suffix = `-${n}`;
    const name = `${base.slice(0, 63 - suffix.length)}${suffix}`;
    if (!taken.has(name)) return name;
  }
}
