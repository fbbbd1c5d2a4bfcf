import {
  DEFAULT_NAMESPACE,
  type Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { useApiHolder } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSettled } from '../useSettled';
import type { PeopleNear } from './peopleNear';

/** Kinds of the catalog that can be asked, mentioned and chosen. */
export type PeopleKind = 'User' | 'Group';

/** A person or a group of the portal's catalog. */
export interface Person {
  ref: string;
  name: string;
  kind: PeopleKind;
  /** Refs of the groups a person belongs to: they tell namesakes apart. */
  groups: readonly string[];
  /** What else is said of them: a group's description, an address. */
  detail?: string;
}

/** What was found; while a new word is asked about, those found for the one before whose name holds the new one too. */
export interface PeopleSearch {
  state: 'loading' | 'error' | 'empty' | 'ready';
  people: readonly Person[];
}

/** Most that a list offers: more are found by writing on. */
export const MOST_OFFERED = 8;

/** What a list says of a person or a group. */
const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'metadata.description',
  'spec.memberOf',
  'spec.profile',
];

const BOTH: readonly PeopleKind[] = ['User', 'Group'];
const NOBODY: readonly Person[] = [];

const wordOf = (value: unknown) =>
  typeof value === 'string' && value.trim() ? value.trim() : undefined;

function refOfGroup(group: unknown, defaultNamespace: string) {
  try {
    return stringifyEntityRef(
      parseEntityRef(group as string, {
        defaultKind: 'group',
        defaultNamespace,
      }),
    );
  } catch {
    return undefined;
  }
}

/** What a list says of a person or a group. */
export function toPerson(entity: Entity): Person {
  const { metadata } = entity;
  const spec = (entity.spec ?? {}) as Record<string, unknown>;
  const profile = (spec.profile ?? {}) as Record<string, unknown>;
  const isGroup = entity.kind.toLocaleLowerCase('en-US') === 'group';
  const namespace = metadata.namespace ?? DEFAULT_NAMESPACE;
  const groups = (Array.isArray(spec.memberOf) ? spec.memberOf : []).flatMap(
    (group: unknown) => refOfGroup(group, namespace) ?? [],
  );
  return {
    ref: stringifyEntityRef(entity).toLocaleLowerCase('en-US'),
    name:
      wordOf(profile.displayName) ?? wordOf(metadata.title) ?? metadata.name,
    kind: isGroup ? 'Group' : 'User',
    groups,
    detail: isGroup ? wordOf(metadata.description) : wordOf(profile.email),
  };
}

const isCalled = ({ name, ref }: Person, word: string) =>
  `${name} ${ref}`.toLocaleLowerCase().includes(word.toLocaleLowerCase());

const isOneOf = (kinds: readonly PeopleKind[]) => (person: Person) =>
  kinds.includes(person.kind);

/** Those who are most likely meant, as the catalog presents them. */
function useNearPeople(
  near: PeopleNear | undefined,
  kinds: readonly PeopleKind[],
) {
  const catalog = useApiHolder().get(catalogApiRef);
  return useQuery({
    queryKey: ['peopleNear', ...(near?.key ?? []), [...kinds]],
    enabled: Boolean(near && catalog),
    queryFn: async () => {
      const refs = [...new Set(await near!.find())].slice(0, MOST_OFFERED);
      if (!refs.length) return [];
      const { items } = await catalog!.getEntitiesByRefs({
        entityRefs: refs,
        fields: FIELDS,
      });
      return items
        .flatMap(entity => (entity ? toPerson(entity) : []))
        .filter(isOneOf(kinds));
    },
  });
}

/**
 * People and groups of the portal's catalog whose name holds what was typed; nobody where the portal has no catalog. As long
 * as nothing is typed, those near come first.
 */
export function usePeopleSearch(
  typed: string,
  options: {
    kinds?: readonly PeopleKind[];
    isEnabled?: boolean;
    near?: PeopleNear;
  } = {},
): PeopleSearch {
  const { kinds = BOTH, isEnabled = true } = options;
  const isOpen = isEnabled && !typed.trim();
  const nearby = useNearPeople(isOpen ? options.near : undefined, kinds);
  const catalog = useApiHolder().get(catalogApiRef);
  const wanted = typed.trim().slice(0, 100);
  const term = useSettled(wanted);
  const query = useQuery({
    queryKey: ['people', term, [...kinds]],
    enabled: isEnabled && Boolean(catalog),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    queryFn: async () => {
      const { items } = await catalog!.queryEntities({
        filter: { kind: [...kinds] },
        fields: FIELDS,
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
  const first = isOpen && options.near ? nearby.data ?? NOBODY : NOBODY;
  // All at once: who is about to choose must not have the list move under the finger.
  if (nearby.isLoading) return { state: 'loading', people: NOBODY };
  if (query.isError && !first.length) return { state: 'error', people: NOBODY };
  const isPast = query.isPlaceholderData || term !== wanted;
  // Those found for the word before, as far as they are called so too: nobody else may be taken by a quick Enter.
  const found = isPast
    ? (query.data ?? NOBODY).filter(person => isCalled(person, wanted))
    : query.data ?? NOBODY;
  const people = first.length
    ? [
        ...first,
        ...found.filter(({ ref }) => !first.some(one => one.ref === ref)),
      ].slice(0, MOST_OFFERED)
    : found;
  if (query.isPending || (isPast && !people.length)) {
    return { state: 'loading', people };
  }
  return { state: people.length ? 'ready' : 'empty', people };
}
