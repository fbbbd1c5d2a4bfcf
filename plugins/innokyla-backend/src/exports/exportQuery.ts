import {
  type EntityQuery,
  findKind,
  type Language,
  LANGUAGES,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { Request } from 'express';
import { readEntityQuery } from '../entities/entityQuery';
import { invalidField } from '../http/errors';
import { onlyKnown, queryText } from '../http/validate';

/** How one entity can be had. */
export const ENTITY_FORMATS = ['markdown', 'json'] as const;
/** How a list can be had. */
export const LIST_FORMATS = ['csv', '360giving'] as const;

/**
 * The filters of a list, without what is about pages. The order is not to be chosen: a file is written in one that does
 * not move while it is being written, or a thing changed meanwhile could be missing or stand twice.
 */
const LIST_PARAMETERS = [
  'format',
  'language',
  'kind',
  'workspace',
  'programme',
  'relation',
];

/** What is asked of the export of one entity; no language means the entity's own. Throws 400 naming what is wrong. */
export function readEntityExport(req: Request): {
  format: (typeof ENTITY_FORMATS)[number];
  language?: Language;
} {
  onlyKnown(req, name => name === 'format' || name === 'language');
  return {
    format: readFormat(req, ENTITY_FORMATS),
    language: readLanguage(req),
  };
}

/** A list that is asked for as a file. */
export interface ListExport {
  format: (typeof LIST_FORMATS)[number];
  language: Language;
  query: EntityQuery & { kind: string };
}

/** What is asked of the export of a list. Throws 400 naming what is wrong. */
export function readListExport(req: Request): ListExport {
  const query = readEntityQuery(req, LIST_PARAMETERS);
  const format = readFormat(req, LIST_FORMATS);
  const language = readLanguage(req) ?? 'fi';
  const kind = kindOf(format, query.kind);
  return { format, language, query: { ...query, kind } };
}

function kindOf(format: ListExport['format'], kind: string | undefined) {
  if (format === '360giving') {
    if (kind === undefined || kind === 'GrantApplication')
      return 'GrantApplication';
    throw invalidField(
      'kind',
      'must be GrantApplication, for 360Giving is about grants',
    );
  }
  if (kind === undefined) {
    throw invalidField(
      'kind',
      'must be given, for the columns of the table are those of a kind',
    );
  }
  return findKind(kind)!.kind;
}

function readFormat<const T extends string>(
  req: Request,
  formats: readonly T[],
): T {
  const text = queryText(req, 'format');
  const format = formats.find(known => known === text);
  if (!format) throw invalidField('format', `must be ${formats.join(' or ')}`);
  return format;
}

function readLanguage(req: Request): Language | undefined {
  const text = queryText(req, 'language');
  if (text === undefined) return undefined;
  const language = LANGUAGES.find(known => known === text);
  if (!language) {
    throw invalidField('language', `must be one of ${LANGUAGES.join(', ')}`);
  }
  return language;
}
