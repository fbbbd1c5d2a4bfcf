import type { Request } from 'express';
import { notFound } from '../http/errors';

/** Path of an entity. */
export const ENTITY = '/entities/:kind/:namespace/:name';

/** The ref in a path. What cannot be a ref names nothing, so the answer is the same 404. */
export function refOfPath(req: Request): string {
  const { kind, namespace, name } = req.params;
  const ref = `${kind}:${namespace}/${name}`.toLocaleLowerCase('en-US');
  if (!/^[a-z]+:[a-z0-9-]{1,63}\/[a-z0-9-]{1,63}$/.test(ref)) throw notFound();
  return ref;
}
