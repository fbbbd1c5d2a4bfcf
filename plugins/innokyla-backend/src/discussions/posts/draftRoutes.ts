import { putPostDraftSchema } from '@innokyla/backstage-plugin-innokyla-common';
import type { Router } from 'express';
import { audited } from '../../http/audit';
import { etag, ifMatch, parse } from '../../http/validate';
import { callersOf, readId, type RouterDeps } from '../callers';
import type { PostDrafts } from './postDrafts';

/** Routes of what one has written into a thread and not sent. */
export function addPostDraftRoutes(
  router: Router,
  deps: RouterDeps & { drafts: PostDrafts },
): void {
  const { drafts, auditor } = deps;
  const { person } = callersOf(deps);

  router.get('/threads/:id/draft', async (req, res) => {
    const asker = await person(req);
    const draft = await drafts.get(asker, readId(req));
    res.set('ETag', etag(draft?.revision ?? 0)).json({ draft });
  });

  router.put('/threads/:id/draft', async (req, res) => {
    const asker = await person(req);
    const id = readId(req);
    const revision = ifMatch(req);
    const input = parse(putPostDraftSchema, req.body);
    const draft = await audited(
      auditor,
      req,
      'post-draft-write',
      { thread: id },
      () => drafts.put(asker, id, revision, input),
      'low',
    );
    res.set('ETag', etag(draft.revision)).json(draft);
  });

  router.delete('/threads/:id/draft', async (req, res) => {
    const asker = await person(req);
    const id = readId(req);
    const revision = ifMatch(req);
    await audited(
      auditor,
      req,
      'post-draft-delete',
      { thread: id },
      () => drafts.delete(asker, id, revision),
      'low',
    );
    res.status(204).end();
  });
}
