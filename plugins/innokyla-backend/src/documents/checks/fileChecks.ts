import type { LoggerService } from '@backstage/backend-plugin-api';
import type { FileScanner } from '@innokyla/backstage-plugin-innokyla-node';
import {
  inspectFile,
  type InspectionRules,
  OLD_CONTAINER,
} from './inspectFile';
import { lookAt, recognise, type RecognisedFile } from './recogniseFile';
import { refused } from './refused';
import { scanFile } from './scanFile';
import { Turns } from './turns';

/** What files are checked by. */
export interface FileChecksParts extends InspectionRules {
  /** Media types that are accepted. */
  mediaTypes: readonly string[];
  /** A file must pass all of them, in this order. */
  scanners: readonly FileScanner[];
  logger: LoggerService;
}

/** Each takes as much memory as the limit allows. */
const AT_ONCE = 2;

/**
 * What every file passes before it is taken into the store, whichever way it comes. What has not passed is known to nothing
 * but its own upload.
 */
export class FileChecks {
  readonly #turns = new Turns(AT_ONCE);

  constructor(private readonly parts: FileChecksParts) {}

  /**
   * Checks a received file and answers what it is. Repeatable; the file itself is not changed.
   *
   * Throws 400 and 415 with the reason (`UPLOAD_REFUSALS`), and 503 when it may pass later.
   */
  async check(
    path: string,
    fileName: string,
    { promisedSha256 }: { promisedSha256?: string | null } = {},
  ): Promise<RecognisedFile> {
    const { mediaTypes, scanners, logger } = this.parts;
    const looked = await lookAt(path, fileName);
    if (promisedSha256 && promisedSha256 !== looked.sha256) {
      throw refused(
        'checksum',
        `${fileName}: what has arrived has the hash ${looked.sha256}, not the promised ${promisedSha256}: something was changed on the way. Send the file again; nothing was kept.`,
      );
    }
    if (looked.found === OLD_CONTAINER) {
      // Refused in any case, but people are to be told what it is.
      await this.#inspect(path, { fileName, mediaType: OLD_CONTAINER });
    }
    const file = recognise(looked, fileName, mediaTypes);
    await this.#inspect(path, file);
    await scanFile(path, file, scanners, logger);
    return file;
  }

  #inspect(
    path: string,
    file: Pick<RecognisedFile, 'fileName' | 'mediaType'>,
  ): Promise<void> {
    return this.#turns.take(() => inspectFile(path, file, this.parts));
  }
}
