import { useApi } from '@backstage/core-plugin-api';
import type {
  EntityDraft,
  InnokylaEntity,
} from '@innokyla/backstage-plugin-innokyla-common';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { innokylaApiRef } from '../../api';
import { useMe } from '../../discussions/useMe';
import { entityKeys, useEntityDetail } from '../queries';
import { contentOf, type EditContent } from './session/content';

/** What a writing begins from. */
export interface Opened {
  entity: InnokylaEntity;
  me: string;
  /** Own unpublished changes of something published. */
  draft?: EntityDraft;
  /** What the published text was when those changes were begun, if it has been changed since. */
  draftBase?: EditContent;
}

/** An entity on its way to being written. */
export type Opening =
  | { name: 'loading' }
  | { name: 'error'; error: unknown; retry: () => void }
  | { name: 'forbidden'; entity: InnokylaEntity }
  | ({ name: 'ready' } & Opened);

/** Fetches what a writing begins from: the entity, and one's own unpublished changes of it. */
export function useOpening(ref: string): Opening {
  const api = useApi(innokylaApiRef);
  const me = useMe();
  const detail = useEntityDetail(ref);
  const entity = detail.data;
  const hasOwnDraft =
    entity?.status === 'published' && entity.abilities.canEdit;
  const draft = useQuery({
    queryKey: [...entityKeys.detail(ref), 'draft'],
    queryFn: async ({ signal }) => {
      const found = await api.getDraft(ref, { signal });
      if (!found || !entity || found.baseRevision === entity.revision) {
        return { found };
      }
      const base = await api.getRevision(ref, found.baseRevision, { signal });
      return { found, base: contentOf(base) };
    },
    enabled: hasOwnDraft,
    // A writing begins from it once; from then on it knows better itself.
    staleTime: Infinity,
    gcTime: 0,
    refetchOnMount: 'always',
  });
  const opened = useRef(false);

  const error = detail.error ?? draft.error;
  if (error && !(entity && opened.current)) {
    const retry = () => {
      if (detail.error) detail.refetch();
      if (draft.error) draft.refetch();
    };
    return { name: 'error', error, retry };
  }
  if (!entity || !me || (hasOwnDraft && !draft.data))
    return { name: 'loading' };
  // Once it is being written the page stays, whatever has happened to the right to: the text is on it.
  if (!entity.abilities.canEdit && !opened.current) {
    return { name: 'forbidden', entity };
  }
  opened.current = true;
  return {
    name: 'ready',
    entity,
    me,
    draft: draft.data?.found,
    draftBase: draft.data?.base,
  };
}
