import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Digest } from '@innokyla/backstage-plugin-innokyla-common';
import {
  absentViewers,
  type PeopleDeps,
} from '../../../permissions/readersAmong';
import type { Viewer } from '../../../permissions/viewer';
import { INBOX_PATH } from '../notices/links';
import {
  DIGEST_TOPIC,
  type NoticeDeps,
  sendPayload,
} from '../notices/sendNotices';
import { languageOf } from '../notices/texts';
import { digestContents } from './digestContents';
import { digestWords, isEmpty } from './digestTexts';
import { type DigestTimes, nextDigest } from './schedule';

interface Deps extends PeopleDeps, NoticeDeps {
  times: DigestTimes;
  logger: Pick<LoggerService, 'debug' | 'warn'>;
}

/** A person whose digest is due. */
interface DueRow {
  user_ref: string;
  language: string | null;
  digest: Digest;
  digest_at: string;
  digest_since: string | null;
}

const MOST_AT_ONCE = 200;
/** As long as one replica has for a person; when it dies meanwhile, another takes them up after that. */
const LEASE_MS = 15 * 60_000;
const PERIOD_MS = { daily: 86_400_000, weekly: 7 * 86_400_000, off: 0 };

/** Notices of what was missed, to each at the hour that they chose them for. */
export class Digests {
  constructor(private readonly deps: Deps) {}

  /** Sends every digest that is due, also those of a time when the portal stood still. Safe in every replica at once. */
  async run(at: Date = new Date(), signal?: AbortSignal): Promise<void> {
    for (;;) {
      const due: DueRow[] = await this.deps
        .knex('person_settings')
        .where('digest_at', '<=', at.toISOString())
        .orderBy('digest_at')
        .limit(MOST_AT_ONCE)
        .select('user_ref', 'language', 'digest', 'digest_at', 'digest_since');
      if (due.length === 0) return;
      const viewers = await absentViewers(
        this.deps,
        due.map(row => row.user_ref),
      );
      for (const row of due) {
        if (signal?.aborted) return;
        await this.#one(row, viewers.get(row.user_ref), at);
      }
    }
  }

  async #one(row: DueRow, viewer: Viewer | undefined, at: Date): Promise<void> {
    const lease = new Date(at.getTime() + LEASE_MS).toISOString();
    if (!(await this.#move(row, row.digest_at, { digest_at: lease }))) return;
    try {
      if (viewer) await this.#send(row, viewer, at);
    } catch (error) {
      // The lease stays and runs out, and then it is tried again; the others are not kept waiting.
      this.deps.logger.warn(`A digest could not be sent: ${error}`);
      return;
    }
    await this.#move(row, lease, {
      digest_at:
        nextDigest(row.digest, at, this.deps.times)?.toISOString() ?? null,
      digest_since: at.toISOString(),
    });
  }

  /** Changes when a person's digest is due, if nobody else (another replica, or they themselves) has changed it meanwhile. */
  async #move(
    { user_ref }: DueRow,
    from: string,
    change: { digest_at: string | null; digest_since?: string },
  ): Promise<boolean> {
    const count = await this.deps
      .knex('person_settings')
      .where({ user_ref, digest_at: from })
      .update(change);
    return count === 1;
  }

  async #send(row: DueRow, viewer: Viewer, at: Date): Promise<void> {
    const since =
      row.digest_since ??
      new Date(at.getTime() - PERIOD_MS[row.digest]).toISOString();
    const contents = await digestContents(this.deps.knex, viewer, {
      since,
      at,
    });
    if (isEmpty(contents)) return;
    await sendPayload(this.deps, [row.user_ref], {
      ...digestWords(
        languageOf(row.language) ?? 'fi',
        contents,
        this.deps.timeZone,
      ),
      link: INBOX_PATH,
      severity: 'normal',
      topic: DIGEST_TOPIC,
      scope: 'innokyla:digest',
    });
  }
}
