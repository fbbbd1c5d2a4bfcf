import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Request, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { Knex } from 'knex';
import { invalidField } from '../../http/errors';
import type { Viewers } from '../../permissions/viewers';
import type { Blobs } from '../storage/blobs';
import { selectedFiles } from './selectedFiles';
import { sendZip } from './sendZip';

/** The newest files of several documents as one ZIP. A HEAD answers whether a GET would be refused. */
export function createZipRouter(deps: {
  knex: Knex;
  viewers: Pick<Viewers, 'ofRequest'>;
  blobs: Blobs;
  logger: LoggerService;
}): Router {
  const { knex, viewers, blobs, logger } = deps;
  const router = PromiseRouter();
  router.get('/documents/zip', async (req, res) => {
    const viewer = await viewers.ofRequest(req, { cookie: true });
    const files = await selectedFiles(knex, viewer, refsOf(req));
    await sendZip(req, res, files, blobs, logger);
  });
  return router;
}

/** Read from the address itself: Express makes something else of a parameter that stands more than twenty times. */
function refsOf(req: Request): string[] {
  const [, ...query] = req.originalUrl.split('?');
  const params = new URLSearchParams(query.join('?'));
  const unknown = [...params.keys()].find(name => name !== 'ref');
  if (unknown !== undefined) {
    throw invalidField(unknown, 'is not a known query parameter');
  }
  return params.getAll('ref');
}
