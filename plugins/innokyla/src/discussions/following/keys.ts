import type { FollowTarget } from '@innokyla/backstage-plugin-innokyla-common';

/** Keys of what is fetched of following and of what is unread. */
export const followKeys = {
  all: ['innokyla', 'follow'] as const,
  of: (target: FollowTarget) => [...followKeys.all, 'of', target] as const,
  list: ['innokyla', 'follow', 'list'] as const,
  unread: ['innokyla', 'unread'] as const,
};
