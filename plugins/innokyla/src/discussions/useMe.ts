import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';

/** The entity reference of the signed-in person; undefined for a moment. */
export function useMe(): string | undefined {
  const identity = useApi(identityApiRef);
  return useQuery({
    queryKey: ['innokyla', 'me'],
    queryFn: async () => (await identity.getBackstageIdentity()).userEntityRef,
    staleTime: Infinity,
    networkMode: 'always',
  }).data;
}
