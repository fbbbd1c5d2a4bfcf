import type { Knex } from 'knex';

/** Each content that the files of workspaces hold, once a workspace: `workspace_id`, `sha256`, `size`. */
function contents(knex: Knex, workspaceId?: string): Knex.QueryBuilder {
  const versions = knex('document_versions')
    .join('entities', 'entities.id', 'document_versions.document_id')
    .select(
      'entities.workspace_id',
      'document_versions.sha256',
      'document_versions.size',
    );
  const attachments = knex('attachments').select(
    'workspace_id',
    'sha256',
    'size',
  );
  if (workspaceId) {
    versions.where('entities.workspace_id', workspaceId);
    attachments.where({ workspace_id: workspaceId });
  }
  // Not `union all`: bytes that stand in several versions take their room once.
  return versions.union([attachments]);
}

/**
 * Bytes that the files of a workspace take: versions and attachments, equal bytes once, those of deleted documents until they
 * are gone for good; and uploads in progress with what they have announced, so that two at once cannot promise the same room.
 */
export async function usedBy(knex: Knex, workspaceId: string): Promise<number> {
  const [kept, coming] = await Promise.all([
    knex
      .from(contents(knex, workspaceId).as('content'))
      .sum({ size: 'content.size' })
      .first(),
    knex('uploads')
      .where({ workspace_id: workspaceId })
      .whereIn('state', ['receiving', 'checked'])
      .sum({ size: 'size' })
      .first(),
  ]);
  return Number(kept?.size ?? 0) + Number(coming?.size ?? 0);
}

/** The workspaces whose kept files take most, the largest first; `only` restricts them. */
export async function largestWorkspaces(
  knex: Knex,
  only: (query: Knex.QueryBuilder) => void,
  limit: number,
): Promise<{ name: string; title: string; used: number }[]> {
  const rows = await knex
    .from(contents(knex).as('content'))
    .join('entities', 'entities.id', 'content.workspace_id')
    .where(only)
    .groupBy('entities.id', 'entities.name', 'entities.title')
    .select('entities.name', 'entities.title')
    .sum({ used: 'content.size' })
    .orderBy([{ column: 'used', order: 'desc' }, { column: 'entities.name' }])
    .limit(limit);
  return rows.map(({ name, title, used }) => ({
    name,
    title,
    used: Number(used),
  }));
}
