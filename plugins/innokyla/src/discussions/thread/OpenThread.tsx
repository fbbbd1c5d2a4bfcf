import type { Thread } from '@innokyla/backstage-plugin-innokyla-common';
import Alert from '@mui/material/Alert';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useTexts } from '../../translations/useTexts';
import { PeopleNearProvider } from '../../ui/people/peopleNear';
import { useNear } from '../writing';
import { ThreadHeading } from './heading/ThreadHeading';
import { useLastSeq } from './posts/useLastSeq';
import { useLive } from './posts/useLive';
import { usePostCache } from './posts/usePostCache';
import { ReplyBox } from './ReplyBox';
import { type FeedHandle, PostFeed } from './rows/PostFeed';
import type { Goal } from './rows/useGoTo';
import { useKept } from './rows/useKept';
import { ThreadToolsProvider } from './threadTools';
import { useAnnouncer } from './useAnnouncer';
import { useAnswering } from './useAnswering';
import { useReadMark } from './useReadMark';
import { UnsentPosts } from './writing/UnsentPosts';

/** A thread that is being read: its posts from the first unread on, what is on its way, and the box to answer in. */
export function OpenThread({ thread, me }: { thread: Thread; me: string }) {
  const t = useTexts();
  const feed = useRef<FeedHandle>(null);
  // As it was when it was opened: what is new since then is told apart from what was unread.
  const [opened] = useState({
    readSeq: thread.readSeq,
    lastSeq: thread.lastSeq,
  });
  const [lastSeq, tellLastSeq] = useLastSeq(thread.lastSeq);
  const cache = usePostCache(thread.id);
  useLive(thread.id, cache, lastSeq, tellLastSeq);
  const { tell, say, announcer } = useAnnouncer();
  const { onSeen, leaveUnread } = useReadMark(thread);
  const kept = useKept();
  const { keep } = kept;
  const answering = useAnswering({
    thread,
    me,
    cache,
    feed,
    onLastSeq: tellLastSeq,
    tell,
  });
  const { answer } = answering;
  const { createdBy, lastPostBy, reviewers } = thread;
  const takingPart = useCallback(
    () => [
      ...cache.authors(),
      lastPostBy,
      createdBy,
      ...(reviewers ?? []).map(({ ref }) => ref),
    ],
    [cache, lastPostBy, createdBy, reviewers],
  );
  const near = useNear({
    anchor: thread.anchor.ref,
    me,
    thread: thread.id,
    takingPart,
  });
  const goTo = useCallback((goal: Goal) => feed.current?.goTo(goal), []);
  const tools = useMemo(
    () => ({ thread, me, cache, goTo, answer, keep, leaveUnread, tell, say }),
    [thread, me, cache, goTo, answer, keep, leaveUnread, tell, say],
  );

  return (
    <ThreadToolsProvider value={tools}>
      <PeopleNearProvider value={near}>
        <ThreadHeading thread={thread} />
        <PostFeed
          handle={feed}
          opened={opened}
          lastSeq={lastSeq}
          onLastSeq={tellLastSeq}
          onSeen={onSeen}
          kept={kept}
        >
          <UnsentPosts
            posts={answering.unsent}
            onRetry={answering.retry}
            onTakeBack={answering.takeBack}
            onDrop={answering.drop}
          />
        </PostFeed>
        {thread.abilities.canReply ? (
          <ReplyBox
            draft={answering.draft}
            files={answering.files}
            onSend={answering.send}
            asked={answering.asked}
            isDocked={answering.isDocked}
            onUndock={answering.undock}
          />
        ) : (
          <Alert severity="info" sx={{ mt: 2 }}>
            {thread.locked
              ? t('discussions.thread.lockedNotice')
              : t('discussions.thread.readOnly')}
          </Alert>
        )}
        {announcer}
      </PeopleNearProvider>
    </ThreadToolsProvider>
  );
}
