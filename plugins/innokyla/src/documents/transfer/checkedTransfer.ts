import { statusOf } from '../../ui/errors';
import { hashFile } from './hashFile';
import { TransferProblem } from './problems';
import type { CreateTransfer, Transfer } from './transfer';

/** Pauses between two questions for what has arrived, in milliseconds; after the last one the person is told. */
const DELAYS = [500, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000, 30_000];

/** What is needed to compare what was sent with what arrived. */
export interface CheckOptions {
  /** What the portal says of an upload. */
  getUpload(id: string): Promise<{ sha256?: string }>;
  /** Default: SHA-256 of the file, read while it is sent. */
  hash?(file: File, signal: AbortSignal): Promise<string>;
}

/**
 * Transfers whose end is compared with their beginning: the file is hashed here while it is sent, and what arrived is
 * hashed there. When they differ, what arrived is thrown away and the file sent once more.
 */
export const createCheckedTransfers =
  (create: CreateTransfer, options: CheckOptions): CreateTransfer =>
  (file, target, events) => {
    const { getUpload, hash = hashFile } = options;
    const given = new AbortController();
    let hashing: Promise<string | undefined> | undefined;
    let goal = target;
    let isSecondTry = false;
    let wanted = false;
    /** Arrived, but not compared yet. */
    let arrived: string | undefined;
    let wake: (() => void) | undefined;

    const sleep = (delay: number) =>
      new Promise<void>(resolve => {
        const timer = setTimeout(resolve, delay);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });

    const hashThere = async (id: string): Promise<string | undefined> => {
      for (let attempt = 0; ; attempt++) {
        try {
          return (await getUpload(id)).sha256;
        } catch (error) {
          const status = statusOf(error);
          const isFinal =
            status !== undefined && status < 500 && status !== 429;
          if (isFinal || !wanted) throw error;
          if (attempt === DELAYS.length) throw new TransferProblem('server');
          events.onWaiting(status === 503 ? 'check' : undefined);
          await sleep(DELAYS[attempt]);
        }
      }
    };

    let current: Transfer;

    const compare = async (id: string) => {
      arrived = id;
      events.onChecking();
      try {
        const [here, there] = await Promise.all([hashing, hashThere(id)]);
        if (!wanted) return;
        if (!here || !there || here === there) {
          events.onDone(id);
          return;
        }
        if (isSecondTry) throw new TransferProblem('checksum');
        isSecondTry = true;
        beginAnew();
        current.start();
      } catch (error) {
        if (!wanted) return;
        wanted = false;
        isSecondTry = false;
        beginAnew();
        events.onError(error);
      }
    };

    const open = () => create(file, goal, { ...events, onDone: compare });
    current = open();

    /** Throws away what arrived; the next start is from the first byte. */
    function beginAnew() {
      arrived = undefined;
      current.abandon();
      goal = { ...target, resume: undefined };
      current = open();
    }

    return {
      start: () => {
        wanted = true;
        // A file that cannot be read fails while it is sent as well, and is told of there.
        hashing ??= hash(file, given.signal).catch(() => undefined);
        if (arrived) compare(arrived);
        else current.start();
      },
      pause: () => {
        wanted = false;
        wake?.();
        current.pause();
      },
      nudge: () => {
        wake?.();
        current.nudge();
      },
      abandon: () => {
        wanted = false;
        given.abort();
        wake?.();
        current.abandon();
      },
    };
  };
