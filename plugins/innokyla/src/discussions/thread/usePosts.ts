import { useApi } from '@backstage/core-plugin-api';
import type {
  Post,
  PostPage,
} from '@innokyla/backstage-plugin-innokyla-common';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { innokylaApiRef } from '../../api';
import { discussionKeys } from '../keys';
import { useSignals } from '../useSignals';
import { ends, mergePage, type PostWindow } from './postWindow';

/** Posts of a page; two screens full. */
const PAGE = 40;
/** The most that one request brings. */
const MOST = 100;
/** How many of the last posts in sight are fetched again for edits, which leaves room for new ones in the same request. */
const REFRESHED = 80;

/**
 * The posts of a thread around `start`, and the ways to fetch more. New and edited posts arrive by the portal's signals;
 * what those miss comes when the window gets focus or the connection comes back.
 */
export function usePosts(threadId: string, start: number) {
  const client = useApi(innokylaApiRef);
  const queryClient = useQueryClient();
  const key = discussionKeys.posts(threadId);
  const current = () => queryClient.getQueryData<PostWindow>(key);
  const put = (page: PostPage) =>
    queryClient.setQueryData<PostWindow>(key, mergePage(current(), page));

  const query = useQuery({
    queryKey: key,
    queryFn: async ({ signal }): Promise<PostWindow> => {
      const before = current();
      if (!before?.items.length) {
        const opening = { around: start, limit: PAGE };
        return client.listPosts(threadId, opening, { signal });
      }
      const [first, last] = ends(before.items);
      const from = Math.max(first, last - REFRESHED + 1);
      const page = await client.listPosts(
        threadId,
        { after: from - 1, limit: MOST },
        { signal },
      );
      // Not `before`: meanwhile a signal may have brought more.
      return mergePage(current(), page);
    },
    staleTime: 0,
    // Each opening begins at its own place, so what another left behind is of no use.
    gcTime: 0,
  });

  const more = useMutation({
    mutationFn: (direction: 'older' | 'newer') => {
      const [first, last] = ends(current()?.items ?? []);
      return client.listPosts(threadId, {
        ...(direction === 'older' ? { before: first } : { after: last }),
        limit: PAGE,
      });
    },
    onSuccess: put,
  });

  /** Fetches what came after the last known post; at once or never, a later call finds what an earlier missed. */
  const pull = async () => {
    const known = current();
    if (!known?.items.length || !known.foundNewest) return;
    const [, last] = ends(known.items);
    put(await client.listPosts(threadId, { after: last, limit: MOST }));
  };
  /** Puts in a post that one has just sent, with those of others that were written before it. */
  const add = async (post: Post) => {
    const known = current()?.items;
    if (!known?.length || ends(known)[1] < post.seq - 1) {
      await pull();
      return;
    }
    put({
      items: [post],
      references: {},
      lastSeq: post.seq,
      foundOldest: post.seq <= 1,
      foundNewest: true,
    });
  };
  /** Fetches one post again, after it was edited or deleted. */
  const pullOne = async (seq: number) => {
    put(await client.listPosts(threadId, { after: seq - 1, limit: 1 }));
  };
  /** Leaves the present place in the thread for another. */
  const jump = useMutation({
    mutationFn: (seq: number) =>
      client.listPosts(threadId, { around: seq, limit: PAGE }),
    onSuccess: page => queryClient.setQueryData<PostWindow>(key, page),
  });

  useSignals(signal => {
    if (signal.id !== threadId) return;
    if (signal.type === 'thread') {
      queryClient.invalidateQueries({
        queryKey: discussionKeys.thread(threadId),
      });
    }
    const known = current();
    if (!known?.items.length) return;
    const [, last] = ends(known.items);
    if (signal.seq > last && !known.foundNewest) {
      queryClient.setQueryData<PostWindow>(key, {
        ...known,
        lastSeq: Math.max(known.lastSeq, signal.seq),
      });
      return;
    }
    // When it fails, the next focus or signal brings it.
    (signal.seq > last ? pull() : pullOne(signal.seq)).catch(() => {});
  });

  return { query, more, add, pull, pullOne, jump };
}
