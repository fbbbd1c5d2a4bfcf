import { readMarkSchema } from '@innokyla/backstage-plugin-innokyla-common';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { parse } from '../../http/validate';
import { callersOf, readId, type RouterDeps } from '../callers';
import type { ThreadService } from '../threads/threadService';

/** Routes of how far a person has read. */
export function createReadingRouter(
  deps: RouterDeps & { threads: ThreadService },
): Router {
  const { threads } = deps;
  const { person } = callersOf(deps);
  const router = PromiseRouter();

  router.put('/threads/:id/read', async (req, res) => {
    const asker = await person(req);
    const id = readId(req);
    await threads.markRead(asker, id, parse(readMarkSchema, req.body).seq);
    res.status(204).end();
  });

  return router;
}
