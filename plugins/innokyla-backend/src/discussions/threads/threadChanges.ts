import type {
  Thread,
  UpdateThreadRequest,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { Knex } from 'knex';
import { now, toUtc } from '../../database/database';
import { invalidField, notAllowed, stale } from '../../http/errors';
import type { Asker } from '../asker';
import type { ThreadRow } from '../rows';
import type { BareThread } from './presentThread';
import { refusalOf } from './refusal';
import { askForReview, reviewersOf, takeReviewBack } from './reviewRequests';
import type { DiscussionEngine, Opened, ThreadService } from './threadService';

type Columns = Partial<
  Pick<ThreadRow, 'title' | 'pinned' | 'resolved' | 'answer_seq' | 'due_at'>
>;

/** Changing threads. What moderators do to them (locking, moving, hiding) is moderation. */
export class ThreadChanges {
  constructor(
    private readonly engine: DiscussionEngine,
    private readonly threads: ThreadService,
  ) {}

  /** Changes what is named in `change`. Throws 412 when `revision` is not the current one. */
  async update(
    asker: Asker,
    id: string,
    revision: number,
    change: UpdateThreadRequest,
  ): Promise<Thread> {
    const { knex, outbox } = this.engine;
    const opened = await this.threads.open(asker, id);
    const { thread, read } = opened;
    demandAllowed(opened, change);
    demandFit(thread, change);
    const { reviewers } = change;
    if (reviewers) {
      const before = await reviewersOf(knex, id);
      const added = reviewers.filter(ref => !before.includes(ref));
      const rules = this.engine.reviewers;
      await rules.demandAskable(asker, read.anchor, reviewers, added);
    }
    const done = await knex.transaction(trx =>
      this.#write(trx, opened, revision, change),
    );
    const after = await this.threads.open(asker, id);
    if (!done) throw stale(after.thread.revision);
    outbox.wake();
    return this.threads.whole(after, asker);
  }

  async #write(
    trx: Knex.Transaction,
    { viewer, read, thread }: Opened,
    revision: number,
    change: UpdateThreadRequest,
  ): Promise<boolean> {
    const { threads, newcomers, outbox } = this.engine;
    const { answerSeq } = change;
    // Before the thread is changed: a post that is deleted meanwhile is held first, then its thread, by both.
    if (answerSeq) await demandAnswer(trx, thread.id, answerSeq);
    const row = await threads.update(
      trx,
      thread.id,
      revision,
      columnsOf(thread, change),
    );
    if (!row) return false;
    if (change.topics) await threads.setTopics(trx, thread.id, change.topics);
    const asked = await this.#askReviewers(trx, thread.id, viewer.ref, change);
    if (asked?.length) {
      await newcomers?.demand(trx, viewer, read.anchor?.workspace_id, 'ask');
    }
    await outbox.append(trx, {
      topic: 'thread',
      payload: {
        threadId: thread.id,
        seq: row.last_seq,
        change: 'updated',
        by: viewer.ref,
        asked,
        accepted:
          answerSeq && answerSeq !== thread.answerSeq ? answerSeq : undefined,
      },
    });
    return true;
  }

  /** Answers who is asked for the first time. Those who stay keep their answers. */
  async #askReviewers(
    trx: Knex.Transaction,
    threadId: string,
    by: string,
    { reviewers }: UpdateThreadRequest,
  ): Promise<string[] | undefined> {
    if (!reviewers) return undefined;
    const before = await reviewersOf(trx, threadId);
    const added = reviewers.filter(ref => !before.includes(ref));
    await takeReviewBack(
      trx,
      threadId,
      before.filter(ref => !reviewers.includes(ref)),
    );
    return askForReview(trx, threadId, added, { at: now(), by });
  }
}

function demandAllowed(
  { thread, read, viewer, workspace }: Opened,
  { title, topics, reviewers, pinned, answerSeq }: UpdateThreadRequest,
): void {
  const { canEdit, canModerate } = thread.abilities;
  if (!canEdit) {
    // To who started it, what keeps them from it; to others, who could.
    throw thread.createdBy === viewer.ref
      ? refusalOf({ ...read, workspace })
      : notAllowed(
          answerSeq === undefined
            ? 'Only the one who started the thread, an admin or a moderator can change it.'
            : 'Only the one who asked, an admin or a moderator can accept an answer.',
        );
  }
  // Where nobody can write, its author settles it and writes nothing into it either; whoever is asked could not answer.
  if (thread.locked && !canModerate && (title ?? topics ?? reviewers)) {
    throw refusalOf({ ...read, workspace });
  }
  if (pinned !== undefined && !canModerate) {
    throw notAllowed(
      'Only an admin of the workspace or a moderator can pin a thread.',
    );
  }
}

/** Throws 400 for what the kind of the thread does not have. */
function demandFit(thread: BareThread, change: UpdateThreadRequest): void {
  for (const [field, kind] of [
    ['answerSeq', 'question'],
    ['dueAt', 'review'],
    ['reviewers', 'review'],
  ] as const) {
    if (change[field] !== undefined && thread.kind !== kind) {
      throw invalidField(field, `only belongs to a thread of the kind ${kind}`);
    }
  }
  if (change.answerSeq && change.resolved === false) {
    throw invalidField(
      'resolved',
      'must not be false together with an accepted answer, which resolves the question',
    );
  }
}

function columnsOf(thread: BareThread, change: UpdateThreadRequest): Columns {
  const { title, pinned, answerSeq, dueAt } = change;
  let { resolved } = change;
  let answer = answerSeq;
  // A question with an accepted answer is resolved: accepting resolves it, and opening it again takes the acceptance back.
  if (answerSeq) resolved = true;
  else if (answerSeq === null) resolved ??= false;
  else if (resolved === false && thread.answerSeq) answer = null;
  return {
    title,
    pinned,
    resolved,
    answer_seq: answer,
    due_at: dueAt ? toUtc(dueAt) : dueAt,
  };
}

/** Holds the post until the transaction ends, so that it is not deleted while it is accepted. */
async function demandAnswer(
  trx: Knex.Transaction,
  threadId: string,
  seq: number,
): Promise<void> {
  const post = await trx('posts')
    .where({ thread_id: threadId, seq, deleted_at: null, hidden_at: null })
    .forShare()
    .first('id');
  if (!post) {
    throw invalidField(
      'answerSeq',
      'must be the place of a post of this thread that is neither deleted nor hidden',
    );
  }
}
