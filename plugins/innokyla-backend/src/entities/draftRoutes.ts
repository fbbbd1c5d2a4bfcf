import type { AuditorService } from '@backstage/backend-plugin-api';
import { putDraftSchema } from '@innokyla/backstage-plugin-innokyla-common';
import type { Router } from 'express';
import { audited } from '../http/audit';
import { etag, ifMatch, parse } from '../http/validate';
import type { Viewers } from '../permissions/viewers';
import type { EntityDrafts } from './entityDrafts';
import { ENTITY, refOfPath } from './entityPath';

/** Routes of one's own changes that nobody else sees. */
export function addDraftRoutes(
  router: Router,
  deps: { viewers: Viewers; drafts: EntityDrafts; auditor: AuditorService },
): void {
  const { viewers, drafts, auditor } = deps;

  router.get(`${ENTITY}/draft`, async (req, res) => {
    const viewer = await viewers.personOf(req);
    const draft = await drafts.get(viewer, refOfPath(req));
    res.set('ETag', etag(draft?.revision ?? 0)).json({ draft });
  });

  router.put(`${ENTITY}/draft`, async (req, res) => {
    const viewer = await viewers.personOf(req);
    const ref = refOfPath(req);
    const draft = await audited(
      auditor,
      req,
      'entity-draft-write',
      { ref },
      () =>
        drafts.put(viewer, ref, ifMatch(req), parse(putDraftSchema, req.body)),
      'low',
    );
    res.set('ETag', etag(draft.revision)).json(draft);
  });

  router.delete(`${ENTITY}/draft`, async (req, res) => {
    const viewer = await viewers.personOf(req);
    const ref = refOfPath(req);
    await audited(
      auditor,
      req,
      'entity-draft-delete',
      { ref },
      () => drafts.delete(viewer, ref, ifMatch(req)),
      'low',
    );
    res.status(204).end();
  });
}
