import {
  MAX_TOPICS,
  putMeSchema,
  refSchema,
  topicSchema,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { Request, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { Knex } from 'knex';
import * as z from 'zod';
import type { EntityStore } from '../../entities/entityStore';
import { audited } from '../../http/audit';
import { invalidField } from '../../http/errors';
import { jsonBody } from '../../http/jsonBody';
import {
  etag,
  ifMatch,
  onlyKnown,
  parse,
  queryText,
} from '../../http/validate';
import type { PeopleDeps } from '../../permissions/readersAmong';
import { callersOf, type RouterDeps } from '../callers';
import { findExperts } from './experts';
import type { MeService } from './meService';
import { findReferences } from './references';
import { findTopics } from './topics';

const MAX_ME_BYTES = 10_000;

const expertTopicsSchema = z
  .array(topicSchema)
  .min(1, 'must name a topic')
  .max(MAX_TOPICS, `must be at most ${MAX_TOPICS} topics`)
  .transform(topics => [...new Set(topics)]);

const referenceTextSchema = z
  .string('must be 2 to 100 characters')
  .trim()
  .min(2, 'must be at least 2 characters')
  .max(100, 'must be at most 100 characters');

/** Routes of what people have said of themselves, and of what helps them write. */
export function createPeopleRouter(
  deps: RouterDeps &
    PeopleDeps & {
      knex: Knex;
      entities: Pick<EntityStore, 'find' | 'titles' | 'workspaces'>;
      me: MeService;
    },
): Router {
  const { knex, entities, me, auditor } = deps;
  const { anybody, person } = callersOf(deps);
  const router = PromiseRouter();
  router.use('/me', jsonBody(MAX_ME_BYTES));

  router.get('/me', async (req, res) => {
    const { viewer } = await person(req);
    const own = await me.get(viewer);
    res.set('ETag', etag(own.revision)).json(own);
  });

  router.put('/me', async (req, res) => {
    const { viewer } = await person(req);
    const revision = ifMatch(req);
    const change = parse(putMeSchema, req.body);
    const own = await audited(auditor, req, 'me-update', {}, () =>
      me.put(viewer, revision, change),
    );
    res.set('ETag', etag(own.revision)).json(own);
  });

  router.get('/experts', async (req, res) => {
    const asker = await person(req);
    onlyKnown(req, name => ['topic', 'anchor'].includes(name));
    const topics = parse(expertTopicsSchema, queryTexts(req, 'topic'), 'topic');
    const ref = queryText(req, 'anchor')?.toLocaleLowerCase('en-US');
    const anchor =
      ref === undefined ? undefined : parse(refSchema, ref, 'anchor');
    res.json(await findExperts(deps, asker, topics, anchor));
  });

  router.get('/topics', async (req, res) => {
    const { viewer } = await anybody(req);
    onlyKnown(req, name => name === 'q');
    const q = queryText(req, 'q')?.trim();
    res.json(
      await findTopics(knex, viewer, q ? parse(topicSchema, q, 'q') : ''),
    );
  });

  router.get('/references', async (req, res) => {
    const { viewer } = await anybody(req);
    onlyKnown(req, name => name === 'q');
    const q = parse(referenceTextSchema, queryText(req, 'q'), 'q');
    res.json(await findReferences(knex, entities, viewer, q));
  });

  return router;
}

/** The texts of a query parameter that may stand several times. */
function queryTexts(req: Request, name: string): string[] {
  const value = req.query[name];
  const texts = value === undefined ? [] : [value].flat();
  if (!texts.every((text): text is string => typeof text === 'string')) {
    throw invalidField(name, 'must be a text');
  }
  return texts;
}
