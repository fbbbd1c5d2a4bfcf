import type { Post, Thread } from '@innokyla/backstage-plugin-innokyla-common';

/** Accepts a post as the answer of a question, or takes that back; nothing where that is not the viewer's to say. */
export function AcceptAnswer(_: { thread: Thread; post: Post }) {
  return null;
}
