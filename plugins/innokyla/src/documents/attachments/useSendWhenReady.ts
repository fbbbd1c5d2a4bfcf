import { useEffect, useRef, useState } from 'react';
import type { PostFiles } from './usePostFiles';

/**
 * Sending that waits for files: asked while some are on their way, it happens by itself when the last has arrived, with
 * what is written by then. One that does not arrive ends the waiting, for the person has to decide about it.
 */
export function useSendWhenReady(
  { pending, failed }: Pick<PostFiles, 'pending' | 'failed'>,
  send: () => void,
) {
  const [isWaiting, setWaiting] = useState(false);
  const latest = useRef(send);
  latest.current = send;
  useEffect(() => {
    if (!isWaiting || (pending && !failed)) return;
    setWaiting(false);
    if (!failed) latest.current();
  }, [isWaiting, pending, failed]);
  return {
    isWaiting,
    /** Sends now, or when the files have arrived; not while one of them has failed. */
    send: () => {
      if (failed) return;
      if (pending) setWaiting(true);
      else latest.current();
    },
    stop: () => setWaiting(false),
  };
}
