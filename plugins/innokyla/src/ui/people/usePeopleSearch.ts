import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { useApiHolder } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

/** Kinds of the catalog that can be asked, mentioned and chosen. */
export type PeopleKind = 'User' | 'Group';

/** A person or a group of the portal's catalog. */
export interface Person {
  ref: string;
  name: string;
  kind: PeopleKind;
  /** What tells namesakes apart: an organisation or a group, an address. */
  detail?: string;
}

/** What was found. `people` may be those of the word before while a new one is asked about. */
export interface PeopleSearch {
  state: 'loading' | 'error' | 'empty' | 'ready';
  people: readonly Person[];
}

/** Most that a list offers: more are found by writing on. */
export const MOST_OFFERED = 8;

/** Milliseconds that a word is waited for before it is asked about. */
const PAUSE = 200;

const BOTH: readonly PeopleKind[] = ['User', 'Group'];
const NOBODY: readonly Person[] = [];

/** The value as it was a moment ago, so that not every key is asked about. */
export function useSettled<T>(value: T, pause = PAUSE): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause);
    return () => clearTimeout(timer);
  }, [value, pause]);
  return settled;
}

const wordOf = (value: unknown) =>
  typeof value === 'string' && value.trim() ? value.trim() : undefined;

/** What a list says of a person or a group. */
export function toPerson(entity: Entity): Person {
  const { metadata } = entity;
  const spec = (entity.spec ?? {}) as Record<string, unknown>;
  const profile = (spec.profile ?? {}) as Record<string, unknown>;
  const isGroup = entity.kind.toLocaleLowerCase('en-US') === 'group';
  const groups = Array.isArray(spec.memberOf) ? spec.memberOf.map(wordOf) : [];
  return {
    ref: stringifyEntityRef(entity).toLocaleLowerCase('en-US'),
    name:
      wordOf(profile.displayName) ?? wordOf(metadata.title) ?? metadata.name,
    kind: isGroup ? 'Group' : 'User',
    detail: isGroup
      ? wordOf(metadata.description) ?? wordOf(spec.type)
      : groups.filter(Boolean).join(', ') || wordOf(profile.email),
  };
}

/** People and groups of the portal's catalog whose name holds what was typed; nobody where the portal has no catalog. */
export function usePeopleSearch(
  typed: string,
  options: { kinds?: readonly PeopleKind[]; isEnabled?: boolean } = {},
): PeopleSearch {
  const { kinds = BOTH, isEnabled = true } = options;
  const catalog = useApiHolder().get(catalogApiRef);
  const term = useSettled(typed.trim().slice(0, 100));
  const query = useQuery({
    queryKey: ['people', term, [...kinds]],
    enabled: isEnabled && Boolean(catalog),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    queryFn: async () => {
      const { items } = await catalog!.queryEntities({
        filter: { kind: [...kinds] },
        fields: [
          'kind',
          'metadata.name',
          'metadata.namespace',
          'metadata.title',
          'metadata.description',
          'spec.type',
          'spec.memberOf',
          'spec.profile',
        ],
        ...(term
          ? {
              fullTextFilter: {
                term,
                fields: [
                  'spec.profile.displayName',
                  'metadata.title',
                  'metadata.name',
                ],
              },
            }
          : {}),
        orderFields: { field: 'metadata.name', order: 'asc' },
        limit: MOST_OFFERED,
      });
      return items.map(toPerson);
    },
  });
  if (!catalog) return { state: 'empty', people: NOBODY };
  if (query.isError) return { state: 'error', people: NOBODY };
  const people = query.data ?? NOBODY;
  const isPast = query.isPlaceholderData || term !== typed.trim().slice(0, 100);
  if (query.isPending || (isPast && !people.length)) {
    return { state: 'loading', people };
  }
  return { state: people.length ? 'ready' : 'empty', people };
}
