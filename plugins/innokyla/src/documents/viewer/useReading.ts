import { useApi } from '@backstage/core-plugin-api';
import type { ReadingState } from '@innokyla/backstage-plugin-innokyla-common';
import { useQuery } from '@tanstack/react-query';
import { innokylaApiRef } from '../../api';
import type { FileShown } from './FileShown';

/** How often one asks again whether a file has been read, in milliseconds. */
const ASK_AGAIN = 2_000;

const whileWaiting = (query: {
  state: { data?: { state: ReadingState } };
}): number | false =>
  query.state.data?.state === 'waiting' ? ASK_AGAIN : false;

type FileOfVersion = Pick<FileShown, 'ref'> & { version: { version: number } };

/** The text of a version by page; asked for again until it has been read. */
export function useVersionText(
  file: FileOfVersion,
  options: { enabled?: boolean } = {},
) {
  const api = useApi(innokylaApiRef);
  return useQuery({
    queryKey: ['innokyla', 'versionText', file.ref, file.version.version],
    queryFn: ({ signal }) =>
      api.getVersionText(file.ref, file.version.version, { signal }),
    refetchInterval: whileWaiting,
    enabled: options.enabled,
  });
}

/** A version as simple HTML; asked for again until it has been made. */
export function useVersionPreview(file: FileOfVersion) {
  const api = useApi(innokylaApiRef);
  return useQuery({
    queryKey: ['innokyla', 'versionPreview', file.ref, file.version.version],
    queryFn: ({ signal }) =>
      api.getVersionPreview(file.ref, file.version.version, { signal }),
    refetchInterval: whileWaiting,
  });
}
