import { useApi } from '@backstage/core-plugin-api';
import type { ModerateRequest } from '@innokyla/backstage-plugin-innokyla-common';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { innokylaApiRef } from '../../api';
import { followKeys } from '../following/keys';
import { discussionKeys } from '../keys';
import { moderationKeys } from './keys';

/** Does what a moderator decided in a thread; what shows the thread is then fetched again. */
export function useModerate(threadId: string) {
  const client = useApi(innokylaApiRef);
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (request: ModerateRequest) =>
      client.moderate(threadId, request),
    onSuccess: async () => {
      const shown = [
        discussionKeys.thread(threadId),
        discussionKeys.posts(threadId),
        discussionKeys.lists,
        moderationKeys.all,
        followKeys.unread,
      ];
      await Promise.all(
        shown.map(queryKey => queryClient.invalidateQueries({ queryKey })),
      );
    },
  });
}
