import { statusOf } from '../../../ui/errors';
import type { Backup } from './backup';
import { type EditContent, type Part, read, same, write } from './content';
import type { EditStatus } from './editStatus';
import { Listeners } from './Listeners';
import { mergeContent, type Merged } from './mergeContent';
import { Pacer } from './Pacer';
import { problemsOf, problemsOfRefusal, sendable } from './problems';
import { takeIn } from './takeIn';
import type { EditTarget, Stored } from './targets';
import { whilePageIsOpen } from './whilePageIsOpen';

/** How often a saving is begun anew when others keep writing meanwhile. */
const MOST_ROUNDS = 5;
/** Browsers carry at most this much of a request on after its page has gone. */
const MAX_KEEPALIVE = 60_000;

/** Why a text that was not saved is worth trying again; nothing when it is not. */
function whyKept(status: number | undefined) {
  if (status === undefined) return 'offline';
  if (status === 401) return 'signedOut';
  // 429: too many savings at once, of a portal that counts them.
  return status === 429 || status >= 500 ? 'server' : undefined;
}

/**
 * One person's writing of one entity. Holds the text, saves it by itself, keeps in the browser what could not be saved,
 * and brings together what others write meanwhile. Listeners are by part, so that typing in one draws no other again.
 */
export class EditSession {
  readonly kind: string;
  readonly parts: readonly Part[];
  readonly #target: EditTarget;
  readonly #backup: Backup;
  readonly #listeners = new Listeners();
  #mine: EditContent;
  #saved: Stored;
  #status: EditStatus;
  readonly #pacer = new Pacer(() => this.#save(false));
  #saving: Promise<void> | undefined;
  /** What was sent without an answer: it may have arrived all the same. */
  #unanswered: EditContent | undefined;
  /** Whatever the backend has refused as it stood; sent again only once it has been changed. */
  readonly #refused = new Map<Part, unknown>();

