import type { Knex } from 'knex';
import type { Viewer } from '../../permissions/viewer';
import { readableAttachments } from './readableAttachments';

/** SQLite takes so many values in one statement, and to spare. */
const CHUNK = 500;

/**
 * Of these attachments, those the viewer may read, with who made them. They are held until the transaction ends: the sweep
 * of unused ones waits, and then sees the use that is about to be written.
 */
export async function holdReadable(
  trx: Knex.Transaction,
  viewer: Viewer,
  ids: readonly string[],
): Promise<Map<string, { madeBy: string }>> {
  const found = new Map<string, { madeBy: string }>();
  for (let i = 0; i < ids.length; i += CHUNK) {
    const rows: { id: string; created_by: string }[] =
      await readableAttachments(trx, viewer)
        .whereIn('attachments.id', ids.slice(i, i + CHUNK))
        .forShare('attachments')
        .select('attachments.id', 'attachments.created_by');
    for (const row of rows) found.set(row.id, { madeBy: row.created_by });
  }
  return found;
}
