import type { SignalsService } from '@backstage/plugin-signals-node';
import {
  type InnokylaSignal,
  SIGNAL_CHANNEL,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { Knex } from 'knex';
import type { OutboxEvent, OutboxReceiver } from '../../outbox/outbox';
import {
  chunksOf,
  type PeopleDeps,
  readersAmong,
} from '../../permissions/readersAmong';
import { Viewer } from '../../permissions/viewer';
import type { MemberStore } from '../../workspaces/memberStore';
import { isInsideBurst } from '../following/bursts';
import { levelsAt, placeOf } from '../following/levels';
import { mayReadThread } from '../readableThreads';
import type { ReadMarkStore } from '../reading/readMarkStore';
import type { AnchorRow, ReadThread } from '../rows';
import type { ThreadStore } from '../threads/threadStore';

interface SignalDeps extends PeopleDeps {
  knex: Knex;
  signals: Pick<SignalsService, 'publish'>;
  threads: Pick<ThreadStore, 'find'>;
  marks: Pick<ReadMarkStore, 'listeners'>;
  members: Pick<MemberStore, 'membershipsByRef' | 'peopleIn'>;
}

/**
 * Tells browsers over the portal's signals that something was written or changed in a thread: ids only, so that whoever
 * hears fetches it with their own rights. Subscriptions are not authorised by the platform, so the recipients are named:
 * those with a read mark on the thread, those who follow it or what it hangs on, and the people of its workspace and
 * programme, as far as each may read it NOW. A person whose access was taken away hears nothing more. Who wrote it hears it
 * too, in their other tabs; of posts that come together, the last one is told.
 *
 * A foreign anchor is read by the catalog's own permissions, and the catalog answers only the person who asks. So nobody
 * but participants is told there: the catalog let each of them in when their mark was made, an id is all they get, and
 * opening it asks the catalog again.
 *
 * Only `user:` refs are named: the platform delivers a group's signal to all who stand for it, which nobody has checked.
 */
export function signalPosts(deps: SignalDeps): OutboxReceiver {
  return async (event, batch) => {
    if (event.topic !== 'thread' && event.topic !== 'post') return;
    if (isInsideBurst(event, batch)) return;
    const { threadId, seq } = event.payload;
    // Of an entity deleted meanwhile the thread is not found, and nobody is told.
    const read = await deps.threads.find(
      Viewer.system('to tell of a change those who may read the thread'),
      threadId,
    );
    if (!read) return;
    const message: InnokylaSignal = { type: event.topic, id: threadId, seq };
    const listeners = await deps.marks.listeners(threadId);
    const recipients = read.anchor
      ? await readersNow(deps, seenBefore(read, event), read.anchor, listeners)
      : listeners;
    for (const entityRef of chunksOf(recipients)) {
      await deps.signals.publish({
        recipients: { type: 'user', entityRef },
        channel: SIGNAL_CHANNEL,
        message,
      });
    }
  };
}

/** Whoever had a thread open that is hidden now is told once more, so that it goes away from their page. */
function seenBefore(read: ReadThread, event: OutboxEvent): ReadThread {
  return event.topic === 'thread' && event.payload.change === 'hide'
    ? { ...read, thread: { ...read.thread, hidden_at: null } }
    : read;
}

async function readersNow(
  deps: SignalDeps,
  read: ReadThread,
  anchor: AnchorRow,
  listeners: readonly string[],
): Promise<string[]> {
  const people = await deps.members.peopleIn([
    anchor.workspace_id,
    anchor.programme_id,
  ]);
  const levels = await levelsAt(deps.knex, placeOf(read));
  const followers = [...levels]
    .filter(([, level]) => level === 'everything' || level === 'threads')
    .map(([ref]) => ref);
  return readersAmong(deps, [...listeners, ...followers, ...people], viewer =>
    mayReadThread(viewer, read),
  );
}
