import type { ReactNode } from 'react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { statusOf } from './errors';

/** How many times a failed request is tried again before the person is told. */
const RETRIES = 2;

/** A new client with the rules of these screens. */
export function createQueryClient(retries = RETRIES): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        refetchOnWindowFocus: true,
        refetchOnReconnect: true,
        // What was refused will be refused again; only the network and the server's own faults pass by themselves.
        retry: (failures, error) => {
          const status = statusOf(error);
          const refused = status !== undefined && status < 500;
          return !refused && failures < retries;
        },
      },
      mutations: { retry: false },
    },
  });
}

// One for the page: our pages and the tabs on the catalog's pages share what they have fetched.
const shared = createQueryClient();

/** Gives its children the cache of server state. */
export function QueryProvider(props: {
  children: ReactNode;
  /** Another client, for tests. */
  client?: QueryClient;
}) {
  return (
    <QueryClientProvider client={props.client ?? shared}>
      {props.children}
    </QueryClientProvider>
  );
}
