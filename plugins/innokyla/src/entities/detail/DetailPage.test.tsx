import type {
  EntityDraft,
  InnokylaEntity,
} from '@innokyla/backstage-plugin-innokyla-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { InnokylaApi } from '../../api';
import { findBarriers } from '../../__testUtils__/axe';
import { aPage, anEntity, aWorkspace } from '../../__testUtils__/entities';
import { fakeApi, refusal } from '../../__testUtils__/fakeApi';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { DetailPage } from './DetailPage';

const path = '/innokyla/:kind/:namespace/:name';
const at = '/innokyla/operatingmodel/lappi/jarjestoyhdyshenkilo';
const addressBar = () => screen.getByLabelText('address bar').textContent;

const show = (
  entity: InnokylaEntity,
  given: Partial<InnokylaApi> = {},
  address = at,
) =>
  renderScreen(<DetailPage />, {
    api: fakeApi({ getEntity: async () => entity, ...given }),
    at: address,
    path,
  });

describe('reading an operating model', () => {
  it('shows what it is, whose, how far and what is written in it', async () => {
    const { container } = show(
      anEntity({
        spec: {
          phase: 'inUse',
          evidence: 'experience',
          regions: ['maakunta:19'],
          keywords: ['yhdyshenkilö'],
          period: { start: '2017-08-01', end: '2020-12-31' },
          sections: {
            coreIdea: 'Yksi puhelinnumero.',
            tips: 'Aloita pienestä.',
          },
        },
      }),
    );
    expect(
      await screen.findByRole('heading', {
        level: 1,
        name: 'Järjestöyhdyshenkilö kuntaan',
      }),
    ).toBeInTheDocument();
    const way = screen.getByRole('navigation', { name: 'Where you are' });
    expect(
      within(way).getByRole('link', { name: 'Lapin järjestöhanke' }),
    ).toHaveAttribute('href', '/innokyla/workspace/default/lappi');
    expect(screen.getByText('Published')).toBeInTheDocument();
    expect(
      screen.getByText('Seen by: everybody in the portal'),
    ).toBeInTheDocument();
    expect(screen.getByText('Phase: In use')).toBeInTheDocument();

    const core = screen.getByRole('region', { name: 'Core idea' });
    expect(core).toHaveTextContent('Yksi puhelinnumero.');
    expect(
      screen.getByRole('region', { name: 'Tips for adopters' }),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('region', { name: 'Trial' }),
    ).not.toBeInTheDocument();
    const facts = screen.getByRole('region', { name: 'Facts' });
    expect(facts).toHaveTextContent('Lapland');
    expect(facts).toHaveTextContent('1 Aug 2017–31 Dec 2020');
    expect(
      within(facts).getByRole('link', { name: 'yhdyshenkilö' }),
    ).toHaveAttribute(
      'href',
      `/innokyla/models?${new URLSearchParams({ keyword: 'yhdyshenkilö' })}`,
    );
    await waitFor(async () =>
      expect(await findBarriers(container)).toEqual([]),
    );
  });

  it('sees what is said about a section, and how it went for those who tried', async () => {
    show(
      anEntity({
        spec: {
          sections: { coreIdea: 'Yksi puhelinnumero.', tips: 'Pienestä.' },
        },
      }),
      {
        listSectionThreads: async () => ({
          items: [{ section: 'tips', threads: 1, posts: 3 }],
        }),
        getExperienceSummary: async () => ({
          count: 1,
          again: { yes: 1, changed: 0, no: 0 },
        }),
      },
    );
    const tips = await screen.findByRole('link', {
      name: /^Discuss this: .*, 3 posts$/,
    });
    expect(tips).toHaveAttribute('href', `${at}?tab=discussion&section=tips`);
    expect(
      await screen.findByText('1 experience: 1 would do it again'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Share your experience' }),
    ).toHaveAttribute('href', `${at}?tab=discussion&start=experience`);
  });

  it('finds every tab at an address of its own', async () => {
    show(anEntity(), {
      listThreads: async () => ({ items: [], pageInfo: {}, totalItems: 3 }),
    });
    await userEvent.click(
      await screen.findByRole('tab', { name: 'Discussion (3)' }),
    );
    expect(addressBar()).toBe(`${at}?tab=discussion`);
    expect(screen.getByRole('tab', { name: 'Discussion (3)' })).toHaveAttribute(
      'aria-selected',
      'true',
    );
  });

  it('is told the same whether it is not there or may not be seen', async () => {
    renderScreen(<DetailPage />, {
      api: fakeApi({
        getEntity: async () => {
          throw refusal(404);
        },
      }),
      at,
      path,
    });
    expect(
      await screen.findByRole('heading', {
        level: 1,
        name: 'Not found, or you may not see it',
      }),
    ).toBeInTheDocument();
  });

  it('a writer is told of own changes that are not in the text, and led to what is missing', async () => {
    const own = anEntity({ missing: ['authors'] });
    show(
      { ...own, abilities: { ...own.abilities, canEdit: true } },
      {
        getDraft: async () =>
          ({ updatedAt: '2026-11-20T10:00:00.000Z' } as EntityDraft),
      },
    );
    expect(
      await screen.findByRole('link', { name: 'Go on writing' }),
    ).toHaveAttribute('href', `${at}/edit`);
    expect(screen.getByText(/Only you see them/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Authors' })).toHaveAttribute(
      'href',
      `${at}/edit#innokyla-edit-spec-authors`,
    );
  });

  it('a reader is offered nothing that only editors may do', async () => {
    show(anEntity({ missing: ['authors'] }));
    await screen.findByRole('heading', { level: 1 });
    expect(
      screen.queryByRole('button', { name: 'Publish' }),
    ).not.toBeInTheDocument();
    expect(
      screen.queryByRole('link', { name: /Edit|Add a document/ }),
    ).not.toBeInTheDocument();
    expect(screen.queryByText('Still missing')).not.toBeInTheDocument();
  });
});

describe('reading an application', () => {
  const application = anEntity({
    kind: 'GrantApplication',
    spec: {
      funder: 'STEA',
      grantType: 'C',
      state: 'partlyGranted',
      years: [2020],
      decidedOn: '2020-02-06',
      money: [{ year: 2020, applied: 21_000_000, granted: 750_000 }],
      reports: [
        { type: 'final', due: '2021-03-31T16:15:00+03:00' },
        {
          type: 'annual',
          due: '2020-03-31T16:15:00+03:00',
          deliveredOn: '2020-03-30',
        },
      ],
      sections: {},
    },
  });

  it('shows each sum apart, and says which are not known', async () => {
    show(application);
    const table = await screen.findByRole('table');
    const sum = (name: string) =>
      within(table).getByRole('row', { name: new RegExp(`^${name}`) });
    expect(sum('Applied')).toHaveTextContent('€210,000');
    expect(sum('Granted')).toHaveTextContent('€7,500');
    expect(sum('Carried forward')).toHaveTextContent('Not known');
    expect(sum('Paid')).toHaveTextContent('Not known');
  });

  it('says in words which report is late', async () => {
    show(application);
    const reports = await screen.findByRole('region', {
      name: 'Reports to the funder',
    });
    const [annual, final] = within(reports).getAllByRole('listitem');
    expect(annual).toHaveTextContent('Delivered 30 Mar 2020');
    expect(final).toHaveTextContent(/Late: was due 31 Mar 2021/);
  });
});

describe('coming to a workspace', () => {
  it('sees what it holds and who belongs to it', async () => {
    show(
      aWorkspace(),
      {
        listEntities: async query =>
          aPage([], { totalItems: query.kind === 'OperatingModel' ? 7 : 2 }),
        listMembers: async () => ({
          items: [
            {
              ref: 'user:default/lappi-yllapitaja',
              role: 'admin',
              addedAt: '2019-01-01T00:00:00Z',
              addedBy: 'user:default/ohjelmakoordinaattori',
            },
          ],
        }),
      },
      '/innokyla/workspace/default/lappi',
    );
    expect(
      await screen.findByRole('link', { name: /7\s*Operating models/ }),
    ).toHaveAttribute('href', '/innokyla/models?workspace=lappi');
    const members = await screen.findByRole('region', { name: 'Members' });
    expect(members).toHaveTextContent(/lappi-yllapitaja\s*Admin/);
  });
});
