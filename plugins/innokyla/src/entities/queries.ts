import { useMemo } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import {
  DEFAULT_REGIONS,
  type EntityQuery,
} from '@innokyla/backstage-plugin-innokyla-common';
import { useQuery } from '@tanstack/react-query';
import { innokylaApiRef } from '../api';
import { useTexts } from '../translations/useTexts';
import { useLanguage } from '../ui/format';

/** Keys of what is fetched; a change of an entity makes everything under `all` old. */
export const entityKeys = {
  all: ['innokyla', 'entities'] as const,
  list: (query: EntityQuery) => [...entityKeys.all, 'list', query] as const,
  pages: (query: EntityQuery) => [...entityKeys.all, 'pages', query] as const,
  detail: (ref: string) => [...entityKeys.all, 'detail', ref] as const,
  revisions: (ref: string) => [...entityKeys.all, 'revisions', ref] as const,
  members: (workspace: string) => ['innokyla', 'members', workspace] as const,
  settings: ['innokyla', 'settings'] as const,
};

/** One whole entity with its abilities. */
export function useEntityDetail(
  ref: string,
  options: { enabled?: boolean } = {},
) {
  const api = useApi(innokylaApiRef);
  return useQuery({
    queryKey: entityKeys.detail(ref),
    queryFn: ({ signal }) => api.getEntity(ref, { signal }),
    enabled: options.enabled,
  });
}

/** The first page of a list. */
export function useEntityList(
  query: EntityQuery,
  options: { enabled?: boolean } = {},
) {
  const api = useApi(innokylaApiRef);
  return useQuery({
    queryKey: entityKeys.list(query),
    queryFn: ({ signal }) => api.listEntities(query, { signal }),
    enabled: options.enabled,
  });
}

/** What this portal accepts and offers, and the viewer's own roles. */
export function useSettings() {
  const api = useApi(innokylaApiRef);
  return useQuery({
    queryKey: entityKeys.settings,
    queryFn: ({ signal }) => api.getSettings({ signal }),
    staleTime: 5 * 60_000,
  });
}

/** Names of regions in the chosen language; a region that is not listed is shown by its code. */
export function useRegionName(): (region: string) => string {
  const language = useLanguage();
  const t = useTexts();
  const regions = useSettings().data?.regions ?? DEFAULT_REGIONS;
  return useMemo(() => {
    const names = new Map(regions.map(r => [r.id, r.title[language]]));
    names.set('country', t('common.region.country'));
    return region => names.get(region) ?? region;
  }, [regions, language, t]);
}
