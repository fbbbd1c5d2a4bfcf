import type { LoggerService } from '@backstage/backend-plugin-api';
import type {
  FilePreview,
  FileText,
  ReadingState,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { TextExtractor } from '@innokyla/backstage-plugin-innokyla-node';
import type { Blobs } from '../storage/blobs';
import { JobFailedError, type JobLimits } from '../sandbox/runJob';
import { withLocalFile } from './localFile';
import { readableAs } from './readableTypes';
import { readFile } from './readFile';
import type { LeasedReading, ReadingFacts, ReadingStore } from './readingStore';

/** What readings are made of. */
export interface FileReadingsParts {
  store: ReadingStore;
  blobs: Blobs;
  limits: JobLimits;
  /** Of modules; the last one for a type is asked. */
  extractors: readonly TextExtractor[];
  /** Folder for copies of files that the store has elsewhere. */
  incoming: string;
  logger: LoggerService;
}

const LEASE_MS = 30_000;
const MAX_ATTEMPTS = 4;
/** Characters: an error of the database says the whole statement, and with it what stands in the file. */
const MAX_LOGGED = 300;
/** Grows with each attempt: a store that cannot be reached should have time to come back. */
const RETRY_AFTER_MS = 60_000;

const isLimit = (reason: string | undefined) =>
  reason === 'memory' || reason === 'time';

/**
 * Reads stored files in the background, one at a time, and answers what was read. What is to be read stands in the
 * database, so nothing is lost when a process dies; several replicas share the work by leases.
 */
export class FileReadings {
  readonly #extractors: ReadonlyMap<string, TextExtractor>;
  readonly #stop = new AbortController();
  #isStarted = false;
  #isWoken = false;
  #isCaughtUp = false;
  #work: Promise<void> | undefined;

  constructor(private readonly parts: FileReadingsParts) {
    this.#extractors = new Map(
      parts.extractors.flatMap(extractor =>
        extractor.mediaTypes.map(type => [type, extractor]),
      ),
    );
  }

  /**
   * Notes that a stored file is to be read and wakes the reading; to be called when its bytes are in the store. `urgent`
   * files, which somebody waits for, go before the others. Repeatable.
   */
  async want(
    file: { sha256: string; mediaType: string },
    { urgent = false }: { urgent?: boolean } = {},
  ): Promise<void> {
    const state = this.#canRead(file.mediaType) ? 'waiting' : 'none';
    await this.parts.store.want(file, { state, urgent });
    this.wake();
  }

  /** Begins to read; until then files are only noted. */
  async start(): Promise<void> {
    this.#isStarted = true;
    await this.parts.store.reopen([...this.#extractors.keys()]);
    this.wake();
  }

  /** Ends what is being read; it is read again after the next start. */
  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#work;
  }

  /** Looks for work now. Answers at once. */
  wake(): void {
    if (!this.#isStarted || this.#stop.signal.aborted) return;
    this.#isWoken = true;
    this.#work ??= this.#readAll().finally(() => {
      this.#work = undefined;
      // Noted after the last look, before this.
      if (this.#isWoken) this.wake();
    });
  }

  /** Resolves when nothing is waiting that could be read now. */
  async idle(): Promise<void> {
    while (this.#work) await this.#work;
  }

  /**
   * Looks for work that nobody has woken us for: what another replica left, and once after the start, files from before there
   * were readings. For a scheduled task.
   */
  async catchUp(): Promise<void> {
    if (!this.#isCaughtUp) {
      const files = await this.parts.store.unknown();
      for (const file of files) await this.want(file);
      // Every file is noted when it comes, so looking through all of them again would find nothing.
      this.#isCaughtUp = files.length === 0;
    }
    this.wake();
  }

  /** How far the reading of a file of this type has come, when its row says so or there is none yet. */
  stateOf(mediaType: string, facts: ReadingFacts | undefined): ReadingState {
    return facts?.state ?? (this.#canRead(mediaType) ? 'waiting' : 'none');
  }

  /** What lists tell of readings, by SHA-256, in one query. */
  factsOf(sha256: readonly string[]): Promise<Map<string, ReadingFacts>> {
    return this.parts.store.facts(sha256);
  }

  /** The text of a file by page, or its beginning of so many characters; empty until its state is `done`. */
  async textOf(
    file: { sha256: string; mediaType: string },
    characters?: number,
  ): Promise<FileText> {
    return (
      (await this.parts.store.text(file.sha256, characters)) ?? {
        state: this.stateOf(file.mediaType, undefined),
        pages: [],
        truncated: false,
      }
    );
  }

  /** A text document as HTML. */
  async previewOf(file: {
    sha256: string;
    mediaType: string;
  }): Promise<FilePreview> {
    return (
      (await this.parts.store.html(file.sha256)) ?? {
        state: this.stateOf(file.mediaType, undefined),
      }
    );
  }

  /** A small PNG picture of a file, when there is one. */
  thumbnailOf(sha256: string): Promise<Buffer | undefined> {
    return this.parts.store.thumbnail(sha256);
  }

  #canRead(mediaType: string): boolean {
    return (
      readableAs(mediaType) !== undefined || this.#extractors.has(mediaType)
    );
  }

  async #readAll(): Promise<void> {
    const { store, logger } = this.parts;
    this.#isWoken = false;
    try {
      while (!this.#stop.signal.aborted) {
        const leased = await store.lease(LEASE_MS);
        if (!leased) return;
        await this.#readLeased(leased);
      }
    } catch (error) {
      // The database: what is waiting stays there until the next look.
      if (!this.#stop.signal.aborted) {
        logger.error(`Reading files was interrupted: ${error}`);
      }
    }
  }

  async #readLeased(leased: LeasedReading): Promise<void> {
    const { store, blobs, limits, incoming, logger } = this.parts;
    if (leased.attempt > MAX_ATTEMPTS) {
      // Each try took the whole backend with it, or the store never answered.
      await store.fail(leased, leased.reason ?? 'interrupted each time');
      return;
    }
    const renewal = setInterval(() => {
      store.renew(leased, LEASE_MS).catch(() => {});
    }, LEASE_MS / 3);
    const { signal } = this.#stop;
    try {
      const extractor = this.#extractors.get(leased.mediaType);
      const result = await withLocalFile(
        blobs,
        leased.sha256,
        { folder: incoming, signal },
        async file =>
          readFile(
            {
              path: file,
              fileName: extractor ? await store.fileName(leased.sha256) : '',
              mediaType: leased.mediaType,
              thumbnail: !isLimit(leased.reason),
            },
            extractor,
            limits,
            signal,
          ),
      );
      await store.finish(leased, result);
    } catch (error) {
      if (!signal.aborted) {
        const words = String(error).slice(0, MAX_LOGGED);
        logger.warn(`The file ${leased.sha256} could not be read: ${words}`);
      }
      await this.#giveUp(leased, error);
    } finally {
      clearInterval(renewal);
    }
  }

  async #giveUp(leased: LeasedReading, error: unknown): Promise<void> {
    const { store } = this.parts;
    if (this.#stop.signal.aborted) {
      await store.giveBack(leased, { after: 0, counts: false });
      return;
    }
    // A process that could not be started says nothing of the file, so it is tried again like a store that does not answer.
    const isOfFile =
      error instanceof JobFailedError && error.code !== 'stopped';
    const code = isOfFile ? error.code : undefined;
    if (code && isLimit(code) && !isLimit(leased.reason)) {
      // Once more without drawing a picture, which may have been what took so much.
      await store.giveBack(leased, { reason: code, after: 0, counts: true });
    } else if (code || leased.attempt >= MAX_ATTEMPTS) {
      const { message } = error as Error;
      await store.fail(leased, code ? `${code}: ${message}` : message);
    } else {
      await store.giveBack(leased, {
        after: RETRY_AFTER_MS * leased.attempt,
        counts: true,
      });
    }
  }
}
