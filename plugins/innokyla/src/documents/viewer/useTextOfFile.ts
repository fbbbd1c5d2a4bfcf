import { useApi } from '@backstage/core-plugin-api';
import { versionContentPath } from '@innokyla/backstage-plugin-innokyla-common';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { innokylaApiRef } from '../../api';
import { decodeText } from './decodeText';
import type { FileShown } from './FileShown';

/** The beginning of a text file, `limit` bytes of it at most. */
export function useTextOfFile(file: FileShown, limit: number) {
  const api = useApi(innokylaApiRef);
  const { version, size } = file.version;
  const end = Math.min(limit, size) - 1;
  return useQuery({
    queryKey: ['innokyla', 'bytes', file.ref, version, end],
    queryFn: async ({ signal }) =>
      decodeText(
        await api.readBytes(
          versionContentPath(file.ref, version),
          { start: 0, end },
          { signal },
        ),
      ),
    // The bytes of a version never change.
    staleTime: Infinity,
    placeholderData: keepPreviousData,
  });
}
