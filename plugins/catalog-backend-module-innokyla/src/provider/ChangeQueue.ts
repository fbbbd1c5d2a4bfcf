import { setTimeout as sleep } from 'node:timers/promises';

/** References handled at once. */
const BATCH = 20;
/** Milliseconds before failed references are tried again; doubled with each failure in a row. */
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 30_000;

/**
 * References waiting to be read again. One that is already waiting is not added twice: whichever event it was, the newest
 * state is read. Failed ones come back after a pause, for as long as the process lives: the events service delivers an
 * event once, and does not come again because reading failed.
 */
export class ChangeQueue {
  readonly #waiting = new Set<string>();
  readonly #handle: (refs: string[]) => Promise<string[]>;
  readonly #onIdle: () => void;
  readonly #stopped = new AbortController();
  #running = false;
  #started = false;
  #failures = 0;

  /**
   * @param options - `handle` deals with some references and answers those that failed, and never throws; `onIdle` is called each time
   *   nothing is left
   */
  constructor(options: {
    handle: (refs: string[]) => Promise<string[]>;
    onIdle: () => void;
  }) {
    this.#handle = options.handle;
    this.#onIdle = options.onIdle;
  }

  /** How many references are waiting. */
  get size(): number {
    return this.#waiting.size;
  }

  /** Adds references; before `start` they only wait. */
  add(refs: Iterable<string>): void {
    for (const ref of refs) this.#waiting.add(ref);
    void this.#run();
  }

  start(): void {
    this.#started = true;
    void this.#run();
  }

  stop(): void {
    this.#stopped.abort();
  }

  async #run(): Promise<void> {
    if (this.#running || !this.#started || this.#waiting.size === 0) return;
    this.#running = true;
    while (this.#waiting.size > 0 && !this.#stopped.signal.aborted) {
      const refs = [...this.#waiting].slice(0, BATCH);
      refs.forEach(ref => this.#waiting.delete(ref));
      const failed = await this.#handle(refs);
      this.#failures = failed.length > 0 ? this.#failures + 1 : 0;
      if (failed.length > 0) void this.#addLater(failed);
    }
    this.#running = false;
    if (!this.#stopped.signal.aborted) this.#onIdle();
  }

  async #addLater(refs: string[]): Promise<void> {
    const pause = Math.min(
      LONGEST_PAUSE,
      FIRST_PAUSE * 2 ** (this.#failures - 1),
    );
    try {
      await sleep(pause, undefined, {
        ref: false,
        signal: this.#stopped.signal,
      });
    } catch {
      return; // the process is going down; the next one begins with a full refresh
    }
    this.add(refs);
  }
}
