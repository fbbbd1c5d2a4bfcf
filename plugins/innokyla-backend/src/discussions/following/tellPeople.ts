import type { OutboxEvent, OutboxReceiver } from '../../outbox/outbox';
import { chunksOf } from '../../permissions/readersAmong';
import { Viewer } from '../../permissions/viewer';
import type { TellUnread } from '../live/unreadSignals';
import type { Standing, UnreadStore } from '../reading/unreadStore';
import type { ReadThread } from '../rows';
import type { ThreadStore } from '../threads/threadStore';
import { burstOf, isInsideBurst } from './bursts';
import {
  type Change,
  type ConcernDeps,
  concernedBy,
  type Reason,
} from './concerns';
import { postPath } from './notices/links';
import {
  ANNOUNCEMENT_TOPIC,
  type Notice,
  type NoticeDeps,
  sendNotices,
} from './notices/sendNotices';
import type { Said } from './notices/texts';

interface Deps extends ConcernDeps, NoticeDeps {
  threads: Pick<ThreadStore, 'find'>;
  unread: UnreadStore;
  tellUnread: TellUnread;
}

/** A change, what it is about, and what of it is news to those whom it concerns. */
interface News {
  change: Change;
  read: ReadThread;
  /** The posts that are told, from the first of a burst to the last. */
  posts: { from: number; to: number };
}

/**
 * Tells those whom a change of discussions concerns: a row of what they have not read, a signal to their browsers, and one
 * notice. Told again by the outbox, the row stays as it is and nobody gets a second notice of the same post.
 */
export function tellPeople(deps: Deps): OutboxReceiver {
  return async (event, batch) => {
    const change = asChange(event);
    // Of many posts that come together the last one is told, and stands for all of them.
    if (!change || isInsideBurst(change, batch)) return;
    const viewer = Viewer.system('to tell those whom a post concerns');
    const read = await deps.threads.find(viewer, change.payload.threadId);
    // Of an entity deleted meanwhile the thread is not found, and nobody is told.
    if (!read) return;
    const to = change.payload.seq;
    const news = { change, read, posts: { from: burstOf(change, batch), to } };
    if (await isGone(deps, news)) return;
    const concerned = await concernedBy(deps, change, read);
    for (const chunk of chunksOf([...concerned.keys()])) {
      await tellChunk(
        deps,
        news,
        new Map(chunk.map(ref => [ref, concerned.get(ref)!])),
      );
    }
  };
}

function asChange(event: OutboxEvent): Change | undefined {
  if (event.topic !== 'thread' && event.topic !== 'post') return undefined;
  const { payload } = event;
  const isNews =
    payload.change === 'created' ||
    Boolean(payload.mentioned?.length) ||
    (event.topic === 'thread' &&
      (Boolean(event.payload.asked?.length) ||
        event.payload.accepted !== undefined));
  return isNews ? event : undefined;
}

/** Whether what is told has been deleted or hidden since: a person would be led to a place where nothing is. */
async function isGone(
  { posts }: Pick<Deps, 'posts'>,
  { change, posts: { from, to } }: News,
): Promise<boolean> {
  if (change.topic === 'thread' || from < to) return false;
  const post = await posts.find(
    Viewer.system('to see whether a post is still there before it is told'),
    change.payload.threadId,
    to,
  );
  return !post || post.deleted_at !== null || post.hidden_at !== null;
}

