import {
  DEFAULT_LIMIT,
  type Thread,
  type ThreadPage,
  type ThreadQuery,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { Knex } from 'knex';
import { now } from '../../database/database';
import type { DocumentVersions } from '../../documents/versions/documentVersions';
import type { WorkspaceFacts } from '../../entities/rows';
import { workspaceFacts } from '../../entities/workspaceFacts';
import { invalidField, notFound } from '../../http/errors';
import type { Outbox } from '../../outbox/outbox';
import { Viewer } from '../../permissions/viewer';
import { type AnchorEntities, narrow } from '../anchors';
import type { Asker } from '../asker';
import type { Newcomers } from '../moderation/newcomers';
import type { MentionRules } from '../posts/mentionRules';
import type { PostStore } from '../posts/postStore';
import type { FollowStore } from '../following/followStore';
import type { ReadMarkStore } from '../reading/readMarkStore';
import type { OneThread, ReadThread } from '../rows';
import { demandSection } from './anchoredPart';
import type { ThreadLists } from './listThreads';
import {
  type BareThread,
  presentBare,
  presentThread,
  type ThreadDetails,
} from './presentThread';
import type { ThreadDetailStore } from './threadDetails';
import type { ReviewerRules } from './reviewerRules';
import type { ThreadMoves } from './threadMoves';
import type { ThreadStore } from './threadStore';

/** What discussions are made of. */
export interface DiscussionEngine {
  knex: Knex;
  threads: ThreadStore;
  details: ThreadDetailStore;
  lists: ThreadLists;
  moves: ThreadMoves;
  posts: PostStore;
  marks: ReadMarkStore;
  follows: Pick<FollowStore, 'begin'>;
  entities: AnchorEntities;
  versions: Pick<DocumentVersions, 'find'>;
  mentions: Pick<MentionRules, 'demandFew'>;
  reviewers: Pick<ReviewerRules, 'demandAskable'>;
  newcomers?: Pick<Newcomers, 'demand'>;
  outbox: Pick<Outbox, 'append' | 'wake'>;
  /** How the viewer follows a thread. */
  followOf?: (viewer: Viewer, read: ReadThread) => Promise<Thread['follow']>;
}

/** A thread that the asker may read, with the viewer that the catalog's answer has been added to. */
export interface Opened {
  viewer: Viewer;
  read: OneThread;
  /** Of its anchor, when that is ours. */
  workspace: WorkspaceFacts | undefined;
  thread: BareThread;
}

/** Threads as they are read. Starting and changing them are `ThreadCreation` and `ThreadChanges`. */
export class ThreadService {
  constructor(private readonly engine: DiscussionEngine) {}

  /** Threads that the asker may read and that fit the query; latest written first. */
  async list(asker: Asker, query: ThreadQuery): Promise<ThreadPage> {
    demandPerson(asker.viewer, query);
    const { anchor, workspace, programme, limit, cursor, ...rest } = query;
    const { viewer, filter, entity } = await narrow(this.engine, asker, query);
    if (rest.section !== undefined) demandSection(rest.section, entity);
    if (rest.version !== undefined && entity?.kind !== 'Document') {
      throw invalidField('version', 'can only be named of a document');
    }
    const page = await this.engine.lists.page(
      viewer,
      { ...rest, ...filter },
      { limit: limit ?? DEFAULT_LIMIT, cursor },
    );
    return {
      items: await this.#present(viewer, page.items),
      pageInfo: { nextCursor: page.nextCursor, prevCursor: page.prevCursor },
      totalItems: page.totalItems,
    };
  }

  /** A thread with everything that is told of one: how the asker follows it, where it stood before. */
  async get(asker: Asker, id: string): Promise<Thread> {
    return this.whole(await this.open(asker, id), asker);
  }

  /** The same of a thread that is open already; without asking for what is `known`. */
  async whole(
    { viewer, read, thread }: Opened,
    asker: Asker,
    known?: ThreadDetails,
  ): Promise<Thread> {
    const { details, followOf, moves } = this.engine;
    const [of, follow, places] = await Promise.all([
      known ?? details.of(viewer, [thread]).then(all => all(thread.id)),
      followOf?.(viewer, read),
      read.hasMoved ? moves.of({ ...asker, viewer }, thread.id) : [],
    ]);
    return { ...presentThread(thread, of, now()), follow, moves: places };
  }

  /** Throws 404 for a thread that does not exist and for one the asker may not see, with the same words. */
  async open(
    { viewer, readableInCatalog }: Asker,
    id: string,
  ): Promise<Opened> {
    const { threads } = this.engine;
    let seer = viewer;
    let read = await threads.find(seer, id);
    if (!read) {
      const ref = await threads.foreignAnchorOf(
        Viewer.system(
          'the anchor is put to the catalog before anything of the thread is shown',
        ),
        id,
      );
      if (ref && (await readableInCatalog([ref])).includes(ref)) {
        seer = viewer.withCatalogRefs([ref]);
        read = await threads.find(seer, id);
      }
    }
    if (!read) throw notFound('The thread');
    const workspace = read.workspace && workspaceFacts(seer, read.workspace);
    const thread = presentBare(seer, read, workspace);
    return { viewer: seer, read, workspace, thread };
  }

  /** Moves the asker's read mark forward, at most to the newest post. */
  async markRead(asker: Asker, id: string, seq: number): Promise<void> {
    const { viewer, thread } = await this.open(asker, id);
    await this.engine.marks.forward(
      id,
      viewer.ref,
      Math.min(seq, thread.lastSeq),
    );
  }

  async #present(
    viewer: Viewer,
    reads: readonly ReadThread[],
  ): Promise<Thread[]> {
    const workspaces = await this.#workspaces(viewer, reads);
    const threads = reads.map(read =>
      presentBare(
        viewer,
        read,
        workspaces.get(read.anchor?.workspace_id ?? ''),
      ),
    );
    const detailsOf = await this.engine.details.of(viewer, threads);
    const at = now();
    return threads.map(thread =>
      presentThread(thread, detailsOf(thread.id), at),
    );
  }

  async #workspaces(
    viewer: Viewer,
    reads: readonly ReadThread[],
  ): Promise<Map<string, WorkspaceFacts>> {
    const ids = reads.flatMap(({ anchor }) =>
      anchor ? [anchor.workspace_id] : [],
    );
    return this.engine.entities.workspaces(viewer, ids);
  }
}

function demandPerson(viewer: Viewer, query: ThreadQuery): void {
  if (viewer.type === 'user') return;
  for (const name of ['unread', 'inbox', 'awaiting'] as const) {
    if (query[name]) {
      throw invalidField(name, 'is known of signed-in people only');
    }
  }
}
