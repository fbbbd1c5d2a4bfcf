import { useApi } from '@backstage/core-plugin-api';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { innokylaApiRef } from '../../api';
import { entityKeys } from '../queries';

/** The history of an entity, the newest first, a page at a time. */
export function useRevisions(entityRef: string) {
  const api = useApi(innokylaApiRef);
  return useInfiniteQuery({
    queryKey: entityKeys.revisions(entityRef),
    queryFn: ({ pageParam, signal }) =>
      api.listRevisions(entityRef, pageParam, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: last => last.pageInfo.nextCursor,
  });
}

/** One revision with its content. */
export function useRevision(entityRef: string, revision: number) {
  const api = useApi(innokylaApiRef);
  return useQuery({
    queryKey: [...entityKeys.all, 'revision', entityRef, revision],
    queryFn: ({ signal }) => api.getRevision(entityRef, revision, { signal }),
  });
}
