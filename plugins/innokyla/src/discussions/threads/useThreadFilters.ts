import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { readFilters, type ThreadFilters, writeFilters } from './threadFilters';

/** What a list of threads is narrowed to, kept in the address so that it can be shared. */
export interface FiltersAddress {
  filters: ThreadFilters;
  /** How many filters are on. */
  chosen: number;
  set(part: Partial<ThreadFilters>): void;
  clear(): void;
  /** The address of this list narrowed to something, for a link. */
  to(part: Partial<ThreadFilters>): { search: string };
}

/** Reads and writes the filters in the address; those that the list does not have (`names`) are passed over. */
export function useThreadFilters(
  names: readonly (keyof ThreadFilters)[],
): FiltersAddress {
  const [params, setParams] = useSearchParams();
  const filters = useMemo(
    () =>
      Object.fromEntries(
        Object.entries(readFilters(params)).filter(([name]) =>
          names.includes(name as keyof ThreadFilters),
        ),
      ) as ThreadFilters,
    [params, names],
  );
  const set = (part: Partial<ThreadFilters>) =>
    setParams(current => writeFilters(current, part), {
      preventScrollReset: true,
    });
  return {
    filters,
    chosen: Object.values(filters).flat().length,
    set,
    clear: () => set(Object.fromEntries(names.map(name => [name, undefined]))),
    to: part => ({ search: `?${writeFilters(params, part)}` }),
  };
}
