import { useApi } from '@backstage/core-plugin-api';
import { useEffect, useMemo, useRef, useState } from 'react';
import { innokylaApiRef } from '../../../api';
import { useStored } from '../../../ui/useStored';
import {
  type Answered,
  DraftKeeper,
  type DraftStatus,
  type DraftText,
  type KeptDraft,
  NO_DRAFT,
} from './draftKeeper';

/** What earlier releases kept was the text alone. */
const read = (stored: KeptDraft | string): KeptDraft =>
  typeof stored === 'string'
    ? { ...NO_DRAFT, body: stored }
    : { ...NO_DRAFT, ...stored };

/** What one is writing into a thread: in this browser at once, on the portal a moment later. */
export function useDraft(threadId: string, me: string) {
  const client = useApi(innokylaApiRef);
  const [stored, setStored] = useStored<KeptDraft | string>(
    `innokyla.draft.${me}.${threadId}`,
    NO_DRAFT,
  );
  const draft = read(stored);
  const [status, setStatus] = useState<DraftStatus>('none');
  const [isJoined, setJoined] = useState(false);
  // Ahead of what is drawn: two changes may come before React draws the first.
  const latest = useRef(draft);
  const set = useRef((next: KeptDraft) => {
    latest.current = next;
    setStored(next);
  });
  const keeper = useMemo(
    () =>
      new DraftKeeper({
        client,
        threadId,
        get: () => latest.current,
        set: next => set.current(next),
        onStatus: setStatus,
        onJoined: () => setJoined(true),
      }),
    [client, threadId],
  );
  useEffect(() => {
    keeper.open();
    const flush = () => keeper.flush();
    window.addEventListener('online', flush);
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('online', flush);
      window.removeEventListener('pagehide', flush);
      keeper.stop();
    };
  }, [keeper]);

  const actions = useMemo(() => {
    const change = (to: (before: DraftText) => DraftText) => {
      const { body, replyTo } = to(latest.current);
      set.current({ ...latest.current, body, replyTo });
      keeper.changed();
    };
    return {
      write: (body: string) => change(before => ({ ...before, body })),
      /** Puts a text below what is written. */
      add: (text: string) =>
        change(before => ({
          ...before,
          body: before.body.trim()
            ? `${before.body.trimEnd()}\n\n${text}`
            : text,
        })),
      answer: (replyTo: Answered | undefined) =>
        change(before => ({ ...before, replyTo })),
      clear: () => {
        setJoined(false);
        keeper.give();
        change(() => ({ body: '' }));
      },
      sent: () => keeper.sent(),
    };
  }, [keeper]);
  return {
    body: draft.body,
    replyTo: draft.replyTo,
    status,
    isJoined,
    ...actions,
  };
}

/** See `useDraft`. */
export type DraftState = ReturnType<typeof useDraft>;
