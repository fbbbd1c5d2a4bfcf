import {
  MAX_SEQ,
  readAllSchema,
  readMarkSchema,
  unreadFromSchema,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { unsupportedType } from '../../http/errors';
import { onlyKnown, parse } from '../../http/validate';
import { callersOf, readId, type RouterDeps } from '../callers';
import type { ReadingService } from './readingService';

/** Routes of how far a person has read. The bodies are parsed by the router of threads, which stands before. */
export function createReadingRouter(
  deps: RouterDeps & { reading: ReadingService },
): Router {
  const { reading } = deps;
  const { person } = callersOf(deps);
  const router = PromiseRouter();

  router.put('/threads/read', async (req, res) => {
    const asker = await person(req);
    // A body that was not understood would say nothing, and nothing means everything.
    if (!req.is('json')) {
      throw unsupportedType('body: must be sent as application/json.');
    }
    await reading.markAllRead(asker, parse(readAllSchema, req.body));
    res.status(204).end();
  });

  router.put('/threads/:id/read', async (req, res) => {
    const asker = await person(req);
    const id = readId(req);
    await reading.markRead(asker, id, parse(readMarkSchema, req.body).seq);
    res.status(204).end();
  });

  router.put('/threads/:id/unread', async (req, res) => {
    const asker = await person(req);
    const id = readId(req);
    const { seq } = parse(unreadFromSchema, req.body);
    await reading.markUnread(asker, id, Math.min(seq, MAX_SEQ));
    res.status(204).end();
  });

  router.get('/unread', async (req, res) => {
    const asker = await person(req);
    onlyKnown(req, () => false);
    res.json(await reading.count(asker));
  });

  return router;
}
