import { useApi } from '@backstage/core-plugin-api';
import type {
  Follow,
  FollowLevel,
  FollowTarget,
  Thread,
} from '@innokyla/backstage-plugin-innokyla-common';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { innokylaApiRef } from '../../api';
import { discussionKeys } from '../keys';
import { followKeys } from './keys';

/**
 * The level that counts for something, and how it is changed: at once on the screen, taken back when it fails. An opened
 * thread brings its level along; where that comes from is asked only when `isWanted`.
 */
export function useFollow(target: FollowTarget, isWanted: boolean) {
  const client = useApi(innokylaApiRef);
  const queryClient = useQueryClient();
  const key = followKeys.of(target);
  const threadId = 'thread' in target ? target.thread : undefined;
  const threadKey = discussionKeys.thread(threadId ?? '');
  const known = useQuery({
    queryKey: threadKey,
    queryFn: ({ signal }) => client.getThread(threadId ?? '', { signal }),
    // The thread's own page fetches it.
    enabled: false,
  }).data?.follow;
  const query = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => client.getFollow(target, { signal }),
    enabled: isWanted || !known,
  });
  const put = (follow: Follow) => {
    queryClient.setQueryData(key, follow);
    queryClient.setQueryData<Thread>(
      threadKey,
      thread =>
        thread && {
          ...thread,
          follow: { level: follow.level, effective: follow.effective },
        },
    );
  };
  const change = useMutation({
    mutationFn: (level: FollowLevel | null) => client.putFollow(target, level),
    onMutate: async level => {
      await queryClient.cancelQueries({ queryKey: key });
      const before = queryClient.getQueryData<Follow>(key);
      // What is inherited only the backend knows.
      if (level) put({ target, level, effective: level });
      return before;
    },
    onError: (_error, _level, before) => {
      if (before) put(before);
      else queryClient.invalidateQueries({ queryKey: key });
    },
    onSuccess: async follow => {
      put(follow);
      await queryClient.invalidateQueries({ queryKey: followKeys.all });
    },
  });
  return {
    /** Undefined until it is known. */
    follow: (known ?? query.data) as
      | Pick<Follow, 'level' | 'effective'>
      | undefined,
    inheritedFrom: query.data?.inheritedFrom,
    error: query.error,
    retry: () => query.refetch(),
    change,
  };
}
