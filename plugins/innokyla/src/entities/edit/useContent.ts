import { useDeferredValue, useSyncExternalStore, useCallback } from 'react';
import type { EditContent } from './session/content';
import { useSession } from './useSession';

/** The whole content, a moment late: for what looks at everything and must not hold up typing. */
export function useContent(): EditContent {
  const session = useSession();
  const content = useSyncExternalStore(
    useCallback(notify => session.subscribe('*', notify), [session]),
    () => session.content,
  );
  return useDeferredValue(content);
}
