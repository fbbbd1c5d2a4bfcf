import {
  isAndCriteria,
  isNotCriteria,
  isOrCriteria,
} from '@backstage/plugin-permission-node';
import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import type { Knex } from 'knex';
import type { PolicyFilter, PolicyResource } from './rules';
import type { PolicyDecision, Viewer } from './viewer';

/*
 * INVARIANT: no row of an entity, nor of anything that hangs on one (files, threads, posts, history), leaves the database
 * but through `readable`. The same rule for a row already at hand is `mayRead`; a test holds the two together over every
 * combination of role, status, visibility and deletion.
 */

/** The columns that decide who may read. */
export interface Guarded {
  workspace_id: string;
  programme_id: string;
  visibility: string;
  status: string;
  deleted_at?: string | null;
}

/** Restricts a query over `entities` (known as `alias`) to what the viewer may read; deleted ones never. */
export function readable(viewer: Viewer, alias = 'entities') {
  return (query: Knex.QueryBuilder): void => {
    query.whereNull(`${alias}.deleted_at`);
    applyPolicy(query, viewer.policy.read, alias);
    query.where(audienceOf(viewer, alias, alias));
  };
}

/**
 * Restricts a query to the audience that status and visibility in one table (`state`: the entity, or one revision of it)
 * give to what stands where the entity (`alias`) stands. A part of `readable`, never used without it.
 */
export function audienceOf(viewer: Viewer, state: string, alias = 'entities') {
  return (query: Knex.QueryBuilder): void => {
    if (viewer.type === 'system') return;
    query.where(any => {
      any.where(portal =>
        portal
          .whereNot(`${state}.status`, 'draft')
          .where(`${state}.visibility`, 'portal'),
      );
      if (viewer.type === 'portal') return;
      any
        .orWhere(programme =>
          programme
            .whereNot(`${state}.status`, 'draft')
            .where(`${state}.visibility`, 'programme')
            .whereIn(`${alias}.programme_id`, viewer.programmeIds),
        )
        .orWhere(member =>
          member
            .whereNot(`${state}.status`, 'draft')
            .whereIn(`${alias}.workspace_id`, viewer.workspaceIds),
        )
        .orWhereIn(`${alias}.workspace_id`, viewer.editorWorkspaceIds);
    });
  };
}

/** Restricts a query to deleted entities that the viewer may bring back: those of workspaces they are admins of. */
export function recoverable(viewer: Viewer, alias = 'entities') {
  return (query: Knex.QueryBuilder): void => {
    query.whereNotNull(`${alias}.deleted_at`);
    applyPolicy(query, viewer.policy.read, alias);
    if (viewer.type === 'system') return;
    query.where(any =>
      any
        .whereIn(`${alias}.workspace_id`, viewer.adminWorkspaceIds)
        // A deleted workspace gives its members nothing any more, but for this: its admins can bring it back.
        .orWhere(workspace =>
          workspace
            .where(`${alias}.kind`, 'Workspace')
            .whereIn(`${alias}.id`, ids =>
              ids
                .select('memberships.workspace_id')
                .from('memberships')
                .where('memberships.role', 'admin')
                .whereIn('memberships.member_ref', [...viewer.refs]),
            ),
        ),
    );
  };
}

/** The rule of `readable` for a row at hand, without the host's policy (which needs the person's own request). */
export function mayRead(viewer: Viewer, row: Guarded): boolean {
  if (row.deleted_at) return false;
  if (viewer.type === 'system') return true;
  if (viewer.isEditorIn(row.workspace_id)) return true;
  if (row.status === 'draft') return false;
  return (
    row.visibility === 'portal' ||
    (row.visibility === 'programme' &&
      viewer.isInProgramme(row.programme_id)) ||
    viewer.roleIn(row.workspace_id) !== undefined
  );
}

/** Whether the host's policy allows something on one resource. */
export function policyAllows(
  decision: PolicyDecision,
  resource: PolicyResource,
): boolean {
  if (decision.result !== 'conditional') return decision.result === 'allow';
  const holds = (criteria: PermissionCriteria<PolicyFilter>): boolean => {
    if (isAndCriteria(criteria)) return criteria.allOf.every(holds);
    if (isOrCriteria(criteria)) return criteria.anyOf.some(holds);
    if (isNotCriteria(criteria)) return !holds(criteria.not);
    return criteria.values.includes(resource[criteria.field]);
  };
  return holds(decision.criteria);
}

function applyPolicy(
  query: Knex.QueryBuilder,
  decision: PolicyDecision,
  alias: string,
): void {
  if (decision.result === 'allow') return;
  if (decision.result === 'deny') {
    query.whereRaw('1 = 0');
    return;
  }
  query.where(inner => addCriteria(inner, decision.criteria, alias));
}

function addCriteria(
  query: Knex.QueryBuilder,
  criteria: PermissionCriteria<PolicyFilter>,
  alias: string,
): void {
  if (isAndCriteria(criteria)) {
    for (const part of criteria.allOf) {
      query.andWhere(inner => addCriteria(inner, part, alias));
    }
  } else if (isOrCriteria(criteria)) {
    for (const part of criteria.anyOf) {
      query.orWhere(inner => addCriteria(inner, part, alias));
    }
  } else if (isNotCriteria(criteria)) {
    query.whereNot(inner => addCriteria(inner, criteria.not, alias));
  } else if (criteria.field === 'workspace') {
    query.whereIn(`${alias}.workspace_id`, ids =>
      ids
        .select('policy_workspace.id')
        .from('entities as policy_workspace')
        .where('policy_workspace.kind', 'Workspace')
        .whereIn('policy_workspace.name', criteria.values),
    );
  } else {
    query.whereIn(`${alias}.${criteria.field}`, criteria.values);
  }
}
