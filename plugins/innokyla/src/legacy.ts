/**
 * The same pages, tabs and search results for a portal on the older frontend system.
 *
 * @packageDocumentation
 */
import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  createRouteRef,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import {
  createSearchResultListItemExtension,
  type SearchResultListItemExtensionProps,
} from '@backstage/plugin-search-react';
import { InnokylaClient } from '@innokyla/backstage-plugin-innokyla-common';
import { innokylaApiRef } from './api';
import type { InnokylaSearchResultListItemProps } from './search/InnokylaSearchResultListItem';
import { SEARCH_TYPE } from './search/type';

export { innokylaApiRef, type InnokylaApi } from './api';
export type { InnokylaSearchResultListItemProps } from './search/InnokylaSearchResultListItem';
export { innokylaTranslations } from './translations';
export { innokylaTranslationRef } from './translations/publicRef';

const rootRouteRef = createRouteRef({ id: 'innokyla' });

/** The plugin for the older frontend system. Give `innokylaTranslations` to the app as well. */
export const innokylaPlugin = createPlugin({
  id: 'innokyla',
  routes: { root: rootRouteRef },
  apis: [
    createApiFactory({
      api: innokylaApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new InnokylaClient(deps),
    }),
  ],
});

/** All the pages; mount it at `/innokyla`. */
export const InnokylaPage: () => JSX.Element = innokylaPlugin.provide(
  createRoutableExtension({
    name: 'InnokylaPage',
    component: () => import('./InnokylaPage').then(m => m.InnokylaPage),
    mountPoint: rootRouteRef,
  }),
);

/** The discussions of any catalog entity; put it under a route of the entity page. */
export const EntityInnokylaDiscussionContent: () => JSX.Element =
  innokylaPlugin.provide(
    createComponentExtension({
      name: 'EntityInnokylaDiscussionContent',
      component: {
        lazy: () =>
          import('./entityTabs').then(m => m.EntityInnokylaDiscussionContent),
      },
    }),
  );

/** The documents of any catalog entity; put it under a route of the entity page. */
export const EntityInnokylaDocumentsContent: () => JSX.Element =
  innokylaPlugin.provide(
    createComponentExtension({
      name: 'EntityInnokylaDocumentsContent',
      component: {
        lazy: () =>
          import('./entityTabs').then(m => m.EntityInnokylaDocumentsContent),
      },
    }),
  );

/** What an entity of one of our kinds holds, for the overview of its entity page. */
export const EntityInnokylaOverviewCard: () => JSX.Element =
  innokylaPlugin.provide(
    createComponentExtension({
      name: 'EntityInnokylaOverviewCard',
      component: {
        lazy: () =>
          import('./entityTabs').then(m => m.EntityInnokylaOverviewCard),
      },
    }),
  );

/** A result of the portal's search. */
export const InnokylaSearchResultListItem: (
  props: SearchResultListItemExtensionProps<InnokylaSearchResultListItemProps>,
) => JSX.Element | null = innokylaPlugin.provide(
  createSearchResultListItemExtension({
    name: 'InnokylaSearchResultListItem',
    component: () =>
      import('./search/InnokylaSearchResultListItem').then(
        m => m.InnokylaSearchResultListItem,
      ),
    predicate: result => result.type === SEARCH_TYPE,
  }),
);
