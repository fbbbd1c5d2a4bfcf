import type {
  AuditorService,
  AuditorServiceEventSeverityLevel,
} from '@backstage/backend-plugin-api';
import type { Request } from 'express';

/** What an audit event tells: plain values only, never the content itself. */
export type AuditMeta = Record<string, string | number | boolean | undefined>;

/** Runs a change and records it with the portal's auditor, whether it was done or refused. */
export async function audited<T>(
  auditor: AuditorService,
  req: Request,
  eventId: string,
  meta: AuditMeta,
  change: () => Promise<T>,
  severityLevel: AuditorServiceEventSeverityLevel = 'medium',
): Promise<T> {
  const event = await auditor.createEvent({
    eventId,
    severityLevel,
    request: req,
    meta,
  });
  try {
    const result = await change();
    await event.success();
    return result;
  } catch (error) {
    await event.fail({
      error: error instanceof Error ? error : new Error(String(error)),
    });
    throw error;
  }
}
