import { moderateSchema } from '@innokyla/backstage-plugin-innokyla-common';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { audited } from '../../http/audit';
import { onlyKnown, parse } from '../../http/validate';
import { callersOf, readId, type RouterDeps } from '../callers';
import type { ModerationService } from './moderationService';
import { readPage } from './reportRouter';

/** Routes of what moderators do, and of the trail. The bodies are parsed by the router of threads, which stands before. */
export function createModerationRouter(
  deps: RouterDeps & { moderation: ModerationService },
): Router {
  const { moderation, auditor } = deps;
  const { person } = callersOf(deps);
  const router = PromiseRouter();

  router.post('/threads/:id/moderation', async (req, res) => {
    const asker = await person(req);
    const id = readId(req);
    const input = parse(moderateSchema, req.body);
    const { entry, made } = await audited(
      auditor,
      req,
      `moderation-${input.action}`,
      {
        thread: id,
        seq: input.seq,
        id: input.id,
        to: input.to,
        report: input.report,
      },
      () => moderation.moderate(asker, id, input),
      input.action === 'purge' ? 'high' : 'medium',
    );
    res.status(made ? 201 : 200).json(entry);
  });

  router.get('/threads/:id/moderation', async (req, res) => {
    const asker = await person(req);
    onlyKnown(req, name => ['limit', 'cursor'].includes(name));
    const { limit, cursor } = readPage(req);
    res.json(await moderation.ofThread(asker, readId(req), { limit, cursor }));
  });

  router.get('/moderation', async (req, res) => {
    const asker = await person(req);
    onlyKnown(req, name => ['workspace', 'limit', 'cursor'].includes(name));
    res.json(await moderation.list(asker, readPage(req)));
  });

  return router;
}
