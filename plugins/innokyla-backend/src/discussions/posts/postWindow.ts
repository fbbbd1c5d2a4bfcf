/** Which posts are asked for; at most one of `around`, `before` and `after`. */
export interface PostWindow {
  around?: number;
  before?: number;
  after?: number;
  limit?: number;
}

/**
 * The first and last `seq` of a page. Since places have no gaps this is arithmetic, and an opened thread of 10 000 posts
 * costs what one of ten does. Around a post stand as many before it as after it, and near an end the page is still full.
 */
export function windowOf(
  { around, before, after }: PostWindow,
  lastSeq: number,
  limit: number,
): { from: number; to: number } {
  if (before !== undefined) {
    const to = Math.min(before - 1, lastSeq);
    return { from: Math.max(1, to - limit + 1), to };
  }
  let from = 1;
  if (after !== undefined) {
    from = Math.min(after, lastSeq) + 1;
  } else if (around !== undefined) {
    from = Math.max(
      1,
      Math.min(around - Math.floor(limit / 2), lastSeq - limit + 1),
    );
  }
  return { from, to: Math.min(from + limit - 1, lastSeq) };
}
