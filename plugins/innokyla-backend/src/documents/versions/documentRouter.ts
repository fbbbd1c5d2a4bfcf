import type {
  AuditorService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { addVersionSchema } from '@innokyla/backstage-plugin-innokyla-common';
import type { Router as ExpressRouter } from 'express';
import Router from 'express-promise-router';
import type { EntityService } from '../../entities/entityService';
import { audited } from '../../http/audit';
import { notFound } from '../../http/errors';
import { jsonBody } from '../../http/jsonBody';
import { etag, ifMatch, onlyKnown, parse } from '../../http/validate';
import type { Viewers } from '../../permissions/viewers';
import type { DocumentFiles } from './documentFiles';
import { sendFile } from '../downloads/sendFile';
import { documentOf, versionNumber } from './versionPath';

/** Bytes of a request; a note is 500 characters. */
const MAX_BODY = 16 * 1024;

/** What the document routes are made of. */
export interface DocumentRouterOptions {
  viewers: Viewers;
  entities: Pick<EntityService, 'revise'>;
  files: DocumentFiles;
  auditor: AuditorService;
  logger: LoggerService;
}

/** New versions of documents, and their bytes. */
export function createDocumentRouter(
  options: DocumentRouterOptions,
): ExpressRouter {
  const { viewers, entities, files, auditor, logger } = options;
  const router = Router();
  router.use('/documents', jsonBody(MAX_BODY));

  router.post('/documents/:namespace/:name/versions', async (req, res) => {
    const viewer = await viewers.personOf(req);
    const { namespace, name } = documentOf(req);
    const revision = ifMatch(req);
    const { upload, version, note } = parse(addVersionSchema, req.body);
    const ref = `document:${namespace}/${name}`;
    const entity = await audited(
      auditor,
      req,
      'document-version-add',
      { ref, upload, version },
      () =>
        entities.revise(viewer, ref, revision, { note }, async (trx, row) => {
          const place = { documentId: row.id, note };
          if (version !== undefined) {
            await files.takeEarlier(trx, viewer, { ...place, version });
          } else {
            await files.takeUpload(trx, viewer, {
              ...place,
              uploadId: upload!,
              workspaceId: row.workspace_id,
              field: 'upload',
            });
          }
        }),
    );
    res.status(201).setHeader('ETag', etag(entity.revision)).json(entity);
  });

  // Express answers HEAD by the same route.
  router.get(
    '/documents/:namespace/:name/versions/:version/content',
    async (req, res) => {
      const viewer = await viewers.ofRequest(req, { cookie: true });
      const document = documentOf(req);
      const version = await files.versionOf(
        viewer,
        document,
        versionNumber(req),
      );
      if (!version) throw notFound('The file');
      onlyKnown(req, name => name === 'inline');
      await sendFile(req, res, version, files, logger);
    },
  );

  return router;
}
