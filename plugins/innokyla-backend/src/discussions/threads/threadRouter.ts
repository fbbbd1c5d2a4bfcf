import {
  createThreadSchema,
  updateThreadSchema,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { audited } from '../../http/audit';
import { jsonBody } from '../../http/jsonBody';
import { tellWhenAgain } from '../../http/tellWhenAgain';
import { etag, ifMatch, parse } from '../../http/validate';
import { callersOf, MAX_POST_BYTES, readId, type RouterDeps } from '../callers';
import type { EntitySummaries } from './entitySummaries';
import type { LatestPosts } from './latestPosts';
import type { ThreadChanges } from './threadChanges';
import type { ThreadCreation } from './threadCreation';
import { readAnchor, readPostQuery, readThreadQuery } from './threadQuery';
import type { ThreadService } from './threadService';

/** Routes of threads. */
export function createThreadRouter(
  deps: RouterDeps & {
    threads: ThreadService;
    creation: ThreadCreation;
    changes: ThreadChanges;
    summaries: EntitySummaries;
    latest: LatestPosts;
  },
): Router {
  const { threads, creation, changes, summaries, latest, auditor } = deps;
  const { anybody, person, demandWriting } = callersOf(deps);
  const router = PromiseRouter();
  router.use('/threads', jsonBody(MAX_POST_BYTES));

  router.get('/threads', async (req, res) => {
    const asker = await anybody(req);
    res.json(await threads.list(asker, readThreadQuery(req)));
  });

  router.post('/threads', async (req, res) => {
    // Whether they may write is asked after whether it was written already.
    const asker = await person(req);
    const input = parse(createThreadSchema, req.body);
    const meta = { id: input.id, anchor: input.anchor };
    const { thread, made } = await audited(
      auditor,
      req,
      'thread-create',
      meta,
      () => creation.create(asker, input),
    );
    res
      .status(made ? 201 : 200)
      .set('ETag', etag(thread.revision))
      .json(thread);
  });

  router.get('/threads/sections', async (req, res) => {
    res.json(await summaries.sections(await anybody(req), readAnchor(req)));
  });

  router.get('/threads/experiences', async (req, res) => {
    res.json(await summaries.experiences(await anybody(req), readAnchor(req)));
  });

  router.get('/threads/moved', async (req, res) => {
    res.json(await summaries.moved(await anybody(req), readAnchor(req)));
  });

  router.get('/posts', async (req, res) => {
    res.json(await latest.page(await anybody(req), readPostQuery(req)));
  });

  router.get('/threads/:id', async (req, res) => {
    const thread = await threads.get(await anybody(req), readId(req));
    res.set('ETag', etag(thread.revision)).json(thread);
  });

  router.patch('/threads/:id', async (req, res) => {
    const asker = await person(req);
    const id = readId(req);
    const revision = ifMatch(req);
    const change = parse(updateThreadSchema, req.body);
    // Titles and topics are texts; whether a thread is pinned or resolved is not.
    if (change.title ?? change.topics) await demandWriting(req);
    const thread = await audited(auditor, req, 'thread-update', { id }, () =>
      changes.update(asker, id, revision, change),
    );
    res.set('ETag', etag(thread.revision)).json(thread);
  });

  router.use(tellWhenAgain);
  return router;
}
