import { useApi } from '@backstage/core-plugin-api';
import type {
  Attachment,
  Post,
} from '@innokyla/backstage-plugin-innokyla-common';
import {
  useMutation,
  useMutationState,
  useQueryClient,
} from '@tanstack/react-query';
import { v7 as uuid } from 'uuid';
import { innokylaApiRef } from '../../api';
import { statusOf } from '../../ui/errors';
import { discussionKeys } from '../keys';
import { useStored } from '../../ui/useStored';

/** A post that has been written and is not yet known to have arrived. */
export interface Unsent {
  /** Made once: a post that arrived while its answer got lost is not made twice. */
  id: string;
  body: string;
  /** Absent in what an earlier release has left in the browser. */
  attachments?: Attachment[];
  state: 'sending' | 'waiting' | 'failed';
  error?: unknown;
}

type Letter = Pick<Unsent, 'id' | 'body' | 'attachments'>;

/**
 * Posts on their way. They are kept in this browser until the backend has answered, so that a closed page or a dead
 * battery loses none; those that a former visit left behind are offered to be sent again.
 */
export function useOutbox(
  threadId: string,
  me: string,
  onSent: (post: Post) => void,
) {
  const client = useApi(innokylaApiRef);
  const queryClient = useQueryClient();
  const [letters, setLetters] = useStored<Letter[]>(
    `innokyla.outbox.${me}.${threadId}`,
    [],
  );
  const drop = (id: string) =>
    setLetters(before => before.filter(letter => letter.id !== id));

  const mutation = useMutation({
    mutationKey: discussionKeys.sending(threadId),
    mutationFn: ({ id, body, attachments }: Letter) =>
      client.createPost(threadId, {
        id,
        body,
        ...(attachments?.length
          ? { attachments: attachments.map(file => file.id) }
          : {}),
      }),
    retry: (failures, error) => {
      const status = statusOf(error);
      return failures < 2 && (status === undefined || status >= 500);
    },
    onSuccess: (post, letter) => {
      // In this order, so that the post stands in its place before it leaves the outbox.
      onSent(post);
      drop(letter.id);
      queryClient.invalidateQueries({ queryKey: discussionKeys.lists });
    },
  });
  const tries = useMutationState({
    filters: { mutationKey: discussionKeys.sending(threadId) },
    select: ({ state }) => ({
      id: (state.variables as Letter | undefined)?.id,
      state,
    }),
  });

  const unsent = letters.map((letter): Unsent => {
    const last = tries.filter(({ id }) => id === letter.id).pop()?.state;
    if (last?.status === 'pending') {
      return { ...letter, state: last.isPaused ? 'waiting' : 'sending' };
    }
    return { ...letter, state: 'failed', error: last?.error };
  });

  return {
    unsent,
    send: (body: string, attachments: Attachment[]) => {
      const letter = { id: uuid(), body, attachments };
      setLetters(before => [...before, letter]);
      mutation.mutate(letter);
    },
    retry: ({ id, body, attachments }: Unsent) =>
      mutation.mutate({ id, body, attachments }),
    drop,
  };
}
