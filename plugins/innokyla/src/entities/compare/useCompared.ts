import { useApi } from '@backstage/core-plugin-api';
import type { InnokylaEntity } from '@innokyla/backstage-plugin-innokyla-common';
import { useQueries } from '@tanstack/react-query';
import { innokylaApiRef } from '../../api';
import { entityKeys } from '../queries';

/** One that cannot be put beside the others, and why. */
export type Trouble =
  | { ref: string; type: 'failed'; error: unknown; retry: () => void }
  | { ref: string; type: 'otherKind'; entity: InnokylaEntity };

/** What is compared: those of the kind of the first, and what came in the way of the others. */
export function useCompared(refs: readonly string[]): {
  entities: InnokylaEntity[];
  troubles: Trouble[];
  isPending: boolean;
} {
  const api = useApi(innokylaApiRef);
  const queries = useQueries({
    queries: refs.map(ref => ({
      queryKey: entityKeys.detail(ref),
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        api.getEntity(ref, { signal }),
    })),
  });
  const found = queries.flatMap(({ data }) => (data ? [data] : []));
  const kind = found[0]?.kind;
  return {
    entities: found.filter(entity => entity.kind === kind),
    isPending: queries.some(query => query.isPending),
    troubles: queries.flatMap((query, index): Trouble[] => {
      const ref = refs[index];
      if (query.data) {
        return query.data.kind === kind
          ? []
          : [{ ref, type: 'otherKind', entity: query.data }];
      }
      return query.error
        ? [
            {
              ref,
              type: 'failed',
              error: query.error,
              retry: () => query.refetch(),
            },
          ]
        : [];
    }),
  };
}
