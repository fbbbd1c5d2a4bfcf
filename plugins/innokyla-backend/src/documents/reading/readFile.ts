import type { TextExtractor } from '@innokyla/backstage-plugin-innokyla-node';
import { stat } from 'node:fs/promises';
import { JobFailedError, type JobLimits, runJob } from '../sandbox/runJob';
import { cleanPages, cleanText } from './cleanPages';
import { readableAs } from './readableTypes';
import type { ReadingResult } from './readingStore';

/** A file on this machine that is to be read. */
export interface FileToRead {
  path: string;
  fileName: string;
  mediaType: string;
  /** Whether a small picture is wanted. */
  thumbnail: boolean;
}

/** What `worker/jobs/read.mjs` answers. */
interface ReadAnswer {
  pages: { page: number; text: string }[];
  truncated: boolean;
  pageCount?: number;
  html?: string;
  thumbnail?: Uint8Array;
}

/** What there is beside the text. */
const rest = ({ pageCount, html, thumbnail }: ReadAnswer) => ({
  pageCount,
  html: html && cleanText(html),
  thumbnail: thumbnail && Buffer.from(thumbnail),
});

/**
 * Reads one file in a process of its own. With an extractor of a module, the text is the extractor's, and only the rest is
 * ours.
 *
 * @throws `JobFailedError`, and whatever the extractor throws
 */
export async function readFile(
  file: FileToRead,
  extractor: TextExtractor | undefined,
  limits: JobLimits,
  signal: AbortSignal,
): Promise<ReadingResult> {
  const own = () =>
    runJob<ReadAnswer>(
      'read',
      {
        path: file.path,
        mediaType: file.mediaType,
        thumbnail: file.thumbnail,
      },
      limits,
      signal,
    );
  if (!extractor) {
    const answer = await own();
    return {
      ...rest(answer),
      ...cleanPages(answer.pages),
      truncated: answer.truncated,
      state: readableAs(file.mediaType) === 'text' ? 'done' : 'none',
    };
  }
  const extracted = cleanPages(
    await extract(extractor, file, limits.time, signal),
  );
  // Of plain text there is nothing but the text.
  const hasMore =
    readableAs(file.mediaType) && !file.mediaType.startsWith('text/');
  const answer = hasMore ? await own().catch(ignoreFailure) : undefined;
  return {
    ...(answer && rest(answer)),
    ...extracted,
    state: 'done',
  };
}

/** An extractor that does not listen to its signal is left alone when its time is over. */
async function extract(
  extractor: TextExtractor,
  { path, fileName, mediaType }: FileToRead,
  time: number,
  stopped: AbortSignal,
) {
  const { size } = await stat(path);
  const timeout = AbortSignal.timeout(time);
  const signal = AbortSignal.any([stopped, timeout]);
  const over = new Promise<never>((_resolve, reject) => {
    const end = () =>
      reject(
        stopped.aborted
          ? new JobFailedError('stopped', 'was stopped')
          : new JobFailedError('time', `took longer than ${time} ms`),
      );
    if (signal.aborted) end();
    signal.addEventListener('abort', end, { once: true });
  });
  const { pages } = await Promise.race([
    extractor.extract({ path, fileName, mediaType, size }, { signal }),
    over,
  ]);
  return pages;
}

function ignoreFailure(error: unknown): undefined {
  if (error instanceof JobFailedError && error.code !== 'stopped') {
    return undefined;
  }
  throw error;
}
