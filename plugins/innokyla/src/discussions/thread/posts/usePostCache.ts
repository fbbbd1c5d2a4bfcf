import { useApi } from '@backstage/core-plugin-api';
import type {
  Post,
  PostPage,
} from '@innokyla/backstage-plugin-innokyla-common';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { innokylaApiRef } from '../../../api';
import { discussionKeys } from '../../keys';
import { blockOf, blockQuery, postIn, withPost } from './blocks';

/** Reads and changes what has been fetched of a thread's posts. */
export function usePostCache(threadId: string) {
  const client = useApi(innokylaApiRef);
  const queryClient = useQueryClient();
  return useMemo(() => {
    const keyOf = (seq: number) => discussionKeys.block(threadId, blockOf(seq));
    const get = (seq: number) =>
      postIn(queryClient.getQueryData<PostPage>(keyOf(seq)), seq);
    const put = (post: Post) => {
      // What is under way may have been answered before this was so.
      queryClient.cancelQueries({ queryKey: keyOf(post.seq) });
      const page = withPost(
        queryClient.getQueryData<PostPage>(keyOf(post.seq)),
        post,
      );
      if (page) queryClient.setQueryData(keyOf(post.seq), page);
      else queryClient.invalidateQueries({ queryKey: keyOf(post.seq) });
    };
    const loaded = () =>
      queryClient
        .getQueriesData<PostPage>({ queryKey: discussionKeys.posts(threadId) })
        .flatMap(
          ([, page]) =>
            page?.items.map(post => ({ post, references: page.references })) ??
            [],
        )
        .sort((one, other) => one.post.seq - other.post.seq);
    return {
      get,
      /** Puts a post in as the backend has just answered it. */
      put,
      /** Changes a post on the screen before the backend has answered. */
      change: (seq: number, to: (post: Post) => Post) => {
        const post = get(seq);
        if (post) put(to(post));
      },
      /** Fetches a post again with its block, if it is on the screen; else when it comes there. */
      refetch: (seq: number) =>
        queryClient.invalidateQueries({ queryKey: keyOf(seq) }),
      /** Fetches the blocks of these posts, so that they are there when they are drawn. */
      fetch: async (seqs: readonly number[]) => {
        const blocks = [...new Set(seqs.map(blockOf))];
        await Promise.allSettled(
          blocks.map(n =>
            queryClient.fetchQuery({
              ...blockQuery(client, threadId, n),
              staleTime: 0,
            }),
          ),
        );
      },
      /** What has been fetched, the earliest first, with the titles of what it refers to. */
      loaded,
      /** Who wrote what has been fetched, the latest first. */
      authors: () => [
        ...new Set(
          loaded()
            .reverse()
            .map(({ post }) => post.author),
        ),
      ],
      /** Whether a post with this id has been fetched. */
      has: (id: string) =>
        queryClient
          .getQueriesData<PostPage>({
            queryKey: discussionKeys.posts(threadId),
          })
          .some(([, page]) => page?.items.some(post => post.id === id)),
      /** Whether a post's block is on the screen. */
      isShown: (seq: number) =>
        (queryClient
          .getQueryCache()
          .find({ queryKey: keyOf(seq) })
          ?.getObserversCount() ?? 0) > 0,
    };
  }, [client, queryClient, threadId]);
}

/** See `usePostCache`. */
export type PostCache = ReturnType<typeof usePostCache>;
