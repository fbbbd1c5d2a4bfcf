import type { EntitySummary } from '@innokyla/backstage-plugin-innokyla-common';
import { useEntityList } from '../entities/queries';

/** What the front page knows about the programmes. */
export type ProgrammesState =
  | { state: 'loading' }
  | { state: 'error'; error: unknown; retry: () => void }
  | { state: 'empty' }
  | { state: 'ready'; items: readonly EntitySummary[] };

/** The programmes that the viewer may see; usually one. */
export function useProgrammes(): ProgrammesState {
  const query = useEntityList({
    kind: 'Workspace',
    filter: { type: ['programme'] },
    orderBy: 'title',
  });
  if (query.data) {
    return query.data.items.length > 0
      ? { state: 'ready', items: query.data.items }
      : { state: 'empty' };
  }
  return query.error
    ? { state: 'error', error: query.error, retry: () => query.refetch() }
    : { state: 'loading' };
}
