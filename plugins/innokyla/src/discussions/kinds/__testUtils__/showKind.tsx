import type {
  Thread,
  UpdateThreadRequest,
} from '@innokyla/backstage-plugin-innokyla-common';
import { refusal } from '../../../__testUtils__/fakeApi';
import type { InnokylaApi } from '../../../api';
import { aPost, aThread } from '../../__testUtils__/backend';
import { showScreen } from '../../__testUtils__/showScreen';
import { useThread } from '../../thread/useThread';
import { AcceptAnswer } from '../AcceptAnswer';
import { ThreadKindPanel } from '../ThreadKindPanel';

/** What who started a thread may do in it. */
export const ASKER = {
  canReply: true,
  canEdit: true,
  canAccept: true,
  canModerate: false,
};

/** A thread's panel, and the buttons of two answers, as they stand on its page. */
function OnPage() {
  const opened = useThread('thread-1');
  if (opened.state !== 'ready') return null;
  return (
    <>
      <ThreadKindPanel thread={opened.thread} />
      {[1, 2, 3].map(seq => (
        <AcceptAnswer key={seq} thread={opened.thread} post={aPost(seq)} />
      ))}
    </>
  );
}

/** Shows a thread that is kept as the backend keeps it; `elsewhere` changes it in another browser. */
export function showKind(
  given: Partial<Thread>,
  api: Partial<InnokylaApi> = {},
) {
  let thread = aThread({ abilities: ASKER, ...given });
  const changes: UpdateThreadRequest[] = [];
  const view = showScreen(<OnPage />, {
    getThread: async () => thread,
    updateThread: async (_id, revision, { answerSeq, dueAt, ...change }) => {
      if (revision !== thread.revision) throw refusal(412);
      changes.push({ answerSeq, dueAt, ...change });
      const reviewers = change.reviewers?.map(ref => ({ ref }));
      thread = {
        ...thread,
        ...(answerSeq === undefined
          ? {}
          : {
              answerSeq: answerSeq ?? undefined,
              resolved: answerSeq !== null,
            }),
        ...(dueAt === undefined ? {} : { dueAt: dueAt ?? undefined }),
        ...(reviewers ? { reviewers } : {}),
        revision: revision + 1,
      };
      return thread;
    },
    ...api,
  });
  return {
    ...view,
    changes,
    elsewhere: (change: Partial<Thread>) => {
      thread = { ...thread, ...change, revision: thread.revision + 1 };
    },
  };
}
