import type { AuditorService } from '@backstage/backend-plugin-api';
import { entityCreatePermission } from '@innokyla/backstage-plugin-innokyla-common';
import type { Request, Response, Router as ExpressRouter } from 'express';
import Router from 'express-promise-router';
import { audited } from '../../http/audit';
import { ApiError, conflict } from '../../http/errors';
import { onlyKnown, queryText } from '../../http/validate';
import type { Viewers } from '../../permissions/viewers';
import { tellRefusals } from '../checks/tellRefusals';
import type { SendingRight } from './sendingRight';
import type { TusServer } from './tusServer';
import { parseUploadRequest } from './uploadRequest';
import type { UploadRow } from './uploadStore';
import type { UploadService } from './uploadService';

const TUS_VERSION = '1.0.0';

/** What a browser on another origin (the portal's screens while developing) may read of an answer. */
const EXPOSED_HEADERS =
  'Location, Tus-Resumable, Tus-Version, Tus-Extension, Tus-Max-Size, Upload-Offset, Upload-Length, Upload-Metadata, Upload-Expires';

/** What the upload routes are made of. */
export interface UploadRouterOptions {
  viewers: Viewers;
  service: UploadService;
  tus: TusServer;
  sendingRight: SendingRight;
  auditor: AuditorService;
}

/** Resumable uploads by tus 1.0 at `/uploads`, and `GET /uploads` and `/uploads/:id`, which tell what was recognised. */
export function createUploadRouter(
  options: UploadRouterOptions,
): ExpressRouter {
  const { viewers, service, tus, sendingRight, auditor } = options;
  const router = Router();

  /** The upload of the address, when it is the viewer's own; everybody else's is as if it did not exist. */
  const own = async (req: Request): Promise<UploadRow> => {
    const viewer = await viewers.personOf(req);
    const row = await service.own(viewer, req.params.id);
    if (row.anchor_ref) await sendingRight(req, viewer, row.anchor_ref);
    return row;
  };

  /** The same for a request that sends bytes: whoever may not go on sending leaves nothing behind. */
  const sendable = async (req: Request): Promise<UploadRow> => {
    try {
      return await own(req);
    } catch (error) {
      const viewer = await viewers.personOf(req);
      if (!isRefusal(error) || !(await service.giveUp(viewer, req.params.id)))
        throw error;
      throw new ApiError(
        404,
        'NotFoundError',
        'You may not add files there any more, so the upload has ended. Nothing of it was kept.',
      );
    }
  };

  router.use('/uploads', (req, res, next) => {
    res.setHeader('Access-Control-Expose-Headers', EXPOSED_HEADERS);
    res.setHeader('Tus-Resumable', TUS_VERSION);
    res.setHeader('Cache-Control', 'no-store');
    demandVersion(req, res);
    next();
  });

  router.options('/uploads', async (req, res) => {
    await viewers.personOf(req);
    res.setHeader('Tus-Version', TUS_VERSION);
    res.setHeader(
      'Tus-Extension',
      'creation,creation-with-upload,termination,expiration',
    );
    res.setHeader('Tus-Max-Size', service.limits.maxSize);
    res.status(204).end();
  });

  router.post('/uploads', async (req, res) => {
    const viewer = await viewers.personOf(req);
    const request = parseUploadRequest(req, service.limits);
    if (!request.anchor) {
      await viewers.demand(
        req,
        entityCreatePermission,
        'You may not upload files in this portal.',
      );
    }
    const sending = request.anchor
      ? await sendingRight(req, viewer, request.anchor)
      : undefined;
    const { id } = await audited(
      auditor,
      req,
      'upload-create',
      {
        workspace: request.workspace,
        anchor: request.anchor,
        size: request.size,
      },
      () => service.begin(viewer, request, sending),
    );
    try {
      await tus.handle(req, res, id);
    } catch (error) {
      // Its sender has not been told of it, so nobody would ever go on with it.
      await service.discard(id).catch(() => {});
      throw error;
    }
  });

  router.head('/uploads/:id', async (req, res) => {
    const row = await service.settled(await own(req));
    await tus.handle(req, res, row.id);
  });

  router.patch('/uploads/:id', async (req, res) => {
    const row = await sendable(req);
    await tus.handle(req, res, row.id, () => sendable(req));
  });

  router.delete('/uploads/:id', async (req, res) => {
    const row = await own(req);
    await audited(
      auditor,
      req,
      'upload-delete',
      { uploadId: row.id },
      async () => {
        if (row.state === 'used')
          throw conflict('The file is part of a document already.');
        await tus.handle(req, res, row.id);
      },
    );
  });

  router.get('/uploads', async (req, res) => {
    const viewer = await viewers.personOf(req);
    onlyKnown(req, name => name === 'workspace');
    const items = await service.list(viewer, queryText(req, 'workspace'));
    res.json({ items });
  });

  router.get('/uploads/:id', async (req, res) => {
    await own(req);
    res.json(await service.get(await viewers.personOf(req), req.params.id));
  });

  router.use('/uploads', tellRefusals(auditor));

  return router;
}

function isRefusal(error: unknown): boolean {
  return error instanceof ApiError && [403, 404].includes(error.statusCode);
}

/** The protocol: a request of another version MUST NOT be processed, and is told the ones there are. */
function demandVersion(req: Request, res: Response): void {
  if (!['POST', 'HEAD', 'PATCH', 'DELETE'].includes(req.method)) return;
  if (req.header('tus-resumable') === TUS_VERSION) return;
  res.setHeader('Tus-Version', TUS_VERSION);
  throw new ApiError(
    412,
    'PreconditionFailedError',
    `Tus-Resumable: must be ${TUS_VERSION}; uploads follow the tus protocol.`,
  );
}
