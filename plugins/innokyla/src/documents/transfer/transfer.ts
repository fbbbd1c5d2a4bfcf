/** Where a file goes. */
export interface TransferTarget {
  /** Name of the workspace. */
  workspace: string;
}

/** What a transfer tells while it goes. */
export interface TransferEvents {
  onProgress(sent: number): void;
  /** The connection broke; the transfer goes on by itself. */
  onWaiting(): void;
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
