import { useApi } from '@backstage/core-plugin-api';
import type {
  Thread,
  UpdateThreadRequest,
} from '@innokyla/backstage-plugin-innokyla-common';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { innokylaApiRef } from '../../api';
import { statusOf } from '../../ui/errors';
import { discussionKeys } from '../keys';
import { useMe } from '../useMe';

/** What an opened thread can be. */
export type ThreadState =
  | { state: 'loading' }
  | { state: 'error'; error: unknown; retry: () => void }
  | { state: 'ready'; thread: Thread; me: string };

/** A thread and who reads it. */
export function useThread(id: string): ThreadState {
  const client = useApi(innokylaApiRef);
  const me = useMe();
  const query = useQuery({
    queryKey: discussionKeys.thread(id),
    queryFn: ({ signal }) => client.getThread(id, { signal }),
    // What the signals have missed while the page slept or was away.
    refetchOnWindowFocus: 'always',
    refetchOnReconnect: 'always',
  });
  if (query.data && me) return { state: 'ready', thread: query.data, me };
  if (query.isError) {
    return { state: 'error', error: query.error, retry: () => query.refetch() };
  }
  return { state: 'loading' };
}

/** Changes a thread: its title, its topics, whether it is resolved or pinned. */
export function useUpdateThread(thread: Thread) {
  const client = useApi(innokylaApiRef);
  const queryClient = useQueryClient();
  const key = discussionKeys.thread(thread.id);
  return useMutation({
    mutationFn: (patch: UpdateThreadRequest) =>
      client.updateThread(thread.id, thread.revision, patch),
    onSuccess: changed => {
      queryClient.setQueryData(key, changed);
      queryClient.invalidateQueries({ queryKey: discussionKeys.lists });
    },
    onError: error => {
      if (statusOf(error) === 412) {
        queryClient.invalidateQueries({ queryKey: key });
      }
    },
  });
}
