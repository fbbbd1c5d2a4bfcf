import {
  createPostSchema,
  MAX_LIMIT,
  MAX_SEQ,
  type PostHistory,
  updatePostSchema,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { Request, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { audited } from '../../http/audit';
import { invalidField } from '../../http/errors';
import { tellWhenAgain } from '../../http/tellWhenAgain';
import { etag, ifMatch, onlyKnown, parse, queryInt } from '../../http/validate';
import type { Asker } from '../asker';
import { callersOf, readId, readSeq, type RouterDeps } from '../callers';
import { addPostDraftRoutes } from './draftRoutes';
import type { PostChanges } from './postChanges';
import type { PostDrafts } from './postDrafts';
import type { PostService } from './postService';
import type { PostWindow } from './postWindow';
import { addReactionRoutes } from './reactionRoutes';
import type { ReactionService } from './reactionService';

/** Routes of posts. The bodies are parsed by the router of threads, which stands before. */
export function createPostRouter(
  deps: RouterDeps & {
    posts: PostService;
    changes: PostChanges;
    reactions: ReactionService;
    drafts: PostDrafts;
    history: (
      asker: Asker,
      threadId: string,
      seq: number,
    ) => Promise<PostHistory>;
  },
): Router {
  const { posts, changes, history, auditor } = deps;
  const { anybody, person, writer } = callersOf(deps);
  const router = PromiseRouter();

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
      () => changes.edit(asker, id, seq, revision, change),
    );
    res.set('ETag', etag(post.revision)).json(post);
  });

  router.delete('/threads/:id/posts/:seq', async (req, res) => {
    const asker = await person(req);
    const id = readId(req);
    const seq = readSeq(req);
    const revision = ifMatch(req);
    await audited(auditor, req, 'post-delete', { thread: id, seq }, () =>
      changes.remove(asker, id, seq, revision),
    );
    res.status(204).end();
  });

  router.get('/threads/:id/posts/:seq/revisions', async (req, res) => {
    const asker = await anybody(req);
    res.json(await history(asker, readId(req), readSeq(req)));
  });

  addPostDraftRoutes(router, deps);
  addReactionRoutes(router, deps);
  router.use(tellWhenAgain);
  return router;
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
