import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { refOfPath } from '../entities/entityPath';
import type { Viewers } from '../permissions/viewers';
import type { EntityFiles } from './entityFiles';
import { readEntityExport, readListExport } from './exportQuery';
import { GRANT_HEADERS, grantHeaders } from './grants/grantHeaders';
import type { ListFiles } from './listFiles';
import { setFileHeaders, streamFile } from './sendExport';

/** Entities as files. Browsers fetch them with the portal's cookie, so that a plain link downloads. */
export function createExportRouter(deps: {
  viewers: Viewers;
  entityFiles: EntityFiles;
  listFiles: ListFiles;
  logger: LoggerService;
}): Router {
  const { viewers, entityFiles, listFiles, logger } = deps;
  const router = PromiseRouter();

  // Express answers HEAD by the same routes.
  router.get('/exports/entities', async (req, res) => {
    const viewer = await viewers.ofRequest(req, { cookie: true });
    const asked = readListExport(req);
    if (asked.format === 'csv') {
      const { file, rows, writer } = listFiles.csv(viewer, asked);
      await streamFile(req, res, file, rows, { through: writer, logger });
      return;
    }
    const found = await listFiles.countGrants(viewer, asked);
    // Also before a refusal: a screen tells by them why there is nothing to save.
    res.setHeader('Access-Control-Expose-Headers', GRANT_HEADERS);
    for (const [name, value] of grantHeaders(found)) res.setHeader(name, value);
    const { file, text } = listFiles.grants(viewer, asked, found);
    await streamFile(req, res, file, text, { logger });
  });

  router.get('/exports/:kind/:namespace/:name', async (req, res) => {
    const viewer = await viewers.ofRequest(req, { cookie: true });
    const { format, language } = readEntityExport(req);
    const { file, text } = await entityFiles.make(
      viewer,
      refOfPath(req),
      format,
      language,
    );
    setFileHeaders(res, file);
    res.send(text);
  });

  return router;
}
