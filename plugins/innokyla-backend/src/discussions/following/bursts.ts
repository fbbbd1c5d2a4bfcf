import type { DeliveredWith, OutboxEvent } from '../../outbox/outbox';
import type { Change } from './concerns';

/*
 * Two hundred people who write into one thread at once would be two hundred times as many notices and signals as it has
 * followers. Of new posts of a thread that the outbox delivers together the last one stands for all. A post that mentions
 * somebody is told by itself: it tells them something of its own.
 */

const newPostOf = (event: OutboxEvent) =>
  event.topic === 'post' && event.payload.change === 'created'
    ? event.payload
    : undefined;

const isOfThread = (threadId: string) => (event: OutboxEvent) =>
  newPostOf(event)?.threadId === threadId;

/** Whether a later post of the same thread, delivered in the same go, tells what this one would. */
export function isInsideBurst(
  event: OutboxEvent,
  batch: DeliveredWith | undefined,
): boolean {
  const post = newPostOf(event);
  if (!post || post.mentioned?.length) return false;
  return Boolean(batch?.later.some(isOfThread(post.threadId)));
}

/** `seq` of the first post that this one stands for; its own when it came alone. */
export function burstOf(
  change: Change,
  batch: DeliveredWith | undefined,
): number {
  const { seq } = change.payload;
  const post = newPostOf(change);
  if (!post) return seq;
  const earlier = (batch?.earlier ?? []).flatMap(event =>
    isOfThread(post.threadId)(event) ? [newPostOf(event)!.seq] : [],
  );
  return Math.min(seq, ...earlier);
}
