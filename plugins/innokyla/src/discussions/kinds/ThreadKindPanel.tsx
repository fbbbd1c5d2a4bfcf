import type { Thread } from '@innokyla/backstage-plugin-innokyla-common';

/** What a thread's kind adds to it, below its heading: who has answered, the accepted answer, the experience. */
export function ThreadKindPanel(_: { thread: Thread }) {
  return null;
}
