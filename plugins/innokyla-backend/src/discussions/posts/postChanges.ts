import type {
  Post,
  UpdatePostRequest,
} from '@innokyla/backstage-plugin-innokyla-common';
import { now } from '../../database/database';
import { recordPostAttachments } from '../../documents/attachments/postAttachments';
import { conflict, invalidField, notAllowed } from '../../http/errors';
import type { Asker } from '../asker';
import { postGone } from '../threads/consequences';
import type { PostRow } from '../rows';
import type {
  DiscussionEngine,
  Opened,
  ThreadService,
} from '../threads/threadService';
import { changePost, openPost, type OpenedPost, refusal } from './openPost';
import { MAX_REVISIONS } from './postHistory';
import { mentionsOf, type Said, saidBy } from './postTexts';
import { presentPosts } from './presentPosts';

/** What is done to a post after it was written: editing it, taking it away. */
export class PostChanges {
  constructor(
    private readonly engine: DiscussionEngine,
    private readonly threads: ThreadService,
  ) {}

  /** Gives a post a new text, and other files when they are named; keeps the old one. Throws 412 when `revision` is not the current one. */
  async edit(
    asker: Asker,
    threadId: string,
    seq: number,
    revision: number,
    request: UpdatePostRequest,
  ): Promise<Post> {
    const { knex, posts, mentions, newcomers } = this.engine;
    const found = await openPost(
      this.engine,
      this.threads,
      asker,
      threadId,
      seq,
    );
    const { opened, row } = found;
    demandEditable(found);
    if (request.experience && !row.experience) {
      throw invalidField(
        'experience',
        'only belongs to the first post of an experience',
      );
    }
    const { body, attachments } = request;
    const before = saidBy(row);
    const after: Said = {
      body,
      experience: request.experience ?? before.experience,
    };
    const mentioned = await this.#mentionedAnew(opened, row, before, after);
    await mentions.demandFew(mentioned, 'body');
    const change = {
      body,
      experience: after.experience ? JSON.stringify(after.experience) : null,
      at: now(),
    };
    await changePost(
      this.engine,
      opened,
      seq,
      { change: 'edited', mentioned },
      async trx => {
        if (!(await posts.edit(trx, row, revision, change))) return false;
        await recordPostAttachments(trx, opened.viewer, row.id, {
          body,
          bodyBefore: row.body,
          files: attachments,
        });
        const { viewer, read } = opened;
        await newcomers?.demand(trx, viewer, read.anchor?.workspace_id, 'edit');
        return true;
      },
    );
    const { at, ...said } = change;
    const [post] = await presentPosts(knex, opened.viewer, [
      {
        row: { ...row, ...said, edited_at: at, revision: revision + 1 },
        abilities: opened.thread.abilities,
      },
    ]);
    return post;
  }

  /**
   * Whom an edit calls: whoever was called by this post before, also by a text that has been edited since, has heard of it.
   * Taken away and written again, a mention would send notices without end.
   */
  async #mentionedAnew(
    { viewer }: Opened,
    row: PostRow,
    before: Said,
    after: Said,
  ): Promise<string[]> {
    const called = mentionsOf(before);
    const mentioned = mentionsOf(after).filter(ref => !called.includes(ref));
    if (mentioned.length === 0 || row.edited_at === null) return mentioned;
    const earlier = await this.engine.posts.history(viewer, row, MAX_REVISIONS);
    const heard = new Set(earlier.flatMap(text => mentionsOf(saidBy(text))));
    return mentioned.filter(ref => !heard.has(ref));
  }

  /** Leaves a tombstone. A deletion sent again is done already. */
  async remove(
    asker: Asker,
    threadId: string,
    seq: number,
    revision: number,
  ): Promise<void> {
    const { opened, row, post } = await openPost(
      this.engine,
      this.threads,
      asker,
      threadId,
      seq,
    );
    const mayRemove =
      row.author === opened.viewer.ref || opened.thread.abilities.canModerate;
    if (!mayRemove) {
      throw notAllowed(
        'Only its writer, an admin of the workspace or a moderator can delete a post.',
      );
    }
    if (!post.abilities.canDelete) return;
    const by = { at: now(), ref: opened.viewer.ref };
    await changePost(
      this.engine,
      opened,
      seq,
      { change: 'deleted' },
      async trx => {
        if (!(await this.engine.posts.remove(trx, row, revision, by))) {
          return false;
        }
        await postGone(trx, opened.read.thread, row, { forGood: true });
        return true;
      },
    );
  }
}

function demandEditable({ opened, row, post }: OpenedPost): void {
  if (row.author !== opened.viewer.ref) {
    throw notAllowed('Only the one who wrote a post can edit it.');
  }
  if (row.deleted_at || row.purged_at) {
    throw conflict('The post has been deleted and cannot be edited.');
  }
  if (row.hidden_at) {
    throw conflict(
      'The post has been hidden by moderators and cannot be edited until it is restored.',
    );
  }
  if (!post.abilities.canEdit) throw refusal(opened);
}
