import type { Lock, Locker, RequestRelease } from '@tus/server';
import type { Knex } from 'knex';
import { v4 as uuid } from 'uuid';
import { ApiError, notFound } from '../../http/errors';

/** A holder that has not renewed its lock for this long is dead. */
const LEASE_MS = 10_000;
const RENEW_MS = 2_000;
const POLL_MS = 50;
/** Longer than a lease, so that a transfer goes on by itself after the death of the process that received it. */
const WAIT_MS = 20_000;

function after(milliseconds: number): string {
  return new Date(Date.now() + milliseconds).toISOString();
}

class UploadLock implements Lock {
  readonly #token = uuid();
  #renewal: NodeJS.Timeout | undefined;

  constructor(private readonly knex: Knex, private readonly id: string) {}

  async lock(
    signal: AbortSignal,
    requestRelease: RequestRelease,
  ): Promise<void> {
    const deadline = Date.now() + WAIT_MS;
    while (!(await this.#take())) {
      if (signal.aborted || Date.now() > deadline) {
        throw new ApiError(
          423,
          'LockedError',
          'Another request is working on this upload. Try again in a moment.',
        );
      }
      const known = await this.knex('uploads')
        .where({ id: this.id })
        .update({ lock_wanted: true });
      if (!known) throw notFound('The upload');
      await new Promise(resolve => setTimeout(resolve, POLL_MS));
    }
    this.#keep(requestRelease);
  }

  async unlock(): Promise<void> {
    clearInterval(this.#renewal);
    await this.#mine().update({
      lock_token: null,
      lock_until: null,
      lock_wanted: false,
    });
  }

  async #take(): Promise<boolean> {
    const count = await this.knex('uploads')
      .where({ id: this.id })
      .where(free =>
        free.whereNull('lock_until').orWhere('lock_until', '<', after(0)),
      )
      .update({
        lock_token: this.#token,
        lock_until: after(LEASE_MS),
        lock_wanted: false,
      });
    return count === 1;
  }

  /** Renews the lease, and passes on that somebody else wants it or has taken it. */
  #keep(requestRelease: RequestRelease): void {
    let renewedAt = Date.now();
    const renew = async () => {
      try {
        const row = await this.#mine().first('lock_wanted');
        if (!row || row.lock_wanted) await requestRelease();
        if (Date.now() - renewedAt >= RENEW_MS) {
          renewedAt = Date.now();
          await this.#mine().update({ lock_until: after(LEASE_MS) });
        }
      } catch {
        // The database is away for a moment; if for longer than a lease, somebody else takes over.
      }
    };
    this.#renewal = setInterval(renew, RENEW_MS / 4).unref();
  }

  #mine() {
    return this.knex('uploads').where({ id: this.id, lock_token: this.#token });
  }
}

/**
 * One request at a time for an upload, among all backends on one database. A lock is a lease in the upload's row: its
 * holder renews it, and a holder that died loses it. Whoever waits asks the holder to let go, as the protocol wants: a
 * connection that broke unseen must not keep its own resumption waiting.
 */
export class UploadLocks implements Locker {
  constructor(private readonly knex: Knex) {}

  newLock(id: string): Lock {
    return new UploadLock(this.knex, id);
  }

  /** Does some work alone with an upload. */
  async alone<T>(id: string, work: () => Promise<T>): Promise<T> {
    const lock = this.newLock(id);
    // Checking a received file is never given up for another request: that one wants its result too.
    await lock.lock(AbortSignal.timeout(WAIT_MS), () => {});
    try {
      return await work();
    } finally {
      await lock.unlock();
    }
  }
}
