import {
  DEFAULT_LIMIT,
  type LatestPosts as LatestPostsPage,
} from '@innokyla/backstage-plugin-innokyla-common';
import { z } from 'zod';
import { refOf, type WorkspaceFacts } from '../../entities/rows';
import {
  type Cursor,
  foreignCursor,
  readCursor,
  writeCursor,
} from '../../http/cursor';
import { narrow } from '../anchors';
import type { Asker } from '../asker';
import { presentPosts, titlesIn } from '../posts/presentPosts';
import { readableThreads } from '../readableThreads';
import type { PostRow, ReadPost, ReadThread } from '../rows';
import { threadAbilities } from './presentThread';
import { matchThreads } from './threadFilter';
import type { PostQuery } from './threadQuery';
import type { DiscussionEngine } from './threadService';
import { toReadThread, withReader } from './threadStore';

const ORDER = '-createdAt';

/** Of `posts`, told apart from the columns of the thread by a prefix. */
const POST_COLUMNS = [
  'id',
  'thread_id',
  'seq',
  'body',
  'author',
  'created_at',
  'edited_at',
  'deleted_at',
  'deleted_by',
  'reply_to',
  'experience',
  'hidden_at',
  'hidden_reason',
  'warned_at',
  'warning',
  'purged_at',
  'revision',
] as const satisfies readonly (keyof PostRow)[];

interface Found {
  read: ReadThread;
  row: ReadPost;
}

const workspaceOf = (
  { anchor }: ReadThread,
  workspaces: Map<string, WorkspaceFacts>,
) => workspaces.get(anchor?.workspace_id ?? '');

const presentPlace = ({ thread, anchor }: ReadThread) => ({
  id: thread.id,
  title: thread.title,
  anchor: {
    ref: anchor ? refOf(anchor) : thread.anchor_ref,
    title: anchor?.title,
  },
});

const cursorAt = ({ row }: Found, backward?: true) =>
  writeCursor({ order: ORDER, key: row.created_at, id: row.id, backward });

/**
 * The latest posts across everything that somebody may read; what is hidden or deleted is left out. A healthy plan walks
 * `posts_by_time` (of one author `posts_by_author`) and stops at the limit.
 */
export class LatestPosts {
  constructor(private readonly engine: DiscussionEngine) {}

  async page(asker: Asker, query: PostQuery): Promise<LatestPostsPage> {
    const { knex, entities } = this.engine;
    const { viewer, filter } = await narrow(this.engine, asker, query);
    const limit = query.limit ?? DEFAULT_LIMIT;
    const cursor =
      query.cursor === undefined ? undefined : readPlace(query.cursor);
    const backward = cursor?.backward ?? false;
    const direction = backward ? 'asc' : 'desc';
    const select = withReader(
      knex,
      viewer,
      readableThreads(knex, viewer)
        .join('posts', 'posts.thread_id', 'threads.id')
        .leftJoin('posts as answered', 'answered.id', 'posts.reply_to'),
    )
      .where(matchThreads(knex, viewer, filter))
      .whereNull('threads.hidden_at')
      .whereNull('posts.hidden_at')
      .whereNull('posts.deleted_at')
      .whereNull('posts.purged_at')
      .select({
        ...Object.fromEntries(
          POST_COLUMNS.map(column => [`post_${column}`, `posts.${column}`]),
        ),
        post_answered_seq: 'answered.seq',
        post_answered_author: 'answered.author',
      })
      .orderBy([
        { column: 'posts.created_at', order: direction },
        { column: 'posts.id', order: direction },
      ])
      .limit(limit + 1);
    if (query.author) select.where('posts.author', query.author);
    if (cursor) {
      select.whereRaw(
        `(posts.created_at, posts.id) ${backward ? '>' : '<'} (?, ?)`,
        [cursor.key, cursor.id],
      );
    }
    const rows: Found[] = (await select).map(toFound);
    const found = rows.slice(0, limit);
    if (backward) found.reverse();
    const more = rows.length > limit;

    const workspaces = await entities.workspaces(
      viewer,
      found.flatMap(({ read }) => read.anchor?.workspace_id ?? []),
    );
    const posts = await presentPosts(
      knex,
      viewer,
      found.map(({ row, read }) => ({
        row,
        abilities: threadAbilities(viewer, read, workspaceOf(read, workspaces)),
      })),
    );
    const isSome = found.length > 0;
    return {
      items: found.map(({ read }, index) => ({
        post: posts[index],
        thread: presentPlace(read),
      })),
      references: await titlesIn(entities, viewer, posts),
      pageInfo: {
        nextCursor:
          isSome && (backward || more)
            ? cursorAt(found[found.length - 1])
            : undefined,
        prevCursor:
          isSome && (backward ? more : cursor !== undefined)
            ? cursorAt(found[0], true)
            : undefined,
      },
    };
  }
}

// any: a row as the driver answers it
function toFound(row: Record<string, any>): Found {
  const post = Object.fromEntries(
    [...POST_COLUMNS, 'answered_seq', 'answered_author'].map(column => [
      column,
      row[`post_${column}`],
    ]),
  );
  return { read: toReadThread(row), row: post as unknown as ReadPost };
}

// A cursor is opaque but not secret: what a person may have written into it must not reach the database unlooked at.
const placeSchema = z.object({ key: z.iso.datetime(), id: z.uuid() });

function readPlace(text: string): Cursor {
  const cursor = readCursor(text, ORDER);
  if (!placeSchema.safeParse(cursor).success) throw foreignCursor();
  return cursor;
}
