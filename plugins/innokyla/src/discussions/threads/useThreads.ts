import { useApi } from '@backstage/core-plugin-api';
import type {
  Thread,
  ThreadQuery,
} from '@innokyla/backstage-plugin-innokyla-common';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { innokylaApiRef } from '../../api';
import { discussionKeys } from '../keys';
import { useThreadNews } from './useThreadNews';

/** More of a list, when there is more. */
export interface More {
  load(): void;
  loading: boolean;
  error: unknown;
}

/** What a list of threads can be. */
export type ThreadsState =
  | { state: 'loading' }
  | { state: 'error'; error: unknown; retry: () => void }
  | { state: 'empty' }
  | {
      state: 'ready';
      threads: Thread[];
      total: number;
      /** The answer to other filters is on its way; what is shown is the answer to the ones before. */
      updating: boolean;
      more?: More;
    };

/** Threads that match, the latest written first; what is written meanwhile appears by itself. */
export function useThreads(
  wanted: ThreadQuery,
  isEnabled = true,
): ThreadsState {
  const client = useApi(innokylaApiRef);
  const queryKey = discussionKeys.found(wanted);
  const pages = useInfiniteQuery({
    queryKey,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor, signal }) =>
      client.listThreads(cursor ? { ...wanted, cursor } : wanted, { signal }),
    getNextPageParam: page => page.pageInfo.nextCursor,
    // The list stays while the answer to another filter comes, so that nothing jumps.
    placeholderData: keepPreviousData,
    enabled: isEnabled,
  });
  useThreadNews(queryKey);
  if (!pages.data) {
    return pages.isError
      ? { state: 'error', error: pages.error, retry: () => pages.refetch() }
      : { state: 'loading' };
  }
  // A thread that is written to while the next page is fetched moves to the front and would stand twice.
  const byId = new Map(
    pages.data.pages.flatMap(page => page.items).map(t => [t.id, t]),
  );
  if (byId.size === 0) return { state: 'empty' };
  return {
    state: 'ready',
    threads: [...byId.values()],
    total: pages.data.pages[0].totalItems,
    updating: pages.isPlaceholderData,
    more: pages.hasNextPage
      ? {
          load: () => {
            if (!pages.isFetchingNextPage) pages.fetchNextPage();
          },
          loading: pages.isFetchingNextPage,
          error: pages.isFetchNextPageError ? pages.error : undefined,
        }
      : undefined,
  };
}
