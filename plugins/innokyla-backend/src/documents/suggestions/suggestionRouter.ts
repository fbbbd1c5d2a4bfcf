import type { Suggestions } from '@innokyla/backstage-plugin-innokyla-common';
import type { Router as ExpressRouter } from 'express';
import Router from 'express-promise-router';
import { conflict } from '../../http/errors';
import { onlyKnown } from '../../http/validate';
import type { Viewers } from '../../permissions/viewers';
import type { FileReadings } from '../reading/fileReadings';
import type { SendingRight } from '../uploads/sendingRight';
import type { UploadService } from '../uploads/uploadService';
import type { ContextStore } from './contextStore';
import { noSuggestions, suggest } from './suggest';

/** What the text of one's own upload says about a form's fields. */
export function createSuggestionRouter(deps: {
  viewers: Viewers;
  service: Pick<UploadService, 'own' | 'settled'>;
  sendingRight: SendingRight;
  readings: Pick<FileReadings, 'textOf'>;
  contexts: ContextStore;
}): ExpressRouter {
  const { viewers, service, sendingRight, readings, contexts } = deps;
  const router = Router();

  router.get('/uploads/:id/suggestions', async (req, res) => {
    const viewer = await viewers.personOf(req);
    const own = await service.own(viewer, req.params.id);
    if (own.anchor_ref) await sendingRight(req, viewer, own.anchor_ref);
    onlyKnown(req, () => false);
    const { state, sha256, media_type } = await service.settled(own);
    if (state === 'receiving' || !sha256 || !media_type) {
      throw conflict(
        'The file has not arrived whole yet. Suggestions are made of its text after that.',
      );
    }
    const text = await readings.textOf({ sha256, mediaType: media_type });
    const suggestions: Suggestions =
      text.state === 'done'
        ? suggest(text.pages, await contexts.context(viewer))
        : noSuggestions(text.state);
    res.json(suggestions);
  });

  return router;
}
