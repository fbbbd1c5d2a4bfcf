import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import { v7 as uuid } from 'uuid';
import { now } from '../database/database';
import type { ModerationAction } from '@innokyla/backstage-plugin-innokyla-common';

/** What has changed. Entities and threads are told by id; whoever hears fetches with their own rights. */
export type OutboxEvent =
  | {
      topic: 'entity';
      payload: {
        entityId: string;
        ref: string;
        revision: number;
        /** Set when people may see it who could not before: who let them. */
        shownBy?: string;
      };
    }
  | { topic: 'thread'; payload: ThreadEvent }
  | { topic: 'post'; payload: PostEvent }
  | { topic: 'report'; payload: ReportEvent };

/** A thread, as it stood after the change. */
export interface ThreadEvent {
  threadId: string;
  seq: number;
  change: 'created' | 'updated' | ModerationAction;
  /** Who did it. */
  by: string;
  /** Refs of users and groups that the first post mentions. */
  mentioned?: string[];
  /** Refs of users and groups whose comments are asked for since this change. */
  asked?: string[];
  /** `seq` of the answer that was accepted by this change. */
  accepted?: number;
  /** What a moderator gave as the reason. */
  reason?: string;
}

/** A post, as it stood after the change. */
export interface PostEvent {
  threadId: string;
  seq: number;
  change: 'created' | 'edited' | 'deleted' | 'reacted' | ModerationAction;
  /** Who did it. */
  by: string;
  /** Refs of users and groups that this change mentions, and that were not mentioned before. */
  mentioned?: string[];
  /** What a moderator gave as the reason. */
  reason?: string;
}

/** A report was made, handed on, settled or opened again. */
export interface ReportEvent {
  reportId: string;
  change: 'created' | 'escalated' | 'settled' | 'reopened';
  by: string;
}

/** What else is delivered in one go with an event. For receivers that tell of many changes at once. */
export interface DeliveredWith {
  earlier: readonly OutboxEvent[];
  later: readonly OutboxEvent[];
}

/** Receives each event at least once; `id` is the idempotency key. A rejection makes it come again later, to that receiver. */
export type OutboxReceiver = (
  event: OutboxEvent & { id: string },
  batch?: DeliveredWith,
) => Promise<void>;

const LEASE_MS = 30_000;
const MAX_BACKOFF_MS = 10 * 60_000;
const BATCH = 100;

const after = (milliseconds: number) =>
  new Date(Date.now() + milliseconds).toISOString();

/**
 * Changes waiting to be told. A change appends its event in its own transaction, so a crash between commit and delivery
 * loses nothing; the dispatcher delivers at least once. A row is leased by a conditional update before it is delivered,
 * so two replicas do not deliver it at once; a lease that runs out (its holder died) frees it again.
 */
export class Outbox {
  readonly #receivers: OutboxReceiver[] = [];
  /** Receivers that have an event already which others still wait for, so that the failure of one repeats nothing to the rest. */
  readonly #reached = new Map<string, Set<OutboxReceiver>>();
  #running: Promise<void> | undefined;
  #again = false;
  #stopped = false;

  constructor(
    private readonly knex: Knex,
    private readonly logger: LoggerService,
  ) {}

  /** Adds a receiver; all receivers get all events. */
  subscribe(receiver: OutboxReceiver): void {
    this.#receivers.push(receiver);
  }

  /** Writes an event in the transaction of its change. Call `wake` after the commit. */
  async append(trx: Knex.Transaction, event: OutboxEvent): Promise<void> {
    await trx('outbox').insert({
      id: uuid(),
      topic: event.topic,
      payload: JSON.stringify(event.payload),
      created_at: now(),
    });
  }

  /** Ends delivery when the portal shuts down; what is left goes out at the next start, or from another replica. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#running;
  }

  /** Delivers what is waiting, without making the caller wait. */
  wake(): void {
    if (this.#stopped) return;
    this.#again = true;
    this.#running ??= this.#loop().finally(() => {
      this.#running = undefined;
    });
  }

  /** Delivers what is waiting and answers when nothing deliverable is left. For the scheduler and for tests. */
  async drain(): Promise<void> {
    this.wake();
    await this.#running;
  }

  /** Forgets delivered events older than a week. */
  async sweep(): Promise<void> {
    const weekAgo = new Date(Date.now() - 7 * 86_400_000).toISOString();
    await this.knex('outbox').where('delivered_at', '<', weekAgo).delete();
  }

  async #loop(): Promise<void> {
    while (this.#again) {
      this.#again = false;
      try {
        if (await this.#deliverBatch()) this.#again = true;
      } catch (error) {
        // The scheduler wakes the outbox again; the events are safe in the table.
        this.logger.error(`Outbox could not be read: ${error}`);
      }
    }
  }

  async #deliverBatch(): Promise<boolean> {
    const rows = await this.knex('outbox')
      .whereNull('delivered_at')
      .where(due =>
        due.whereNull('not_before').orWhere('not_before', '<', now()),
      )
      .orderBy('position')
      .limit(BATCH)
      .select('position', 'id', 'topic', 'payload', 'attempts', 'not_before');
    const events = rows.map(
      ({ id, topic, payload }) =>
        ({ id, topic, payload: JSON.parse(payload) } as OutboxEvent & {
          id: string;
        }),
    );
    for (const [index, row] of rows.entries()) {
      if (this.#stopped) return false;
      const leased = await this.knex('outbox')
        .where({ position: row.position, not_before: row.not_before })
        .whereNull('delivered_at')
        .update({ not_before: after(LEASE_MS), attempts: row.attempts + 1 });
      if (leased !== 1) continue;
      await this.#deliver(row, events[index], {
        earlier: events.slice(0, index),
        later: events.slice(index + 1),
      });
    }
    return rows.length === BATCH;
  }

  async #deliver(
    row: { position: number; attempts: number },
    event: OutboxEvent & { id: string },
    batch: DeliveredWith,
  ): Promise<void> {
    const reached = this.#reached.get(event.id) ?? new Set();
    const failures: unknown[] = [];
    for (const receiver of this.#receivers) {
      if (reached.has(receiver)) continue;
      try {
        await receiver(event, batch);
        reached.add(receiver);
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length === 0) {
      await this.knex('outbox')
        .where('position', row.position)
        .update({ delivered_at: now() });
      this.#reached.delete(event.id);
      return;
    }
    this.#reached.set(event.id, reached);
    const wait = Math.min(1000 * 2 ** row.attempts, MAX_BACKOFF_MS);
    this.logger.warn(
      `Event ${event.id} (${
        event.topic
      }) was not delivered, trying again in ${wait} ms: ${failures.join('; ')}`,
    );
    await this.knex('outbox')
      .where('position', row.position)
      .update({ not_before: after(wait) });
  }
}
