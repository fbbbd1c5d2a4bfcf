import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Request, Response } from 'express';
import { type Duplex, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { cleanFileName, withExtension } from '../documents/checks/fileName';
import { namedFile } from '../http/contentDisposition';

/** A file that is made for one reader at the moment it is asked for. */
export interface ExportFile {
  /** The name without its ending; a title may be one, with whatever is in it. */
  name: string;
  extension: string;
  mediaType: string;
}

/** Says that the answer is a file to be saved. Nothing keeps it: what is in it depends on who asks. */
export function setFileHeaders(res: Response, file: ExportFile): void {
  res.setHeader('Content-Type', `${file.mediaType}; charset=utf-8`);
  res.setHeader(
    'Content-Disposition',
    namedFile(withExtension(nameOf(file), file.extension)),
  );
  res.setHeader('X-Content-Type-Options', 'nosniff');
  res.setHeader('Cache-Control', 'no-store');
}

function nameOf({ name }: ExportFile): string {
  try {
    // A slash in a title is no folder.
    return cleanFileName(name.replace(/[/\\]/g, '-'));
  } catch {
    // A title of dots alone is a title, but no name of a file.
    return 'innokyla';
  }
}

/**
 * Sends a file while it is being made, no faster than the client takes it. The beginning is made before the first header is
 * sent, so that what goes wrong there is answered as an error; later the connection breaks, and the browser says that the
 * file is not whole.
 */
export async function streamFile<T>(
  req: Request,
  res: Response,
  file: ExportFile,
  source: AsyncGenerator<T, void, undefined>,
  options: { through?: Duplex; logger: LoggerService },
): Promise<void> {
  const first = await source.next();
  setFileHeaders(res, file);
  if (req.method === 'HEAD') {
    await source.return();
    res.end();
    return;
  }
  const parts = Readable.from(beginningWith(first, source));
  try {
    await (options.through
      ? pipeline(parts, options.through, res)
      : pipeline(parts, res));
  } catch (error) {
    // The person closed the tab or stopped the download: nothing is wrong.
    if ((error as NodeJS.ErrnoException).code === 'ERR_STREAM_PREMATURE_CLOSE')
      return;
    options.logger.error(`Sending an export broke off: ${error}`);
    res.destroy();
  }
}

async function* beginningWith<T>(
  first: IteratorResult<T, void>,
  rest: AsyncGenerator<T, void, undefined>,
): AsyncGenerator<T, void, undefined> {
  if (first.done) return;
  yield first.value;
  yield* rest;
}
