import type { EntityQuery } from '@innokyla/backstage-plugin-innokyla-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findBarriers } from '../../__testUtils__/axe';
import { aPage, anEntity } from '../../__testUtils__/entities';
import { fakeApi, refusal } from '../../__testUtils__/fakeApi';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { BrowsePage } from './BrowsePage';

const models = Array.from({ length: 8 }, (_, i) =>
  anEntity({
    name: `malli-${i + 1}`,
    title: `Malli ${i + 1}`,
    spec: {
      phase: i % 2 ? 'idea' : 'inUse',
      regions: [i < 3 ? 'maakunta:18' : 'maakunta:19'],
    },
  }),
);

const facets = {
  region: [
    { value: 'maakunta:19', count: 5 },
    { value: 'maakunta:18', count: 3 },
  ],
  phase: [
    { value: 'idea', count: 4 },
    { value: 'inUse', count: 4 },
  ],
  workspace: [{ value: 'lappi', count: 8, title: 'Lapin järjestöhanke' }],
};

/** A backend of eight models, five on a page, that filters by region. */
function backend() {
  const asked: EntityQuery[] = [];
  const api = fakeApi({
    listEntities: async query => {
      asked.push(query);
      const regions = query.filter?.region;
      const all = models.filter(
        m =>
          !regions ||
          regions.some(r => (m.spec.regions as string[]).includes(r)),
      );
      const from = Number(query.cursor ?? 0);
      const to = from + 5;
      return aPage(all.slice(from, to), {
        totalItems: all.length,
        nextCursor: to < all.length ? String(to) : undefined,
        facets: query.facets ? facets : undefined,
      });
    },
  });
  return { api, asked };
}

const path = '/innokyla/:plural';
const addressBar = () => screen.getByLabelText('address bar').textContent;

describe('looking for an operating model of another region', () => {
  it('sees them all with their count, and what they can be filtered by', async () => {
    const { api } = backend();
    const { container } = renderScreen(<BrowsePage />, {
      api,
      at: '/innokyla/models',
      path,
    });
    expect(await screen.findByText('8 results')).toBeInTheDocument();
    expect(
      screen.getByRole('heading', { level: 1, name: 'Operating models' }),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Malli 1' })).toHaveAttribute(
      'href',
      '/innokyla/operatingmodel/lappi/malli-1',
    );
    const regions = screen.getByRole('group', { name: 'Region' });
    expect(
      within(regions).getByRole('checkbox', { name: /Lapland\s*5/ }),
    ).not.toBeChecked();
    expect(
      within(screen.getByRole('group', { name: 'Workspace' })).getByRole(
        'checkbox',
        { name: /Lapin järjestöhanke/ },
      ),
    ).toBeInTheDocument();
    expect(
      within(screen.getByRole('group', { name: 'Phase' })).getByRole(
        'checkbox',
        { name: /In use/ },
      ),
    ).toBeInTheDocument();
    expect(await findBarriers(container)).toEqual([]);
  });

  it('chooses a region, finds it in the address, and takes it away again', async () => {
    const { api } = backend();
    renderScreen(<BrowsePage />, { api, at: '/innokyla/models', path });
    await userEvent.click(
      await screen.findByRole('checkbox', { name: /Kainuu/ }),
    );
    expect(await screen.findByText('3 results')).toBeInTheDocument();
    expect(addressBar()).toBe('/innokyla/models?region=maakunta%3A18');
    expect(screen.getByRole('checkbox', { name: /Kainuu/ })).toBeChecked();

    await userEvent.click(
      screen.getByRole('button', { name: 'Remove the filter Kainuu' }),
    );
    expect(await screen.findByText('8 results')).toBeInTheDocument();
    expect(addressBar()).toBe('/innokyla/models');
  });

  it('opens a link that a colleague sent, with its filters and order', async () => {
    const { api, asked } = backend();
    renderScreen(<BrowsePage />, {
      api,
      at: '/innokyla/models?region=maakunta%3A18&orderBy=title&unknown=1',
      path,
    });
    expect(await screen.findByText('3 results')).toBeInTheDocument();
    expect(screen.getByRole('checkbox', { name: /Kainuu/ })).toBeChecked();
    expect(screen.getByRole('combobox', { name: 'Order' })).toHaveValue(
      'title',
    );
    expect(asked[0]).toMatchObject({
      kind: 'OperatingModel',
      filter: { region: ['maakunta:18'] },
      orderBy: 'title',
    });
    expect(asked[0].filter).not.toHaveProperty('unknown');
  });

  it('asks for more at the end of the list and keeps what was there', async () => {
    const { api, asked } = backend();
    renderScreen(<BrowsePage />, { api, at: '/innokyla/models', path });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Show more' }),
    );
    expect(
      await screen.findByRole('link', { name: 'Malli 8' }),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Malli 1' })).toBeInTheDocument();
    expect(screen.getByText('8 of 8 shown')).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Show more' }),
    ).not.toBeInTheDocument();
    expect(asked.at(-1)).toMatchObject({ cursor: '5' });
  });

  it('keeps the first page when the next one fails, and tries again', async () => {
    const { api } = backend();
    const listEntities = api.listEntities;
    let failures = 1;
    renderScreen(<BrowsePage />, {
      api: fakeApi({
        listEntities: async (query, options) => {
          if (query.cursor && failures-- > 0) throw refusal(500);
          return listEntities(query, options);
        },
      }),
      at: '/innokyla/models',
      path,
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Show more' }),
    );
    const again = await screen.findByRole('button', { name: 'Try again' });
    expect(screen.getByRole('link', { name: 'Malli 1' })).toBeInTheDocument();
    await userEvent.click(again);
    expect(
      await screen.findByRole('link', { name: 'Malli 8' }),
    ).toBeInTheDocument();
  });

  it('chooses filters in a drawer on a phone and closes it by the count of results', async () => {
    const { api } = backend();
    renderScreen(<BrowsePage />, { api, at: '/innokyla/models', path });
    await screen.findByText('8 results');
    await userEvent.click(screen.getByRole('button', { name: 'Filters' }));
    const drawer = await screen.findByRole('dialog', { name: 'Filters' });
    await userEvent.click(
      within(drawer).getByRole('checkbox', { name: /Kainuu/ }),
    );
    await userEvent.click(
      await within(drawer).findByRole('button', { name: 'Show 3 results' }),
    );
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect(addressBar()).toBe('/innokyla/models?region=maakunta%3A18');
  });

  it('is told what to do when nothing matches', async () => {
    renderScreen(<BrowsePage />, {
      api: fakeApi(),
      at: '/innokyla/models?phase=rooted',
      path,
    });
    expect(
      await screen.findByRole('heading', {
        name: 'Nothing matches these filters',
      }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Remove the filter Rooted' }),
    ).toBeInTheDocument();
  });

  it('is told that an address leads nowhere', async () => {
    renderScreen(<BrowsePage />, {
      api: fakeApi(),
      at: '/innokyla/unicorns',
      path,
    });
    expect(
      await screen.findByRole('link', { name: 'To the front page' }),
    ).toHaveAttribute('href', '/innokyla');
  });
});
