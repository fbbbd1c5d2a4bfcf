import type { AuditorService } from '@backstage/backend-plugin-api';
import {
  createPostSchema,
  createThreadSchema,
  MAX_LIMIT,
  nameSchema,
  postCreatePermission,
  readMarkSchema,
  refSchema,
  updatePostSchema,
  updateThreadSchema,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { Request, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { audited } from '../http/audit';
import { invalidField, notFound } from '../http/errors';
import { jsonBody } from '../http/jsonBody';
import {
  etag,
  ifMatch,
  onlyKnown,
  parse,
  queryInt,
  queryText,
} from '../http/validate';
import type { Viewers } from '../permissions/viewers';
import type { Asker } from './asker';
import type { DiscussionService } from './discussionService';
import type { PostService } from './postService';
import type { PostWindow } from './postWindow';

/** The largest request that carries a post: the longest post in any script, and room for the rest. */
const MAX_POST_BYTES = 200_000;

const MAX_SEQ = 999_999_999;

/** Routes of threads, their posts and read marks. */
export function createDiscussionRouter(deps: {
  viewers: Pick<Viewers, 'ofRequest' | 'personOf' | 'demand'>;
  /** Adds to a viewer the way to ask the catalog with the request's own credentials; see `catalogReader`. */
  asker: (req: Request, viewer: Asker['viewer']) => Asker;
  discussions: DiscussionService;
  posts: PostService;
  auditor: AuditorService;
}): Router {
  const { viewers, discussions, posts, auditor } = deps;
  const router = PromiseRouter();
  router.use('/threads', jsonBody(MAX_POST_BYTES));

  const anybody = async (req: Request) =>
    deps.asker(req, await viewers.ofRequest(req));
  const person = async (req: Request) =>
    deps.asker(req, await viewers.personOf(req));
  const demandWriting = (req: Request) =>
    viewers.demand(
      req,
      postCreatePermission,
      'You may not write into discussions in this portal.',
    );
  const writer = async (req: Request) => {
    const asker = await person(req);
    await demandWriting(req);
    return asker;
  };

  router.get('/threads', async (req, res) => {
    const asker = await anybody(req);
    res.json(await discussions.list(asker, readThreadQuery(req)));
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
      () => discussions.create(asker, input),
    );
    res
      .status(made ? 201 : 200)
      .set('ETag', etag(thread.revision))
      .json(thread);
  });

  router.get('/threads/:id', async (req, res) => {
    const thread = await discussions.get(await anybody(req), readId(req));
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
      discussions.update(asker, id, revision, change),
    );
    res.set('ETag', etag(thread.revision)).json(thread);
  });

  router.put('/threads/:id/read', async (req, res) => {
    const asker = await person(req);
    const id = readId(req);
    await discussions.markRead(asker, id, parse(readMarkSchema, req.body).seq);
    res.status(204).end();
  });

  router.get('/threads/:id/posts', async (req, res) => {
    const asker = await anybody(req);
    res.json(await posts.list(asker, readId(req), readWindow(req)));
  });

  router.post('/threads/:id/posts', async (req, res) => {
    const asker = await writer(req);
    const id = readId(req);
    const input = parse(createPostSchema, req.body);
    const { post, made } = await audited(
      auditor,
      req,
      'post-create',
      { thread: id, id: input.id },
      () => posts.create(asker, id, input),
      'low',
    );
    res
      .status(made ? 201 : 200)
      .set('ETag', etag(post.revision))
      .json(post);
  });

  router.patch('/threads/:id/posts/:seq', async (req, res) => {
    const asker = await writer(req);
    const id = readId(req);
    const seq = readSeq(req);
    const revision = ifMatch(req);
    const change = parse(updatePostSchema, req.body);
    const post = await audited(
      auditor,
      req,
      'post-update',
      { thread: id, seq },
      () => posts.edit(asker, id, seq, revision, change),
    );
    res.set('ETag', etag(post.revision)).json(post);
  });

  router.delete('/threads/:id/posts/:seq', async (req, res) => {
    const asker = await person(req);
    const id = readId(req);
    const seq = readSeq(req);
    const revision = ifMatch(req);
    await audited(auditor, req, 'post-delete', { thread: id, seq }, () =>
      posts.remove(asker, id, seq, revision),
    );
    res.status(204).end();
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

function readWindow(req: Request): PostWindow {
  const places = ['around', 'before', 'after'] as const;
  onlyKnown(
    req,
    name => name === 'limit' || places.some(place => place === name),
  );
  const named = places.filter(place => req.query[place] !== undefined);
  if (named.length > 1) {
    throw invalidField(named[1], `cannot stand together with ${named[0]}`);
  }
  return {
    around: queryInt(req, 'around', { min: 0, max: MAX_SEQ }),
    before: queryInt(req, 'before', { min: 0, max: MAX_SEQ }),
    after: queryInt(req, 'after', { min: 0, max: MAX_SEQ }),
    limit: queryInt(req, 'limit', { min: 1, max: MAX_LIMIT }),
  };
}

/** The id in a path. What is no UUID names no thread, so the answer is the same 404. */
function readId(req: Request): string {
  const id = req.params.id.toLocaleLowerCase('en-US');
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id))
    throw notFound('The thread');
  return id;
}

function readSeq(req: Request): number {
  if (!/^[1-9]\d{0,8}$/.test(req.params.seq)) throw notFound('The post');
  return Number(req.params.seq);
}
