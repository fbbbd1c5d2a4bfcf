import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { InnokylaApi } from '../../api';
import { findBarriers } from '../../__testUtils__/axe';
import { anEntity } from '../../__testUtils__/entities';
import { fakeApi, refusal, someSettings } from '../../__testUtils__/fakeApi';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { NewPage } from './NewPage';

const memberships = [
  { workspace: 'lappi', title: 'Lappi', role: 'member' as const },
  { workspace: 'kainuu', title: 'Kainuu', role: 'expert' as const },
];

const show = (given: Partial<InnokylaApi>, query = '') =>
  renderScreen(<NewPage />, {
    api: fakeApi({
      getSettings: async () => ({ ...someSettings, memberships }),
      ...given,
    }),
    at: `/innokyla/new${query}`,
    path: '/innokyla/new',
  });
const addressBar = () => screen.getByLabelText('address bar').textContent;

describe('beginning something new', () => {
  it('asks a model for nothing but its title, and goes on to writing', async () => {
    const createEntity = jest.fn(async (_body: object) =>
      anEntity({ status: 'draft' }),
    );
    const { container } = await show({ createEntity });
    await userEvent.type(
      await screen.findByLabelText('Title'),
      'Yhdyshenkilö kuntaan{Enter}',
    );
    await waitFor(() =>
      expect(addressBar()).toBe(
        '/innokyla/operatingmodel/lappi/jarjestoyhdyshenkilo/edit',
      ),
    );
    expect(createEntity).toHaveBeenCalledWith(
      expect.objectContaining({
        kind: 'OperatingModel',
        // The only workspace that may be written in: the other one is an expert's to read.
        workspace: 'lappi',
        title: 'Yhdyshenkilö kuntaan',
        language: 'en',
        spec: {},
      }),
    );
    expect(await findBarriers(container)).toEqual([]);
  });

  it('asks an application for what it cannot be without, and says what is missing', async () => {
    const createEntity = jest.fn(async (_body: object) => anEntity());
    await show({ createEntity }, '?kind=GrantApplication');
    expect(
      await screen.findByRole('radio', { name: /^Grant application/ }),
    ).toBeChecked();
    await userEvent.click(screen.getByText('Begin writing'));
    expect(screen.getAllByText('This must be filled in.')).toHaveLength(3);
    expect(screen.getByLabelText('Title')).toHaveFocus();
    expect(createEntity).not.toHaveBeenCalled();

    await userEvent.type(screen.getByLabelText('Title'), 'Hakemus 2027');
    await userEvent.type(screen.getByLabelText('Funder'), 'STEA');
    await userEvent.type(
      screen.getByRole('combobox', { name: 'Grant years' }),
      '2027{Enter}',
    );
    await userEvent.click(screen.getByText('Begin writing'));
    await waitFor(() =>
      expect(createEntity).toHaveBeenCalledWith(
        expect.objectContaining({
          spec: { funder: 'STEA', years: [2027] },
        }),
      ),
    );
  });

  it('fills an application in from a model and keeps where it came from', async () => {
    const createEntity = jest.fn(async (_body: object) => anEntity());
    const ref = 'operatingmodel:lappi/jarjestoyhdyshenkilo';
    await show(
      {
        createEntity,
        getEntity: async () =>
          anEntity({ spec: { sections: { needs: 'Mallin tarve.' } } }),
      },
      `?kind=GrantApplication&from=${encodeURIComponent(ref)}`,
    );
    expect(
      await screen.findByText(/are filled in from “Järjestöyhdyshenkilö/),
    ).toBeInTheDocument();
    await userEvent.type(screen.getByLabelText('Title'), 'Hakemus');
    await userEvent.type(screen.getByLabelText('Funder'), 'STEA');
    await userEvent.type(
      screen.getByRole('combobox', { name: 'Grant years' }),
      '2027{Enter}',
    );
    await userEvent.click(screen.getByText('Begin writing'));
    await waitFor(() =>
      expect(createEntity).toHaveBeenCalledWith(
        expect.objectContaining({
          spec: {
            funder: 'STEA',
            years: [2027],
            sections: { need: 'Mallin tarve.' },
            sources: { need: ref },
          },
        }),
      ),
    );
  });

  it('keeps what was typed when the connection breaks, and sends the same id again', async () => {
    const ids: string[] = [];
    const createEntity = jest.fn(async (body: { id: string }) => {
      ids.push(body.id);
      if (ids.length === 1) throw new TypeError('Failed to fetch');
      return anEntity();
    });
    await show({ createEntity: createEntity as InnokylaApi['createEntity'] });
    await userEvent.type(await screen.findByLabelText('Title'), 'Malli{Enter}');
    expect(await screen.findByRole('alert')).toHaveTextContent(/connection/i);
    expect(screen.getByLabelText('Title')).toHaveValue('Malli');
    await userEvent.click(screen.getByText('Begin writing'));
    await waitFor(() => expect(addressBar()).toMatch(/\/edit$/));
    expect(new Set(ids).size).toBe(1);
  });

  it('is told why the backend refuses', async () => {
    await show({
      createEntity: async () => {
        throw refusal(409, 'The workspace is archived and read-only.');
      },
    });
    await userEvent.type(await screen.findByLabelText('Title'), 'Malli{Enter}');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The workspace is archived',
    );
  });

  it('tells who belongs nowhere what to do', async () => {
    await show({
      getSettings: async () => ({ ...someSettings, memberships: [] }),
    });
    expect(
      await screen.findByText(/You belong to no workspace/),
    ).toBeInTheDocument();
    expect(screen.queryByLabelText('Title')).not.toBeInTheDocument();
  });
});
