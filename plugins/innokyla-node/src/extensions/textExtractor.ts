import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { ReceivedFile } from './fileScanner';

/** Text found in a file. */
export interface ExtractedText {
  /** Plain text in reading order, paragraphs apart by an empty line; empty when the file holds none. */
  text: string;
  /** Number of pages, when the format has pages. */
  pages?: number;
  /** Whether the text ends before the file does, because it reached `maxCharacters`. */
  truncated: boolean;
}

/** Reads the text out of files of certain types, for search and for filling forms. */
export interface TextExtractor {
  /** Name for the log. */
  readonly name: string;
  /** Media types it reads, for instance `application/pdf`. */
  readonly mediaTypes: readonly string[];
  /**
   * Reads the text of a file. What is in the file comes from outside: a broken or hostile one must end in an error or in
   * little text, not in a process that dies.
   *
   * @param options - `maxCharacters` bounds the text, in UTF-16 units; `signal` is aborted when the time has run out
   * @throws when the file cannot be read; the file itself is kept all the same, only without text
   */
  extract(
    file: ReceivedFile,
    options: { maxCharacters: number; signal: AbortSignal },
  ): Promise<ExtractedText>;
}

/** Lets modules add extractors. */
export interface InnokylaTextExtractorExtensionPoint {
  /** Adds an extractor. The last one added for a media type reads it, so that a module can replace a built-in one. */
  addExtractor(extractor: TextExtractor): void;
}

/** Where a module adds a reader for a file format. */
export const innokylaTextExtractorExtensionPoint =
  createExtensionPoint<InnokylaTextExtractorExtensionPoint>({
    id: 'innokyla.text-extractor',
  });
