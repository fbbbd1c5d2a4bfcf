import { useApi } from '@backstage/core-plugin-api';
import type { Thread } from '@innokyla/backstage-plugin-innokyla-common';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { innokylaApiRef } from '../../api';
import { discussionKeys } from '../keys';
import { useSignals } from '../useSignals';

/** What the list of threads can be. */
export type ThreadsState =
  | { state: 'loading' }
  | { state: 'error'; error: unknown; retry: () => void }
  | { state: 'empty' }
  | {
      state: 'ready';
      threads: Thread[];
      total: number;
      more?: () => void;
      isFetchingMore: boolean;
    };

/** The threads of an entity, the latest written first; what is written meanwhile appears by itself. */
export function useThreads(anchor: string): ThreadsState {
  const client = useApi(innokylaApiRef);
  const queryClient = useQueryClient();
  const pages = useInfiniteQuery({
    queryKey: discussionKeys.list(anchor),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      client.listThreads({ anchor, cursor: pageParam }, { signal }),
    getNextPageParam: page => page.pageInfo.nextCursor,
  });
  useSignals(signal => {
    if (signal.type !== 'entity') {
      queryClient.invalidateQueries({ queryKey: discussionKeys.list(anchor) });
    }
  });
  if (pages.isPending) return { state: 'loading' };
  if (pages.isError && !pages.data) {
    return { state: 'error', error: pages.error, retry: () => pages.refetch() };
  }
  // A thread that is written to while the next page is fetched moves to the front and would stand twice.
  const byId = new Map(
    pages.data?.pages.flatMap(page => page.items).map(t => [t.id, t]),
  );
  if (byId.size === 0) return { state: 'empty' };
  return {
    state: 'ready',
    threads: [...byId.values()],
    total: pages.data?.pages[0].totalItems ?? byId.size,
    more: pages.hasNextPage ? () => pages.fetchNextPage() : undefined,
    isFetchingMore: pages.isFetchingNextPage,
  };
}
