import { useApi } from '@backstage/core-plugin-api';
import type {
  EntityQuery,
  EntitySummary,
  RequestOptions,
} from '@innokyla/backstage-plugin-innokyla-common';
import { useInfiniteQuery } from '@tanstack/react-query';
import { innokylaApiRef } from '../../api';
import { entityKeys } from '../../entities/queries';

/** What the list of documents can be. */
export type DocumentsState =
  | { state: 'loading' }
  | { state: 'error'; error: unknown; retry: () => void }
  | { state: 'empty' }
  | {
      state: 'ready';
      documents: EntitySummary[];
      total: number;
      /** Fetches the next page, when there is one. */
      more?: () => void;
      isFetchingMore: boolean;
    };

/** Which documents are an entity's: those that belong to it; of a workspace, all that are kept in it. */
export function documentsOf(ref: string): EntityQuery {
  const [kind, name] = [ref.split(':')[0], ref.split('/')[1]];
  return {
    kind: 'Document',
    ...(kind === 'workspace'
      ? { workspace: name }
      : { relation: { type: 'documents', targetRef: ref } }),
  };
}

/** The documents of an entity, the latest changed first. */
export function useDocuments(ref: string): DocumentsState {
  const client = useApi(innokylaApiRef);
  const query: EntityQuery = { ...documentsOf(ref), orderBy: '-updatedAt' };
  const pages = useInfiniteQuery({
    queryKey: entityKeys.pages(query),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => {
      const options: RequestOptions = { signal };
      return client.listEntities({ ...query, cursor: pageParam }, options);
    },
    getNextPageParam: page => page.pageInfo.nextCursor,
  });
  if (pages.isPending) return { state: 'loading' };
  if (pages.isError && !pages.data) {
    return {
      state: 'error',
      error: pages.error,
      retry: () => pages.refetch(),
    };
  }
  const documents = pages.data?.pages.flatMap(page => page.items) ?? [];
  if (documents.length === 0) return { state: 'empty' };
  return {
    state: 'ready',
    documents,
    total: pages.data?.pages[0].totalItems ?? documents.length,
    more: pages.hasNextPage ? () => pages.fetchNextPage() : undefined,
    isFetchingMore: pages.isFetchingNextPage,
  };
}
