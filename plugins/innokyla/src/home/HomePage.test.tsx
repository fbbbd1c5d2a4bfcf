import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findBarriers } from '../__testUtils__/axe';
import { aPage, anEntity, aWorkspace } from '../__testUtils__/entities';
import { fakeApi, refusal, someSettings } from '../__testUtils__/fakeApi';
import { renderScreen } from '../__testUtils__/renderScreen';
import { HomePage } from './HomePage';

const programme = aWorkspace({
  name: 'jarjesto-2-0',
  title: 'Järjestö 2.0',
  description: 'Järjestöt mukana muutoksessa.',
  spec: { type: 'programme' },
});

const projects = [
  aWorkspace(),
  aWorkspace({
    name: 'kainuu',
    title: 'Kainuun järjestöhanke',
    spec: {
      type: 'project',
      projectType: 'regional',
      regions: ['maakunta:18'],
      host: 'Kainuun yhdistys ry',
    },
  }),
  aWorkspace({
    name: 'digi',
    title: 'Digitaidot kaikille',
    spec: { type: 'project', projectType: 'digital' },
  }),
  aWorkspace({
    name: 'koordinaatio',
    title: 'Koordinaatio',
    spec: { type: 'project', projectType: 'coordination' },
  }),
];

const api = (given: Parameters<typeof fakeApi>[0] = {}) =>
  fakeApi({
    listEntities: async query => {
      if (query.kind === 'OperatingModel') return aPage([anEntity()]);
      return query.programme
        ? aPage([programme, ...projects])
        : aPage([programme]);
    },
    listThreads: async ({ awaiting } = {}) => ({
      items: awaiting
        ? []
        : [
            {
              id: 'thread-1',
              anchor: {
                ref: 'operatingmodel:lappi/jarjestoyhdyshenkilo',
                title: 'Järjestöyhdyshenkilö kuntaan',
              },
              kind: 'question',
              title: 'Kuka maksaa yhdyshenkilön palkan?',
              topics: [],
              unanswered: false,
              late: false,
              locked: false,
              pinned: false,
              resolved: false,
              lastSeq: 4,
              readSeq: 2,
              unread: 2,
              createdAt: '2020-01-01T10:00:00Z',
              createdBy: 'user:default/asiantuntija',
              lastPostAt: '2020-01-02T10:00:00Z',
              lastPostBy: 'user:default/asiantuntija',
              revision: 1,
              abilities: {
                canReply: true,
                canEdit: false,
                canAccept: false,
                canModerate: false,
              },
            },
          ],
      pageInfo: {},
      totalItems: 1,
    }),
    ...given,
  });

describe('coming to the programme’s front page', () => {
  it('a project worker sees what the programme is and every workspace in it', async () => {
    const { container } = renderScreen(<HomePage />, { api: api() });
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Järjestö 2.0' }),
    ).toBeInTheDocument();
    expect(
      screen.getByText('Järjestöt mukana muutoksessa.'),
    ).toBeInTheDocument();

    const regional = await screen.findByRole('region', {
      name: 'Regional projects (2)',
    });
    const lapland = within(regional).getByRole('link', {
      name: /Lapin järjestöhanke/,
    });
    expect(lapland).toHaveAttribute(
      'href',
      '/innokyla/workspace/default/lappi',
    );
    expect(lapland).toHaveTextContent('Lapland');
    expect(lapland).toHaveTextContent('Lapin yhdistys ry');
    expect(
      screen.getByRole('region', { name: 'Digital projects (1)' }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('region', { name: 'Coordination (1)' }),
    ).toBeInTheDocument();
    expect(await findBarriers(container)).toEqual([]);
  });

  it('is led to the newest model and to the latest discussion at its thread', async () => {
    renderScreen(<HomePage />, { api: api() });
    expect(
      await screen.findByRole('link', { name: 'Järjestöyhdyshenkilö kuntaan' }),
    ).toHaveAttribute(
      'href',
      '/innokyla/operatingmodel/lappi/jarjestoyhdyshenkilo',
    );
    expect(
      await screen.findByRole('link', {
        name: 'Kuka maksaa yhdyshenkilön palkan?',
      }),
    ).toHaveAttribute(
      'href',
      '/innokyla/operatingmodel/lappi/jarjestoyhdyshenkilo?tab=discussion&thread=thread-1',
    );
    expect(screen.getByText('2 new')).toBeInTheDocument();
  });

  it('searches the whole portal with the words typed', async () => {
    renderScreen(<HomePage />, { api: api() });
    await userEvent.type(
      await screen.findByRole('searchbox'),
      'yhdyshenkilö kunnassa{Enter}',
    );
    expect(screen.getByLabelText('address bar')).toHaveTextContent(
      `/search?${new URLSearchParams({ query: 'yhdyshenkilö kunnassa' })}`,
    );
  });

  it('may upload as a member, and is not offered it as an expert', async () => {
    const { unmount } = renderScreen(<HomePage />, { api: api() });
    expect(
      await screen.findByRole('link', { name: /Upload a document/ }),
    ).toHaveAttribute('href', '/innokyla/upload');
    unmount();

    renderScreen(<HomePage />, {
      api: api({
        getSettings: async () => ({
          ...someSettings,
          memberships: [
            { workspace: 'lappi', title: 'Lappi', role: 'expert' as const },
          ],
        }),
      }),
    });
    expect(
      await screen.findByRole('link', { name: /Find an operating model/ }),
    ).toBeInTheDocument();
    await screen.findByRole('region', { name: /Regional/ });
    expect(
      screen.queryByRole('link', { name: /Upload a document/ }),
    ).not.toBeInTheDocument();
  });

  it('asking leads to the form of a question, not to a list of discussions', async () => {
    renderScreen(<HomePage />, { api: api() });
    expect(
      (
        await screen.findByRole('link', { name: /^Ask and discuss/ })
      ).getAttribute('href'),
    ).toMatch(/\?tab=discussion&start=question$/);
  });

  it('an outsider is told why there is nothing and whom to ask', async () => {
    renderScreen(<HomePage />, { api: fakeApi() });
    expect(
      await screen.findByRole('heading', { name: 'No programme to show yet' }),
    ).toBeInTheDocument();
  });

  it('tries again when the portal could not answer', async () => {
    let failures = 1;
    renderScreen(<HomePage />, {
      api: api({
        listEntities: async query => {
          if (!query.programme && failures-- > 0) throw refusal(503);
          return aPage([programme]);
        },
      }),
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Try again' }),
    );
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Järjestö 2.0' }),
    ).toBeInTheDocument();
  });
});
