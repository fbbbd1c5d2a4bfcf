import { useApi } from '@backstage/core-plugin-api';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { innokylaApiRef } from '../../api';
import { entityKeys } from '../../entities/queries';
import { workspaceOfRef } from '../../entities/workspaceOfRef';
import type { PeopleNear } from '../../ui/people/peopleNear';

/** Milliseconds for which members are known well enough. */
const FRESH = 60_000;

/** Who is most likely mentioned in a discussion: who takes part in it, then the members of its workspace. */
export function useNear(options: {
  /** Ref of what is discussed. */
  anchor: string;
  me: string;
  /** Id of the thread, when there is one yet. */
  thread?: string;
  /** Who takes part in it, the latest first; the same function as long as it is the same thread. */
  takingPart?(): readonly string[];
}): PeopleNear {
  const { anchor, me, thread = '', takingPart } = options;
  const client = useApi(innokylaApiRef);
  const queryClient = useQueryClient();
  return useMemo(() => {
    const membersOf = async (workspace: string | undefined) => {
      if (!workspace) return [];
      try {
        const { items } = await queryClient.fetchQuery({
          queryKey: entityKeys.members(workspace),
          queryFn: ({ signal }) => client.listMembers(workspace, { signal }),
          staleTime: FRESH,
        });
        return items.map(({ ref }) => ref);
      } catch {
        // Who may not know the members still finds those who take part.
        return [];
      }
    };
    return {
      key: [anchor, thread],
      find: async () => {
        const members = await membersOf(workspaceOfRef(anchor));
        return [...(takingPart?.() ?? []), ...members].filter(
          ref => ref !== me,
        );
      },
    };
  }, [anchor, thread, me, takingPart, client, queryClient]);
}
