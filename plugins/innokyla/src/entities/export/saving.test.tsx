import { useState } from 'react';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findBarriers } from '../../__testUtils__/axe';
import { aPage, anEntity } from '../../__testUtils__/entities';
import { fakeApi, refusal, someSettings } from '../../__testUtils__/fakeApi';
import { renderScreen } from '../../__testUtils__/renderScreen';
import type { InnokylaApi } from '../../api';
import { useAsked } from '../actions/useAsked';
import { BrowsePage } from '../browse/BrowsePage';
import { useExportActions } from './useExportActions';

/** Addresses that the browser was sent to for a file. */
let saved: string[];
beforeEach(() => {
  saved = [];
  jest
    .spyOn(HTMLAnchorElement.prototype, 'click')
    .mockImplementation(function click(this: HTMLAnchorElement) {
      saved.push(this.href);
    });
});
afterEach(() => jest.restoreAllMocks());

const model = anEntity({ language: 'sv' });

/** The entity's menu, as far as this feature fills it. */
function Menu() {
  const [said, setSaid] = useState('');
  const [ask, dialog] = useAsked(model, setSaid);
  return (
    <>
      {useExportActions().map(action => (
        <button
          key={action.label}
          onClick={() => {
            if ('Dialog' in action) ask(action.Dialog);
            else if ('onClick' in action) action.onClick();
          }}
        >
          {action.label}
        </button>
      ))}
      {dialog}
      <p>{said}</p>
    </>
  );
}

const openMenu = async (given: Partial<InnokylaApi>) => {
  renderScreen(<Menu />, { api: fakeApi(given) });
  await userEvent.click(
    await screen.findByRole('button', { name: 'Save as a file' }),
  );
  return screen.findByRole('dialog', { name: 'Save as a file' });
};
const allowed = {
  checkExport: async () => ({ leftOut: {} }),
  allowDownloads: async () => {},
};

describe('taking a model out of the portal', () => {
  it('saves it as a document to read, in the language of the screen', async () => {
    const steps: string[] = [];
    const dialog = await openMenu({
      checkExport: async path => {
        steps.push(`checked ${path}`);
        return { leftOut: {} };
      },
      allowDownloads: async () => {
        steps.push('cookie');
      },
    });
    expect(
      within(dialog).getByRole('radio', { name: /To read and edit/ }),
    ).toBeChecked();
    expect(await findBarriers(dialog)).toEqual([]);
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Save the file' }),
    );
    const path =
      '/exports/operatingmodel/lappi/jarjestoyhdyshenkilo?format=markdown&language=en';
    expect(
      await screen.findByText('The file is being saved to your device.'),
    ).toBeInTheDocument();
    expect(saved).toEqual([`http://localhost:7007/api/innokyla${path}`]);
    expect(steps).toEqual([`checked ${path}`, 'cookie']);
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
  });

  it('saves it for other programs, with labels in another language', async () => {
    const dialog = await openMenu(allowed);
    await userEvent.click(
      within(dialog).getByRole('radio', { name: /For other programs/ }),
    );
    await userEvent.click(
      within(dialog).getByRole('combobox', { name: /Language of the labels/ }),
    );
    await userEvent.click(
      await screen.findByRole('option', { name: 'Finnish' }),
    );
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Save the file' }),
    );
    await waitFor(() =>
      expect(saved).toEqual([
        expect.stringContaining('?format=json&language=fi'),
      ]),
    );
  });

  it.each([
    ['it may no longer be seen', refusal(404)],
    ['the connection is gone', new TypeError('Failed to fetch')],
  ])('stays on the page and says so when %s', async (_when, error) => {
    const dialog = await openMenu({
      ...allowed,
      checkExport: async () => {
        throw error;
      },
    });
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Save the file' }),
    );
    expect(await within(dialog).findByRole('alert')).toBeInTheDocument();
    expect(saved).toEqual([]);
    expect(
      within(dialog).getByRole('button', { name: 'Save the file' }),
    ).toBeEnabled();
  });

  it('prints it', async () => {
    const print = jest.spyOn(window, 'print').mockImplementation();
    renderScreen(<Menu />, { api: fakeApi() });
    await userEvent.click(await screen.findByRole('button', { name: 'Print' }));
    await waitFor(() => expect(print).toHaveBeenCalledTimes(1));
  });
});

