import type { LoggerService } from '@backstage/backend-plugin-api';
import type { FileScanner } from '@innokyla/backstage-plugin-innokyla-node';
import { createReadStream } from 'node:fs';
import type { RecognisedFile } from './recogniseFile';
import { notCheckable, refused } from './refused';

/** However a scanner keeps its own limits, nobody waits longer than this. */
const MAX_MS = 10 * 60_000;

/**
 * Lets every scanner look through a file.
 *
 * Throws 415 `infected` with the name of the threat, and 503 `notScanned` when a scanner cannot tell.
 */
export async function scanFile(
  path: string,
  file: RecognisedFile,
  scanners: readonly FileScanner[],
  logger: LoggerService,
): Promise<void> {
  for (const scanner of scanners) {
    const result = await scanner
      .scan(
        { ...file, open: () => createReadStream(path) },
        { signal: AbortSignal.timeout(MAX_MS) },
      )
      .catch(error => {
        logger.error(
          `The scanner ${scanner.name} could not look through ${file.sha256} (${file.size} bytes): ${error}`,
        );
        throw notCheckable(file.fileName);
      });
    if (!result.clean) {
      logger.warn(
        `The scanner ${scanner.name} found ${result.threat} in ${file.sha256}`,
      );
      throw refused(
        'infected',
        `${file.fileName}: the file holds malware (${result.threat}). Nothing was kept.`,
        { threat: result.threat },
      );
    }
  }
}
