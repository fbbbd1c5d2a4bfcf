/** A text as a part of a pattern of `like … escape '\'`: its own `%` and `_` mean themselves. */
export const likePattern = (text: string): string =>
  text.replace(/[\\%_]/g, '\\$&');
