import {
  MAX_REACTIONS,
  type Post,
} from '@innokyla/backstage-plugin-innokyla-common';
import { now } from '../../database/database';
import { conflict } from '../../http/errors';
import type { Asker } from '../asker';
import type { DiscussionEngine, ThreadService } from '../threads/threadService';
import { openPost, refusal } from './openPost';
import { presentPosts } from './presentPosts';
import { addReaction, removeReaction } from './reactionStore';

/** Reactions to posts: by whoever may reply, told to open browsers and to nobody else. */
export class ReactionService {
  constructor(
    private readonly engine: DiscussionEngine,
    private readonly threads: ThreadService,
  ) {}

  /** Sets or takes back one's own reaction. Sent again it changes nothing. */
  async set(
    asker: Asker,
    threadId: string,
    seq: number,
    emoji: string,
    isOn: boolean,
  ): Promise<Post> {
    const { knex, newcomers, outbox } = this.engine;
    const { opened, row, post } = await openPost(
      this.engine,
      this.threads,
      asker,
      threadId,
      seq,
    );
    const { viewer, read, thread } = opened;
    if (!post.abilities.canReact) {
      if (!thread.abilities.canReply) throw refusal(opened);
      throw gone();
    }
    const isChanged = await knex.transaction(async trx => {
      const done = isOn
        ? await addReaction(
            trx,
            { postId: row.id, emoji, userRef: viewer.ref, at: now() },
            MAX_REACTIONS,
          )
        : await removeReaction(trx, row.id, emoji, viewer.ref);
      if (done === 'gone') throw gone();
      if (done === 'full') {
        throw conflict(
          `A post can have ${MAX_REACTIONS} different reactions; choose one of those it has.`,
        );
      }
      // Taking back is counted with the next one.
      if (done && isOn) {
        const workspaceId = read.anchor?.workspace_id;
        await newcomers?.demand(trx, viewer, workspaceId, 'reaction');
      }
      if (done) {
        await outbox.append(trx, {
          topic: 'post',
          payload: { threadId, seq, change: 'reacted', by: viewer.ref },
        });
      }
      return done;
    });
    if (isChanged) outbox.wake();
    const [presented] = await presentPosts(knex, viewer, [
      { row, abilities: thread.abilities },
    ]);
    return presented;
  }
}

function gone() {
  return conflict('Nobody can react to a post that is deleted or hidden.');
}
