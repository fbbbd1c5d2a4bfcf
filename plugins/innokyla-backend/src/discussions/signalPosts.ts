import type { AuthService } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { SignalsService } from '@backstage/plugin-signals-node';
import {
  type InnokylaSignal,
  SIGNAL_CHANNEL,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { OutboxReceiver } from '../outbox/outbox';
import { mayRead } from '../permissions/readable';
import { type Membership, Viewer } from '../permissions/viewer';
import type { MemberStore } from '../workspaces/memberStore';
import type { ReadMarkStore } from './readMarkStore';
import type { AnchorRow } from './rows';
import type { ThreadStore } from './threadStore';

/** How many people are looked up at once: within what a statement of SQLite and a call to the catalog hold. */
const CHUNK = 500;

interface SignalDeps {
  signals: Pick<SignalsService, 'publish'>;
  threads: Pick<ThreadStore, 'find'>;
  marks: Pick<ReadMarkStore, 'listeners'>;
  members: Pick<MemberStore, 'membershipsByRef' | 'peopleIn'>;
  catalog: Pick<CatalogService, 'getEntitiesByRefs'>;
  auth: Pick<AuthService, 'getOwnServiceCredentials'>;
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
    if (event.topic === 'entity') return;
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
  const asked = [...new Set([...listeners, ...people])].filter(ref =>
    ref.startsWith('user:'),
  );
  const readers: string[] = [];
  for (const refs of chunksOf(asked)) {
    const own = await deps.members.membershipsByRef(refs);
    const byThemselves = refs.filter(ref =>
      mayRead(viewerOf(ref, own.get(ref)), anchor),
    );
    const others = refs.filter(ref => !byThemselves.includes(ref));
    readers.push(
      ...byThemselves,
      ...(await readersByGroup(deps, anchor, others)),
    );
  }
  return readers;
}

/** Of people who may not read by themselves, those who may as members of a group: one call to the catalog for all. */
async function readersByGroup(
  deps: SignalDeps,
  anchor: AnchorRow,
  refs: readonly string[],
): Promise<string[]> {
  if (refs.length === 0) return [];
  const { items } = await deps.catalog.getEntitiesByRefs(
    { entityRefs: [...refs], fields: ['kind', 'relations'] },
    { credentials: await deps.auth.getOwnServiceCredentials() },
  );
  const groupsOf = (index: number): string[] =>
    (items[index]?.relations ?? [])
      .filter(relation => relation.type === 'memberOf')
      .map(relation => relation.targetRef.toLocaleLowerCase('en-US'));
  const groups = [...new Set(refs.flatMap((_, index) => groupsOf(index)))];
  if (groups.length === 0) return [];
  const held = await deps.members.membershipsByRef(groups);
  return refs.filter((ref, index) =>
    mayRead(
      viewerOf(
        ref,
        groupsOf(index).flatMap(group => held.get(group) ?? []),
      ),
      anchor,
    ),
  );
}

function viewerOf(
  ref: string,
  memberships: readonly Membership[] = [],
): Viewer {
  return Viewer.user({ ref, refs: [ref], memberships });
}

function chunksOf(refs: readonly string[]): string[][] {
  const chunks: string[][] = [];
  for (let i = 0; i < refs.length; i += CHUNK)
    chunks.push(refs.slice(i, i + CHUNK));
  return chunks;
}
