import type { Upload } from '@innokyla/backstage-plugin-innokyla-common';
import { v7 as uuid } from 'uuid';
import { problemOf, problemOfFile } from './problems';
import { isMoving, type FileState, type QueuedFile } from './queuedFile';
import {
  type Entry,
  entryOfFile,
  entryOfUpload,
  findUnfinished,
  isOfFile,
  isOnTheLine,
} from './queueEntry';
import type { CreateTransfer, Transfer } from './transfer';

export { isMoving, type FileState, type QueuedFile } from './queuedFile';

/** Files sent at the same time; more would only share the same line and finish later, all of them. */
const AT_ONCE = 3;
/** Milliseconds between two drawings of a bar. */
const PROGRESS_INTERVAL = 200;

/** What a queue can be given beside its transfers. */
export interface QueueOptions {
  /** Ref of what is being discussed, when the files are for a post. */
  anchor?: string;
  /** Throws away an upload that no transfer of this queue has made. */
  discard?(uploadId: string): void;
}

/** Files that have been chosen and their transfers. It lives outside React; screens read it by `useUploadQueue`. */
export class UploadQueue {
  readonly #createTransfer: CreateTransfer;
  readonly #options: QueueOptions;
  readonly #listeners = new Set<() => void>();
  #entries: Entry[] = [];
  #snapshot: readonly QueuedFile[] = [];
  #workspace: string | undefined;
  #unfinished: readonly Upload[] = [];

  constructor(createTransfer: CreateTransfer, options: QueueOptions = {}) {
    this.#createTransfer = createTransfer;
    this.#options = options;
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
   * already on their way, or there, start anew when it changes; those that are only there cannot, and are left out.
   */
  setWorkspace(workspace: string | undefined) {
    if (this.#workspace === workspace) return;
    this.#workspace = workspace;
    this.#entries = this.#entries.filter(({ item }) => item.file);
    for (const entry of this.#entries) {
      if (!entry.transfer) continue;
      this.#drop(entry);
      this.#change(entry, { state: { name: 'waiting' }, sent: 0 });
    }
    this.#tell();
    this.#startNext();
  }

  /** Uploads that were begun earlier: a chosen file of the same name and size goes on with its own. */
  setUnfinished(uploads: readonly Upload[]) {
    this.#unfinished = uploads;
  }

  /** Adds files, but not one that is there already; answers those that were added. */
  add(
    files: readonly File[],
    limits: { maxSize: number; extensions: readonly string[] },
  ): readonly QueuedFile[] {
    const added: QueuedFile[] = [];
    for (const file of files) {
      if (this.#entries.some(entry => isOfFile(entry, file))) continue;
      const entry = entryOfFile(file, problemOfFile(file, limits));
      this.#entries.push(entry);
      added.push(entry.item);
    }
    this.#tell();
    this.#startNext();
    return added;
  }

  /** Takes in an upload that was finished earlier, under the id it had then. */
  adopt(upload: Upload, id: string = uuid()) {
    const isKnown = this.#entries.some(
      ({ item }) =>
        item.id === id ||
        (item.state.name === 'done' && item.state.uploadId === upload.id),
    );
    if (isKnown || upload.workspace !== this.#workspace) return;
    this.#entries.push(entryOfUpload(upload, id));
    this.#tell();
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

  /** Takes a file away; what the portal has got of it is thrown away, but not what has become part of something. */
  remove(id: string) {
    const entry = this.#find(id);
    if (!entry) return;
    const { state } = entry.item;
    if (!entry.transfer && state.name === 'done') this.discard(state.uploadId);
    this.#drop(entry);
    this.#entries = this.#entries.filter(e => e !== entry);
    this.#tell();
    this.#startNext();
  }

  /** Takes a file out of the list that has become part of something else; what the portal has got of it stays. */
  release(id: string) {
    this.#entries = this.#entries.filter(({ item }) => item.id !== id);
    this.#tell();
  }

  /** Lets the portal throw away what it has got of a file that is not in the queue. */
  discard(uploadId: string) {
    this.#options.discard?.(uploadId);
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
    let free = AT_ONCE - this.#entries.filter(isOnTheLine).length;
    for (const entry of this.#entries) {
      if (free <= 0) return;
      const { state, file } = entry.item;
      if (state.name !== 'waiting' || !file) continue;
      free -= 1;
      this.#change(entry, { state: { name: 'sending' } });
      entry.transfer ??= this.#open(entry, file, workspace);
      entry.transfer.start();
    }
  }

  #open(entry: Entry, file: File, workspace: string): Transfer {
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
    const to = (state: FileState, change: { sent?: number } = {}) => {
      this.#change(entry, { ...change, state });
      this.#startNext();
    };
    const earlier = findUnfinished(this.#unfinished, file, workspace);
    return this.#createTransfer(
      file,
      { workspace, anchor: this.#options.anchor, resume: earlier?.id },
      {
        onProgress: ifCurrent((sent: number) => this.#progress(entry, sent)),
        onChecking: ifCurrent(() => {
          to({ name: 'checking' }, { sent: entry.item.size });
        }),
        onWaiting: ifCurrent((why?: 'check') => {
          this.#change(entry, { state: { name: 'reconnecting', why } });
        }),
        onDone: ifCurrent((uploadId: string) => {
          to({ name: 'done', uploadId }, { sent: entry.item.size });
        }),
        onError: ifCurrent((error: unknown) => {
          to({ name: 'failed', problem: problemOf(error) });
        }),
      },
    );
  }

  #progress(entry: Entry, sent: number) {
    entry.meter.add(sent);
    const now = Date.now();
    const resumed = entry.item.state.name !== 'sending';
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
