import type { ApiError } from '../../http/errors';
import { findMediaType } from '../mediaTypes';
import {
  type JobFailure,
  JobFailedError,
  type JobLimits,
  runJob,
} from '../sandbox/runJob';
import {
  ofOldOffice,
  otherThanNamed,
  type RecognisedFile,
  withMacros,
} from './recogniseFile';
import { refused } from './refused';

/** Pixels of a picture: what a large camera makes; more than a browser on a phone can show. */
export const MAX_PIXELS = 100_000_000;

/** The container of the Office of last century, as the detector of types calls it. */
export const OLD_CONTAINER = 'application/x-cfb';

/** How files are looked into. */
export interface InspectionRules {
  limits: JobLimits;
  /** What becomes of a PDF with JavaScript. */
  pdfScripts: 'refuse' | 'accept';
}

/**
 * Looks into a file, in a process of its own, for what must not be in it. Text holds nothing to look for: browsers get it as
 * text and never as a page.
 *
 * Throws 415 with the reason.
 */
export async function inspectFile(
  path: string,
  file: Pick<RecognisedFile, 'fileName' | 'mediaType'>,
  { limits, pdfScripts }: InspectionRules,
): Promise<void> {
  if (!isInspected(file.mediaType)) return;
  try {
    await runJob(
      'inspect',
      { path, mediaType: file.mediaType, pdfScripts, maxPixels: MAX_PIXELS },
      limits,
    );
  } catch (error) {
    if (!(error instanceof JobFailedError)) throw error;
    throw refusal(file, error.code) ?? error;
  }
}

function isInspected(mediaType: string): boolean {
  return (
    mediaType === OLD_CONTAINER ||
    mediaType === 'application/pdf' ||
    mediaType === 'application/zip' ||
    mediaType.startsWith('image/') ||
    mediaType.includes('officedocument') ||
    mediaType.includes('opendocument')
  );
}

/** Undefined when the file is not to blame. */
function refusal(
  { fileName, mediaType }: Pick<RecognisedFile, 'fileName' | 'mediaType'>,
  code: JobFailure,
): ApiError | undefined {
  switch (code) {
    case 'encrypted':
      return refused(
        'encrypted',
        `${fileName}: the file is locked with a password, so nobody could read it here. Save it without a password and send that. Nothing was kept.`,
      );
    case 'macros':
      return withMacros(fileName);
    case 'scripts':
      return refused(
        'scripts',
        `${fileName}: the PDF holds JavaScript, a program that runs when it is opened. Print it as a PDF again and send that. Nothing was kept.`,
      );
    case 'oldOffice':
      return ofOldOffice(fileName);
    case 'notDocument':
      return otherThanNamed(fileName, findMediaType(mediaType)!, 'ZIP archive');
    case 'tooManyPixels':
      return refused(
        'tooManyPixels',
        `${fileName}: the picture has more than ${MAX_PIXELS} pixels. Make it smaller and send that. Nothing was kept.`,
        { maxPixels: MAX_PIXELS },
      );
    case 'broken':
      return refused(
        'broken',
        `${fileName}: the file is damaged or cut short and cannot be opened. Check that it opens on your own machine, and send it again. Nothing was kept.`,
      );
    case 'bomb':
    case 'tooLarge':
    case 'memory':
    case 'time':
      return refused(
        'bomb',
        `${fileName}: the file unpacks to far more than such a file should, or takes too long to open. Nothing was kept.`,
      );
    default:
      return undefined;
  }
}
