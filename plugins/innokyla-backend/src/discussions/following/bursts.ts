import type { DeliveredWith, OutboxEvent } from '../../outbox/outbox';

/*
 * Two hundred people who write into one thread at once would be two hundred times as many notices and signals as it has
 * followers. Of new posts of a thread that the outbox delivers together the last one stands for all. A post that mentions
 * somebody is told by itself: it tells them something of its own.
 */

type Told = Pick<OutboxEvent, 'topic' | 'payload'>;

const newPostIn = (event: Told): string | undefined =>
  event.topic === 'post' &&
  event.payload.change === 'created' &&
  'threadId' in event.payload
    ? event.payload.threadId
    : undefined;

const isPlain = (event: Told): boolean =>
  !('mentioned' in event.payload && event.payload.mentioned?.length);

/** Whether a later post of the same thread, delivered in the same go, tells what this one would. */
export function isInsideBurst(
  event: Told,
  batch: DeliveredWith | undefined,
): boolean {
  const thread = newPostIn(event);
  return (
    thread !== undefined &&
    isPlain(event) &&
    Boolean(batch?.later.some(other => newPostIn(other) === thread))
  );
}

/** `seq` of the first post that this one stands for; its own when it came alone. */
export function burstOf(
  event: Told & { payload: { seq: number } },
  batch: DeliveredWith | undefined,
): number {
  const thread = newPostIn(event);
  const seqs = (batch?.earlier ?? []).flatMap(other =>
    thread !== undefined &&
    newPostIn(other) === thread &&
    'seq' in other.payload
      ? [other.payload.seq]
      : [],
  );
  return Math.min(event.payload.seq, ...seqs);
}
