import {
  ApiBlueprint,
  createFrontendFeatureLoader,
  createFrontendModule,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { TranslationBlueprint } from '@backstage/plugin-app-react';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import {
  SearchFilterResultTypeBlueprint,
  SearchResultListItemBlueprint,
} from '@backstage/plugin-search-react/alpha';
import {
  findKind,
  InnokylaClient,
} from '@innokyla/backstage-plugin-innokyla-common';
import WorkspacesIcon from '@mui/icons-material/WorkspacesOutlined';
import { innokylaApiRef } from './api';
import { BASE_PATH, rootRouteRef } from './routes';
import { SEARCH_TYPE } from './search/type';
import { innokylaTranslations } from './translations';

const clientApi = ApiBlueprint.make({
  params: define =>
    define({
      api: innokylaApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new InnokylaClient(deps),
    }),
});

// The pages draw their own heading, because each has a title, a crumb and actions of its own.
const page = PageBlueprint.make({
  params: {
    path: BASE_PATH,
    title: 'Innokylä',
    icon: <WorkspacesIcon fontSize="inherit" />,
    routeRef: rootRouteRef,
    noHeader: true,
    loader: () => import('./InnokylaPage').then(m => <m.InnokylaPage />),
  },
});

const discussionTab = EntityContentBlueprint.make({
  name: 'discussion',
  params: {
    path: '/discussion',
    title: 'Discussion',
    loader: () =>
      import('./entityTabs').then(m => <m.EntityInnokylaDiscussionContent />),
  },
});

const documentsTab = EntityContentBlueprint.make({
  name: 'documents',
  params: {
    path: '/documents',
    title: 'Documents',
    loader: () =>
      import('./entityTabs').then(m => <m.EntityInnokylaDocumentsContent />),
  },
});

const overviewCard = EntityCardBlueprint.make({
  name: 'overview',
  params: {
    type: 'content',
    filter: entity => findKind(entity.kind) !== undefined,
    loader: () =>
      import('./entityTabs').then(m => <m.EntityInnokylaOverviewCard />),
  },
});

const searchResult = SearchResultListItemBlueprint.make({
  params: {
    icon: <WorkspacesIcon />,
    predicate: result => result.type === SEARCH_TYPE,
    component: () =>
      import('./search/InnokylaSearchResultListItem').then(
        m => m.InnokylaSearchResultListItem,
      ),
  },
});

const searchType = SearchFilterResultTypeBlueprint.make({
  params: {
    value: SEARCH_TYPE,
    name: 'Innokylä',
    icon: <WorkspacesIcon />,
  },
});

/** The pages, the tabs on catalog entities and the search results, for the new frontend system. */
export const innokylaPlugin = createFrontendPlugin({
  pluginId: 'innokyla',
  title: 'Innokylä',
  icon: <WorkspacesIcon fontSize="inherit" />,
  info: { packageJson: () => import('../package.json') },
  routes: { root: rootRouteRef },
  extensions: [
    clientApi,
    page,
    discussionTab,
    documentsTab,
    overviewCard,
    searchResult,
    searchType,
  ],
});

// The platform takes translations only from modules of the app, so a host that had to list them apart would need code.
const translationsModule = createFrontendModule({
  pluginId: 'app',
  extensions: [
    TranslationBlueprint.make({
      name: 'innokyla',
      params: { resource: innokylaTranslations },
    }),
  ],
});

/** The plugin with its translations: all that a host installs. */
export const innokylaFeatures = createFrontendFeatureLoader({
  loader: () => [innokylaPlugin, translationsModule],
});
