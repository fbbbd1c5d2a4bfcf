import type { UploadRefusal } from '@innokyla/backstage-plugin-innokyla-common';
import { ApiError } from '../../http/errors';

/** How long a sender waits before asking again whether the scanner answers, in seconds. */
export const RETRY_AFTER_S = 30;

const OTHERS: Partial<Record<UploadRefusal, [status: number, name: string]>> = {
  empty: [400, 'InputError'],
  checksum: [400, 'InputError'],
  notScanned: [503, 'ServiceUnavailableError'],
};

/** A file that is not taken, for a reason that the screens have words for. */
export function refused(
  reason: UploadRefusal,
  message: string,
  fields: Record<string, unknown> = {},
): ApiError {
  const [status, name] = OTHERS[reason] ?? [415, 'UnsupportedMediaTypeError'];
  return new ApiError(status, name, message, { reason, ...fields });
}

/** The answer when the means of checking are away, not the file to blame. */
export const notCheckable = (fileName: string) =>
  refused(
    'notScanned',
    `${fileName} has arrived, but cannot be checked for malware just now, and nobody can read it before that. It is checked when you ask again in a moment.`,
  );

/** Whether the file may pass later as it is: then it is kept. */
export const isWaiting = (error: unknown): boolean =>
  error instanceof ApiError && error.statusCode === 503;
