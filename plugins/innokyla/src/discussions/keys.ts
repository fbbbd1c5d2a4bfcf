import type { ThreadQuery } from '@innokyla/backstage-plugin-innokyla-common';

/** Keys of what is fetched of discussions. */
export const discussionKeys = {
  lists: ['innokyla', 'threads'] as const,
  found: (query: ThreadQuery) =>
    [...discussionKeys.lists, 'found', query] as const,
  sections: (anchor: string) =>
    [...discussionKeys.lists, 'sections', anchor] as const,
  experiences: (anchor: string) =>
    [...discussionKeys.lists, 'experiences', anchor] as const,
  moved: (anchor: string) =>
    [...discussionKeys.lists, 'moved', anchor] as const,
  latestPosts: (query: object) =>
    [...discussionKeys.lists, 'latestPosts', query] as const,
  topics: (begun: string) => ['innokyla', 'topics', begun] as const,
  experts: (query: object) => ['innokyla', 'experts', query] as const,
  thread: (id: string) => ['innokyla', 'thread', id] as const,
  posts: (id: string) => ['innokyla', 'posts', id] as const,
  /** The `n`-th block of posts, from 0 on. */
  block: (id: string, n: number) => [...discussionKeys.posts(id), n] as const,
  history: (id: string, seq: number) =>
    ['innokyla', 'postHistory', id, seq] as const,
  draft: (id: string) => ['innokyla', 'postDraft', id] as const,
  sending: (id: string) => ['innokyla', 'send', id] as const,
};
