import { useApi } from '@backstage/core-plugin-api';
import type {
  Thread,
  ThreadQuery,
} from '@innokyla/backstage-plugin-innokyla-common';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { innokylaApiRef } from '../../api';
import { useUnread } from '../../discussions/following/useUnread';
import { discussionKeys } from '../../discussions/keys';
import { useMySettings } from '../../discussions/me/useMySettings';
import { moderationKeys } from '../../discussions/moderation/keys';
import { useModerates } from '../../discussions/moderation/useModerates';
import { useMe } from '../../discussions/useMe';
import { useSignals } from '../../discussions/useSignals';

/** As many of each as stand on the front page. */
const SHOWN = 5;
const ANNOUNCEMENTS = 3;

/** What waits for the person. Each thread stands in one of the lists only. */
export interface Needs {
  announcements: readonly Thread[];
  /** Comments asked of the person or of a group of theirs, the earliest date first. */
  awaiting: readonly Thread[];
  /** Open questions of others on the person's topics. */
  questions: readonly Thread[];
  unread: readonly Thread[];
  /** Open reports that the person is to look at. */
  reports: number;
}

function useThreadsOf(query: ThreadQuery, isWanted = true) {
  const client = useApi(innokylaApiRef);
  const found = useQuery({
    queryKey: [...discussionKeys.lists, 'needs', query],
    queryFn: ({ signal }) => client.listThreads(query, { signal }),
    enabled: isWanted,
  });
  return {
    isLoading: found.isLoading,
    items: isWanted ? found.data?.items ?? [] : [],
  };
}

function useOpenReports() {
  const client = useApi(innokylaApiRef);
  const { isAny } = useModerates();
  const reports = useQuery({
    queryKey: [...moderationKeys.reports, 'count'],
    queryFn: ({ signal }) =>
      client.listReports({ state: 'open', limit: 1 }, { signal }),
    enabled: isAny,
  });
  return {
    isLoading: reports.isLoading,
    count: reports.data?.totalItems ?? 0,
  };
}

const byDate = (a: Thread, b: Thread) =>
  (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9');

/**
 * What waits for the person, and whether it is still being asked. What cannot be had is left out without a word: the front
 * page is of use without it, and the next focus asks again. What is not followed, answered on or moderated costs no request.
 */
export function useNeeds(): Needs & { isPending: boolean } {
  const queryClient = useQueryClient();
  const me = useMe();
  const unread = useUnread();
  const { query: mine } = useMySettings();
  const topics = mine.data?.topics ?? [];
  const hasUnread = Boolean(unread.count);

  const reports = useOpenReports();
  const awaiting = useThreadsOf({ awaiting: true, limit: SHOWN });
  const announcements = useThreadsOf(
    { inbox: true, kind: 'announcement', limit: ANNOUNCEMENTS },
    hasUnread,
  );
  // More than are shown, because some of them stand in other lists.
  const inbox = useThreadsOf({ inbox: true, limit: 2 * SHOWN }, hasUnread);
  const questions = useThreadsOf(
    { kind: 'question', state: 'open', topic: topics, limit: 2 * SHOWN },
    topics.length > 0,
  );
  useSignals(signal => {
    if (signal.type !== 'unread') return;
    queryClient.invalidateQueries({
      queryKey: discussionKeys.lists,
      predicate: ({ queryKey }) =>
        (queryKey[3] as ThreadQuery | undefined)?.inbox === true,
    });
  });

  const shown = new Set<string>();
  const once = (threads: readonly Thread[]) => {
    const fresh = threads.filter(({ id }) => !shown.has(id)).slice(0, SHOWN);
    fresh.forEach(({ id }) => shown.add(id));
    return fresh;
  };
  return {
    isPending:
      unread.isPending ||
      mine.isPending ||
      [reports, awaiting, announcements, inbox, questions].some(
        ({ isLoading }) => isLoading,
      ),
    announcements: once(announcements.items),
    awaiting: once([...awaiting.items].sort(byDate)),
    questions: once(
      questions.items.filter(({ createdBy }) => createdBy !== me),
    ),
    unread: once(inbox.items),
    reports: reports.count,
  };
}
