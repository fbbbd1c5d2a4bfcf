import type { DocumentVersion } from '@innokyla/backstage-plugin-innokyla-common';
import type { Request, Router as ExpressRouter } from 'express';
import Router from 'express-promise-router';
import { notFound } from '../../http/errors';
import { onlyKnown, queryInt } from '../../http/validate';
import type { Viewers } from '../../permissions/viewers';
import type { DocumentFiles } from '../versions/documentFiles';
import { documentOf, versionNumber } from '../versions/versionPath';
import { MAX_TEXT } from './cleanPages';
import type { FileReadings } from './fileReadings';
import { sendThumbnail } from './sendThumbnail';

const VERSION = '/documents/:namespace/:name/versions/:version';

/** What was read from the files of documents: text, preview and small picture. */
export function createReadingRouter(deps: {
  viewers: Viewers;
  files: DocumentFiles;
  readings: FileReadings;
}): ExpressRouter {
  const { viewers, files, readings } = deps;
  const router = Router();

  /** Throws 404 for a version that is not there and for one the viewer may not read. */
  const versionOf = async (
    req: Request,
    options?: { cookie: boolean },
  ): Promise<DocumentVersion> => {
    const viewer = await viewers.ofRequest(req, options);
    const version = await files.versionOf(
      viewer,
      documentOf(req),
      versionNumber(req),
    );
    if (!version) throw notFound('The file');
    return version;
  };

  router.get(`${VERSION}/text`, async (req, res) => {
    const version = await versionOf(req);
    onlyKnown(req, name => name === 'characters');
    const characters = queryInt(req, 'characters', { min: 1, max: MAX_TEXT });
    res.json(await readings.textOf(version, characters));
  });

  router.get(`${VERSION}/preview`, async (req, res) => {
    const version = await versionOf(req);
    onlyKnown(req, () => false);
    res.json(await readings.previewOf(version));
  });

  router.get(`${VERSION}/thumbnail`, async (req, res) => {
    // A browser fetches pictures by itself, with the portal's cookie instead of a token.
    const { sha256 } = await versionOf(req, { cookie: true });
    onlyKnown(req, () => false);
    await sendThumbnail(req, res, readings, sha256);
  });

  return router;
}
