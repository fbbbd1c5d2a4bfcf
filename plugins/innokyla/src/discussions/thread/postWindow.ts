import type {
  Post,
  PostPage,
} from '@innokyla/backstage-plugin-innokyla-common';

/** The part of a thread that has been fetched: posts without gaps, in the order of `seq`. */
export type PostWindow = PostPage;

/** The newest text of each post; a slow answer never puts an edited post back to what it was. */
function union(a: readonly Post[], b: readonly Post[]): Post[] {
  const bySeq = new Map(a.map(post => [post.seq, post]));
  for (const post of b) {
    const known = bySeq.get(post.seq);
    if (!known || known.revision <= post.revision) bySeq.set(post.seq, post);
  }
  return [...bySeq.values()].sort((x, y) => x.seq - y.seq);
}

/**
 * Puts a page into what has been fetched. Answers may come in any order and more than once. A page that does not touch
 * the window would leave a gap, so it is not taken.
 */
export function mergePage(
  window: PostWindow | undefined,
  page: PostPage,
): PostWindow {
  if (!window || window.items.length === 0) return page;
  const lastSeq = Math.max(window.lastSeq, page.lastSeq);
  if (page.items.length === 0) return { ...window, lastSeq };
  const [first, last] = ends(window.items);
  const [pageFirst, pageLast] = ends(page.items);
  if (pageFirst > last + 1 || pageLast < first - 1) {
    return { ...window, lastSeq, foundNewest: last >= lastSeq };
  }
  const items = union(window.items, page.items);
  const [from, to] = ends(items);
  return {
    items,
    references: { ...window.references, ...page.references },
    lastSeq,
    foundOldest: from <= 1,
    foundNewest: to >= lastSeq,
  };
}

/** The first and the last `seq` of posts, of which there is at least one. */
export function ends(items: readonly Post[]): [number, number] {
  return [items[0].seq, items[items.length - 1].seq];
}
