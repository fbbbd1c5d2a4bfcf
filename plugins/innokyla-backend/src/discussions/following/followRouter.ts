import {
  type FollowTarget,
  MAX_LIMIT,
  putFollowSchema,
  refSchema,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { Request, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod';
import { invalidField } from '../../http/errors';
import { jsonBody } from '../../http/jsonBody';
import { onlyKnown, parse, queryInt, queryText } from '../../http/validate';
import { callersOf, type RouterDeps } from '../callers';
import type { FollowService } from './followService';

const MAX_BODY_BYTES = 10_000;
const threadIdSchema = z.uuid('must be the id of a thread');

/** Routes of what a person wants to hear of. */
export function createFollowRouter(
  deps: RouterDeps & { following: FollowService },
): Router {
  const { following } = deps;
  const { person } = callersOf(deps);
  const router = PromiseRouter();
  router.use('/follows', jsonBody(MAX_BODY_BYTES));

  router.get('/follows', async (req, res) => {
    const asker = await person(req);
    onlyKnown(req, name => name === 'limit' || name === 'cursor');
    res.json(
      await following.list(asker, {
        limit: queryInt(req, 'limit', { min: 1, max: MAX_LIMIT }),
        cursor: queryText(req, 'cursor'),
      }),
    );
  });

  router.get('/follows/level', async (req, res) => {
    const asker = await person(req);
    res.json(await following.get(asker, readTarget(req)));
  });

  router.put('/follows', async (req, res) => {
    const asker = await person(req);
    const { target, level } = parse(putFollowSchema, req.body);
    res.json(await following.put(asker, target, level));
  });

  return router;
}

function readTarget(req: Request): FollowTarget {
  onlyKnown(req, name => name === 'thread' || name === 'entity');
  const thread = queryText(req, 'thread');
  const entity = queryText(req, 'entity')?.toLocaleLowerCase('en-US');
  if ((thread === undefined) === (entity === undefined)) {
    throw invalidField(
      thread === undefined ? 'entity' : 'thread',
      'must name either a thread or an entity',
    );
  }
  return thread === undefined
    ? { entity: parse(refSchema, entity, 'entity') }
    : { thread: parse(threadIdSchema, thread, 'thread') };
}
