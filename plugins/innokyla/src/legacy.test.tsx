import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { innokylaApiRef } from './api';
import {
  EntityInnokylaDiscussionContent,
  EntityInnokylaDocumentsContent,
  EntityInnokylaOverviewCard,
  InnokylaPage,
  innokylaPlugin,
} from './legacy';
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

const entity = {
  apiVersion: 'innokyla/v1alpha1',
  kind: 'OperatingModel',
  metadata: { name: 'jarjestoyhdyshenkilo', namespace: 'lappi' },
};

const mountedRoutes = {
  '/catalog/:namespace/:kind/:name': entityRouteRef,
} as const;

describe('a portal owner installs the plugin into a portal of the older frontend system', () => {
  it('and its pages stand where they are mounted', async () => {
    await renderInTestApp(
      <TestApiProvider apis={[[innokylaApiRef, api]]}>
        <Routes>
          <Route path="/innokyla/*" element={<InnokylaPage />} />
        </Routes>
      </TestApiProvider>,
      { routeEntries: ['/innokyla'], mountedRoutes },
    );
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Järjestö 2.0' }),
    ).toBeInTheDocument();
  });

  it('and the entity page of a model shows what is written in it', async () => {
    await renderInTestApp(
      <TestApiProvider apis={[[innokylaApiRef, api]]}>
        <EntityProvider entity={entity}>
          <EntityInnokylaOverviewCard />
        </EntityProvider>
      </TestApiProvider>,
      { mountedRoutes },
    );
    expect(
      await screen.findByRole('heading', { name: 'Core idea' }),
    ).toBeInTheDocument();
  });

  it.each([
    ['discussion', EntityInnokylaDiscussionContent, /start/i],
    ['documents', EntityInnokylaDocumentsContent, /document/i],
  ])('and any entity page has its %s', async (_, Content, words) => {
    await renderInTestApp(
      <TestApiProvider apis={[[innokylaApiRef, api]]}>
        <EntityProvider entity={entity}>
          <Content />
        </EntityProvider>
      </TestApiProvider>,
      { mountedRoutes },
    );
    expect((await screen.findAllByText(words)).length).toBeGreaterThan(0);
  });

  it('and the client comes with the plugin', () => {
    expect([...innokylaPlugin.getApis()].map(({ api: ref }) => ref.id)).toEqual(
      ['plugin.innokyla.client'],
    );
  });
});
