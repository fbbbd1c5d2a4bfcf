import type * as z from 'zod';

/** One route of `/api/innokyla`. */
export interface ApiRoute {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** Path with parameters in braces. */
  path: string;
  summary: string;
  /** Query parameters and what they hold. */
  query?: Record<string, string>;
  body?: z.ZodType;
  /** Absent when the answer has no JSON body. */
  response?: z.ZodType;
  /** Status of success. */
  status: number;
  /** Needs `If-Match` with the current revision; 412 names the newer one. */
  ifMatch?: boolean;
}

/** Query parameters of every list. */
export const page = {
  limit: 'Rows, 25 by default, 100 at most',
  cursor: 'Opaque place in the list, from pageInfo',
};

/** What lists of entities are narrowed to. */
export const listFilters = {
  workspace: 'Name of a workspace',
  programme: 'Name of a programme: everything in it and its projects',
  relation: 'Only entities with this relation, as <type>=<entity reference>',
  'filter.{facet}':
    'A value of a facet; several values of one facet mean any of them',
};
