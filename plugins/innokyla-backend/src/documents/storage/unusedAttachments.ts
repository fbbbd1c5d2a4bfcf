import type { Knex } from 'knex';

/** Looked up at once. */
const BATCH = 1000;

/**
 * Removes attachments older than an instant that nothing shows or has shown; answers how many. Their bytes go with the blobs
 * that nothing refers to.
 *
 * Each is locked first and looked at again in a second statement: PostgreSQL would judge a single conditional delete by a
 * snapshot older than the lock. Whoever shows an attachment at this very moment holds its row by the foreign key, so either
 * we wait and then see it shown, or they wait and are refused because it is gone; it is never taken from under a text.
 */
export async function sweepAttachments(
  knex: Knex,
  before: string,
): Promise<number> {
  const candidates = await unused(knex, before)
    .orderBy(['attachments.created_at', 'attachments.id'])
    .limit(BATCH)
    .select('attachments.id');
  let removed = 0;
  for (const { id } of candidates) {
    removed += await knex.transaction(async (trx): Promise<number> => {
      await trx('attachments').where({ id }).forUpdate().first('id');
      return unused(trx, before).where({ id }).delete();
    });
  }
  return removed;
}

function unused(knex: Knex, before: string): Knex.QueryBuilder {
  const query = knex('attachments').where(
    'attachments.created_at',
    '<',
    before,
  );
  for (const table of ['entity_attachments', 'post_attachments']) {
    query.whereNotExists(
      knex(table)
        .select(knex.raw('1'))
        .whereRaw('?? = ??', [`${table}.attachment_id`, 'attachments.id']),
    );
  }
  return query;
}
