import type { EntitySummary } from '@innokyla/backstage-plugin-innokyla-common';

/** The groups that a programme's workspaces are shown in, in this order. */
export const WORKSPACE_GROUPS = [
  'regional',
  'digital',
  'coordination',
  'network',
  'other',
] as const;
/** A group of workspaces. */
export type WorkspaceGroup = (typeof WORKSPACE_GROUPS)[number];

const groupOf = ({ spec }: EntitySummary): WorkspaceGroup => {
  if (spec.type === 'network') return 'network';
  const projectType = WORKSPACE_GROUPS.find(g => g === spec.projectType);
  return projectType ?? 'other';
};

/**
 * The workspaces of a programme by what kind of project they are; programmes themselves and empty groups are left out.
 * People look for a region, so regional ones stand by the name of theirs; the others keep their order.
 */
export function groupWorkspaces(
  workspaces: readonly EntitySummary[],
  names: { language: string; regionOf: (workspace: EntitySummary) => string },
): { group: WorkspaceGroup; items: EntitySummary[] }[] {
  const { compare } = new Intl.Collator(names.language);
  const projects = workspaces.filter(w => w.spec.type !== 'programme');
  return WORKSPACE_GROUPS.map(group => ({
    group,
    items: projects
      .filter(w => groupOf(w) === group)
      .sort((a, b) =>
        group === 'regional'
          ? compare(names.regionOf(a), names.regionOf(b))
          : 0,
      ),
  })).filter(({ items }) => items.length > 0);
}
