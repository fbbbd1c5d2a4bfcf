import {
  createThreadSchema,
  MAX_LIMIT,
  nameSchema,
  refSchema,
  updateThreadSchema,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { Request, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { audited } from '../../http/audit';
import { jsonBody } from '../../http/jsonBody';
import {
  etag,
  ifMatch,
  onlyKnown,
  parse,
  queryInt,
  queryText,
} from '../../http/validate';
import { callersOf, MAX_POST_BYTES, readId, type RouterDeps } from '../callers';
import type { ThreadService } from './threadService';

/** Routes of threads. */
export function createThreadRouter(
  deps: RouterDeps & { threads: ThreadService },
): Router {
  const { threads, auditor } = deps;
  const { anybody, person, writer, demandWriting } = callersOf(deps);
  const router = PromiseRouter();
  router.use('/threads', jsonBody(MAX_POST_BYTES));

  router.get('/threads', async (req, res) => {
    const asker = await anybody(req);
    res.json(await threads.list(asker, readThreadQuery(req)));
  });

  router.post('/threads', async (req, res) => {
    const asker = await writer(req);
    const input = parse(createThreadSchema, req.body);
    const meta = { id: input.id, anchor: input.anchor };
    const { thread, made } = await audited(
      auditor,
      req,
      'thread-create',
      meta,
      () => threads.create(asker, input),
    );
    res
      .status(made ? 201 : 200)
      .set('ETag', etag(thread.revision))
      .json(thread);
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
    // A title is a text; whether a thread is locked, pinned or resolved is not.
    if (change.title !== undefined) await demandWriting(req);
    const thread = await audited(auditor, req, 'thread-update', { id }, () =>
      threads.update(asker, id, revision, change),
    );
    res.set('ETag', etag(thread.revision)).json(thread);
  });

  return router;
}

function readThreadQuery(req: Request) {
  onlyKnown(req, name =>
    ['anchor', 'workspace', 'limit', 'cursor'].includes(name),
  );
  const anchor = queryText(req, 'anchor')?.toLocaleLowerCase('en-US');
  const workspace = queryText(req, 'workspace');
  return {
    anchor:
      anchor === undefined ? undefined : parse(refSchema, anchor, 'anchor'),
    workspace:
      workspace === undefined
        ? undefined
        : parse(nameSchema, workspace, 'workspace'),
    limit: queryInt(req, 'limit', { min: 1, max: MAX_LIMIT }),
    cursor: queryText(req, 'cursor'),
  };
}
