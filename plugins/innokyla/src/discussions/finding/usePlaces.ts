import { useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { innokylaApiRef } from '../../api';
import { entityKeys } from '../../entities/queries';
import { useProgrammes } from '../../home/useProgrammes';

/** What discussions can be narrowed to: a workspace itself, or a programme with all of its workspaces. */
export interface Place {
  type: 'programme' | 'workspace';
  name: string;
  title: string;
}

const QUERY = { kind: 'Workspace', orderBy: 'title', limit: 100 } as const;
/** Pages that are fetched: a portal has some hundreds of workspaces at most. */
const MOST_PAGES = 20;
/** Milliseconds for which the list is known well enough. */
const FRESH = 5 * 60_000;

/** Programmes and workspaces that the viewer may see, by their titles; empty as long as they are not there. */
export function usePlaces(): readonly Place[] {
  const client = useApi(innokylaApiRef);
  const programmes = useProgrammes();
  const workspaces = useQuery({
    queryKey: [...entityKeys.all, 'allWorkspaces'],
    staleTime: FRESH,
    queryFn: async ({ signal }) => {
      const found: Place[] = [];
      let cursor: string | undefined;
      for (let page = 0; page < MOST_PAGES; page++) {
        const answer = await client.listEntities(
          { ...QUERY, ...(cursor ? { cursor } : {}) },
          { signal },
        );
        found.push(
          ...answer.items.map(({ metadata }) => ({
            type: 'workspace' as const,
            name: metadata.name,
            title: metadata.title,
          })),
        );
        cursor = answer.pageInfo.nextCursor;
        if (!cursor) break;
      }
      return found;
    },
  });
  return [
    ...(programmes.state === 'ready'
      ? programmes.items.map(({ metadata }) => ({
          type: 'programme' as const,
          name: metadata.name,
          title: metadata.title,
        }))
      : []),
    ...(workspaces.data ?? []),
  ];
}
