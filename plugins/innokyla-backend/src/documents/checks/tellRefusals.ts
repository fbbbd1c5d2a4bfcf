import type { AuditorService } from '@backstage/backend-plugin-api';
import type { UploadRefusal } from '@innokyla/backstage-plugin-innokyla-common';
import type { ErrorRequestHandler } from 'express';
import { RETRY_AFTER_S } from './refused';

/** Records with the portal's auditor which files were not taken and why, and tells when it is worth asking again. */
export function tellRefusals(auditor: AuditorService): ErrorRequestHandler {
  return async (error, req, res, next) => {
    const { reason, threat } = error as {
      reason?: UploadRefusal;
      threat?: string;
    };
    if (reason === 'notScanned') {
      res.setHeader('Retry-After', RETRY_AFTER_S);
    }
    if (reason) {
      const event = await auditor.createEvent({
        eventId: 'upload-check',
        severityLevel: reason === 'infected' ? 'high' : 'medium',
        request: req,
        meta: { reason, threat },
      });
      await event.fail({ error });
    }
    next(error);
  };
}
