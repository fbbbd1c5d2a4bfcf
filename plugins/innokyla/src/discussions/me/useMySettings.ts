import { useApi } from '@backstage/core-plugin-api';
import type {
  InnokylaClient,
  Me,
  PutMeRequest,
} from '@innokyla/backstage-plugin-innokyla-common';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { innokylaApiRef } from '../../api';
import { statusOf } from '../../ui/errors';

/** Key of what one has said of oneself. */
export const mySettingsKey = ['innokyla', 'mySettings'] as const;

/**
 * Changes one's own settings. Each field is one's own and independent of the others, so a change made in another window
 * meanwhile is no reason to ask: it is made again on the newest.
 */
export async function putMySettings(
  client: Pick<InnokylaClient, 'getMe' | 'putMe'>,
  known: Me,
  change: PutMeRequest,
): Promise<Me> {
  try {
    return await client.putMe(known.revision, change);
  } catch (error) {
    if (statusOf(error) !== 412) throw error;
    return client.putMe((await client.getMe()).revision, change);
  }
}

/** What one has said of oneself, and how it is changed: at once on the screen, taken back when it fails. */
export function useMySettings() {
  const client = useApi(innokylaApiRef);
  const queryClient = useQueryClient();
  const query = useQuery({
    queryKey: mySettingsKey,
    queryFn: ({ signal }) => client.getMe({ signal }),
  });
  const change = useMutation({
    mutationFn: async (request: PutMeRequest) =>
      putMySettings(
        client,
        queryClient.getQueryData<Me>(mySettingsKey) ?? (await client.getMe()),
        request,
      ),
    // One after the other, each on the revision that the one before it made.
    scope: { id: 'mySettings' },
    onMutate: async request => {
      await queryClient.cancelQueries({ queryKey: mySettingsKey });
      const before = queryClient.getQueryData<Me>(mySettingsKey);
      queryClient.setQueryData<Me>(
        mySettingsKey,
        me => me && { ...me, ...request },
      );
      return before;
    },
    onError: (_error, _request, before) =>
      queryClient.setQueryData(mySettingsKey, before),
    onSuccess: me => queryClient.setQueryData(mySettingsKey, me),
  });
  return { query, change };
}
