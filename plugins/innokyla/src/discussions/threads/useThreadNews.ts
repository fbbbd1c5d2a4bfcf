import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useSignals } from '../useSignals';

/** Milliseconds between two looks at what has changed, however much is written meanwhile. */
const PAUSE = 2000;

/**
 * Fetches a list again when something was written anywhere. At once for the first change, and once more after a pause for
 * all that came during it: two hundred people writing at the same time must not make two hundred requests each.
 */
export function useThreadNews(queryKey: QueryKey) {
  const queryClient = useQueryClient();
  const latest = useRef(queryKey);
  const pause = useRef<ReturnType<typeof setTimeout>>();
  const isOld = useRef(false);
  useEffect(() => {
    latest.current = queryKey;
  });
  useEffect(() => () => clearTimeout(pause.current), []);

  const look = () => {
    isOld.current = false;
    queryClient.invalidateQueries({ queryKey: latest.current });
    pause.current = setTimeout(() => {
      pause.current = undefined;
      if (isOld.current) look();
    }, PAUSE);
  };
  useSignals(signal => {
    if (signal.type === 'entity') return;
    if (pause.current === undefined) look();
    else isOld.current = true;
  });
}