  constructor(options: {
    kind: string;
    parts: readonly Part[];
    saved: Stored;
    target: EditTarget;
    backup: Backup;
  }) {
    this.kind = options.kind;
    this.parts = options.parts;
    this.#target = options.target;
    this.#backup = options.backup;
    this.#saved = options.saved;
    this.#mine = options.saved.content;
    this.#status = {
      save: { name: 'saved', at: options.saved.at },
      problems: new Map(),
      conflicts: new Map(),
      browserIsFull: false,
    };
    this.#take(this.#backup.restore(this.parts, this.#saved.content), {
      by: options.saved.by,
      at: options.saved.at,
    });
    for (const part of this.parts) this.#check(part);
  }

  /** Begins to save and to hear of the connection; the answer ends it, saving what is left. */
  start(): () => void {
    this.#pacer.begin();
    const stop = whilePageIsOpen({
      onOnline: () => this.#saveSoon(true),
      onLeaving: () => this.#leave(),
      // Text that not even the browser holds goes with the page.
      mustAsk: () => this.#status.browserIsFull,
    });
    if (this.#unsaved().length) this.#saveSoon(true);
    return () => {
      stop();
      this.#leave();
      this.#pacer.end();
    };
  }

  /** Calls back when a part changes, or with `*` when the status or any part does. Answers how to stop. */
  subscribe(part: Part | '*', listener: () => void): () => void {
    return this.#listeners.add(part, listener);
  }

  get status(): EditStatus {
    return this.#status;
  }

  /** Everything as it is written now. */
  get content(): EditContent {
    return this.#mine;
  }

  /** What the backend holds. */
  get saved(): Stored {
    return this.#saved;
  }

  read(part: Part): unknown {
    return read(this.#mine, part);
  }

  /** Writes a part; it is kept in the browser at once and saved soon. */
  write(part: Part, value: unknown): void {
    if (Object.is(this.read(part), value)) return;
    this.#mine = write(this.#mine, part, value);
    this.#check(part);
    this.#keep();
    this.#listeners.tell(part);
    this.#saveSoon();
  }

  /** Ends a conflict with what shall stand in the part. */
  settle(part: Part, value: unknown): void {
    const conflicts = new Map(this.#status.conflicts);
    conflicts.delete(part);
    this.#set({ conflicts });
    this.#mine = write(this.#mine, part, value);
    this.#check(part);
    this.#keep();
    this.#listeners.tell(part);
    this.#saveSoon(true);
  }

  /** Some content with every part as it is written here. */
  composeOn(content: EditContent): EditContent {
    return this.parts.reduce(
      (made, part) => write(made, part, sendable(this.read(part))),
      content,
    );
  }

  /** Whether anything is written here differently from some content. */
  differsFrom(content: EditContent): boolean {
    return this.parts.some(part => !same(this.read(part), read(content, part)));
  }

  /** Takes in what the backend holds now, when that is newer than what was known. */
  newer(stored: Stored): void {
    if (stored.revision <= this.#saved.revision || this.#saving) return;
    const base = this.#saved.content;
    this.#saved = stored;
    this.receive(base, stored);
  }

  /** Looks what the backend holds now. */
  async refresh(): Promise<void> {
    await this.#saving;
    await this.#catchUp();
  }

  dismissNews(): void {
    this.#set({ news: undefined });
  }

  /** Drops everything that is not saved elsewhere and goes on from what is given. */
  reset(saved: Stored): void {
    this.#pacer.stop();
    this.#saved = saved;
    this.#mine = saved.content;
    this.#backup.forget();
    this.#refused.clear();
    this.#set({
      save: { name: 'saved', at: saved.at },
      problems: new Map(),
      conflicts: new Map(),
      news: undefined,
    });
    for (const part of this.parts) this.#listeners.tell(part);
  }

  /** Brings in what somebody else has made of `base`. */
  receive(
    base: EditContent,
    theirs: Pick<Stored, 'content' | 'by' | 'at'>,
  ): void {
    this.#take(
      mergeContent(this.parts, base, this.#mine, theirs.content),
      theirs,
    );
    this.#keep();
  }

  /** Saves what can be saved; answers whether everything is with the backend and nothing is left to correct or settle. */
  async flush(): Promise<boolean> {
    this.#pacer.stop();
    await this.#saving;
    // Again when somebody else was faster, or when a part was refused and the rest was not.
    for (let round = 0; round < MOST_ROUNDS; round++) {
      if (this.#unsaved().length === 0) break;
      await this.#save(false);
      const { name } = this.#status.save;
      if (name === 'kept' || name === 'refused') break;
    }
    return (
      this.#status.save.name === 'saved' &&
      this.#status.problems.size === 0 &&
      this.#status.conflicts.size === 0
    );
  }

  #leave(): void {
    this.#keep();
    if (this.#saving || this.#unsaved().length === 0) return;
    this.#save(true);
  }

  /** Parts that can be sent: changed, in order, and not in dispute. */
  #unsaved(): Part[] {
    const { problems, conflicts } = this.#status;
    return this.parts.filter(
      part =>
        !same(read(this.#mine, part), read(this.#saved.content, part)) &&
        !problems.has(part) &&
        !conflicts.has(part),
    );
  }

  #saveSoon(isUrgent = false): void {
    if (this.#unsaved().length === 0) {
      this.#pacer.stop();
      this.#settleState();
      return;
    }
    if (this.#status.save.name === 'saved') {
      this.#set({ save: { name: 'saving' } });
    }
    if (isUrgent) this.#pacer.now();
    else this.#pacer.soon();
  }

  async #save(isLeaving: boolean): Promise<void> {
    await this.#saving;
    this.#pacer.begun();
    this.#saving = this.#send(isLeaving).finally(() => {
      this.#saving = undefined;
    });
    await this.#saving;
  }

  async #send(isLeaving: boolean): Promise<void> {
    const sent = this.#unsaved();
    if (sent.length === 0) {
      this.#settleState();
      return;
    }
    let content = this.#saved.content;
    for (const part of sent) {
      content = write(content, part, sendable(this.read(part)));
    }
    this.#set({ save: { name: 'saving' } });
    try {
      const keepalive =
        isLeaving && JSON.stringify(content).length * 3 < MAX_KEEPALIVE;
      const stored = await this.#target.save(content, this.#saved.revision, {
        keepalive,
      });
      this.#saved = { ...stored, content };
      this.#unanswered = undefined;
      this.#pacer.succeeded();
      this.#keep();
      this.#set({ save: { name: 'saved', at: stored.at } });
      this.#listeners.tell('*');
    } catch (error) {
      const status = statusOf(error);
      if (status === undefined || status >= 500) this.#unanswered = content;
      await this.#failed(error, sent);
      return;
    }
    if (this.#unsaved().length) this.#saveSoon();
  }

  async #failed(error: unknown, sent: readonly Part[]): Promise<void> {
    const status = statusOf(error);
    if (status === 412) {
      await this.#catchUp();
      return;
    }
    if (status === 400) {
      const found = problemsOfRefusal(error, sent);
      if (found.size) {
        const problems = new Map(this.#status.problems);
        for (const [part, list] of found) {
          problems.set(part, list);
          this.#refused.set(part, this.read(part));
        }
        this.#set({ problems });
        for (const part of found.keys()) this.#listeners.tell(part);
        // The rest is not kept waiting for what has to be corrected.
        this.#saveSoon(true);
        return;
      }
    }
    const why = whyKept(status);
    this.#set({
      save: why ? { name: 'kept', why } : { name: 'refused', error },
    });
    if (why) this.#pacer.retry();
  }

  /** Somebody was faster: takes their text in, and saves mine on top of it. */
  async #catchUp(): Promise<void> {
    let latest: Stored;
    try {
      latest = await this.#target.latest();
    } catch (error) {
      await this.#failed(error, []);
      return;
    }
    // My own text of a saving whose answer was lost is not somebody else's.
    let base = this.#saved.content;
    for (const part of this.#unanswered ? this.parts : []) {
      const arrived = read(latest.content, part);
      if (same(arrived, read(this.#unanswered!, part))) {
        base = write(base, part, arrived);
      }
    }
    this.#unanswered = undefined;
    this.#saved = latest;
    this.receive(base, latest);
    this.#saveSoon(true);
  }

  #take(merged: Merged, from: { by?: string; at: string }): void {
    const around = { before: this.#mine, saved: this.#saved.content, ...from };
    this.#mine = merged.content;
    this.#set(takeIn(this.#status, merged, around));
    for (const part of merged.taken) {
      this.#check(part);
      this.#listeners.tell(part);
    }
    for (const part of merged.conflicts.keys()) this.#listeners.tell(part);
  }

  /** Looks again what is wrong in a part. What the backend has refused stays wrong until it is changed. */
  #check(part: Part): void {
    const value = this.read(part);
    const isAsRefused =
      this.#refused.has(part) && same(this.#refused.get(part), value);
    if (isAsRefused) return;
    this.#refused.delete(part);
    const found = same(value, read(this.#saved.content, part))
      ? []
      : problemsOf(this.kind, part, value);
    if (!found.length && !this.#status.problems.has(part)) return;
    const problems = new Map(this.#status.problems);
    if (found.length) problems.set(part, found);
    else problems.delete(part);
    this.#set({ problems });
  }

  #settleState(): void {
    const { save } = this.#status;
    if (save.name === 'saving') {
      this.#set({ save: { name: 'saved', at: this.#saved.at } });
    }
  }

  #keep(): void {
    // A part in dispute is kept with what both began from: after coming back it is in dispute again.
    let base = this.#saved.content;
    for (const [part, conflict] of this.#status.conflicts) {
      base = write(base, part, conflict.base);
    }
    const isKept = this.#backup.keep(this.parts, base, this.#mine);
    if (isKept === this.#status.browserIsFull) {
      this.#set({ browserIsFull: !isKept });
    }
  }

  #set(change: Partial<EditStatus>): void {
    this.#status = { ...this.#status, ...change };
    this.#listeners.tell('*');
  }
}
