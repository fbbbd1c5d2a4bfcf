import type { EditContent, Part } from './content';
import type { Conflict } from './mergeContent';
import type { Problem } from './problems';

/** Where the text is that has been written. */
export type SaveState =
  /** With the backend, since when. */
  | { name: 'saved'; at: string }
  /** Being written or sent. */
  | { name: 'saving' }
  /** In this browser only: the backend cannot be reached, or the person is signed out. It is tried again by itself. */
  | { name: 'kept'; why: 'offline' | 'signedOut' | 'server' }
  /** In this browser only, and trying again would not help. */
  | { name: 'refused'; error: unknown };

/** What others have changed meanwhile, taken over where I had changed nothing. */
export interface News {
  parts: Part[];
  by?: string;
  at: string;
  before: EditContent;
  after: EditContent;
}

/** A part that somebody else has changed too. */
export type OpenConflict = Conflict & { by?: string; at: string };

/** Everything of a writing but the texts themselves. A new object at every change. */
export interface EditStatus {
  save: SaveState;
  problems: ReadonlyMap<Part, readonly Problem[]>;
  conflicts: ReadonlyMap<Part, OpenConflict>;
  news?: News;
  /** The browser could not keep the unsaved text: it lives only as long as the page. */
  browserIsFull: boolean;
}
