import { emojiSchema } from '@innokyla/backstage-plugin-innokyla-common';
import type { ErrorRequestHandler, Router } from 'express';
import { audited } from '../../http/audit';
import { invalidField } from '../../http/errors';
import { etag, parse } from '../../http/validate';
import { callersOf, readId, readSeq, type RouterDeps } from '../callers';
import type { ReactionService } from './reactionService';

const REACTION = '/threads/:id/posts/:seq/reactions/:emoji';

/** Routes of reactions. */
export function addReactionRoutes(
  router: Router,
  deps: RouterDeps & { reactions: ReactionService },
): void {
  const { reactions, auditor } = deps;
  const { writer } = callersOf(deps);

  for (const [method, isOn] of [
    ['put', true],
    ['delete', false],
  ] as const) {
    router[method](REACTION, async (req, res) => {
      const asker = await writer(req);
      const id = readId(req);
      const seq = readSeq(req);
      const emoji = parse(emojiSchema, req.params.emoji, 'emoji');
      const post = await audited(
        auditor,
        req,
        isOn ? 'post-react' : 'post-unreact',
        { thread: id, seq },
        () => reactions.set(asker, id, seq, emoji, isOn),
        'low',
      );
      res.set('ETag', etag(post.revision)).json(post);
    });
  }

  // A path that cannot be decoded reaches no handler.
  const explain: ErrorRequestHandler = (error, _req, _res, next) =>
    next(
      error instanceof URIError
        ? invalidField('path', 'must be percent-encoded UTF-8')
        : error,
    );
  router.use(explain);
}
