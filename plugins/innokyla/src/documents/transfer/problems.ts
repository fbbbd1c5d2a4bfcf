import type { UploadRefusal } from '@innokyla/backstage-plugin-innokyla-common';
import { DetailedError } from 'tus-js-client';
import { statusOf } from '../../ui/errors';

/** Why a file was not received, as far as it matters for what the person does next. */
export type ProblemCode =
  | 'tooLarge'
  | 'empty'
  | 'typeByName'
  | 'typeByContent'
  | 'unreadable'
  | 'notAllowed'
  | 'signedOut'
  | 'gone'
  | 'noSpace'
  | 'quota'
  | 'oldOffice'
  | 'heic'
  | 'tooManyPixels'
  | 'encrypted'
  | 'macros'
  | 'scripts'
  | 'broken'
  | 'bomb'
  | 'infected'
  | 'checksum'
  | 'notChecked'
  | 'archived'
  | 'server';

/** What is wrong with a file. */
export interface Problem {
  code: ProblemCode;
  /** Whether sending the same file again can help. */
  canRetry: boolean;
}

/** A failure that is known by its name where it is found. */
export class TransferProblem extends Error {
  constructor(readonly code: ProblemCode) {
    super(code);
  }
}

const BY_STATUS: Record<number, ProblemCode> = {
  401: 'signedOut',
  403: 'notAllowed',
  404: 'gone',
  410: 'gone',
  413: 'tooLarge',
  415: 'typeByContent',
  503: 'notChecked',
  507: 'noSpace',
};

const BY_REASON: Record<UploadRefusal, ProblemCode> = {
  type: 'typeByName',
  typeByContent: 'typeByContent',
  oldOffice: 'oldOffice',
  encrypted: 'encrypted',
  macros: 'macros',
  scripts: 'scripts',
  broken: 'broken',
  bomb: 'bomb',
  tooManyPixels: 'tooManyPixels',
  infected: 'infected',
  empty: 'empty',
  checksum: 'checksum',
  notScanned: 'notChecked',
  quota: 'quota',
  diskFull: 'noSpace',
};

/** Files that many have and few portals take, with words of their own for what to do. */
const BY_ENDING: Record<string, ProblemCode> = {
  doc: 'oldOffice',
  xls: 'oldOffice',
  ppt: 'oldOffice',
  heic: 'heic',
  heif: 'heic',
};

const FINAL: readonly ProblemCode[] = [
  'tooLarge',
  'empty',
  'typeByName',
  'typeByContent',
  'oldOffice',
  'heic',
  'tooManyPixels',
  'encrypted',
  'macros',
  'scripts',
  'broken',
  'bomb',
  'infected',
];

/** A problem with its code. */
export const problem = (code: ProblemCode): Problem => ({
  code,
  canRetry: !FINAL.includes(code),
});

/** The place to go on from could not be asked; thrown within the transfer, which then tries again. */
export class StateNotTold extends Error {
  constructor(readonly status: number) {
    super(`The upload's state could not be asked: ${status}`);
  }
}

/** The answer's status; undefined when no answer came. */
export function statusOfTransfer(error: unknown): number | undefined {
  if (!(error instanceof DetailedError)) return statusOf(error);
  if (error.causingError instanceof StateNotTold) {
    return error.causingError.status;
  }
  return error.originalResponse?.getStatus() || undefined;
}

/** Whether an upload was refused before it began; later the same status is about where to go on from. */
export const isRefusedBeginning = (error: unknown, status: number) =>
  error instanceof DetailedError &&
  statusOfTransfer(error) === status &&
  error.originalRequest?.getMethod() === 'POST';

/** What the portal said was wrong with the file itself. */
function reasonOf(error: unknown): ProblemCode | undefined {
  if (!(error instanceof DetailedError)) return undefined;
  try {
    const body = JSON.parse(error.originalResponse?.getBody() ?? '');
    return BY_REASON[body.error.reason as UploadRefusal];
  } catch {
    return undefined; // An answer of something in between, which knows nothing of files.
  }
}

/** What an error of the transfer means for the person. */
export function problemOf(error: unknown): Problem {
  if (error instanceof TransferProblem) return problem(error.code);
  const status = statusOfTransfer(error);
  if (isRefusedBeginning(error, 409)) return problem('archived');
  if (status !== undefined) {
    return problem(reasonOf(error) ?? BY_STATUS[status] ?? 'server');
  }
  // The browser could not read the file: moved, deleted or changed since it was chosen, or it is a folder.
  return problem(error instanceof DetailedError ? 'server' : 'unreadable');
}

/** What can be said about a file before a byte is sent. */
export function problemOfFile(
  file: File,
  limits: { maxSize: number; extensions: readonly string[] },
): Problem | undefined {
  if (file.size === 0) return problem('empty');
  if (file.size > limits.maxSize) return problem('tooLarge');
  const extension = /\.([^.]+)$/.exec(file.name)?.[1].toLocaleLowerCase('en');
  const accepted = limits.extensions.map(e =>
    e.replace(/^\./, '').toLocaleLowerCase('en'),
  );
  // A name without an ending says nothing; the backend looks at the content anyway.
  if (extension && accepted.length && !accepted.includes(extension)) {
    return problem(BY_ENDING[extension] ?? 'typeByName');
  }
  return undefined;
}
