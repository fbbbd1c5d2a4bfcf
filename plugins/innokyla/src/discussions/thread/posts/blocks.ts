import type {
  Post,
  PostPage,
} from '@innokyla/backstage-plugin-innokyla-common';
import { queryOptions, replaceEqualDeep } from '@tanstack/react-query';
import type { InnokylaApi } from '../../../api';
import { discussionKeys } from '../../keys';

/** Posts of a block, which is what one request brings: about three screens full. */
export const BLOCK = 50;

/** Milliseconds for which a block that comes into view again is not asked for again. Signals tell of changes before. */
const FRESH = 30_000;

/** The block that a post stands in, from 0 on. */
export const blockOf = (seq: number): number => Math.floor((seq - 1) / BLOCK);

/** The blocks that the posts between two stand in, as far as there are posts. */
export function blocksBetween(
  from: number,
  to: number,
  lastSeq: number,
): number[] {
  const first = blockOf(Math.max(1, from));
  const last = blockOf(Math.min(to, lastSeq));
  return Array.from(
    { length: Math.max(0, last - first + 1) },
    (_, i) => first + i,
  );
}

/**
 * What a block is after an answer: of each post the newest text, since a slow answer must not put an edited post back to
 * what it was; and the very same object for a post that did not change, so that it is not drawn again.
 */
export function newestOf(
  before: PostPage | undefined,
  after: PostPage,
): PostPage {
  if (!before) return after;
  const known = new Map(before.items.map(post => [post.seq, post]));
  const items = after.items.map(post => {
    const old = known.get(post.seq);
    return old && old.revision > post.revision ? old : post;
  });
  // An older answer may also lack what has been written since.
  const last = items[items.length - 1]?.seq ?? 0;
  const newer = before.items.filter(
    post => post.seq > last && before.lastSeq > after.lastSeq,
  );
  return replaceEqualDeep(before, {
    ...after,
    items: [...items, ...newer],
    lastSeq: Math.max(before.lastSeq, after.lastSeq),
  });
}

/** How a block is fetched and kept. */
export const blockQuery = (client: InnokylaApi, threadId: string, n: number) =>
  queryOptions({
    queryKey: discussionKeys.block(threadId, n),
    queryFn: ({ signal }) =>
      client.listPosts(
        threadId,
        { after: n * BLOCK, limit: BLOCK },
        { signal },
      ),
    staleTime: FRESH,
    // What the signals have missed while the page slept or was away.
    refetchOnWindowFocus: 'always',
    refetchOnReconnect: 'always',
    structuralSharing: (before, after) =>
      newestOf(before as PostPage | undefined, after as PostPage),
  });

/** A post of a block by its place. */
export function postIn(
  page: PostPage | undefined,
  seq: number,
): Post | undefined {
  if (!page) return undefined;
  const there = page.items[seq - 1 - blockOf(seq) * BLOCK];
  return there?.seq === seq ? there : page.items.find(p => p.seq === seq);
}

/** A block with one post put in, when that leaves no gap. */
export function withPost(
  page: PostPage | undefined,
  post: Post,
): PostPage | undefined {
  if (!page) return undefined;
  const items = page.items.filter(({ seq }) => seq !== post.seq);
  const place = items.filter(({ seq }) => seq < post.seq).length;
  const isNext = place === post.seq - 1 - blockOf(post.seq) * BLOCK;
  if (!isNext) return undefined;
  items.splice(place, 0, post);
  return { ...page, items, lastSeq: Math.max(page.lastSeq, post.seq) };
}
