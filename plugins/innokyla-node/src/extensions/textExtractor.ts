import { createExtensionPoint } from '@backstage/backend-plugin-api';

/** Text of one page, slide or sheet. */
export interface ExtractedPage {
  /** From 1 on. */
  page: number;
  /** Plain text, lines ended by `\n`. */
  text: string;
}

/** Takes the text out of files, for search and for the suggestions of forms. */
export interface TextExtractor {
  /** Name for logs. */
  readonly name: string;
  /** Types that it reads, for instance `image/png` for one that recognises letters in pictures. */
  readonly mediaTypes: readonly string[];
  /**
   * Reads one file. The file is not trusted: an extractor that uses a parser should keep it in a process of its own.
   *
   * @param file - `path` is a copy on this machine that is removed afterwards
   * @throws when the file cannot be read; it is then kept without text
   */
  extract(
    file: { path: string; fileName: string; mediaType: string; size: number },
    options: { signal: AbortSignal },
  ): Promise<{ pages: ExtractedPage[] }>;
}

/** Lets modules add extractors; the one added last for a type is asked instead of the backend's own. */
export interface InnokylaTextExtractorExtensionPoint {
  addTextExtractor(extractor: TextExtractor): void;
}

/** Where a module adds an extractor, for instance one that reads scanned pages. */
export const innokylaTextExtractorExtensionPoint =
  createExtensionPoint<InnokylaTextExtractorExtensionPoint>({
    id: 'innokyla.text-extractor',
  });
