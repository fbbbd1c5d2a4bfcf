import { useApi } from '@backstage/core-plugin-api';
import type { ReadAllRequest } from '@innokyla/backstage-plugin-innokyla-common';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { innokylaApiRef } from '../../api';
import { discussionKeys } from '../keys';
import { useSignals } from '../useSignals';
import { followKeys } from './keys';

/** The most that is counted on the screen. */
const MOST = 99;

/** How many threads tell the person something unread; undefined until it is known. It follows what happens. */
export function useUnread() {
  const client = useApi(innokylaApiRef);
  const queryClient = useQueryClient();
  const query = useQuery({
    queryKey: followKeys.unread,
    queryFn: ({ signal }) => client.getUnread({ signal }),
  });
  useSignals(signal => {
    if (signal.type === 'unread') {
      queryClient.invalidateQueries({ queryKey: followKeys.unread });
    }
  });
  const count = query.data?.threads;
  return {
    isPending: query.isPending,
    count,
    isMany: count !== undefined && (query.data?.more || count > MOST),
  };
}

/** Has read all; of an entity or a workspace, when one is named. */
export function useReadAll() {
  const client = useApi(innokylaApiRef);
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (scope: ReadAllRequest) => client.markAllRead(scope),
    onSuccess: () =>
      Promise.all(
        [followKeys.unread, discussionKeys.lists].map(queryKey =>
          queryClient.invalidateQueries({ queryKey }),
        ),
      ),
  });
}
