import { useApi } from '@backstage/core-plugin-api';
import type { Attachment } from '@innokyla/backstage-plugin-innokyla-common';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { innokylaApiRef } from '../../../api';
import { discussionKeys } from '../../keys';
import { type Draft, newIds, requestOf } from './draft';

/** Sends a new thread with its first post. */
export function useStartThread(options: {
  anchor: string;
  /** Keeps the ids with the text. */
  onIds(ids: NonNullable<Draft['ids']>): void;
  onStarted(id: string): void;
}) {
  const client = useApi(innokylaApiRef);
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (wish: {
      draft: Draft;
      attachments: readonly Attachment[];
    }) => {
      const ids = wish.draft.ids ?? newIds();
      if (!wish.draft.ids) options.onIds(ids);
      return client.createThread(
        requestOf(options.anchor, wish.draft, ids, wish.attachments),
      );
    },
    onSuccess: thread => {
      queryClient.setQueryData(discussionKeys.thread(thread.id), thread);
      queryClient.invalidateQueries({ queryKey: discussionKeys.lists });
      options.onStarted(thread.id);
    },
  });
}
