import { DetailedError } from 'tus-js-client';

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
  | 'server';

/** What is wrong with a file. */
export interface Problem {
  code: ProblemCode;
  /** Whether sending the same file again can help. */
  canRetry: boolean;
}

const BY_STATUS: Record<number, ProblemCode> = {
  401: 'signedOut',
  403: 'notAllowed',
  404: 'gone',
  410: 'gone',
  413: 'tooLarge',
  415: 'typeByContent',
  507: 'noSpace',
};

const FINAL: readonly ProblemCode[] = [
  'tooLarge',
  'empty',
  'typeByName',
  'typeByContent',
];

/** A problem with its code. */
export const problem = (code: ProblemCode): Problem => ({
  code,
  canRetry: !FINAL.includes(code),
});

/** The answer's status; undefined when no answer came. */
export function statusOfTransfer(error: unknown): number | undefined {
  if (!(error instanceof DetailedError)) return undefined;
  return error.originalResponse?.getStatus() || undefined;
}

/** What an error of the transfer means for the person. */
export function problemOf(error: unknown): Problem {
  const status = statusOfTransfer(error);
  if (status !== undefined) return problem(BY_STATUS[status] ?? 'server');
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
    return problem('typeByName');
  }
  return undefined;
}
