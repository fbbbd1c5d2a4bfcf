import { useCallback, useMemo } from 'react';
import {
  ENTITY_ORDERS,
  type EntityOrder,
  type KindDefinition,
} from '@innokyla/backstage-plugin-innokyla-common';
import { useSearchParams } from 'react-router-dom';

/** Facets that every kind has, beside those of its definition. */
const ENVELOPE_FACETS = ['language', 'status'] as const;

/** The facets of a kind's list, in the order they are shown. */
export function facetsOf(kind: KindDefinition): string[] {
  const own = Object.keys(kind.facets);
  return kind.kind === 'Workspace'
    ? [...own, ...ENVELOPE_FACETS]
    : [...own, 'workspace', ...ENVELOPE_FACETS];
}

/** What a list is filtered and ordered by, kept in the address so that it can be shared. */
export interface BrowseAddress {
  filter: Readonly<Record<string, string[]>>;
  /** Name of a programme: only what is in it and in its projects. */
  programme?: string;
  orderBy: EntityOrder;
  /** How many values are chosen in all. */
  chosen: number;
  toggle(facet: string, value: string): void;
  clear(): void;
  setOrder(order: EntityOrder): void;
  leaveProgramme(): void;
}

/** Reads and writes the list's filters and order in the address. Facets that the kind does not have are passed over. */
export function useBrowseAddress(kind: KindDefinition): BrowseAddress {
  const [params, setParams] = useSearchParams();
  const facets = useMemo(() => facetsOf(kind), [kind]);

  const change = useCallback(
    (edit: (next: URLSearchParams) => void) =>
      setParams(
        current => {
          const next = new URLSearchParams(current);
          edit(next);
          return next;
        },
        { preventScrollReset: true },
      ),
    [setParams],
  );

  const filter = useMemo(() => {
    const found: Record<string, string[]> = {};
    for (const facet of facets) {
      const values = [...new Set(params.getAll(facet))];
      if (values.length > 0) found[facet] = values;
    }
    return found;
  }, [facets, params]);

  const wantedOrder = params.get('orderBy');
  return {
    filter,
    programme: params.get('programme') ?? undefined,
    orderBy:
      ENTITY_ORDERS.find(order => order === wantedOrder) ??
      (kind.kind === 'Workspace' ? 'title' : '-updatedAt'),
    chosen: Object.values(filter).flat().length,
    toggle: (facet, value) =>
      change(next => {
        const values = next.getAll(facet);
        next.delete(facet);
        const kept = values.includes(value)
          ? values.filter(v => v !== value)
          : [...values, value];
        kept.forEach(v => next.append(facet, v));
      }),
    clear: () => change(next => facets.forEach(facet => next.delete(facet))),
    setOrder: order => change(next => next.set('orderBy', order)),
    leaveProgramme: () => change(next => next.delete('programme')),
  };
}
