import { fetchApiRef, useApi } from '@backstage/core-plugin-api';
import { ResponseError } from '@backstage/errors';
import { useQuery } from '@tanstack/react-query';
import { innokylaApiRef } from '../api';

const COOKIE_PATH = '/.backstage/auth/v1/cookie';
const DAY = 86_400_000;
/** A new cookie is fetched this long before the old one ends. */
const MARGIN = 4 * 60_000;

/** Whether the browser itself may fetch files: plain links, pictures and thumbnails. */
export type FileAccess =
  | { state: 'loading' }
  | { state: 'error'; error: unknown; retry: () => void }
  | {
      state: 'ready';
      /** The whole address of what stands under the plugin's address. */
      hrefOf: (path: string) => string;
    };

/**
 * Sees to it that the cookie is set that the browser fetches files with: a download by script would hold the whole file
 * in memory, and a picture cannot carry a token.
 */
// The platform's own hook fetches a cookie for each component that uses it; a list of a hundred thumbnails needs one.
export function useFileAccess(options: { enabled?: boolean } = {}): FileAccess {
  const client = useApi(innokylaApiRef);
  const { fetch } = useApi(fetchApiRef);
  const query = useQuery({
    queryKey: ['innokyla', 'fileAccess'],
    queryFn: async () => {
      const baseUrl = await client.getBaseUrl();
      const response = await fetch(`${baseUrl}${COOKIE_PATH}`, {
        credentials: 'include',
      });
      // A portal without authentication sets no cookies, and needs none.
      if (response.status === 404) {
        return { baseUrl, expiresAt: Date.now() + DAY };
      }
      if (!response.ok) throw await ResponseError.fromResponse(response);
      const { expiresAt } = await response.json();
      return { baseUrl, expiresAt: Date.parse(expiresAt) };
    },
    enabled: options.enabled,
    staleTime: Infinity,
    gcTime: Infinity,
    // Each part of the page would begin anew what has just failed for the part before it.
    retryOnMount: false,
    refetchOnWindowFocus: ({ state }) =>
      !state.data || state.data.expiresAt - MARGIN < Date.now()
        ? 'always'
        : false,
    refetchInterval: ({ state }) =>
      state.data
        ? Math.max(state.data.expiresAt - MARGIN - Date.now(), MARGIN)
        : false,
  });
  if (query.data) {
    const { baseUrl } = query.data;
    return {
      state: 'ready',
      hrefOf: path => `${baseUrl}/${path.replace(/^\/+/, '')}`,
    };
  }
  return query.error
    ? {
        state: 'error',
        error: query.error,
        retry: () => void query.refetch(),
      }
    : { state: 'loading' };
}
