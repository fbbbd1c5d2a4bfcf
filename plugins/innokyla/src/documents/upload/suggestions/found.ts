import {
  FILLING_CONFIDENCE,
  type Suggestions,
} from '@innokyla/backstage-plugin-innokyla-common';

/** Files whose text has been read, in the order they came: what the first has filled, a later one never changes. */
export interface Source {
  fileId: string;
  fileName: string;
  suggestions: Suggestions;
}

/** A value that stands in a file, and where. */
export interface Found<T = unknown> {
  value: T;
  confidence: number;
  /** The line it was read from. */
  line: string;
  page: number;
  fileId: string;
  fileName: string;
}

/** A value as the backend suggests it. */
export interface Suggested<T = unknown> {
  value: T;
  confidence: number;
  source: { line: string; page: number };
}

/** What is found in one file, the surest first. */
export const foundIn = <T>(
  source: Source,
  suggested: readonly Suggested<T>[],
): Found<T>[] =>
  suggested.map(({ value, confidence, source: { line, page } }) => ({
    value,
    confidence,
    line,
    page,
    fileId: source.fileId,
    fileName: source.fileName,
  }));

/** What is found in all files, file by file. */
export const foundInAll = <T>(
  sources: readonly Source[],
  pick: (suggestions: Suggestions) => readonly Suggested<T>[],
): Found<T>[] =>
  sources.flatMap(source => foundIn(source, pick(source.suggestions)));

/** Sure enough to stand in a field by itself. */
export const isSure = ({ confidence }: { confidence: number }) =>
  confidence >= FILLING_CONFIDENCE;

/** Whether two values are the same, whatever they are made of. */
export const isEqual = (a: unknown, b: unknown) =>
  JSON.stringify(a) === JSON.stringify(b);

/** Each value once, where it was first found. */
export const distinct = <T>(found: readonly Found<T>[]): Found<T>[] =>
  found.filter(
    (one, index) =>
      found.findIndex(other => isEqual(other.value, one.value)) === index,
  );
