import { useApi } from '@backstage/core-plugin-api';
import type {
  EntityQuery,
  EntitySummary,
} from '@innokyla/backstage-plugin-innokyla-common';
import {
  useInfiniteQuery,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { innokylaApiRef } from '../../api';
import { refOf } from '../../routes';
import { entityKeys } from '../queries';

/** What was deleted, the latest first, a page at a time; the backend answers what the viewer may bring back. */
export function useDeleted(
  given: Pick<EntityQuery, 'workspace' | 'kind'>,
  options: { enabled?: boolean } = {},
) {
  const api = useApi(innokylaApiRef);
  const query: EntityQuery = { ...given, deleted: true, orderBy: '-updatedAt' };
  return useInfiniteQuery({
    queryKey: entityKeys.pages(query),
    queryFn: ({ pageParam, signal }) =>
      api.listEntities({ ...query, cursor: pageParam }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: last => last.pageInfo.nextCursor,
    enabled: options.enabled,
  });
}

/** Brings a deleted entity back as it was. */
export function useBringBack() {
  const api = useApi(innokylaApiRef);
  const client = useQueryClient();
  return useMutation({
    mutationFn: (entity: EntitySummary) =>
      api.restoreEntity(refOf(entity), entity.revision),
    onSuccess: () => client.invalidateQueries({ queryKey: entityKeys.all }),
  });
}
