import { useCallback, useState } from 'react';

/**
 * How many posts the thread has, as far as anything has told: the thread, a page of posts, a signal, one's own post. It
 * only ever grows, for a slow answer may be older than what is known.
 */
export function useLastSeq(ofThread: number) {
  const [told, setTold] = useState(ofThread);
  const tell = useCallback(
    (seq: number) => setTold(before => Math.max(before, seq)),
    [],
  );
  return [Math.max(told, ofThread), tell] as const;
}
