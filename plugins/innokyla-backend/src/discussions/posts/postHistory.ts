import type { PostHistory } from '@innokyla/backstage-plugin-innokyla-common';
import { notAllowed } from '../../http/errors';
import type { Asker } from '../asker';
import type { DiscussionEngine, ThreadService } from '../threads/threadService';
import { openPost } from './openPost';
import { isShown } from './presentPost';
import { titlesIn } from './presentPosts';

/** Earlier texts told of one post; what is older stays in the database. */
export const MAX_REVISIONS = 100;

/** What a post says and has said, for whoever may read it; of a deleted one for those who moderate. */
export async function postHistory(
  engine: DiscussionEngine,
  threads: ThreadService,
  asker: Asker,
  threadId: string,
  seq: number,
): Promise<PostHistory> {
  const { opened, row } = await openPost(engine, threads, asker, threadId, seq);
  const { viewer, thread } = opened;
  const maySee =
    isShown(viewer, row, thread.abilities) || thread.abilities.canModerate;
  if (!maySee) {
    throw notAllowed(
      row.deleted_at
        ? 'The post has been deleted; only those who moderate here can see what it said.'
        : 'The post has been hidden; only its writer and those who moderate here can see what it said.',
    );
  }
  const items = row.purged_at
    ? []
    : [
        {
          revision: row.revision,
          body: row.body,
          experience: row.experience,
          at: row.edited_at ?? row.created_at,
          by: row.author,
        },
        ...(await engine.posts.history(viewer, row, MAX_REVISIONS)),
      ].map(({ revision, body, experience, at, by }) => ({
        revision,
        body,
        experience: experience ? JSON.parse(experience) : undefined,
        at,
        by,
      }));
  return { items, references: await titlesIn(engine.entities, viewer, items) };
}
