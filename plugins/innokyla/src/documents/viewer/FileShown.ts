import type { DocumentVersion } from '@innokyla/backstage-plugin-innokyla-common';

/** The file that is read in the page. */
export interface FileShown {
  /** Reference of the document. */
  ref: string;
  /** Title of the document. */
  title: string;
  /** Language that the document is written in. */
  language: string;
  version: DocumentVersion;
}

/** What a viewer is given. */
export interface ViewProps {
  file: FileShown;
  /** How many levels the headings of the text are moved down, so that they stand under the page's own. */
  headingShift: number;
}
