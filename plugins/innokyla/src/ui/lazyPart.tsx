import { useQuery } from '@tanstack/react-query';
import type { ComponentType, ReactNode } from 'react';
import { ErrorNotice } from './ErrorNotice';

/** Code once fetched stays. */
const FOREVER = Infinity;

/**
 * A part of a page whose code is fetched when it is first shown. A failure of `React.lazy` is final and takes the whole page
 * and what was typed in it along; here the part alone says that it could not be fetched (the connection broke, a new
 * release replaced the files), can be tried again, and tries by itself when the connection is back.
 *
 * `waiting` stands in its place meanwhile; `missing` instead of the notice when the part has something better to show.
 */
export function lazyPart<P extends object>(
  name: string,
  load: () => Promise<ComponentType<P>>,
  {
    waiting,
    missing,
  }: {
    waiting: (props: P) => ReactNode;
    missing?: (props: P) => ReactNode;
  },
): ComponentType<P> {
  return function LazyPart(props: P) {
    const query = useQuery({
      queryKey: ['code', name],
      // Wrapped: a bare function as data would be taken for an updater.
      queryFn: async () => ({ Part: await load() }),
      staleTime: FOREVER,
      gcTime: FOREVER,
      networkMode: 'always',
    });
    if (query.data) return <query.data.Part {...props} />;
    if (!query.isError || query.isFetching) return <>{waiting(props)}</>;
    if (missing) return <>{missing(props)}</>;
    return <ErrorNotice error={query.error} onRetry={() => query.refetch()} />;
  };
}
