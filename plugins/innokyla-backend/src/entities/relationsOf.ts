import {
  findKind,
  type Relation,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { EntityRow } from './rows';

/**
 * What an entity relates to: its place (`partOf`), who owns it (`ownedBy`) and what its kind declares. Content belongs to
 * its workspace and a workspace to the portal's group, never to a person.
 */
export function relationsOf(
  row: Pick<EntityRow, 'kind' | 'namespace'>,
  spec: Record<string, unknown>,
): Relation[] {
  const declared = findKind(row.kind)?.relations(spec) ?? [];
  if (row.kind === 'Workspace') {
    return [
      ...(spec.parent
        ? [{ type: 'partOf', targetRef: `workspace:default/${spec.parent}` }]
        : []),
      ...(spec.owner
        ? [{ type: 'ownedBy', targetRef: String(spec.owner) }]
        : []),
      ...declared,
    ];
  }
  const workspace = `workspace:default/${row.namespace}`;
  return [
    { type: 'partOf', targetRef: workspace },
    { type: 'ownedBy', targetRef: workspace },
    ...declared,
  ];
}
