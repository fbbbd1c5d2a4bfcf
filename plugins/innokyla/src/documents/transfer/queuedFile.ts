import type { Problem } from './problems';

/** Where a file stands on its way. */
export type FileState =
  | { name: 'waiting' }
  | { name: 'sending' }
  /** The connection broke, or the portal could not check the file just now; it goes on by itself. */
  | { name: 'reconnecting'; why?: 'check' }
  | { name: 'paused' }
  /** Every byte has gone; the portal looks at what it has got. */
  | { name: 'checking' }
  | { name: 'done'; uploadId: string }
  | { name: 'failed'; problem: Problem };

/** A file and its way to the backend. */
export interface QueuedFile {
  /** A UUID; it also serves as the id of the document made of the file, so that a repeated request makes one. */
  id: string;
  name: string;
  /** Bytes in all. */
  size: number;
  /** Absent when it was received earlier, from another page or another machine. */
  file?: File;
  /** Bytes sent. */
  sent: number;
  /** Bytes a second, when known. */
  speed?: number;
  state: FileState;
}

/** Whether a file is being sent or checked, or will be by itself. */
export const isMoving = ({ name }: FileState): boolean =>
  name === 'sending' || name === 'reconnecting' || name === 'checking';
