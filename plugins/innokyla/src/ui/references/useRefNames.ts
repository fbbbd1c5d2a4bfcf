import { useApiHolder } from '@backstage/core-plugin-api';
import {
  defaultEntityPresentation,
  entityPresentationApiRef,
} from '@backstage/plugin-catalog-react';
import { findKind, parseRef } from '@innokyla/backstage-plugin-innokyla-common';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { innokylaApiRef } from '../../api';
import { statusOf } from '../errors';
import type { RefNames } from './refNames';

const keyOf = (ref: string) => ['innokyla', 'nameOf', ref];

/** Names change seldom; a page that stays open for hours asks again. */
const FRESH = 10 * 60_000;

type Find = (ref: string) => Promise<string | undefined>;

/** How the name of one ref is asked for, and remembered for whoever asks next. */
export const refNameQuery = (find: Find, ref: string) => ({
  queryKey: keyOf(ref),
  staleTime: FRESH,
  // A query's data may be anything but undefined.
  queryFn: async () => (await find(ref)) ?? null,
});

/** How names are asked for: our entities from us, who know who may read them; everything else from the catalog. */
export function useFindRefName(): Find {
  const apis = useApiHolder();
  return useMemo(() => {
    const client = apis.get(innokylaApiRef);
    const presentation = apis.get(entityPresentationApiRef);
    return async ref => {
      if (client && findKind(parseRef(ref).kind)) {
        try {
          return (await client.getEntity(ref)).metadata.title;
        } catch (error) {
          if ([403, 404, 410].includes(statusOf(error) ?? 0)) return undefined;
          throw error;
        }
      }
      const found = presentation
        ? await presentation.forEntity(ref).promise
        : defaultEntityPresentation(ref);
      return found.primaryTitle;
    };
  }, [apis]);
}

const namesOf = (queryClient: QueryClient, find: Find): RefNames => ({
  peek: ref => queryClient.getQueryData<string | null>(keyOf(ref)) ?? undefined,
  find: async ref =>
    (await queryClient.fetchQuery(refNameQuery(find, ref))) ?? undefined,
  keep: (ref, name) => queryClient.setQueryData(keyOf(ref), name),
});

/** Names of people and titles of entities, asked for once. */
export function useRefNames(): RefNames {
  const queryClient = useQueryClient();
  const find = useFindRefName();
  return useMemo(() => namesOf(queryClient, find), [queryClient, find]);
}
