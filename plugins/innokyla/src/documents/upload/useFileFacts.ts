import { useApi } from '@backstage/core-plugin-api';
import type { Upload } from '@innokyla/backstage-plugin-innokyla-common';
import { useQueries } from '@tanstack/react-query';
import { innokylaApiRef } from '../../api';
import type { QueuedFile } from '../transfer/uploadQueue';
import type { Source } from './suggestions/found';

/** How often it is asked whether a file has been read, in milliseconds. */
const POLL = 1_000;

/** Keys of what is known of uploads. */
export const uploadKeys = {
  list: ['innokyla', 'uploads'] as const,
  detail: (id: string) => ['innokyla', 'upload', id] as const,
  suggestions: (id: string) =>
    ['innokyla', 'upload', id, 'suggestions'] as const,
};

/** What the portal has recognised in the files that have arrived. */
export function useFileFacts(files: readonly QueuedFile[]) {
  const client = useApi(innokylaApiRef);
  const received = files.flatMap(({ id, name, state }) =>
    state.name === 'done' ? [{ id, name, uploadId: state.uploadId }] : [],
  );
  const uploads = useQueries({
    queries: received.map(({ uploadId }) => ({
      queryKey: uploadKeys.detail(uploadId),
      queryFn: () => client.getUpload(uploadId),
    })),
  });
  const suggestions = useQueries({
    queries: received.map(({ uploadId }) => ({
      queryKey: uploadKeys.suggestions(uploadId),
      queryFn: () => client.getSuggestions(uploadId),
      // What was read stays as it is.
      staleTime: Infinity,
      refetchInterval: (query: {
        state: { data?: { state: string }; status: string };
      }) => (query.state.data?.state === 'waiting' ? POLL : (false as const)),
    })),
  });

  const sources: (Source & { at: number })[] = received.flatMap(
    ({ id, name }, index) => {
      const { data, dataUpdatedAt } = suggestions[index];
      if (data?.state !== 'done') return [];
      return [
        { fileId: id, fileName: name, suggestions: data, at: dataUpdatedAt },
      ];
    },
  );
  const indexOf = (fileId: string) =>
    received.findIndex(({ id }) => id === fileId);
  return {
    /** In the order they were read, so that what one has filled in is not changed by the next. */
    sources: sources.sort((a, b) => a.at - b.at) as readonly Source[],
    uploadOf: (fileId: string): Upload | undefined =>
      uploads[indexOf(fileId)]?.data,
    /** Whether it has been asked what the portal knows of a file, with or without an answer. */
    isKnown: (fileId: string) => uploads[indexOf(fileId)]?.isPending === false,
    /** How far the reading of a file has come; undefined while it has not arrived. */
    readingOf: (fileId: string) => suggestions[indexOf(fileId)]?.data?.state,
  };
}

/** What `useFileFacts` answers. */
export type FileFacts = ReturnType<typeof useFileFacts>;
