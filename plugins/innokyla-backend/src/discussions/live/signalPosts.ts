import type { SignalsService } from '@backstage/plugin-signals-node';
import {
  type InnokylaSignal,
  SIGNAL_CHANNEL,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { OutboxReceiver } from '../../outbox/outbox';
import { mayRead } from '../../permissions/readable';
import {
  chunksOf,
  type PeopleDeps,
  readersAmong,
} from '../../permissions/readersAmong';
import { Viewer } from '../../permissions/viewer';
import type { MemberStore } from '../../workspaces/memberStore';
import type { ReadMarkStore } from '../reading/readMarkStore';
import type { AnchorRow } from '../rows';
import type { ThreadStore } from '../threads/threadStore';

interface SignalDeps extends PeopleDeps {
  signals: Pick<SignalsService, 'publish'>;
  threads: Pick<ThreadStore, 'find'>;
  marks: Pick<ReadMarkStore, 'listeners'>;
  members: Pick<MemberStore, 'membershipsByRef' | 'peopleIn'>;
}

/**
 * Tells browsers over the portal's signals that something was written or changed in a thread: ids only, so that whoever
 * hears fetches it with their own rights. Subscriptions are not authorised by the platform, so the recipients are named:
 * those with a read mark on the thread, and the people of its workspace and programme, as far as each may read it NOW. A
 * person whose access was taken away hears nothing more. Who wrote it hears it too, in their other tabs.
 *
 * A foreign anchor is read by the catalog's own permissions, and the catalog answers only the person who asks. So nobody
 * but participants is told there: the catalog let each of them in when their mark was made, an id is all they get, and
 * opening it asks the catalog again.
 *
 * Only `user:` refs are named: the platform delivers a group's signal to all who stand for it, which nobody has checked.
 */
export function signalPosts(deps: SignalDeps): OutboxReceiver {
  return async event => {
    if (event.topic !== 'thread' && event.topic !== 'post') return;
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
      ? await readersNow(deps, read.anchor, listeners)
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

async function readersNow(
  deps: SignalDeps,
  anchor: AnchorRow,
  listeners: readonly string[],
): Promise<string[]> {
  const people = await deps.members.peopleIn([
    anchor.workspace_id,
    anchor.programme_id,
  ]);
  return readersAmong(deps, [...listeners, ...people], viewer =>
    mayRead(viewer, anchor),
  );
}
