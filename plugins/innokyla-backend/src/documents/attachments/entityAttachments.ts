import {
  attachmentIdOf,
  attachmentIdsIn,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { Knex } from 'knex';
import { invalid } from '../../http/errors';
import type { Viewer } from '../../permissions/viewer';
import { holdReadable } from './holdReadable';

type Spec = Record<string, unknown>;

/** More than this are not named in one answer. */
const MAX_ISSUES = 20;

/** SQLite takes so many rows in one statement. */
const CHUNK = 400;

/** The attachments that a spec shows, in any of its texts or as its picture, each with the field it first stands in. */
export function attachmentsInSpec(spec: unknown): Map<string, string> {
  const found = new Map<string, string>();
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'string') {
      if (!value.includes('attachment:')) return;
      const whole = attachmentIdOf(value);
      for (const id of whole ? [whole] : attachmentIdsIn(value)) {
        if (!found.has(id)) found.set(id, path);
      }
    } else if (value && typeof value === 'object') {
      for (const [key, part] of Object.entries(value)) {
        walk(part, `${path}.${key}`);
      }
    }
  };
  walk(spec, 'spec');
  return found;
}

/** What is written of an entity. */
export interface ShownByEntity {
  entityId: string;
  spec: Spec;
  /** What it showed before: that stays, whether the writer may read it or it is gone. */
  before?: Spec;
  /** Only the writer reads it so far. */
  isOwnDraft?: boolean;
}

/**
 * Writes down which attachments an entity shows from now on, in the transaction that writes its content; costs nothing
 * when there are none that it did not show before. Throws 400 naming the field of one the writer may not read: otherwise
 * an id that somebody got to know would open its bytes to them and to all readers.
 */
export async function recordEntityAttachments(
  trx: Knex.Transaction,
  viewer: Viewer,
  { entityId, spec, before, isOwnDraft = false }: ShownByEntity,
): Promise<void> {
  const shown = attachmentsInSpec(spec);
  if (shown.size === 0) return;
  const known = attachmentsInSpec(before);
  const added = [...shown.keys()].filter(id => !known.has(id));
  if (!added.length) return;
  const held = await holdReadable(trx, viewer, added);
  const missing = added.filter(id => !held.has(id));
  if (missing.length) {
    throw invalid(
      missing.slice(0, MAX_ISSUES).map(id => ({
        field: shown.get(id)!,
        message: `shows a picture that does not exist, or that you may not see (attachment:${id}); take it out or upload it anew`,
      })),
    );
  }
  await writeUses(trx, entityId, added, !isOwnDraft);
}

/**
 * Keeps the pictures of somebody's own changes from being swept away as unused; nobody reads them by that. Before the
 * changes are written: kept for nothing they do no harm.
 */
export async function keepForOwnDraft(
  knex: Knex,
  viewer: Viewer,
  entity: { id: string; spec: string },
  spec: Spec,
): Promise<void> {
  if (attachmentsInSpec(spec).size === 0) return;
  await knex.transaction(trx =>
    recordEntityAttachments(trx, viewer, {
      entityId: entity.id,
      spec,
      before: JSON.parse(entity.spec),
      isOwnDraft: true,
    }),
  );
}

/** For what comes with an archive: what is not there stays a picture that cannot be shown, and keeps nothing else out. */
export async function recordImportedAttachments(
  trx: Knex.Transaction,
  viewer: Viewer,
  { entityId, spec }: ShownByEntity,
): Promise<void> {
  const ids = [...attachmentsInSpec(spec).keys()];
  if (!ids.length) return;
  const held = await holdReadable(trx, viewer, ids);
  await writeUses(
    trx,
    entityId,
    ids.filter(id => held.has(id)),
    true,
  );
}

async function writeUses(
  trx: Knex.Transaction,
  entityId: string,
  ids: readonly string[],
  shown: boolean,
): Promise<void> {
  for (let i = 0; i < ids.length; i += CHUNK) {
    const rows = ids.slice(i, i + CHUNK).map(id => ({
      entity_id: entityId,
      attachment_id: id,
      shown,
    }));
    const written = trx('entity_attachments')
      .insert(rows)
      .onConflict(['entity_id', 'attachment_id']);
    // What others read already is not hidden by somebody's own changes.
    await (shown ? written.merge(['shown']) : written.ignore());
  }
}
