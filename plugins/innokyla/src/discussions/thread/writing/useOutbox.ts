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
import { useEffect } from 'react';
import { v7 as uuid } from 'uuid';
import { innokylaApiRef } from '../../../api';
import { retryAtOf, statusOf } from '../../../ui/errors';
import { useStored } from '../../../ui/useStored';
import { discussionKeys } from '../../keys';
import type { Answered } from './draftKeeper';

/** A post that has been written and is not yet known to have arrived. */
export interface Unsent extends Letter {
  state: 'sending' | 'waiting' | 'failed';
  error?: unknown;
}

/** A post as it is kept until it has arrived. */
interface Letter {
  /** Made once: a post that arrived while its answer got lost is not made twice. */
  id: string;
  body: string;
  replyTo?: Answered;
  /** When it was sent off; absent in what an earlier release has left. */
  writtenAt?: string;
  /** Absent in what an earlier release has left in the browser. */
  attachments?: Attachment[];
  /** The portal did not take it: it is not sent again but by the person. */
  isRefused?: boolean;
}

/** Tries that a portal in trouble is given before the person is told; a connection that is away is waited for. */
const TRIES = 6;
/** Milliseconds between two tries, at most. */
const LONGEST = 20_000;

/** Too much at once, or too slow: not the post's fault. */
const PASSES = [408, 429];

const isRefusal = (error: unknown) => {
  const status = statusOf(error);
  return status !== undefined && status < 500 && !PASSES.includes(status);
};

/** The portal names a time that is worth telling, instead of being asked over and over until then. */
const isLongAway = (error: unknown) =>
  (retryAtOf(error) ?? 0) > Date.now() + LONGEST;

/**
 * Posts on their way. They are kept in this browser until the backend has answered, so that a closed page or a dead battery
 * loses none, and are sent by themselves as soon as they can be, also those that a former visit left behind.
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
  const mark = (id: string, isRefused: boolean) =>
    setLetters(before =>
      before.map(letter =>
        letter.id === id ? { ...letter, isRefused } : letter,
      ),
    );

  const mutation = useMutation({
    mutationKey: discussionKeys.sending(threadId),
    mutationFn: ({ id, body, attachments, replyTo }: Letter) =>
      client.createPost(threadId, {
        id,
        body,
        ...(replyTo ? { replyTo: replyTo.id } : {}),
        ...(attachments?.length
          ? { attachments: attachments.map(file => file.id) }
          : {}),
      }),
    retry: (failures, error) =>
      !isRefusal(error) &&
      !isLongAway(error) &&
      (statusOf(error) === undefined || failures < TRIES),
    retryDelay: failures => Math.min(1000 * 2 ** failures, LONGEST),
    onSuccess: (post, letter) => {
      // In this order, so that the post stands in its place before it leaves the outbox.
      onSent(post);
      drop(letter.id);
      queryClient.invalidateQueries({ queryKey: discussionKeys.lists });
    },
    onError: (error, { id }) => {
      if (!isRefusal(error)) return;
      mark(id, true);
      // The thread has been locked, or is no longer theirs to write into: the page is to say so.
      if ([403, 404, 409].includes(statusOf(error)!)) {
        queryClient.invalidateQueries({
          queryKey: discussionKeys.thread(threadId),
        });
      }
    },
  });
  const tries = useMutationState({
    filters: { mutationKey: discussionKeys.sending(threadId) },
    select: ({ state }) => ({
      id: (state.variables as Letter | undefined)?.id,
      state,
    }),
  });

  const { mutate } = mutation;
  useEffect(() => {
    const known = queryClient
      .getMutationCache()
      .findAll({ mutationKey: discussionKeys.sending(threadId) })
      .map(({ state }) => (state.variables as Letter).id);
    letters
      .filter(({ id, isRefused }) => !isRefused && !known.includes(id))
      .forEach(letter => mutate(letter));
    // What is there when the thread is opened; what is written later is sent when it is written.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [threadId, queryClient]);

  const unsent = letters.map((letter): Unsent => {
    const last = tries.filter(({ id }) => id === letter.id).pop()?.state;
    if (last?.status === 'pending') {
      const isWaiting = last.isPaused || last.failureCount > 0;
      return { ...letter, state: isWaiting ? 'waiting' : 'sending' };
    }
    // Arrived: it is about to leave, or does so when it is asked for again.
    if (last?.status === 'success') return { ...letter, state: 'sending' };
    return last || letter.isRefused
      ? { ...letter, state: 'failed', error: last?.error }
      : { ...letter, state: 'sending' };
  });

  return {
    unsent,
    send: (post: Omit<Letter, 'id' | 'isRefused' | 'writtenAt'>) => {
      const writtenAt = new Date().toISOString();
      const letter = { ...post, id: uuid(), writtenAt };
      setLetters(before => [...before, letter]);
      mutate(letter);
    },
    retry: ({ id, body, attachments, replyTo }: Unsent) => {
      mark(id, false);
      mutate({ id, body, attachments, replyTo });
    },
    drop,
  };
}
