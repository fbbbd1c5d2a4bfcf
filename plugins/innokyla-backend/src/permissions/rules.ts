import {
  createPermissionResourceRef,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import { RESOURCE_TYPE_ENTITY } from '@innokyla/backstage-plugin-innokyla-common';
import { z } from 'zod';

/** What a policy can look at. */
export interface PolicyResource {
  kind: string;
  /** Name of the workspace. */
  workspace: string;
  visibility: string;
  status: string;
}

/** A rule as data, to become SQL (`policySql`) or to be tried on one resource. */
export interface PolicyFilter {
  field: keyof PolicyResource;
  values: string[];
}

/** Entities as a resource of the portal's permission policy. */
export const entityResourceRef = createPermissionResourceRef<
  PolicyResource,
  PolicyFilter
>().with({ pluginId: 'innokyla', resourceType: RESOURCE_TYPE_ENTITY });

const valuesSchema = z.object({
  values: z.array(z.string()).min(1).describe('Any of these values'),
});

const fieldRule = (
  name: string,
  description: string,
  field: keyof PolicyResource,
) =>
  createPermissionRule({
    name,
    description,
    resourceRef: entityResourceRef,
    paramsSchema: valuesSchema,
    apply: (resource: PolicyResource, { values }: { values: string[] }) =>
      values.includes(resource[field]),
    toQuery: ({ values }: { values: string[] }) => ({ field, values }),
  });

/** Rules that the portal owner's policy can make conditional decisions of. */
export const entityRules = [
  fieldRule('IS_KIND', 'Entities of the given kinds', 'kind'),
  fieldRule(
    'IN_WORKSPACE',
    'Entities of the workspaces with the given names',
    'workspace',
  ),
  fieldRule(
    'HAS_VISIBILITY',
    'Entities with the given visibilities',
    'visibility',
  ),
  fieldRule('HAS_STATUS', 'Entities with the given statuses', 'status'),
];
