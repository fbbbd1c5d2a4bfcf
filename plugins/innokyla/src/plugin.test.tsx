import { coreExtensionData } from '@backstage/frontend-plugin-api';
import {
  createExtensionTester,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import {
  createTestEntityPage,
  catalogApiMock,
} from '@backstage/plugin-catalog-react/testUtils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { screen } from '@testing-library/react';
import { innokylaApiRef } from './api';
import defaultExport from './index';
import { innokylaPlugin } from './plugin';
import { aPage, anEntity, aWorkspace } from './__testUtils__/entities';
import { fakeApi } from './__testUtils__/fakeApi';

const programme = aWorkspace({
  name: 'jarjesto-2-0',
  title: 'Järjestö 2.0',
  spec: { type: 'programme' },
});

const api = fakeApi({
  listEntities: async query =>
    aPage(query.kind === 'Workspace' ? [programme] : []),
  getEntity: async () => anEntity(),
});

const website = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'website', namespace: 'default' },
  spec: { type: 'website' },
};

describe('a portal owner installs the plugin into a portal of the new frontend system', () => {
  it('and its pages stand under /innokyla', async () => {
    renderTestApp({
      features: [innokylaPlugin],
      apis: [[innokylaApiRef, api]],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      initialRouteEntries: ['/innokyla'],
    });
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Järjestö 2.0' }),
    ).toBeInTheDocument();
  });

  it('and one default export holds the plugin and its translations', () => {
    expect(defaultExport).toMatchObject({
      $$type: '@backstage/FrontendFeatureLoader',
    });
  });

  it('and the page has the title and icon that the portal’s menu shows', () => {
    const page = createExtensionTester(
      innokylaPlugin.getExtension('page:innokyla'),
    );
    expect(page.get(coreExtensionData.routePath)).toBe('/innokyla');
    expect(page.get(coreExtensionData.title)).toBe('Innokylä');
    expect(page.get(coreExtensionData.icon)).toBeDefined();
  });

  it.each([
    ['discussion' as const, /start/i],
    ['documents' as const, 'No documents yet'],
  ])('and any catalog entity has its %s', async (name, words) => {
    renderTestApp({
      extensions: [
        createTestEntityPage({ entity: website }),
        innokylaPlugin.getExtension(`entity-content:innokyla/${name}`),
      ],
      apis: [
        [innokylaApiRef, api],
        [catalogApiRef, catalogApiMock({ entities: [website] })],
      ],
    });
    expect((await screen.findAllByText(words)).length).toBeGreaterThan(0);
  });
});
