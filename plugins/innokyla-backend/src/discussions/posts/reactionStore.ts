import type { Reaction } from '@innokyla/backstage-plugin-innokyla-common';
import type { Knex } from 'knex';
import type { Viewer } from '../../permissions/viewer';
import { readableThreads } from '../readableThreads';

/** How many of those who reacted alike are named. */
const MAX_NAMED = 20;

interface PlacedReaction {
  post_id: string;
  emoji: string;
  user_ref: string;
  people: number | string;
  mine: number;
}

/**
 * Reactions to posts that the viewer may read, by the id of the post, in one statement: counted where they stand, so that a
 * post that thousands have reacted to costs a page what any other does.
 */
export async function reactionsOfPosts(
  db: Knex,
  viewer: Viewer,
  postIds: readonly string[],
): Promise<Map<string, Reaction[]>> {
  if (!postIds.length) return new Map();
  const alike = 'partition by post_reactions.post_id, post_reactions.emoji';
  const placed = readableThreads(db, viewer)
    .join('posts', 'posts.thread_id', 'threads.id')
    .join('post_reactions', 'post_reactions.post_id', 'posts.id')
    .whereIn('posts.id', [...postIds])
    .select(
      'post_reactions.post_id',
      'post_reactions.emoji',
      'post_reactions.user_ref',
      db.raw(
        `row_number() over (${alike} order by post_reactions.at, post_reactions.user_ref) as place`,
      ),
      db.raw(`count(*) over (${alike}) as people`),
      db.raw(`min(post_reactions.at) over (${alike}) as first_at`),
      db.raw(
        `max(case when post_reactions.user_ref = ? then 1 else 0 end) over (${alike}) as mine`,
        [viewer.ref],
      ),
    );
  const rows: PlacedReaction[] = await db
    .from(placed.as('placed'))
    .where('place', '<=', MAX_NAMED)
    .orderBy(['post_id', 'first_at', 'emoji', 'place'])
    .select('post_id', 'emoji', 'user_ref', 'people', 'mine');
  const byPost = new Map<string, Reaction[]>();
  for (const row of rows) {
    const reactions = byPost.get(row.post_id) ?? [];
    byPost.set(row.post_id, reactions);
    const last = reactions.at(-1);
    if (last?.emoji === row.emoji) last.people.push(row.user_ref);
    else {
      reactions.push({
        emoji: row.emoji,
        // PostgreSQL counts in bigints, which come as texts.
        count: Number(row.people),
        mine: row.mine === 1,
        people: [row.user_ref],
      });
    }
  }
  return byPost;
}

/**
 * Adds a reaction; answers whether it was not there, `full` when a post that has `max` different ones would get another, and
 * `gone` when it was deleted, hidden or purged meanwhile. The post is held, so that two who react at once are counted one
 * after the other.
 */
export async function addReaction(
  trx: Knex.Transaction,
  reaction: { postId: string; emoji: string; userRef: string; at: string },
  max: number,
): Promise<boolean | 'full' | 'gone'> {
  const { postId, emoji } = reaction;
  const held = await trx('posts')
    .where({ id: postId, deleted_at: null, hidden_at: null, purged_at: null })
    .forUpdate()
    .first('id');
  if (!held) return 'gone';
  const kinds = await trx('post_reactions')
    .where('post_id', postId)
    .distinct('emoji');
  if (kinds.length >= max && !kinds.some(kind => kind.emoji === emoji)) {
    return 'full';
  }
  const made = await trx('post_reactions')
    .insert({
      post_id: postId,
      emoji,
      user_ref: reaction.userRef,
      at: reaction.at,
    })
    .onConflict(['post_id', 'emoji', 'user_ref'])
    .ignore()
    .returning('post_id');
  return made.length > 0;
}

/** Takes a reaction back; answers whether it was there. */
export async function removeReaction(
  trx: Knex.Transaction,
  postId: string,
  emoji: string,
  userRef: string,
): Promise<boolean> {
  const count = await trx('post_reactions')
    .where({ post_id: postId, emoji, user_ref: userRef })
    .delete();
  return count > 0;
}
