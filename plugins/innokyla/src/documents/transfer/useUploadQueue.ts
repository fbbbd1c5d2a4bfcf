import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { innokylaApiRef } from '../../api';
import { createTusTransfers } from './tusTransfer';
import { UploadQueue } from './uploadQueue';

/** A queue of files that lives as long as the page, and what is in it. */
export function useUploadQueue(workspace: string | undefined) {
  const client = useApi(innokylaApiRef);
  const identity = useApi(identityApiRef);
  const [queue] = useState(
    () =>
      new UploadQueue(
        createTusTransfers({
          getBaseUrl: () => client.getBaseUrl(),
          getToken: async () => (await identity.getCredentials()).token,
          getUserRef: async () =>
            (await identity.getBackstageIdentity()).userEntityRef,
        }),
      ),
  );
  const files = useSyncExternalStore(queue.subscribe, queue.getSnapshot);

  useEffect(() => queue.setWorkspace(workspace), [queue, workspace]);

  useEffect(() => {
    const nudge = () => queue.nudge();
    window.addEventListener('online', nudge);
    return () => {
      window.removeEventListener('online', nudge);
      queue.close();
    };
  }, [queue]);

  // A file that has arrived belongs to nothing yet: whoever leaves now would have to send it again.
  const wouldLose = files.some(({ state }) => state.name !== 'failed');
  useEffect(() => {
    if (!wouldLose) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [wouldLose]);

  return { queue, files };
}
