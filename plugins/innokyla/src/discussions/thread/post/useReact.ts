import { useApi } from '@backstage/core-plugin-api';
import type { Post } from '@innokyla/backstage-plugin-innokyla-common';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { innokylaApiRef } from '../../../api';
import { useThreadTools } from '../threadTools';
import { withReaction } from './reactions';

/** Gives a reaction to a post, or takes one's own back; on the screen at once. */
export function useReact(post: Post) {
  const client = useApi(innokylaApiRef);
  const queryClient = useQueryClient();
  const { cache, me } = useThreadTools();
  const mutationKey = ['innokyla', 'react', post.id];
  const { mutate, error } = useMutation({
    mutationKey,
    mutationFn: ({ emoji, isOn }: { emoji: string; isOn: boolean }) =>
      client.setReaction(post.threadId, post.seq, emoji, isOn),
    onMutate: ({ emoji, isOn }) =>
      cache.change(post.seq, before => ({
        ...before,
        reactions: withReaction(before.reactions ?? [], emoji, isOn, me),
      })),
    onSuccess: answer => {
      // Of several in a row only the last answer knows of all.
      if (queryClient.isMutating({ mutationKey }) === 1) cache.put(answer);
    },
    onError: () => cache.refetch(post.seq),
  });
  return {
    react: (emoji: string, isOn: boolean) => mutate({ emoji, isOn }),
    error,
  };
}
