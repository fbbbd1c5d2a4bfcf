import {
  type ModerationAction,
  MODERATION_ACTIONS,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { OutboxReceiver, ReportEvent } from '../../outbox/outbox';
import { type PeopleDeps, readersAmong } from '../../permissions/readersAmong';
import { Viewer } from '../../permissions/viewer';
import type { PostStore } from '../posts/postStore';
import { mayReadThread } from '../readableThreads';
import type { ReadMarkStore } from '../reading/readMarkStore';
import type { ReadThread } from '../rows';
import type { ThreadStore } from '../threads/threadStore';
import type { Change } from './concerns';
import { MODERATION_PATH, postPath } from './notices/links';
import { type NoticeDeps, sendNotices } from './notices/sendNotices';
import { adminsOf, holdersOf } from './people';

interface Deps extends PeopleDeps, NoticeDeps {
  threads: Pick<ThreadStore, 'find'>;
  posts: Pick<PostStore, 'find' | 'findById'>;
  marks: Pick<ReadMarkStore, 'listeners'>;
}

const SYSTEM = Viewer.system('to tell of moderation those whom it concerns');

/**
 * Tells authors what moderators did with what is theirs, and those who moderate that a report waits for them. No level mutes
 * it: it is about what one wrote oneself, or one's task.
 */
export function tellModeration(deps: Deps): OutboxReceiver {
  return async event => {
    if (event.topic === 'report') {
      await tellOfReport(deps, event.payload);
    } else if (event.topic === 'thread' || event.topic === 'post') {
      const action = MODERATION_ACTIONS.find(
        each => each === event.payload.change,
      );
      if (action) await tellAuthor(deps, event, action);
    }
  };
}

async function tellAuthor(
  deps: Deps,
  { id, topic, payload }: Change & { id: string },
  action: ModerationAction,
): Promise<void> {
  const read = await deps.threads.find(SYSTEM, payload.threadId);
  if (!read) return;
  const author =
    topic === 'thread'
      ? read.thread.created_by
      : (await deps.posts.find(SYSTEM, read.thread.id, payload.seq))?.author;
  if (!author || author === payload.by) return;
  if (!(await mayHear(deps, read, author))) return;
  await sendNotices(
    deps,
    [
      {
        ref: author,
        said: {
          what: 'moderation',
          action,
          of: topic,
          reason: payload.reason ?? '',
        },
        title: read.anchor && read.thread.title,
        place: read.anchor?.title,
        link: postPath(read, topic === 'thread' ? 1 : payload.seq),
        // Each of its own: a second one must not take the place of the first.
        scope: `innokyla:moderated:${id}`,
      },
    ],
    read.anchor?.language,
  );
}

async function tellOfReport(deps: Deps, event: ReportEvent): Promise<void> {
  const report = await deps
    .knex('reports')
    .where('id', event.reportId)
    .first('thread_id', 'post_id', 'level', 'reporter', 'state');
  const read = report && (await deps.threads.find(SYSTEM, report.thread_id));
  if (!read) return;
  if (event.change === 'settled') {
    if (report.reporter === event.by || report.state === 'open') return;
    if (!(await mayHear(deps, read, report.reporter))) return;
    await sendNotices(
      deps,
      [
        {
          ref: report.reporter,
          said: { what: 'reportSettled' },
          title: read.anchor && read.thread.title,
          link: postPath(read, 1),
          scope: `innokyla:report:${event.reportId}`,
        },
      ],
      read.anchor?.language,
    );
    return;
  }
  if (report.state !== 'open') return;
  const post = await deps.posts.findById(
    SYSTEM,
    report.thread_id,
    report.post_id,
  );
  const judges =
    report.level === 'workspace' && read.anchor
      ? await adminsOf(deps.knex, read.anchor.workspace_id)
      : deps.moderators ?? [];
  const people = await holdersOf(deps, judges);
  await sendNotices(
    deps,
    people
      .filter(ref => ref !== event.by && ref !== post?.author)
      .map(ref => ({
        ref,
        // Nothing of what was reported: it is read in the queue.
        said: { what: 'report' as const },
        link: MODERATION_PATH,
        scope: 'innokyla:reports',
      })),
    read.anchor?.language,
  );
}

/** Whether somebody may read a thread now; of what is not ours, whether the catalog has let them in before. */
async function mayHear(
  deps: Deps,
  read: ReadThread,
  ref: string,
): Promise<boolean> {
  if (!read.anchor) {
    return (await deps.marks.listeners(read.thread.id)).includes(ref);
  }
  const readers = await readersAmong(deps, [ref], viewer =>
    mayReadThread(viewer, read),
  );
  return readers.length > 0;
}
