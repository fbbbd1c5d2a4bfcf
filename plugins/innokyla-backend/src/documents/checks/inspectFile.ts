import type { ApiError } from '../../http/errors';
import { findMediaType } from './mediaTypes';
import {
  type JobFailure,
  JobFailedError,
  type JobLimits,
  runJob,
} from '../sandbox/runJob';
import { ofOldOffice, otherThanNamed, withMacros } from './recogniseFile';
import { notCheckable, refused } from './refused';

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

/** A file to look into. */
export interface InspectedFile {
  path: string;
  fileName: string;
  mediaType: string;
}

/** Whether there is anything to look for: text holds nothing, browsers get it as text and never as a page. */
export function isInspected(mediaType: string): boolean {
  return (
    mediaType === OLD_CONTAINER ||
    mediaType === 'application/pdf' ||
    mediaType === 'application/zip' ||
    mediaType.startsWith('image/') ||
    mediaType.includes('officedocument') ||
    mediaType.includes('opendocument')
  );
}

/**
 * Looks into files, in a process of their own, for what must not be in them. Answers for each with the refusal (415, with its
 * reason), or undefined when it may pass.
 *
 * Strangers' files come one by one; several at once are for those that the portal's owner imports. Where they are too much
 * for one process, each gets its own.
 */
export async function inspectFiles(
  files: readonly InspectedFile[],
  { limits, pdfScripts }: InspectionRules,
): Promise<(ApiError | undefined)[]> {
  try {
    const findings = await runJob<(JobFailure | undefined)[]>(
      'inspect',
      {
        files: files.map(({ path, mediaType }) => ({ path, mediaType })),
        pdfScripts,
        maxPixels: MAX_PIXELS,
      },
      limits,
    );
    return findings.map((code, i) => code && refusal(files[i], code));
  } catch (error) {
    if (!(error instanceof JobFailedError)) throw error;
    if (files.length === 1) return [refusal(files[0], error.code)];
    const results = [];
    for (const file of files) {
      results.push(...(await inspectFiles([file], { limits, pdfScripts })));
    }
    return results;
  }
}

function refusal(
  { fileName, mediaType }: InspectedFile,
  code: JobFailure,
): ApiError {
  switch (code) {
    case 'stopped':
      return notCheckable(fileName);
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
    case 'bomb':
    case 'tooLarge':
    case 'memory':
    case 'time':
      return refused(
        'bomb',
        `${fileName}: the file unpacks to far more than such a file should, or takes too long to open. Nothing was kept.`,
      );
    default:
      return refused(
        'broken',
        `${fileName}: the file is damaged or cut short and cannot be opened. Check that it opens on your own machine, and send it again. Nothing was kept.`,
      );
  }
}
