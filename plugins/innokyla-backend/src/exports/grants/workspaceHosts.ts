import type { Knex } from 'knex';
import type { EntityRow } from '../../entities/rows';
import { readable } from '../../permissions/readable';
import type { Viewer } from '../../permissions/viewer';

/** The host organisations of workspaces, by the workspace's name, as far as the viewer may read the workspaces. */
export async function workspaceHosts(
  knex: Knex,
  viewer: Viewer,
  names: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await knex<EntityRow>('entities')
    .where('entities.kind', 'Workspace')
    .whereIn('entities.name', [...new Set(names)])
    .where(readable(viewer))
    .select('entities.name', 'entities.spec');
  return new Map(
    rows.flatMap(({ name, spec }) => {
      const { host } = JSON.parse(spec) as { host?: string };
      return host ? [[name, host] as const] : [];
    }),
  );
}
