import { v7 as uuid } from 'uuid';
import { problemOf, problemOfFile, type Problem } from './problems';
import { createSpeedMeter } from './speedMeter';
import type { CreateTransfer, Transfer } from './transfer';

/** Where a file stands on its way. */
export type FileState =
  | { name: 'waiting' }
  | { name: 'sending' }
  /** The connection broke; it goes on by itself. */
  | { name: 'reconnecting' }
  | { name: 'paused' }
  | { name: 'done'; uploadId: string }
  | { name: 'failed'; problem: Problem };

/** A file and its way to the backend. */
export interface QueuedFile {
  /** A UUID; it also serves as the id of the document made of the file, so that a repeated request makes one. */
  id: string;
  file: File;
  /** Bytes sent. */
  sent: number;
  /** Bytes a second, when known. */
  speed?: number;
  state: FileState;
}

/** Files sent at the same time; more would only share the same line and finish later, all of them. */
const AT_ONCE = 2;
/** Milliseconds between two drawings of a bar. */
const PROGRESS_INTERVAL = 200;

interface Entry {
  item: QueuedFile;
  transfer?: Transfer;
  /** Tells the present transfer from one that was given up. */
  turn?: symbol;
  meter: ReturnType<typeof createSpeedMeter>;
  toldAt: number;
}

/** Files that have been chosen and their transfers. It lives outside React; screens read it by `useUploadQueue`. */
export class UploadQueue {
  readonly #createTransfer: CreateTransfer;
  readonly #listeners = new Set<() => void>();
  #entries: Entry[] = [];
  #snapshot: readonly QueuedFile[] = [];
  #workspace: string | undefined;

  constructor(createTransfer: CreateTransfer) {
    this.#createTransfer = createTransfer;
  }

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  getSnapshot = () => this.#snapshot;

  /**
   * Sets where the files go; they wait until it is known. An upload belongs to the workspace it was begun in, so files
   * already on their way, or there, start anew when it changes.
   */
  setWorkspace(workspace: string | undefined) {
    if (this.#workspace === workspace) return;
    this.#workspace = workspace;
    for (const entry of this.#entries) {
      if (!entry.transfer) continue;
      this.#drop(entry);
      this.#change(entry, { state: { name: 'waiting' }, sent: 0 });
    }
    this.#startNext();
  }

  /** Adds files, but not one that is there already. */
  add(
    files: readonly File[],
    limits: { maxSize: number; extensions: readonly string[] },
  ) {
    for (const file of files) {
      const known = this.#entries.some(
        ({ item }) =>
          item.file.name === file.name &&
          item.file.size === file.size &&
          item.file.lastModified === file.lastModified,
      );
      if (known) continue;
      const problem = problemOfFile(file, limits);
      this.#entries.push({
        item: {
          id: uuid(),
          file,
          sent: 0,
          state: problem ? { name: 'failed', problem } : { name: 'waiting' },
        },
        meter: createSpeedMeter(),
        toldAt: 0,
      });
    }
    this.#tell();
    this.#startNext();
  }

  pause(id: string) {
    const entry = this.#find(id);
    if (!entry || !isMoving(entry.item.state)) return;
    entry.transfer?.pause();
    this.#change(entry, { state: { name: 'paused' } });
    this.#startNext();
  }

  /** Goes on with a paused file, or tries a failed one again. */
  resume(id: string) {
    const entry = this.#find(id);
    const state = entry?.item.state;
    if (!entry || !state) return;
    if (
      state.name === 'failed'
        ? !state.problem.canRetry
        : state.name !== 'paused'
    ) {
      return;
    }
    this.#change(entry, { state: { name: 'waiting' } });
    this.#startNext();
  }

  remove(id: string) {
    const entry = this.#find(id);
    if (!entry) return;
    this.#drop(entry);
    this.#entries = this.#entries.filter(e => e !== entry);
    this.#tell();
    this.#startNext();
  }

  /** Called when the connection is known to be back. */
  nudge() {
    for (const { transfer } of this.#entries) transfer?.nudge();
  }

  /** Stops everything in a way that choosing the same files again goes on from. */
  close() {
    for (const { item, transfer } of this.#entries) {
      if (isMoving(item.state)) transfer?.pause();
    }
  }

  #find(id: string) {
    return this.#entries.find(({ item }) => item.id === id);
  }

  #drop(entry: Entry) {
    entry.transfer?.abandon();
    entry.transfer = undefined;
    entry.turn = undefined;
  }

  #startNext() {
    const workspace = this.#workspace;
    if (!workspace) return;
    let free =
      AT_ONCE - this.#entries.filter(e => isMoving(e.item.state)).length;
    for (const entry of this.#entries) {
      if (free <= 0) return;
      if (entry.item.state.name !== 'waiting') continue;
      free -= 1;
      this.#change(entry, { state: { name: 'sending' } });
      entry.transfer ??= this.#open(entry, workspace);
      entry.transfer.start();
    }
  }

  #open(entry: Entry, workspace: string): Transfer {
    // Events of a transfer that was given up may still arrive; they are no longer about this file.
    const turn = Symbol(entry.item.id);
    entry.turn = turn;
    const ifCurrent =
      <T extends unknown[]>(act: (...args: T) => void) =>
      (...args: T) => {
        if (entry.turn === turn && isMoving(entry.item.state)) {
          act(...args);
        }
      };
    return this.#createTransfer(
      entry.item.file,
      { workspace },
      {
        onProgress: ifCurrent((sent: number) => this.#progress(entry, sent)),
        onWaiting: ifCurrent(() =>
          this.#change(entry, { state: { name: 'reconnecting' } }),
        ),
        onDone: ifCurrent((uploadId: string) => {
          this.#change(entry, {
            sent: entry.item.file.size,
            state: { name: 'done', uploadId },
          });
          this.#startNext();
        }),
        onError: ifCurrent((error: unknown) => {
          this.#change(entry, {
            state: { name: 'failed', problem: problemOf(error) },
          });
          this.#startNext();
        }),
      },
    );
  }

  #progress(entry: Entry, sent: number) {
    entry.meter.add(sent);
    const now = Date.now();
    const resumed = entry.item.state.name === 'reconnecting';
    if (!resumed && now - entry.toldAt < PROGRESS_INTERVAL) return;
    entry.toldAt = now;
    entry.item = {
      ...entry.item,
      sent,
      speed: entry.meter.bytesPerSecond(),
      state: { name: 'sending' },
    };
    this.#tell();
  }

  #change(entry: Entry, change: { state: FileState; sent?: number }) {
    entry.meter.reset();
    entry.item = { ...entry.item, ...change, speed: undefined };
    this.#tell();
  }

  #tell() {
    this.#snapshot = this.#entries.map(({ item }) => item);
    for (const listener of this.#listeners) listener();
  }
}

/** Whether a file is being sent or will be by itself. */
export function isMoving(state: FileState): boolean {
  return state.name === 'sending' || state.name === 'reconnecting';
}
