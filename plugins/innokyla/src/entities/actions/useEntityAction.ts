import { useApi } from '@backstage/core-plugin-api';
import type {
  InnokylaEntity,
  Visibility,
} from '@innokyla/backstage-plugin-innokyla-common';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { innokylaApiRef } from '../../api';
import { refOf } from '../../routes';
import { entityKeys } from '../queries';

/** Something that is done to a whole entity. */
export type EntityAction =
  | { type: 'publish'; visibility: Visibility }
  | { type: 'withdraw' }
  | { type: 'archive' }
  | { type: 'delete' }
  | { type: 'restore'; revision: number }
  /** The spec's state field gets another value; all else stays as the person saw it. */
  | { type: 'move'; field: string; to: string; note?: string };

/**
 * Does something to an entity at the revision that the person has seen. When someone has changed it meanwhile the backend
 * answers 412 and nothing is done.
 */
export function useEntityAction(entity: InnokylaEntity) {
  const api = useApi(innokylaApiRef);
  const client = useQueryClient();
  const ref = refOf(entity);
  return useMutation({
    mutationFn: async (
      action: EntityAction,
    ): Promise<InnokylaEntity | undefined> => {
      switch (action.type) {
        case 'publish':
          return api.publishEntity(ref, entity.revision, action.visibility);
        case 'withdraw':
          return api.withdrawEntity(ref, entity.revision);
        case 'archive':
          return api.archiveEntity(ref, entity.revision);
        case 'restore':
          return api.restoreEntity(ref, entity.revision, action.revision);
        case 'move':
          return api.updateEntity(ref, entity.revision, {
            title: entity.metadata.title,
            description: entity.metadata.description,
            language: entity.language,
            spec: { ...entity.spec, [action.field]: action.to },
            note: action.note || undefined,
          });
        default:
          await api.deleteEntity(ref, entity.revision);
          return undefined;
      }
    },
    onSuccess: async changed => {
      if (changed) {
        client.setQueryData(entityKeys.detail(ref), changed);
        await client.invalidateQueries({ queryKey: entityKeys.all });
      } else {
        // Its page is still open for a moment; fetching it again would flash "not found" before we have left.
        await client.invalidateQueries({
          queryKey: entityKeys.all,
          refetchType: 'none',
        });
      }
    },
  });
}
