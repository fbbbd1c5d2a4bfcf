import type {
  AuditorService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { createAttachmentSchema } from '@innokyla/backstage-plugin-innokyla-common';
import type { Request, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { Asker } from '../../discussions/asker';
import { audited } from '../../http/audit';
import { notFound } from '../../http/errors';
import { jsonBody } from '../../http/jsonBody';
import { onlyKnown, parse } from '../../http/validate';
import type { Viewer } from '../../permissions/viewer';
import type { Viewers } from '../../permissions/viewers';
import type { DocumentFiles } from '../versions/documentFiles';
import type { FileReadings } from '../reading/fileReadings';
import { sendThumbnail } from '../reading/sendThumbnail';
import { sendFile } from '../downloads/sendFile';
import type { SendingRight } from '../uploads/sendingRight';
import type { AttachmentService } from './attachmentService';

/** Bytes of a request. */
const MAX_BODY = 4 * 1024;

/** What the routes of attachments are made of. */
export interface AttachmentRouterOptions {
  viewers: Pick<Viewers, 'ofRequest' | 'personOf'>;
  asker: (req: Request, viewer: Viewer) => Asker;
  attachments: AttachmentService;
  sendingRight: SendingRight;
  files: Pick<DocumentFiles, 'read'>;
  readings: Pick<FileReadings, 'thumbnailOf'>;
  auditor: AuditorService;
  logger: LoggerService;
}

/** Making attachments, what they are, and their bytes. */
export function createAttachmentRouter(
  options: AttachmentRouterOptions,
): Router {
  const { viewers, attachments, files, readings, auditor, logger } = options;
  const router = PromiseRouter();
  router.use('/attachments', jsonBody(MAX_BODY));

  /** The attachment of the address, when its asker may read it. Files are fetched by the browser with the cookie alone. */
  const ofAddress = async (req: Request, { cookie = false } = {}) => {
    const viewer = await viewers.ofRequest(req, { cookie });
    return attachments.get(options.asker(req, viewer), readId(req));
  };

  router.post('/attachments', async (req, res) => {
    const viewer = await viewers.personOf(req);
    const input = parse(createAttachmentSchema, req.body);
    const { attachment, made } = await audited(
      auditor,
      req,
      'attachment-create',
      { id: input.id, upload: input.upload },
      () =>
        attachments.create(viewer, input, async anchor => {
          await options.sendingRight(req, viewer, anchor);
        }),
    );
    res.status(made ? 201 : 200).json(attachment);
  });

  router.get('/attachments/:id', async (req, res) => {
    res.json(await ofAddress(req));
  });

  // Express answers HEAD by the same route.
  router.get('/attachments/:id/content', async (req, res) => {
    const attachment = await ofAddress(req, { cookie: true });
    onlyKnown(req, name => name === 'inline');
    await sendFile(req, res, attachment, files, logger);
  });

  router.get('/attachments/:id/thumbnail', async (req, res) => {
    const { sha256 } = await ofAddress(req, { cookie: true });
    onlyKnown(req, () => false);
    await sendThumbnail(req, res, readings, sha256);
  });

  return router;
}

/** What is no UUID names nothing, so the answer is the same 404. */
function readId(req: Request): string {
  const id = req.params.id.toLocaleLowerCase('en-US');
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) {
    throw notFound('The file');
  }
  return id;
}
