import { useApi } from '@backstage/core-plugin-api';
import type {
  Settings,
  Upload,
} from '@innokyla/backstage-plugin-innokyla-common';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { innokylaApiRef } from '../../../api';
import type { QueuedFile, UploadQueue } from '../../transfer/uploadQueue';
import { writableWorkspaces } from '../form';
import type { useDraft } from '../useDraft';
import { uploadKeys } from '../useFileFacts';

const NONE: readonly Upload[] = [];

/**
 * Files of one's own that the portal has got wholly or in part and that nothing holds: sent before the browser was closed,
 * or on another machine. Those of this very form are taken in by themselves, the others when the person says so.
 */
export function useEarlierUploads(
  settings: Settings,
  draft: ReturnType<typeof useDraft>,
  queue: UploadQueue,
  files: readonly QueuedFile[],
) {
  const client = useApi(innokylaApiRef);
  const queryClient = useQueryClient();
  const { workspace, received, update, change } = draft;
  const [wanted, setWanted] = useState<readonly string[]>([]);
  // As it was when the page was opened: what has been sent since stands among the files.
  const query = useQuery({
    queryKey: uploadKeys.list,
    queryFn: () => client.listUploads(),
    staleTime: Infinity,
    gcTime: 0,
  });
  const uploads = query.data ?? NONE;

  useEffect(() => {
    queue.setUnfinished(uploads.filter(({ state }) => state === 'receiving'));
  }, [queue, uploads]);

  useEffect(() => {
    for (const upload of uploads) {
      const ofForm = received.find(({ uploadId }) => uploadId === upload.id);
      const isWanted = ofForm || wanted.includes(upload.id);
      if (isWanted && upload.state === 'checked') {
        queue.adopt(upload, ofForm?.id);
      }
    }
    // What the form has received was there before the list, or is in the queue.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [queue, uploads, wanted, workspace]);

  const arrived = useMemo(
    () =>
      files.flatMap(({ id, state }) =>
        state.name === 'done' ? [{ id, uploadId: state.uploadId }] : [],
      ),
    [files],
  );
  // Kept for the next time the page is opened; not before it is known what there was the last time.
  const isKnown = !query.isPending;
  useEffect(() => {
    if (!isKnown) return;
    update(before =>
      JSON.stringify(before.received) === JSON.stringify(arrived)
        ? before
        : { ...before, received: arrived },
    );
  }, [isKnown, arrived, update]);

  const isHere = (upload: Upload) =>
    upload.state === 'receiving'
      ? files.some(
          ({ name, size }) => name === upload.fileName && size === upload.size,
        )
      : arrived.some(({ uploadId }) => uploadId === upload.id);
  // What was here and was removed is not offered again.
  const seen = useRef(new Set<string>());
  useEffect(() => seen.current.clear(), [workspace]);
  useEffect(() => {
    for (const upload of uploads)
      if (isHere(upload)) seen.current.add(upload.id);
  });

  const writable = writableWorkspaces(settings).map(m => m.workspace);
  const drop = (id: string) =>
    queryClient.setQueryData<Upload[]>(uploadKeys.list, before =>
      before?.filter(upload => upload.id !== id),
    );
  return {
    uploads: uploads.filter(
      upload =>
        upload.state !== 'used' &&
        !isHere(upload) &&
        !seen.current.has(upload.id) &&
        (workspace
          ? upload.workspace === workspace
          : writable.includes(upload.workspace)),
    ),
    /** Takes a finished one into the form, and the form into its workspace. */
    use: (upload: Upload) => {
      if (!workspace) change({ workspace: upload.workspace });
      setWanted(before => [...before, upload.id]);
    },
    /** Makes the form ready to go on with an unfinished one. */
    prepare: (upload: Upload) => {
      if (!workspace) change({ workspace: upload.workspace });
    },
    remove: (upload: Upload) => {
      queue.discard(upload.id);
      drop(upload.id);
    },
  };
}

/** What `useEarlierUploads` answers. */
export type EarlierState = ReturnType<typeof useEarlierUploads>;
