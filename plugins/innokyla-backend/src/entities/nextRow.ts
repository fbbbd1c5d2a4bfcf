import {
  sortKeyOfTitle,
  VISIBILITIES,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { Knex } from 'knex';
import { isDeepStrictEqual } from 'node:util';
import { now } from '../database/database';
import { conflict, invalidField } from '../http/errors';
import type { Viewer } from '../permissions/viewer';
import type { EntityStore } from './entityStore';
import type { EntityRow } from './rows';

/** What a write may change of a row; what is left out stays. */
export interface RowChange {
  title?: string;
  description?: string;
  language?: EntityRow['language'];
  visibility?: EntityRow['visibility'];
  status?: EntityRow['status'];
  spec?: Record<string, unknown>;
  published_at?: string | null;
  deleted_at?: string | null;
  deleted_by?: string | null;
}

/** The row after a change, one revision further, with its spec. */
export function nextRow(
  viewer: Viewer,
  row: EntityRow,
  change: RowChange,
): { row: EntityRow; spec: Record<string, unknown> } {
  const spec = change.spec ?? (JSON.parse(row.spec) as Record<string, unknown>);
  const title = change.title ?? row.title;
  return {
    spec,
    row: {
      ...row,
      title,
      sort_title: sortKeyOfTitle(title),
      // A PUT carries the whole entity: a spec without a summary takes the summary away.
      description: change.spec ? change.description ?? null : row.description,
      language: change.language ?? row.language,
      visibility: change.visibility ?? row.visibility,
      status: change.status ?? row.status,
      spec: JSON.stringify(spec),
      published_at: change.published_at ?? row.published_at,
      deleted_at:
        change.deleted_at === undefined ? row.deleted_at : change.deleted_at,
      deleted_by:
        change.deleted_by === undefined ? row.deleted_by : change.deleted_by,
      revision: row.revision + 1,
      updated_at: now(),
      updated_by: viewer.ref,
    },
  };
}

/** Whether what a person sent says what the entity says already. */
export function isUnchanged(
  row: EntityRow,
  before: Record<string, unknown>,
  change: RowChange & { spec: Record<string, unknown> },
): boolean {
  return (
    (change.title ?? row.title) === row.title &&
    (change.language ?? row.language) === row.language &&
    (change.visibility ?? row.visibility) === row.visibility &&
    (change.description ?? null) === row.description &&
    isDeepStrictEqual(change.spec, before)
  );
}

/** Whether a change lets people see an entity who could not before. */
export function isShownToMore(before: EntityRow, after: EntityRow): boolean {
  if (after.status === 'draft' || after.deleted_at) return false;
  return (
    before.status === 'draft' ||
    before.deleted_at !== null ||
    VISIBILITIES.indexOf(after.visibility) >
      VISIBILITIES.indexOf(before.visibility)
  );
}

/**
 * The root workspace above a new place in the tree. Throws 400 when the parent does not exist for the viewer, 409 when
 * the viewer is not its admin, for a parent's audience grows by what is put under it.
 */
export async function programmeUnder(
  store: EntityStore,
  viewer: Viewer,
  parent: string,
  db?: Knex,
): Promise<string> {
  const row = await store.find(viewer, `workspace:default/${parent}`, db);
  if (!row)
    throw invalidField(
      'spec.parent',
      `"${parent}" does not exist, or you may not see it`,
    );
  if (!viewer.isAdminIn(row.id)) {
    throw conflict(
      `Only an admin of "${row.title}" can put a workspace under it.`,
    );
  }
  return row.programme_id;
}

/** Moves a workspace and what is in it under another root, when its parent has changed. */
export async function place(
  store: EntityStore,
  viewer: Viewer,
  trx: Knex.Transaction,
  before: EntityRow,
  after: EntityRow,
  spec: Record<string, unknown>,
): Promise<void> {
  const oldParent = JSON.parse(before.spec).parent as string | undefined;
  const parent = spec.parent as string | undefined;
  if (oldParent === parent) return;
  if (parent === after.name || (await store.hasChildren(trx, after.name))) {
    throw conflict(
      'spec.parent: a workspace with workspaces under it cannot be put under another.',
    );
  }
  const programmeId = parent
    ? await programmeUnder(store, viewer, parent, trx)
    : after.id;
  await store.moveProgramme(trx, after.id, programmeId);
}
