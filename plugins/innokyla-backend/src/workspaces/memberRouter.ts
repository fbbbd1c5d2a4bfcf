import type { AuditorService } from '@backstage/backend-plugin-api';
import {
  NAME_PATTERN,
  putMemberSchema,
  refSchema,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { Request, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { audited } from '../http/audit';
import { notFound } from '../http/errors';
import { jsonBody } from '../http/jsonBody';
import { parse } from '../http/validate';
import type { Viewers } from '../permissions/viewers';
import type { MemberService } from './memberService';

const MAX_MEMBER_BYTES = 10_000;

const MEMBERS = '/workspaces/:name/members';

/** Routes of who belongs to a workspace. */
export function createMemberRouter(deps: {
  viewers: Pick<Viewers, 'ofRequest' | 'personOf'>;
  members: MemberService;
  /** Whether the catalog knows a user or a group, asked with the request's own credentials. */
  isKnown: (req: Request, ref: string) => Promise<boolean>;
  auditor: AuditorService;
}): Router {
  const { viewers, members, isKnown, auditor } = deps;
  const router = PromiseRouter();
  router.use(MEMBERS, jsonBody(MAX_MEMBER_BYTES));

  router.get(MEMBERS, async (req, res) => {
    const viewer = await viewers.ofRequest(req);
    res.json({ items: await members.list(viewer, readName(req)) });
  });

  router.put(`${MEMBERS}/:ref`, async (req, res) => {
    const viewer = await viewers.personOf(req);
    const workspace = readName(req);
    const ref = readRef(req);
    const { role } = parse(putMemberSchema, req.body);
    const member = await audited(
      auditor,
      req,
      'member-set',
      { workspace, ref, role },
      () =>
        members.put(viewer, workspace, { ref, role }, known =>
          isKnown(req, known),
        ),
      'high',
    );
    res.json(member);
  });

  router.delete(`${MEMBERS}/:ref`, async (req, res) => {
    const viewer = await viewers.personOf(req);
    const workspace = readName(req);
    const ref = readRef(req);
    await audited(
      auditor,
      req,
      'member-remove',
      { workspace, ref },
      () => members.remove(viewer, workspace, ref),
      'high',
    );
    res.status(204).end();
  });

  return router;
}

/** The name in a path. What cannot be a name names nothing, so the answer is the same 404. */
function readName(req: Request): string {
  if (!NAME_PATTERN.test(req.params.name)) throw notFound('The workspace');
  return req.params.name;
}

function readRef(req: Request): string {
  return parse(refSchema, req.params.ref.toLocaleLowerCase('en-US'), 'ref');
}
