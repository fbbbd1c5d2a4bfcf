import { useApiHolder } from '@backstage/core-plugin-api';
import type { ReferenceList } from '@innokyla/backstage-plugin-innokyla-common';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { innokylaApiRef } from '../../api';
import { useSettled } from '../useSettled';

/** An entity that can be referred to. */
export type Referable = ReferenceList['items'][number];

/** What was found; `short`: too little was written to look for anything. */
export interface ReferenceSearch {
  state: 'short' | 'loading' | 'error' | 'empty' | 'ready';
  items: readonly Referable[];
}

/** Fewer letters would find everything. */
const FEWEST = 2;

/** Most that a list offers: more are found by writing on. */
const MOST_OFFERED = 8;

const NOTHING: readonly Referable[] = [];

/** Entities the reader may read whose title holds what was typed. */
export function useReferenceSearch(
  typed: string,
  isEnabled = true,
): ReferenceSearch {
  const client = useApiHolder().get(innokylaApiRef);
  const wanted = typed.trim().slice(0, 100);
  const term = useSettled(wanted);
  const isShort = wanted.length < FEWEST;
  const query = useQuery({
    queryKey: ['innokyla', 'referable', term],
    enabled: isEnabled && Boolean(client) && term.length >= FEWEST,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    queryFn: async ({ signal }) =>
      (await client!.findReferences(term, { signal })).items.slice(
        0,
        MOST_OFFERED,
      ),
  });
  if (isShort) return { state: 'short', items: NOTHING };
  if (query.isError) return { state: 'error', items: NOTHING };
  const isPast = query.isPlaceholderData || term !== wanted;
  // What was found for the word before, as far as it is called so too: nothing else may be taken by a quick Enter.
  const word = wanted.toLocaleLowerCase();
  const items = (query.data ?? NOTHING).filter(
    ({ title }) => !isPast || title.toLocaleLowerCase().includes(word),
  );
  if (query.isPending || (isPast && !items.length)) {
    return { state: 'loading', items };
  }
  return { state: items.length ? 'ready' : 'empty', items };
}
