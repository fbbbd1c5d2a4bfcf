import { useApi } from '@backstage/core-plugin-api';
import type {
  EntityQuery,
  EntitySummary,
  Facets,
  KindDefinition,
} from '@innokyla/backstage-plugin-innokyla-common';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { innokylaApiRef } from '../../api';
import { entityKeys } from '../queries';
import { type BrowseAddress, facetsOf } from './useBrowseAddress';

/** What a list knows of its contents. */
export type BrowseState =
  | { state: 'loading' }
  | { state: 'error'; error: unknown; retry: () => void }
  | { state: 'empty'; facets: Facets }
  | {
      state: 'ready';
      items: readonly EntitySummary[];
      facets: Facets;
      total: number;
      /** The answer to new filters is on its way; what is shown is the answer to the ones before. */
      updating: boolean;
      more?: { load: () => void; loading: boolean; error: unknown };
    };

/** The pages of a list fetched so far, with the counts of its facets. */
export function useBrowse(
  kind: KindDefinition,
  address: Pick<BrowseAddress, 'filter' | 'programme' | 'orderBy'>,
): BrowseState {
  const api = useApi(innokylaApiRef);
  const wanted: EntityQuery = {
    kind: kind.kind,
    programme: address.programme,
    filter: address.filter,
    orderBy: address.orderBy,
  };
  const query = useInfiniteQuery({
    queryKey: entityKeys.pages(wanted),
    queryFn: ({ pageParam: cursor, signal }) =>
      api.listEntities(
        // Counts are the same on every page; asking for them once is enough.
        cursor ? { ...wanted, cursor } : { ...wanted, facets: facetsOf(kind) },
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: last => last.pageInfo.nextCursor,
    // The list stays while the answer to a new filter comes, so that nothing jumps.
    placeholderData: keepPreviousData,
  });

  if (!query.data) {
    return query.error
      ? { state: 'error', error: query.error, retry: () => query.refetch() }
      : { state: 'loading' };
  }
  const [first] = query.data.pages;
  const facets = first.facets ?? {};
  const items = query.data.pages.flatMap(page => page.items);
  if (items.length === 0) return { state: 'empty', facets };
  return {
    state: 'ready',
    items,
    facets,
    total: first.totalItems,
    updating: query.isPlaceholderData,
    more: query.hasNextPage
      ? {
          load: () => query.fetchNextPage(),
          loading: query.isFetchingNextPage,
          error: query.isFetchNextPageError ? query.error : undefined,
        }
      : undefined,
  };
}
