/** Keys of what is fetched of discussions. */
export const discussionKeys = {
  lists: ['innokyla', 'threads'] as const,
  list: (anchor: string) => [...discussionKeys.lists, 'of', anchor] as const,
  thread: (id: string) => ['innokyla', 'thread', id] as const,
  posts: (id: string) => ['innokyla', 'posts', id] as const,
  sending: (id: string) => ['innokyla', 'send', id] as const,
};
