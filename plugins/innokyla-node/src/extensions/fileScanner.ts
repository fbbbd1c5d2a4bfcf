import { createExtensionPoint } from '@backstage/backend-plugin-api';

/** A file as the backend has received it, before anybody else can see it. */
export interface ReceivedFile {
  /** Absolute path of the bytes. They must not be changed or moved. */
  path: string;
  /** Length in bytes. */
  size: number;
  /** SHA-256 of the bytes, 64 lower-case hexadecimal digits. */
  sha256: string;
  /** Media type recognised from the content, never what the sender said. */
  mediaType: string;
  /** Name the sender gave. Text from outside: to be shown and logged, never used as a path. */
  fileName: string;
}

/** What a scanner found. */
export type ScanResult =
  | { verdict: 'clean' }
  | {
      verdict: 'refused';
      /** What was found, in the scanner's own words, for the audit log. */
      finding: string;
    };

/** Looks into a received file for what must not be spread, for instance viruses. */
export interface FileScanner {
  /** Name for the log, for instance `clamav`. */
  readonly name: string;
  /**
   * Examines a file. One refusal among several scanners is enough, and nothing is then kept of the file.
   *
   * @param options - `signal` is aborted when the time for scanning has run out
   * @throws when the file could not be examined. It then counts as not yet examined, never as clean: it stays out of
   *   everybody's sight until it has been.
   */
  scan(
    file: ReceivedFile,
    options: { signal: AbortSignal },
  ): Promise<ScanResult>;
}

/** Lets modules add scanners. */
export interface InnokylaFileScannerExtensionPoint {
  /** Adds a scanner; files pass through all of them, in the order they were added. */
  addScanner(scanner: FileScanner): void;
}

/** Where a module adds a scanner of uploaded files. */
export const innokylaFileScannerExtensionPoint =
  createExtensionPoint<InnokylaFileScannerExtensionPoint>({
    id: 'innokyla.file-scanner',
  });
