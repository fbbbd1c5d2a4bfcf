import type { ReactElement } from 'react';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { Route, Routes, useLocation } from 'react-router-dom';
import { type InnokylaApi, innokylaApiRef } from '../api';
import { createQueryClient, QueryProvider } from '../ui/QueryProvider';

function Address() {
  const { pathname, search } = useLocation();
  return <output aria-label="address bar">{`${pathname}${search}`}</output>;
}

/** Shows a screen in a portal with a client; `address bar` on the screen tells where one is. */
export function renderScreen(
  screen: ReactElement,
  options: { api: InnokylaApi; at?: string; path?: string },
) {
  const at = options.at ?? '/';
  return renderInTestApp(
    <QueryProvider client={createQueryClient(0)}>
      <Routes>
        <Route path={options.path ?? '*'} element={screen} />
        <Route path="*" element={null} />
      </Routes>
      <Address />
    </QueryProvider>,
    {
      apis: [[innokylaApiRef, options.api]],
      initialRouteEntries: [at],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    },
  );
}
