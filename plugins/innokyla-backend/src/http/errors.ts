import { CustomErrorBase } from '@backstage/errors';
import type { z } from 'zod';

/**
 * The one table of errors. Each is thrown where it is known; the portal's error middleware answers with `statusCode` and
 * puts the other fields into `error` of the body. What a viewer may not see is always `notFound`, so that nothing tells
 * the forbidden from the missing.
 */
export class ApiError extends CustomErrorBase {
  constructor(
    readonly statusCode: number,
    name: string,
    message: string,
    fields: Record<string, unknown> = {},
  ) {
    super(message);
    this.name = name;
    Object.assign(this, fields);
  }
}

/** One broken rule: which field and what it must be. */
export interface Issue {
  field: string;
  message: string;
}

export const notFound = (what = 'It') =>
  new ApiError(
    404,
    'NotFoundError',
    `${what} does not exist, or you may not see it.`,
  );

export const notAllowed = (message: string) =>
  new ApiError(403, 'NotAllowedError', message);

export const invalid = (issues: Issue[]) =>
  new ApiError(
    400,
    'InputError',
    issues.map(issue => `${issue.field}: ${issue.message}`).join('; '),
    { issues },
  );

export const invalidField = (field: string, message: string) =>
  invalid([{ field, message }]);

/** The issues of a zod error, one for each field, with paths such as `spec.money.0.applied`. */
export function issuesOf(error: z.ZodError, prefix = ''): Issue[] {
  const byField = new Map<string, Issue>();
  for (const issue of error.issues) {
    const path = [prefix, ...issue.path.map(String)].filter(Boolean);
    const field = path.join('.') || 'body';
    // Of several rules that one field breaks, the first is the plainest.
    if (byField.has(field)) continue;
    byField.set(field, {
      field,
      message:
        issue.code === 'unrecognized_keys'
          ? `has fields that are not known: ${issue.keys
              .slice(0, 10)
              .map(key => key.slice(0, 60))
              .join(', ')}`
          : issue.message,
    });
    if (byField.size === 20) break;
  }
  return [...byField.values()];
}

export const conflict = (message: string, fields?: Record<string, unknown>) =>
  new ApiError(409, 'ConflictError', message, fields);

/** What was sent bears the id of something else. */
export const idTaken = () =>
  conflict('id: is taken already; make a new one and send again.', {
    field: 'id',
  });

export const stale = (currentRevision: number) =>
  new ApiError(
    412,
    'PreconditionFailedError',
    `Somebody has changed this meanwhile: the current revision is ${currentRevision}. Your text is not lost; look at the newest version and save again.`,
    { currentRevision },
  );

/** Of one's own changes, which only oneself writes: from another window or device. `currentRevision` is the draft's. */
export const staleDraft = (currentRevision: number) =>
  new ApiError(
    412,
    'PreconditionFailedError',
    `You have written or dropped these changes elsewhere meanwhile: their current revision is ${currentRevision}. Your text is not lost; look at what stands there and save again.`,
    { currentRevision },
  );

export const revisionRequired = () =>
  new ApiError(
    428,
    'PreconditionRequiredError',
    'If-Match: must carry the revision that the change is based on, for instance "3".',
  );

export const tooLarge = (what: string, maxBytes: number) =>
  new ApiError(
    413,
    'PayloadTooLargeError',
    `${what} is too large: at most ${maxBytes} bytes are taken.`,
    { maxBytes },
  );

export const unsupportedType = (message: string) =>
  new ApiError(415, 'UnsupportedMediaTypeError', message);

/** Something that the answer hangs on does not answer itself; tried again a moment later it may. */
export const unavailable = (message: string) =>
  new ApiError(503, 'ServiceUnavailableError', message);

export const tooMany = (message: string, retryAt: string) =>
  new ApiError(429, 'TooManyRequestsError', message, { retryAt });
