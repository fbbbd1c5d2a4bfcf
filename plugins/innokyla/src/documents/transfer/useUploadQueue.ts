import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { innokylaApiRef } from '../../api';
import { createCheckedTransfers } from './checkedTransfer';
import { discardUpload } from './discardUpload';
import { createTusTransfers } from './tusTransfer';
import { UploadQueue } from './uploadQueue';

/** What a queue can be told beside the workspace. */
export interface UploadQueueOptions {
  /** Ref of what is being discussed, when the files are for a post. It must stay the same while mounted. */
  anchor?: string;
}

/** A queue of files that lives as long as the page, and what is in it. */
export function useUploadQueue(
  workspace: string | undefined,
  { anchor }: UploadQueueOptions = {},
) {
  const client = useApi(innokylaApiRef);
  const identity = useApi(identityApiRef);
  const [queue] = useState(() => {
    const portal = {
      getBaseUrl: () => client.getBaseUrl(),
      getToken: async () => (await identity.getCredentials()).token,
      getUserRef: async () =>
        (await identity.getBackstageIdentity()).userEntityRef,
    };
    const transfers = createCheckedTransfers(createTusTransfers(portal), {
      getUpload: id => client.getUpload(id),
    });
    return new UploadQueue(transfers, {
      anchor,
      // What stays behind when this fails expires by itself.
      discard: id => discardUpload(id, portal).catch(() => {}),
    });
  });
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

  // A file that has arrived belongs to nothing yet: whoever leaves now would have to find it again.
  const wouldLose = files.some(({ state }) => state.name !== 'failed');
  useEffect(() => {
    if (!wouldLose) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [wouldLose]);

  return { queue, files };
}