describe('taking a list out of the portal', () => {
  const application = anEntity({
    kind: 'GrantApplication',
    spec: { funder: 'STEA', years: [2020], state: 'granted' },
  });
  const openList = async (
    plural: string,
    given: Partial<InnokylaApi> = {},
    query = '',
  ) => {
    renderScreen(<BrowsePage />, {
      api: fakeApi({
        listEntities: async () => aPage([application]),
        ...allowed,
        ...given,
      }),
      at: `/innokyla/${plural}${query}`,
      path: '/innokyla/:plural',
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Save the list' }),
    );
    return screen.findByRole('dialog', { name: 'Save the list' });
  };
  const confirm = (dialog: HTMLElement) =>
    within(dialog).getByRole('button', { name: 'Save the file' });

  it('saves what the filters let through as a table', async () => {
    const dialog = await openList(
      'applications',
      {},
      '?region=maakunta%3A19&region=maakunta%3A13&programme=ohjelma',
    );
    expect(await findBarriers(dialog)).toEqual([]);
    await userEvent.click(confirm(dialog));
    await waitFor(() => expect(saved).toHaveLength(1));
    const { pathname, searchParams } = new URL(saved[0]);
    expect(pathname).toBe('/api/innokyla/exports/entities');
    expect([...searchParams]).toEqual([
      ['kind', 'GrantApplication'],
      ['programme', 'ohjelma'],
      ['filter.region', 'maakunta:19'],
      ['filter.region', 'maakunta:13'],
      ['format', 'csv'],
      ['language', 'en'],
    ]);
  });

  it('learns before saving grants how many there are and what is left out', async () => {
    const dialog = await openList('applications', {
      checkExport: async () => ({
        grants: 3,
        leftOut: { decidedOn: 2, host: 1, granted: 0 },
      }),
    });
    await userEvent.click(
      await within(dialog).findByRole('radio', { name: /360Giving/ }),
    );
    expect(
      await within(dialog).findByText('There are 3 grants in the file.'),
    ).toBeInTheDocument();
    expect(
      within(dialog)
        .getAllByRole('listitem')
        .map(item => item.textContent),
    ).toEqual([
      '2 without the day of their decision',
      '1 whose workspace names no host organisation',
    ]);
    expect(await findBarriers(dialog)).toEqual([]);
    await userEvent.click(confirm(dialog));
    await waitFor(() =>
      expect(saved).toEqual([expect.stringContaining('format=360giving')]),
    );
  });

  it('cannot save grants when there are none', async () => {
    const dialog = await openList('applications', {
      checkExport: async () => ({ grants: 0, leftOut: { host: 1 } }),
    });
    await userEvent.click(
      await within(dialog).findByRole('radio', { name: /360Giving/ }),
    );
    expect(
      await within(dialog).findByText('There are no grants to save.'),
    ).toBeInTheDocument();
    expect(confirm(dialog)).toBeDisabled();
    await userEvent.click(within(dialog).getByRole('radio', { name: /CSV/ }));
    expect(confirm(dialog)).toBeEnabled();
  });

  it('is offered no grants where the owner has not set who publishes them', async () => {
    const getSettings = jest.fn(async () => ({
      ...someSettings,
      exports: { threeSixtyGiving: false },
    }));
    const dialog = await openList('applications', { getSettings });
    await waitFor(() => expect(getSettings).toHaveBeenCalled());
    await act(async () => {
      await getSettings.mock.results[0].value;
    });
    expect(within(dialog).queryByRole('radio')).not.toBeInTheDocument();
    expect(dialog).toHaveTextContent('Table for a spreadsheet (CSV)');
  });

  it('is offered no grants among models', async () => {
    const dialog = await openList('models');
    expect(within(dialog).queryByRole('radio')).not.toBeInTheDocument();
    await userEvent.click(confirm(dialog));
    await waitFor(() =>
      expect(saved).toEqual([expect.stringContaining('format=csv')]),
    );
  });

  it('is not offered a file of nothing', async () => {
    renderScreen(<BrowsePage />, {
      api: fakeApi(),
      at: '/innokyla/models',
      path: '/innokyla/:plural',
    });
    await screen.findByText('Nothing here yet');
    expect(
      screen.queryByRole('button', { name: 'Save the list' }),
    ).not.toBeInTheDocument();
  });
});
