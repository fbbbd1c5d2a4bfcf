import { useApi } from '@backstage/core-plugin-api';
import type {
  FollowLevel,
  FollowList,
} from '@innokyla/backstage-plugin-innokyla-common';
import {
  type InfiniteData,
  useInfiniteQuery,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { innokylaApiRef } from '../../api';
import { followKeys } from './keys';

/** Something that one has set a level for. */
export type Followed = FollowList['items'][number];

/** Everything that one has set a level for, and how it is changed: at once on the screen. */
export function useFollows() {
  const client = useApi(innokylaApiRef);
  const queryClient = useQueryClient();
  const pages = useInfiniteQuery({
    queryKey: followKeys.list,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor, signal }) =>
      client.listFollows({ cursor }, { signal }),
    getNextPageParam: page => page.pageInfo.nextCursor,
  });
  const change = useMutation({
    mutationFn: (request: { of: Followed; level: FollowLevel | null }) =>
      client.putFollow(request.of.target, request.level),
    onMutate: async ({ of, level }) => {
      await queryClient.cancelQueries({ queryKey: followKeys.list });
      queryClient.setQueryData<InfiniteData<FollowList>>(
        followKeys.list,
        data =>
          data && {
            ...data,
            pages: data.pages.map(page => ({
              ...page,
              items: page.items.flatMap(item => {
                const isIt =
                  JSON.stringify(item.target) === JSON.stringify(of.target);
                if (!isIt) return [item];
                return level ? [{ ...item, level }] : [];
              }),
            })),
          },
      );
    },
    // Whatever came of it, what the backend has is what counts.
    onSettled: () =>
      queryClient.invalidateQueries({ queryKey: followKeys.all }),
  });
  return { pages, change };
}
