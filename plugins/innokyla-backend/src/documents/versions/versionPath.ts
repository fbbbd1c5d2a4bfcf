import { NAME_PATTERN } from '@innokyla/backstage-plugin-innokyla-common';
import type { Request } from 'express';
import { invalidField, notFound } from '../../http/errors';

/** The document that an address names. Throws 404 for what can be no name. */
export function documentOf(req: Request): { namespace: string; name: string } {
  const { namespace, name } = req.params;
  if (!NAME_PATTERN.test(namespace) || !NAME_PATTERN.test(name))
    throw notFound('The document');
  return { namespace, name };
}

/** The version that an address names. Throws 400 for what is neither a number nor `latest`. */
export function versionNumber(req: Request): number | 'latest' {
  const { version } = req.params;
  if (version === 'latest') return version;
  if (!/^[1-9]\d{0,8}$/.test(version)) {
    throw invalidField('version', 'must be the number of a version, or latest');
  }
  return Number(version);
}
