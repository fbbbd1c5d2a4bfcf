import type {
  AuditorService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { Request, Router } from 'express';
import type { Knex } from 'knex';
import type { Asker } from '../../discussions/asker';
import type { Viewer } from '../../permissions/viewer';
import type { Viewers } from '../../permissions/viewers';
import type { DocumentFiles } from '../versions/documentFiles';
import type { FileReadings } from '../reading/fileReadings';
import type { SendingRight } from '../uploads/sendingRight';
import { UploadStore } from '../uploads/uploadStore';
import { createAttachmentRouter } from './attachmentRouter';
import { AttachmentService } from './attachmentService';
import { AttachmentStore } from './attachmentStore';

/** Puts the feature together: files of posts and pictures of sections. */
export function createAttachments(deps: {
  knex: Knex;
  viewers: Viewers;
  asker: (req: Request, viewer: Viewer) => Asker;
  sendingRight: SendingRight;
  files: Pick<DocumentFiles, 'read'>;
  readings: Pick<FileReadings, 'thumbnailOf'>;
  auditor: AuditorService;
  logger: LoggerService;
}): { router: Router } {
  const { knex } = deps;
  const attachments = new AttachmentService({
    knex,
    store: new AttachmentStore(knex),
    uploads: new UploadStore(knex),
  });
  return { router: createAttachmentRouter({ ...deps, attachments }) };
}
