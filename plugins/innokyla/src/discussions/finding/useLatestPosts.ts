import { useApi } from '@backstage/core-plugin-api';
import type { LatestPosts } from '@innokyla/backstage-plugin-innokyla-common';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { innokylaApiRef } from '../../api';
import { discussionKeys } from '../keys';
import type { More } from '../threads/useThreads';
import { useThreadNews } from '../threads/useThreadNews';

/** A post and the thread it stands in. */
export type LatestPost = LatestPosts['items'][number];

/** What the list of the latest posts can be. */
export type LatestPostsState =
  | { state: 'loading' }
  | { state: 'error'; error: unknown; retry: () => void }
  | { state: 'empty' }
  | {
      state: 'ready';
      items: LatestPost[];
      /** Titles of what the posts refer to, by ref. */
      references: Record<string, string>;
      updating: boolean;
      more?: More;
    };

/** The newest posts across all that the viewer may see. */
export function useLatestPosts(
  wanted: { workspace?: string; programme?: string; author?: string },
  isEnabled: boolean,
): LatestPostsState {
  const client = useApi(innokylaApiRef);
  const queryKey = discussionKeys.latestPosts(wanted);
  const pages = useInfiniteQuery({
    queryKey,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor, signal }) =>
      client.listLatestPosts({ ...wanted, cursor }, { signal }),
    getNextPageParam: page => page.pageInfo.nextCursor,
    placeholderData: keepPreviousData,
    enabled: isEnabled,
  });
  useThreadNews(queryKey);
  if (!pages.data) {
    return pages.isError
      ? { state: 'error', error: pages.error, retry: () => pages.refetch() }
      : { state: 'loading' };
  }
  // What is written while the next page is fetched pushes the others on, and the last of a page would stand twice.
  const byId = new Map(
    pages.data.pages
      .flatMap(page => page.items)
      .map(item => [item.post.id, item]),
  );
  if (byId.size === 0) return { state: 'empty' };
  return {
    state: 'ready',
    items: [...byId.values()],
    references: Object.assign({}, ...pages.data.pages.map(p => p.references)),
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
