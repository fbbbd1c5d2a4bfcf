import type { AuditorService } from '@backstage/backend-plugin-api';
import { postCreatePermission } from '@innokyla/backstage-plugin-innokyla-common';
import type { Request } from 'express';
import { notAllowed, notFound } from '../http/errors';
import type { Viewers } from '../permissions/viewers';
import type { Asker } from './asker';

/** The largest request that carries a post: the longest post in any script, and room for the rest. */
export const MAX_POST_BYTES = 200_000;

/** The answer to those whom the portal's policy does not let write. */
export const mayNotWrite = () =>
  notAllowed('You may not write into discussions in this portal.');

/** What every router of discussions is given. */
export interface RouterDeps {
  viewers: Pick<Viewers, 'ofRequest' | 'personOf' | 'demand'>;
  /** Adds to a viewer the way to ask the catalog with the request's own credentials; see `catalogReader`. */
  asker: (req: Request, viewer: Asker['viewer']) => Asker;
  auditor: AuditorService;
}

/** Who may call: anybody who may read, a signed-in person, a person whom the portal's policy lets write. */
export function callersOf({ viewers, asker }: RouterDeps) {
  const anybody = async (req: Request) =>
    asker(req, await viewers.ofRequest(req));
  const person = async (req: Request) =>
    asker(req, await viewers.personOf(req));
  const demandWriting = (req: Request) =>
    viewers.demand(req, postCreatePermission, mayNotWrite().message);
  const writer = async (req: Request) => {
    const writing = await person(req);
    // The policy has been asked with the rest of what the viewer may.
    if (!writing.viewer.policy.post) throw mayNotWrite();
    return writing;
  };
  return { anybody, person, writer, demandWriting };
}

/** The id in a path. What is no UUID names no thread, so the answer is the same 404. */
export function readId(req: Request, what = 'The thread'): string {
  const id = req.params.id.toLocaleLowerCase('en-US');
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id))
    throw notFound(what);
  return id;
}

/** The place of a post in a path. */
export function readSeq(req: Request): number {
  if (!/^[1-9]\d{0,8}$/.test(req.params.seq)) throw notFound('The post');
  return Number(req.params.seq);
}
