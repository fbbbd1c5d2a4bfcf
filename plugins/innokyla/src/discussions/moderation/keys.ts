/** Keys of what is fetched of reports and of what moderators did. */
export const moderationKeys = {
  all: ['innokyla', 'moderation'] as const,
  reports: ['innokyla', 'moderation', 'reports'] as const,
  trail: (scope: string) => ['innokyla', 'moderation', 'trail', scope] as const,
};
