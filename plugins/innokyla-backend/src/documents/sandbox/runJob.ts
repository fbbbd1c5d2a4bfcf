import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { type ChildProcess, fork } from 'node:child_process';
import { constants, setPriority } from 'node:os';

/** Why a job gave no result. The first two are the limits' doing, `stopped` is ours, the rest is what the job says of the file. */
export type JobFailure =
  | 'memory'
  | 'time'
  | 'stopped'
  | 'broken'
  | 'encrypted'
  | 'macros'
  | 'scripts'
  | 'bomb'
  | 'notDocument'
  | 'oldOffice'
  | 'tooManyPixels'
  | 'tooLarge';

/** A job that gave no result. */
export class JobFailedError extends Error {
  constructor(readonly code: JobFailure, message: string) {
    super(message);
    this.name = 'JobFailedError';
  }
}

/** Limits of one job. */
export interface JobLimits {
  /** Bytes that the whole process may hold. */
  memory: number;
  /** Milliseconds. */
  time: number;
}

/** The heap of Node itself, its libraries and the parsers' code; what a job gets comes on top of it. */
const HEAP_SHARE = 0.75;

/**
 * Runs a job of `worker/jobs` in a process of its own, which is ended with the job, with its limits, or by the signal.
 *
 * The file is a stranger's: a parser that hangs, unpacks without end or is made to run something takes down nothing but
 * that process, which gets no secrets by its environment and a low priority, so that requests go first.
 *
 * @throws `JobFailedError`
 */
export function runJob<Result>(
  job: 'inspect' | 'read',
  input: object,
  limits: JobLimits,
  signal?: AbortSignal,
): Promise<Result> {
  const child = fork(
    resolvePackagePath(
      '@innokyla/backstage-plugin-innokyla-backend',
      'worker/main.mjs',
    ),
    {
      execArgv: [
        `--max-old-space-size=${Math.floor(
          (limits.memory * HEAP_SHARE) / 1024 / 1024,
        )}`,
      ],
      env: {},
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'advanced',
    },
  );
  return new Promise<Result>((resolve, reject) => {
    let failure: JobFailedError | undefined;
    const end = (code: JobFailure, message: string) => {
      failure ??= new JobFailedError(code, message);
      child.kill('SIGKILL');
    };
    const timer = setTimeout(
      () => end('time', `took longer than ${limits.time} ms`),
      limits.time,
    );
    const stop = () => end('stopped', 'was stopped');
    signal?.addEventListener('abort', stop, { once: true });
    if (signal?.aborted) stop();

    child.once('spawn', () => lowerPriority(child));
    child.once('message', answer => {
      const { result, error } = answer as {
        result?: Result;
        error?: { code: JobFailure; message: string };
      };
      if (error) failure ??= new JobFailedError(error.code, error.message);
      else if (!failure) resolve(result as Result);
    });
    // More than one may come: of the start, and of the message to a process that is gone.
    // No process could be started or reached, which says nothing of the file.
    child.on('error', error => end('stopped', error.message));
    // After `resolve` this rejects a promise that is settled already.
    child.once('close', (status, killedBy) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      reject(
        failure ??
          new JobFailedError(
            killedBy === 'SIGABRT' || killedBy === 'SIGKILL' || status === 134
              ? 'memory'
              : 'broken',
            `the process ended with ${killedBy ?? status}`,
          ),
      );
    });
    child.send({ job, input, memory: limits.memory });
  });
}

function lowerPriority(child: ChildProcess): void {
  try {
    setPriority(child.pid!, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // Gone already, or the host does not let us: then it runs like everything else.
  }
}
