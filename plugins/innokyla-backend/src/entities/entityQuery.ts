import {
  ENTITY_ORDERS,
  type EntityOrder,
  type EntityQuery,
  FACET_NAMES,
  findKind,
  KIND_NAMES,
  MAX_LIMIT,
  nameSchema,
  REF_PATTERN,
  RELATION_PAIRS,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { Request } from 'express';
import { invalidField } from '../http/errors';
import { NUL_RULE } from '../http/nul';
import {
  onlyKnown,
  parse,
  queryFlag,
  queryInt,
  queryText,
} from '../http/validate';

const PARAMETERS = [
  'kind',
  'workspace',
  'programme',
  'relation',
  'facets',
  'orderBy',
  'limit',
  'cursor',
  'deleted',
];

/** Reads the query of a list of entities. Throws 400 naming the parameter and the rule. */
export function readEntityQuery(
  req: Request,
  /** What stands in the query, of these, and what else the route takes. */
  parameters: readonly string[] = PARAMETERS,
): EntityQuery {
  onlyKnown(
    req,
    name => parameters.includes(name) || name.startsWith('filter.'),
  );
  return {
    kind: readKind(queryText(req, 'kind')),
    workspace: readName(req, 'workspace'),
    programme: readName(req, 'programme'),
    relation: readRelation(queryText(req, 'relation')),
    filter: readFilter(req),
    facets: readFacets(queryText(req, 'facets')),
    orderBy: readOrder(queryText(req, 'orderBy')),
    limit: queryInt(req, 'limit', { min: 1, max: MAX_LIMIT }),
    cursor: queryText(req, 'cursor'),
    deleted: queryFlag(req, 'deleted'),
  };
}

/** A kind by any spelling; throws 400 that lists the kinds there are. */
export function readKind(
  kind: string | undefined,
  field = 'kind',
): string | undefined {
  if (kind === undefined) return undefined;
  const found = findKind(kind);
  if (!found) {
    throw invalidField(
      field,
      `"${kind.slice(0, 60)}" is not a kind; the kinds are ${KIND_NAMES.join(
        ', ',
      )}`,
    );
  }
  return found.kind;
}

function readName(req: Request, parameter: string): string | undefined {
  const name = queryText(req, parameter);
  return name === undefined ? undefined : parse(nameSchema, name, parameter);
}

function readRelation(text: string | undefined): EntityQuery['relation'] {
  if (text === undefined) return undefined;
  const at = text.indexOf('=');
  const type = text.slice(0, at);
  const targetRef = text.slice(at + 1).toLocaleLowerCase('en-US');
  if (!Object.hasOwn(RELATION_PAIRS, type) || !REF_PATTERN.test(targetRef)) {
    throw invalidField(
      'relation',
      `must be <type>=<entity reference>, with a type of ${Object.keys(
        RELATION_PAIRS,
      ).join(', ')}`,
    );
  }
  return { type, targetRef };
}

function readFilter(req: Request): Record<string, string[]> {
  const filter: Record<string, string[]> = {};
  for (const [parameter, value] of Object.entries(req.query)) {
    if (!parameter.startsWith('filter.')) continue;
    const facet = parameter.slice('filter.'.length);
    demandFacet(facet, parameter);
    const values = Array.isArray(value) ? value : [value];
    if (
      values.length > 50 ||
      !values.every(v => typeof v === 'string' && v.length <= 255)
    ) {
      throw invalidField(
        parameter,
        'must be at most 50 texts of at most 255 characters',
      );
    }
    if ((values as string[]).some(v => v.includes('\u0000'))) {
      throw invalidField(parameter, NUL_RULE);
    }
    filter[facet] = values as string[];
  }
  return filter;
}

function readFacets(text: string | undefined): string[] | undefined {
  if (text === undefined) return undefined;
  const names = [...new Set(text.split(',').filter(Boolean))];
  for (const name of names) demandFacet(name, 'facets');
  return names;
}

function demandFacet(name: string, field: string): void {
  if (!FACET_NAMES.includes(name)) {
    throw invalidField(
      field,
      `"${name.slice(0, 60)}" is not a facet; the facets are ${FACET_NAMES.join(
        ', ',
      )}`,
    );
  }
}

function readOrder(text: string | undefined): EntityOrder | undefined {
  if (text === undefined) return undefined;
  const order = ENTITY_ORDERS.find(o => o === text);
  if (!order)
    throw invalidField('orderBy', `must be one of ${ENTITY_ORDERS.join(', ')}`);
  return order;
}
