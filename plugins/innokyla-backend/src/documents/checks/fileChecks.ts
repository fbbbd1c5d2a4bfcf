import type { LoggerService } from '@backstage/backend-plugin-api';
import type { FileScanner } from '@innokyla/backstage-plugin-innokyla-node';
import {
  type InspectedFile,
  inspectFiles,
  type InspectionRules,
  isInspected,
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

/** How one file is checked. */
export interface CheckOptions {
  /** SHA-256 that its sender announced. */
  promisedSha256?: string | null;
  /** For files that the portal's owner imports: many are looked into by one process, for starting one takes the most time. */
  together?: boolean;
}

/** Each takes as much memory as the limit allows. */
const AT_ONCE = 2;
const MAX_TOGETHER = 50;

interface Waiting extends InspectedFile {
  resolve(): void;
  reject(error: unknown): void;
}

/**
 * What every file passes before it is taken into the store, whichever way it comes. What has not passed is known to nothing
 * but its own upload.
 */
export class FileChecks {
  readonly #turns = new Turns(AT_ONCE);
  #waiting: Waiting[] = [];

  constructor(private readonly parts: FileChecksParts) {}

  /**
   * Checks a received file and answers what it is. Repeatable; the file itself is not changed.
   *
   * Throws 400 and 415 with the reason (`UPLOAD_REFUSALS`), and 503 when it may pass later.
   */
  async check(
    path: string,
    fileName: string,
    { promisedSha256, together = false }: CheckOptions = {},
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
      await this.#inspect({ path, fileName, mediaType: OLD_CONTAINER });
    }
    const file = recognise(looked, fileName, mediaTypes);
    const inspected = { path, ...file };
    await (together
      ? this.#inspectTogether(inspected)
      : this.#inspect(inspected));
    await scanFile(path, file, scanners, logger);
    return file;
  }

  async #inspect(file: InspectedFile): Promise<void> {
    if (!isInspected(file.mediaType)) return;
    const [refusal] = await this.#turns.take(() =>
      inspectFiles([file], this.parts),
    );
    if (refusal) throw refusal;
  }

  /** Whatever gathers while the turn is waited for goes into one process. */
  async #inspectTogether(file: InspectedFile): Promise<void> {
    if (!isInspected(file.mediaType)) return;
    await new Promise<void>((resolve, reject) => {
      this.#waiting.push({ ...file, resolve, reject });
      // Each asks for a turn, so nobody is forgotten; most find that their file has been taken along by another.
      void this.#turns.take(() => this.#inspectWaiting());
    });
  }

  async #inspectWaiting(): Promise<void> {
    const files = this.#waiting.splice(0, MAX_TOGETHER);
    if (!files.length) return;
    try {
      const refusals = await inspectFiles(files, this.parts);
      files.forEach(({ resolve, reject }, i) =>
        refusals[i] ? reject(refusals[i]) : resolve(),
      );
    } catch (error) {
      for (const { reject } of files) reject(error);
    }
  }
}
