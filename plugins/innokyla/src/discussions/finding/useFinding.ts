import { useRef } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useMySettings } from '../me/useMySettings';
import { type ThreadsState, useThreads } from '../threads/useThreads';
import { useThreadFilters } from '../threads/useThreadFilters';
import { useLatestPosts } from './useLatestPosts';
import { VIEW_FILTERS, VIEW_QUERY, viewOf } from './views';

/** What the address asks for among all discussions, and what was found. */
export function useFinding() {
  const [params] = useSearchParams();
  const view = viewOf(params);
  const address = useThreadFilters(VIEW_FILTERS[view]);
  const { filters } = address;
  const mine = useMySettings().query;
  const topics = view === 'topics' ? mine.data?.topics : undefined;
  const isOnTopics = view === 'topics';
  const threads = useThreads(
    {
      ...filters,
      ...VIEW_QUERY[view],
      ...(isOnTopics && topics ? { topic: topics } : {}),
    },
    // Without topics every open question would be on them.
    view !== 'posts' && (!isOnTopics || Boolean(topics?.length)),
  );
  const posts = useLatestPosts(
    {
      workspace: filters.workspace,
      programme: filters.programme,
      author: filters.participant,
    },
    view === 'posts',
  );
  const noTopics: ThreadsState | undefined =
    isOnTopics && mine.isError && !mine.data
      ? { state: 'error', error: mine.error, retry: () => mine.refetch() }
      : undefined;
  const found = noTopics ?? threads;
  // Once there was something, the button that has read it stays under the keyboard.
  const hadUnread = useRef(false);
  hadUnread.current ||=
    found.state === 'ready' && found.threads.some(({ unread }) => unread > 0);
  return {
    view,
    address,
    names: VIEW_FILTERS[view],
    threads: found,
    posts,
    hasNoTopics: isOnTopics && topics?.length === 0,
    hadUnread: hadUnread.current,
  };
}