async function tellChunk(
  deps: Deps,
  news: News,
  concerned: ReadonlyMap<string, Reason>,
): Promise<void> {
  const { unread, tellUnread } = deps;
  const { change, read, posts } = news;
  const { thread } = read;
  const before = await unread.standings(thread.id, [...concerned.keys()]);
  const seqOf = (reason: Reason) =>
    reason === 'accepted' && change.topic === 'thread'
      ? change.payload.accepted!
      : posts.to;

  // One statement for each kind of news; what a person has read already is no news to them.
  const isNew = (ref: string) =>
    before.get(ref)!.readSeq < seqOf(concerned.get(ref)!);
  const fresh = [...concerned].filter(([ref]) => isNew(ref));
  for (const isAccepted of [false, true]) {
    const of = fresh.filter(([, why]) => (why === 'accepted') === isAccepted);
    if (of.length === 0) continue;
    const seq = seqOf(of[0][1]);
    await unread.add(
      thread.id,
      { from: isAccepted ? seq : posts.from, to: seq },
      of.map(([ref, why]) => ({ ref, mentioned: why === 'mention' })),
    );
  }

  // The catalog has let nobody else into what is not ours: the rest find it when they ask themselves.
  const reached = [...concerned.keys()].filter(
    ref => read.anchor || before.get(ref)!.hasMark,
  );
  const wasQuiet = ({ row, readSeq }: Standing) =>
    !row || row.lastSeq <= readSeq;
  const appeared = reached.filter(
    ref => isNew(ref) && wasQuiet(before.get(ref)!),
  );
  tellUnread(appeared, thread.id, posts.to);

  const after = await unread.standings(thread.id, reached);
  const noticed = reached.filter(ref =>
    isDue(change, concerned.get(ref)!, before.get(ref)!, posts.to),
  );
  await sendNotices(
    deps,
    noticed.map(ref =>
      noticeOf(news, ref, concerned.get(ref)!, after.get(ref)!),
    ),
    read.anchor?.language,
  );
  await unread.told(thread.id, posts.to, noticed);
}

/** Whether a person is to be sent a notice. What somebody did with a post long read is told however far they have read. */
function isDue(
  { payload }: Change,
  reason: Reason,
  { readSeq, row }: Standing,
  seq: number,
): boolean {
  if (payload.change !== 'created') return true;
  if (readSeq >= seq) return false;
  // A later post may have been told first; that this one mentions them has not been.
  const known = reason === 'mention' ? row?.mentionedSeq : seq;
  return (row?.toldSeq ?? 0) < seq || (known ?? 0) < seq;
}

function noticeOf(
  { change, read, posts }: News,
  ref: string,
  reason: Reason,
  standing: Standing,
): Notice {
  const { thread, anchor } = read;
  const { row, readSeq } = standing;
  const first = Math.max(row?.firstSeq ?? posts.from, readSeq + 1);
  const count = Math.max(1, posts.to - first + 1);
  // A mention that has not been seen yet goes before later posts: the earlier notice is replaced by this one.
  const mention = row?.mentionedSeq ?? 0;
  const waiting = reason === 'post' && mention > readSeq;
  const said = waiting
    ? ({ what: 'mention', count } as const)
    : saidOf(change, reason, read, count);
  const seqs: Partial<Record<Said['what'], number>> = {
    posts: first,
    mention: waiting ? mention : posts.to,
    accepted: change.topic === 'thread' ? change.payload.accepted : undefined,
  };
  return {
    ref,
    said,
    // Whoever was let into what is not ours may have been shut out since, so it is not named.
    title: anchor ? thread.title : undefined,
    place: anchor?.title,
    link: postPath(read, seqs[said.what] ?? posts.to),
    scope: `innokyla:thread:${thread.id}`,
    topic: reason === 'announcement' ? ANNOUNCEMENT_TOPIC : undefined,
  };
}

function saidOf(
  change: Change,
  reason: Reason,
  { thread }: ReadThread,
  count: number,
): Said {
  switch (reason) {
    case 'mention':
      return {
        what: 'mention',
        count: change.payload.change === 'created' ? count : 1,
      };
    case 'review':
      return { what: 'review', dueAt: thread.due_at ?? undefined };
    case 'accepted':
      return { what: 'accepted' };
    case 'post':
      return { what: 'posts', count };
    default:
      return { what: 'thread', kind: thread.kind };
  }
}
