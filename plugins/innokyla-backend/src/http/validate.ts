import type { Request } from 'express';
import type { z } from 'zod';
import { invalid, invalidField, issuesOf, revisionRequired } from './errors';
import { NUL_RULE } from './nul';

/** Parses a value by its schema; throws a 400 that names each broken field and rule. */
export function parse<T extends z.ZodType>(
  schema: T,
  value: unknown,
  prefix?: string,
): z.output<T> {
  const result = schema.safeParse(value);
  if (!result.success) throw invalid(issuesOf(result.error, prefix));
  return result.data;
}

/** The revision in `If-Match`. Throws 428 when there is none and 400 when it is no revision. */
export function ifMatch(req: Request): number {
  const header = req.header('if-match');
  if (header === undefined) throw revisionRequired();
  const match = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header.trim());
  if (!match) throw invalidField('If-Match', 'must be a revision such as "3"');
  return Number(match[1]);
}

/** A revision as a strong entity tag. */
export const etag = (revision: number) => `"${revision}"`;

/** Refuses query parameters that are not known, so that a misspelt filter never shows everything. */
export function onlyKnown(
  req: Request,
  known: (name: string) => boolean,
): void {
  const unknown = Object.keys(req.query).filter(name => !known(name));
  if (unknown.length) {
    throw invalidField(unknown[0], 'is not a known query parameter');
  }
}

/** A yes or no of a query parameter; no when it does not stand. */
export function queryFlag(req: Request, name: string): boolean {
  const text = queryText(req, name);
  if (text !== undefined && text !== 'true' && text !== 'false') {
    throw invalidField(name, 'must be true or false');
  }
  return text === 'true';
}

/** One text value of a query parameter. Throws 400 when it stands several times. */
export function queryText(req: Request, name: string): string | undefined {
  const value = req.query[name];
  if (value === undefined) return undefined;
  if (typeof value !== 'string') throw invalidField(name, 'must stand once');
  if (value.includes('\u0000')) throw invalidField(name, NUL_RULE);
  return value;
}

/** A whole number of a query parameter within bounds. */
export function queryInt(
  req: Request,
  name: string,
  { min, max }: { min: number; max: number },
): number | undefined {
  const text = queryText(req, name);
  if (text === undefined) return undefined;
  const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
  if (!(value >= min && value <= max)) {
    throw invalidField(name, `must be a whole number from ${min} to ${max}`);
  }
  return value;
}
