import type {
  Attachment,
  Post,
  Thread,
} from '@innokyla/backstage-plugin-innokyla-common';
import { type RefObject, useCallback, useState } from 'react';
import { usePostFiles } from '../../documents/attachments';
import { useTexts } from '../../translations/useTexts';
import { useStored } from '../../ui/useStored';
import type { PostCache } from './posts/usePostCache';
import type { FeedHandle } from './rows/PostFeed';
import { useDraft } from './writing/useDraft';
import { type Unsent, useOutbox } from './writing/useOutbox';

const NO_FILES: Attachment[] = [];

/** What one is writing into a thread and what is on its way there. */
export function useAnswering(options: {
  thread: Thread;
  me: string;
  cache: PostCache;
  feed: RefObject<FeedHandle>;
  onLastSeq(seq: number): void;
  tell(text: string): void;
}) {
  const { thread, me, cache, feed, onLastSeq, tell } = options;
  const t = useTexts();
  const draft = useDraft(thread.id, me);
  const files = usePostFiles(
    thread.anchor.ref,
    useStored(`innokyla.draftFiles.${me}.${thread.id}`, NO_FILES),
  );
  const [asked, setAsked] = useState(0);
  const [isDocked, setDocked] = useState(false);

  const outbox = useOutbox(thread.id, me, post => {
    tell(t('discussions.thread.sent'));
    // A reader at the end sees it come; one who answers from the middle of a long thread is shown it in its place.
    const isAtEnd = feed.current?.isAtEnd() ?? true;
    cache.put(post);
    onLastSeq(post.seq);
    if (!isAtEnd) feed.current?.goTo({ seq: post.seq, align: 'end' });
    draft.sent();
  });

  const { answer: answerTo, add } = draft;
  const answer = useCallback(
    ({ id, seq, author }: Post, quotation?: string) => {
      answerTo({ id, seq, author });
      if (quotation) add(`${quotation}\n\n`);
      setDocked(!feed.current?.isAtEnd());
      setAsked(count => count + 1);
    },
    [answerTo, add, feed],
  );

  return {
    draft,
    files,
    asked,
    isDocked,
    undock: () => setDocked(false),
    answer,
    send: () => {
      const { body, replyTo } = draft;
      outbox.send({ body, replyTo, attachments: files.attached });
      draft.clear();
      files.clear();
      setDocked(false);
    },
    unsent: outbox.unsent.filter(({ id }) => !cache.has(id)),
    retry: (post: Unsent) => {
      outbox.retry(post);
      // As after any sending; the button that was pressed goes away.
      setAsked(count => count + 1);
    },
    drop: ({ id }: Unsent) => {
      outbox.drop(id);
      // There is no box to answer in, and the button is gone: the newest post has the keyboard.
      feed.current?.goTo({ seq: thread.lastSeq, align: 'end', focus: true });
    },
    takeBack: ({ id, body, replyTo, attachments = [] }: Unsent) => {
      files.put(attachments);
      add(body);
      if (replyTo) answerTo(replyTo);
      outbox.drop(id);
      setAsked(count => count + 1);
    },
  };
}
