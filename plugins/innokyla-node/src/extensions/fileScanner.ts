import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { Readable } from 'node:stream';

/** A file that was received whole, but that nobody can read yet. */
export interface ScannedFile {
  /** As its sender calls it, made safe. */
  fileName: string;
  /** By content. */
  mediaType: string;
  /** Bytes. */
  size: number;
  /** SHA-256, 64 lower-case hexadecimal digits. */
  sha256: string;
  /** Opens the bytes for one reading; the scanner consumes or destroys the stream. */
  open(): Readable;
}

/** What a scanner found. */
export type ScanResult =
  | { clean: true }
  /** `threat` is the scanner's own name for it, shown to the sender and written into the audit trail. */
  | { clean: false; threat: string };

/** Looks for malware in a file before anybody can read it. */
export interface FileScanner {
  /** Name for logs, such as `clamav`. */
  readonly name: string;
  /**
   * Looks through one file. May be called for several files at once.
   *
   * @throws when it cannot tell (no connection, timed out, the file is larger than it takes): the file is then not accepted,
   * and its sender is asked to try again later
   */
  scan(
    file: ScannedFile,
    options: { signal: AbortSignal },
  ): Promise<ScanResult>;
}

/** Lets modules add scanners; a file must pass all of them, in the order they were added. */
export interface InnokylaFileScannerExtensionPoint {
  addFileScanner(scanner: FileScanner): void;
}

/** Where a module adds a scanner that uploaded files must pass. */
export const innokylaFileScannerExtensionPoint =
  createExtensionPoint<InnokylaFileScannerExtensionPoint>({
    id: 'innokyla.file-scanner',
  });
