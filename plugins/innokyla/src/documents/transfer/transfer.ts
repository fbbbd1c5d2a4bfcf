/** Where a file goes. */
export interface TransferTarget {
  /** Name of the workspace. */
  workspace: string;
  /** Ref of what is being discussed, when the file is for a post: whoever may post there may send it. */
  anchor?: string;
  /** Id of an upload of the same file that was begun earlier and is gone on with. */
  resume?: string;
}

/** What a transfer tells while it goes. */
export interface TransferEvents {
  onProgress(sent: number): void;
  /** Every byte has gone; the portal's answer is awaited. */
  onChecking(): void;
  /** The connection broke, or the file could not be checked just now; the transfer goes on by itself. */
  onWaiting(why?: 'check'): void;
  /** Every byte has arrived and been accepted; the upload's id. */
  onDone(uploadId: string): void;
  onError(error: unknown): void;
}

/** One file on its way. */
export interface Transfer {
  /** Starts, or goes on from where it was. */
  start(): void;
  /** Stops in a way that `start` goes on from. */
  pause(): void;
  /** Tries at once if it is waiting for the connection to come back. */
  nudge(): void;
  /** Stops for good and lets the backend throw away what it has got. */
  abandon(): void;
}

/** Makes a transfer of a file; it does nothing before `start`. */
export type CreateTransfer = (
  file: File,
  target: TransferTarget,
  events: TransferEvents,
) => Transfer;
