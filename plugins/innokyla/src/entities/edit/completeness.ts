import { findKind } from '@innokyla/backstage-plugin-innokyla-common';
import { objectOf } from '../specValues';
import type { Part } from './session/content';

/** How much of what readers ask for is there. */
export interface Completeness {
  total: number;
  /** Parts that are still missing, in the order of the kind. */
  missing: Part[];
}

/** Measures a spec by its kind's rule. What is not yet as the schema wants it counts by what is there. */
export function completeness(
  kind: string,
  spec: Record<string, unknown>,
): Completeness {
  const missing = findKind(kind)?.missing;
  if (!missing) return { total: 0, missing: [] };
  const lists = ['regions', 'authors', 'money', 'documents', 'years'];
  const safe = {
    ...spec,
    sections: objectOf(spec.sections),
    ...Object.fromEntries(
      lists.map(key => [key, Array.isArray(spec[key]) ? spec[key] : undefined]),
    ),
  };
  return {
    total: missing({} as never).length,
    missing: missing(safe as never).map(key => `spec.${key}`),
  };
}
