import type {
  ReadAllRequest,
  UnreadCount,
} from '@innokyla/backstage-plugin-innokyla-common';
import { invalidField } from '../../http/errors';
import { narrow } from '../anchors';
import { type Asker, whenItAnswers } from '../asker';
import type { TellUnread } from '../live/unreadSignals';
import { readableThreads } from '../readableThreads';
import type { DiscussionEngine, ThreadService } from '../threads/threadService';
import type { UnreadStore } from './unreadStore';

/** How far a person has read, and what is left for them. */
export class ReadingService {
  constructor(
    private readonly engine: DiscussionEngine,
    private readonly deps: {
      threads: Pick<ThreadService, 'open'>;
      unread: UnreadStore;
      tellUnread: TellUnread;
    },
  ) {}

  /** Moves the asker's mark forward, at most to the newest post; with the last unread one the thread leaves their inbox. */
  async markRead(asker: Asker, id: string, wanted: number): Promise<void> {
    const { knex, marks } = this.engine;
    const { threads, unread, tellUnread } = this.deps;
    const { viewer, thread } = await threads.open(asker, id);
    const seq = Math.min(wanted, thread.lastSeq);
    const cleared = await knex.transaction(async trx => {
      await marks.forward(id, viewer.ref, seq, trx);
      return unread.clear(trx, id, viewer.ref, seq);
    });
    if (cleared) tellUnread([viewer.ref], id, seq);
  }

  /** Makes a post and those after it unread again, and puts the thread into the asker's inbox. */
  async markUnread(asker: Asker, id: string, seq: number): Promise<void> {
    const { knex, marks } = this.engine;
    const { threads, unread, tellUnread } = this.deps;
    const { viewer, thread } = await threads.open(asker, id);
    if (seq > thread.lastSeq) {
      throw invalidField('seq', `must be at most ${thread.lastSeq}`);
    }
    await knex.transaction(async trx => {
      await marks.back(id, viewer.ref, seq - 1, trx);
      await unread.add(
        id,
        { from: seq, to: thread.lastSeq },
        [{ ref: viewer.ref, mentioned: false }],
        trx,
      );
    });
    tellUnread([viewer.ref], id, thread.lastSeq);
  }

  /** Has read all: of an entity, of a workspace, or of everything the asker may read. */
  async markAllRead(asker: Asker, request: ReadAllRequest): Promise<void> {
    const { knex, marks } = this.engine;
    const { viewer, filter } = await narrow(this.engine, asker, request);
    const threads = () => {
      const query = readableThreads(knex, viewer);
      if (filter.entityId) query.where('threads.entity_id', filter.entityId);
      if (filter.foreignRef) {
        query
          .whereNull('threads.entity_id')
          .where('threads.anchor_ref', filter.foreignRef);
      }
      if (filter.workspaceId) {
        query.where('entities.workspace_id', filter.workspaceId);
      }
      return query;
    };
    const cleared = await knex.transaction(async trx => {
      await marks.forwardAll(trx, viewer.ref, threads());
      return this.deps.unread.clearRead(
        trx,
        viewer.ref,
        threads().select('threads.id'),
      );
    });
    if (cleared) this.deps.tellUnread([viewer.ref], '*', 0);
  }

  /** How many threads tell the asker something unread. What of them is not ours is put to the catalog in one call. */
  async count({ viewer, readableInCatalog }: Asker): Promise<UnreadCount> {
    const { unread } = this.deps;
    const refs = await unread.foreignRefs(viewer);
    const seen = refs.length
      ? await whenItAnswers(readableInCatalog(refs))
      : [];
    return unread.count(viewer.withCatalogRefs(seen));
  }
}
