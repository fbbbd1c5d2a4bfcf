/** How long after the last change a text is saved. */
const PAUSE_MS = 1_000;
/** The longest that somebody who never pauses goes without saving. */
const LONGEST_MS = 5_000;
const FIRST_RETRY_MS = 3_000;
const LAST_RETRY_MS = 60_000;

/** Says when to save: a while after the last change, and after a failure ever more seldom. */
export class Pacer {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waitingSince: number | undefined;
  #retryMs = FIRST_RETRY_MS;
  #isOver = false;

  constructor(private readonly run: () => void) {}

  /** After a pause without further changes, but not later than a changing text may wait. */
  soon(): void {
    this.#waitingSince ??= Date.now();
    const longest = this.#waitingSince + LONGEST_MS - Date.now();
    this.#at(Math.max(0, Math.min(PAUSE_MS, longest)));
  }

  now(): void {
    this.#at(0);
  }

  /** After a failure. */
  retry(): void {
    this.#at(this.#retryMs);
    this.#retryMs = Math.min(this.#retryMs * 2, LAST_RETRY_MS);
  }

  /** A saving begins; what is changed from now on waits for the next one. */
  begun(): void {
    clearTimeout(this.#timer);
    this.#waitingSince = undefined;
  }

  succeeded(): void {
    this.#retryMs = FIRST_RETRY_MS;
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  /** From now on nothing, also when what is on its way yet fails: the next page saves, and two would meet each other. */
  end(): void {
    this.#isOver = true;
    this.stop();
  }

  /** Says when again. */
  begin(): void {
    this.#isOver = false;
  }

  #at(milliseconds: number): void {
    clearTimeout(this.#timer);
    if (this.#isOver) return;
    this.#timer = setTimeout(this.run, milliseconds);
  }
}
