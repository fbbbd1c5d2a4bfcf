import type {
  AuditorService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { now } from '../../database/database';
import type { Blobs } from './blobs';
import type { BlobChecks, CheckResult } from './blobChecks';

/** Files looked up at once. */
const BATCH = 50;
/** How long one run goes on with the next file. */
const RUN_MS = 10 * 60_000;
/** Damaged files are looked at again after this: in the next run. */
const RECHECK_MS = 30 * 60_000;
/** After so many bytes hashed, other requests come between. */
const BREATH_BYTES = 4 * 1024 * 1024;
const BREATH_MS = 10;

/** What one run has done. */
export interface VerifyRun {
  checked: number;
  damaged: number;
  mended: number;
}

/**
 * Reads stored files again and tells which are not what they were: first those that were found damaged, then those that were
 * never read, then the others in turn, so that each is read within its time. A run is bounded; the next goes on.
 */
export class VerifyBlobs {
  constructor(
    private readonly parts: {
      checks: BlobChecks;
      blobs: Pick<Blobs, 'readUnchecked'>;
      auditor: AuditorService;
      logger: LoggerService;
      /** Milliseconds within which every file is read again. */
      every: number;
    },
  ) {}

  async run(
    options: { at?: number; budget?: number; signal?: AbortSignal } = {},
  ): Promise<VerifyRun> {
    const { at = Date.now(), budget = RUN_MS, signal } = options;
    const { checks, every } = this.parts;
    const end = performance.now() + budget;
    const done: VerifyRun = { checked: 0, damaged: 0, mended: 0 };
    const before = (age: number) => new Date(at - age).toISOString();
    const sources = [
      () => checks.damaged(before(RECHECK_MS), BATCH),
      () => checks.unchecked(BATCH),
      // A tenth early, so that a late run still keeps the promise.
      () => checks.due(before(every * 0.9), BATCH),
    ];
    for (const next of sources) {
      const seen = new Set<string>();
      for (;;) {
        const files = (await next()).filter(({ sha256 }) => !seen.has(sha256));
        if (!files.length) break;
        for (const file of files) {
          if (performance.now() > end || signal?.aborted) return done;
          seen.add(file.sha256);
          await this.#check(file, done, new Date(at).toISOString(), signal);
        }
      }
    }
    return done;
  }

  async #check(
    file: { sha256: string; size: number; result?: CheckResult },
    done: VerifyRun,
    at: string,
    signal?: AbortSignal,
  ): Promise<void> {
    const { checks } = this.parts;
    let result: CheckResult;
    try {
      result = await this.#resultOf(file, signal);
    } catch (error) {
      // The store does not answer, or the run is over: that says nothing of the file.
      if (!signal?.aborted) {
        this.parts.logger.warn(`${file.sha256} could not be read: ${error}`);
      }
      return;
    }
    if (!(await checks.record(file.sha256, result, at))) return;
    done.checked += 1;
    const wasDamaged = file.result !== undefined && file.result !== 'ok';
    if (result !== 'ok') {
      done.damaged += 1;
      if (result !== file.result) await this.#tell(file.sha256, result);
    } else if (wasDamaged) {
      done.mended += 1;
      this.parts.logger.info(`The stored file ${file.sha256} is whole again`);
    }
  }

  async #resultOf(
    { sha256, size }: { sha256: string; size: number },
    signal?: AbortSignal,
  ): Promise<CheckResult> {
    const hash = createHash('sha256');
    let length = 0;
    let sinceBreath = 0;
    try {
      const bytes = await this.parts.blobs.readUnchecked(sha256);
      for await (const chunk of bytes as AsyncIterable<Buffer>) {
        signal?.throwIfAborted();
        hash.update(chunk);
        length += chunk.length;
        sinceBreath += chunk.length;
        if (sinceBreath > BREATH_BYTES) {
          sinceBreath = 0;
          await pause(BREATH_MS);
        }
      }
    } catch (error) {
      if ((error as Error).name === 'NotFoundError') return 'missing';
      throw error;
    }
    const isWhole = length === size && hash.digest('hex') === sha256;
    return isWhole ? 'ok' : 'changed';
  }

  async #tell(sha256: string, result: CheckResult): Promise<void> {
    const { auditor, logger } = this.parts;
    const problem = `The stored file ${sha256} is ${
      result === 'missing' ? 'missing' : 'not what was uploaded'
    } (found at ${now()}). Bring it back from a backup, or upload the same file again.`;
    logger.error(problem);
    const event = await auditor.createEvent({
      eventId: 'file-damaged',
      severityLevel: 'critical',
      meta: { sha256, problem: result },
    });
    await event.fail({ error: new Error(problem) });
  }
}
