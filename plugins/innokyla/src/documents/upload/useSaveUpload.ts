import { useApi } from '@backstage/core-plugin-api';
import type {
  CreateEntityRequest,
  InnokylaEntity,
} from '@innokyla/backstage-plugin-innokyla-common';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { innokylaApiRef } from '../../api';
import { entityKeys } from '../../entities/queries';
import type { QueuedFile } from '../transfer/uploadQueue';
import { type Field, fieldOfPath } from './form';

/** A refusal with the request that was refused, so that what it says can be put beside the right field. */
class Refusal extends Error {
  constructor(readonly request: CreateEntityRequest, readonly error: unknown) {
    super('refused');
  }
}

/** Saves what the form stands for and answers the entities that were made. */
export function useSaveUpload() {
  const client = useApi(innokylaApiRef);
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (requests: CreateEntityRequest[]) => {
      const made: InnokylaEntity[] = [];
      // One after another: when the fourth of thirty is refused, the rest are not tried in vain.
      for (const request of requests) {
        try {
          made.push(await client.createEntity(request));
        } catch (error) {
          throw new Refusal(request, error);
        }
      }
      return made;
    },
    onSuccess: () =>
      queryClient.invalidateQueries({
        queryKey: entityKeys.all,
        refetchType: 'none',
      }),
  });
}

/** What the backend had against it: beside the fields where it named one, the rest as a whole. */
export function refusalOf(error: unknown, files: readonly QueuedFile[]) {
  const fields = new Map<Field, string>();
  if (!error) return { fields };
  if (!(error instanceof Refusal)) return { fields, whole: error };
  const body = (
    error.error as {
      body?: { error?: { issues?: { field: string; message: string }[] } };
    }
  ).body;
  let placed = true;
  for (const issue of body?.error?.issues ?? []) {
    const field = fieldOfPath(issue.field, error.request, files);
    if (field) fields.set(field, issue.message);
    else placed = false;
  }
  return fields.size && placed ? { fields } : { fields, whole: error.error };
}
