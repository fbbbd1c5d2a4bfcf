import { useApi } from '@backstage/core-plugin-api';
import type { Thread } from '@innokyla/backstage-plugin-innokyla-common';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { innokylaApiRef } from '../../api';
import { statusOf } from '../../ui/errors';
import { discussionKeys } from '../keys';

interface Wish {
  from: Thread;
  answerSeq: number | null;
}

/**
 * Accepts an answer by its `seq`, or takes the acceptance back with `null`; shown at once. Anything may have changed the
 * thread meanwhile, such as its title: that alone is no reason to refuse, so it is tried once more on the newest. Only
 * when somebody else has chosen another answer, the person is told (412) and sees which.
 */
export function useAcceptAnswer(thread: Thread) {
  const client = useApi(innokylaApiRef);
  const queryClient = useQueryClient();
  const key = discussionKeys.thread(thread.id);
  const mutation = useMutation({
    // As it was when the button was pressed: the thread that is drawn already shows what is only hoped for.
    mutationFn: async ({ from, answerSeq }: Wish) => {
      try {
        return await client.updateThread(from.id, from.revision, { answerSeq });
      } catch (error) {
        if (statusOf(error) !== 412) throw error;
        const newest = await client.getThread(from.id);
        if (newest.answerSeq === (answerSeq ?? undefined)) return newest;
        if (newest.answerSeq !== from.answerSeq) throw error;
        return client.updateThread(from.id, newest.revision, { answerSeq });
      }
    },
    onMutate: async ({ from, answerSeq }) => {
      await queryClient.cancelQueries({ queryKey: key });
      queryClient.setQueryData<Thread>(key, {
        ...from,
        answerSeq: answerSeq ?? undefined,
        resolved: answerSeq !== null,
      });
    },
    onSuccess: changed => {
      queryClient.setQueryData(key, changed);
      queryClient.invalidateQueries({ queryKey: discussionKeys.lists });
    },
    onError: (_, { from }) => {
      queryClient.setQueryData(key, from);
      queryClient.invalidateQueries({ queryKey: key });
    },
  });
  return {
    error: mutation.error,
    accept: (answerSeq: number | null) => {
      if (!mutation.isPending) mutation.mutate({ from: thread, answerSeq });
    },
  };
}
