import type { Suggestions } from '@innokyla/backstage-plugin-innokyla-common';
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findBarriers } from '../../../__testUtils__/axe';
import {
  anUpload,
  fakeApi,
  noSuggestions,
} from '../../../__testUtils__/fakeApi';
import type { InnokylaApi } from '../../../api';
import { chooseFiles, pdf, showUpload } from '../../__testUtils__/showUpload';
import { controlledTransfers } from '../../__testUtils__/transfers';

const mockTransfers = controlledTransfers();
jest.mock('../../transfer/tusTransfer', () => ({
  createTusTransfers: () => mockTransfers.create,
}));
beforeEach(() => mockTransfers.sent.splice(0));

const said = <T,>(value: T, line: string, confidence = 0.9) => ({
  value,
  confidence,
  source: { line, page: 1 },
});

const ofApplication: Suggestions = {
  ...noSuggestions,
  state: 'done',
  title: [said('Hankehakemus 2020', 'Hankehakemus 2020')],
  years: [said(2020, 'Avustusvuosi: 2020')],
  funder: [
    said('STEA', 'Rahoittaja: STEA'),
    said('Veikkaus', 'Veikkauksen tuotoista', 0.4),
  ],
  money: [
    said(
      { role: 'applied', year: 2020, cents: 21_000_000 },
      'Haettava avustus: 210 000 €',
      0.95,
    ),
  ],
};

/** The page with a file that has arrived, and what is read from it. */
async function showFilled(
  given: Partial<InnokylaApi> = {},
  before?: () => Promise<void>,
) {
  const view = showUpload({
    getSuggestions: async () => ofApplication,
    ...given,
  });
  await chooseFiles(pdf('hakemus-2020.pdf'));
  await before?.();
  await act(async () => mockTransfers.sent[0].events.onDone('upload-1'));
  await screen.findByText(/filled from hakemus-2020.pdf/);
  return view;
}

const funder = () => screen.getByRole('textbox', { name: 'Funder' });
const save = () =>
  userEvent.click(
    screen.getByRole('button', { name: 'Save to the catalogue' }),
  );

describe('a form that a file fills in', () => {
  it('says how much was filled, where each value stands, and saves it at the person’s word', async () => {
    const { requests, container } = await showFilled();
    expect(screen.getByText(/filled from hakemus-2020/)).toHaveTextContent(
      '4 fields were filled from hakemus-2020.pdf. Check them.',
    );
    expect(funder()).toHaveValue('STEA');
    const note = screen.getByRole('group', { name: 'From the file: Money' });
    expect(note).toHaveTextContent(
      'From the file, page 1: «Haettava avustus: 210 000 €»',
    );
    expect(screen.getByRole('textbox', { name: 'Applied 2020' })).toHaveValue(
      '210\u00a0000,00',
    );
    expect(requests).toEqual([]);
    expect(await findBarriers(container)).toEqual([]);
    await userEvent.click(screen.getByRole('radio', { name: /no personal/ }));
    await save();
    await waitFor(() =>
      expect(requests).toMatchObject([
        {
          title: 'Hankehakemus 2020',
          spec: {
            years: [2020],
            funder: 'STEA',
            money: [{ year: 2020, applied: 21_000_000 }],
          },
        },
      ]),
    );
    // What is saved is not there again: the next application is another one.
    await waitFor(() =>
      expect(Object.keys(localStorage).join()).not.toContain('innokyla.upload'),
    );
  }, 60_000);

  it('offers another of one’s own workspaces that the file speaks of, and goes there when asked to', async () => {
    const settings = await fakeApi().getSettings();
    const member = { ...settings.memberships[0], role: 'member' as const };
    const other = { workspace: 'kainuu', title: 'Kainuu', role: member.role };
    await showFilled(
      {
        getSettings: async () => ({
          ...settings,
          memberships: [member, other],
        }),
        getSuggestions: async () => ({
          ...ofApplication,
          workspaces: [
            said({ name: 'kainuu', title: 'Kainuu' }, 'Hanke: Kainuu'),
          ],
        }),
      },
      async () => {
        await userEvent.click(
          screen.getByRole('combobox', { name: /^Workspace/ }),
        );
        await userEvent.click(
          screen.getByRole('option', { name: member.title }),
        );
      },
    );
    await userEvent.click(screen.getByRole('button', { name: 'Use: Kainuu' }));
    expect(
      screen.getByRole('combobox', { name: /^Workspace/ }),
    ).toHaveTextContent('Kainuu');
    expect(screen.queryByRole('button', { name: 'Use: Kainuu' })).toBeNull();
  }, 60_000);

  it('takes back with one click what the file should not have said', async () => {
    await showFilled();
    await userEvent.click(
      screen.getByRole('button', { name: /says of Funder: STEA/ }),
    );
    expect(funder()).toHaveValue('');
    expect(funder()).toHaveFocus();
    const note = screen.getByRole('group', { name: 'From the file: Funder' });
    await userEvent.click(
      within(note).getByRole('button', { name: /Use: Veikkaus/ }),
    );
    expect(funder()).toHaveValue('Veikkaus');
    await userEvent.click(
      screen.getByRole('button', { name: /says of Money: Applied 2020/ }),
    );
    expect(screen.queryByRole('textbox', { name: 'Applied 2020' })).toBeNull();
  }, 60_000);

  it('never overwrites what the person has typed', async () => {
    await showFilled({}, () => userEvent.type(funder(), 'Oma rahoittaja'));
    expect(funder()).toHaveValue('Oma rahoittaja');
    expect(
      screen.getByRole('button', { name: /Use: STEA/ }),
    ).toBeInTheDocument();
  }, 60_000);

  it('waits while the file is being read', async () => {
    let state: Suggestions['state'] = 'waiting';
    const asked = jest.fn(async () =>
      state === 'done' ? ofApplication : { ...noSuggestions, state },
    );
    showUpload({ getSuggestions: asked });
    await chooseFiles(pdf('hakemus-2020.pdf'));
    await act(async () => mockTransfers.sent[0].events.onDone('upload-1'));
    expect(
      await screen.findByText(/The text of the file is being read/),
    ).toBeInTheDocument();
    state = 'done';
    await screen.findByText(/filled from/, undefined, { timeout: 10_000 });
    expect(funder()).toHaveValue('STEA');
  }, 60_000);
});

describe('what was filled in before the page was closed', () => {
  it('is there again, with the file that had arrived', async () => {
    const upload = anUpload({ fileName: 'hakemus-2020.pdf' });
    showUpload({ getSuggestions: async () => noSuggestions });
    await chooseFiles(pdf('hakemus-2020.pdf'));
    await act(async () => mockTransfers.sent[0].events.onDone('upload-1'));
    await userEvent.type(funder(), 'STEA');
    await waitFor(() =>
      expect(JSON.stringify({ ...localStorage })).toContain('upload-1'),
    );
    cleanup();

    const { requests } = showUpload(
      {
        listUploads: async () => [upload],
        getSuggestions: async () => noSuggestions,
      },
      '',
      { again: true },
    );
    expect(
      await screen.findByText('What you had filled in is here again.'),
    ).toBeInTheDocument();
    expect(screen.getAllByText('hakemus-2020.pdf').length).toBeGreaterThan(0);
    expect(funder()).toHaveValue('STEA');
    expect(requests).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Start over' }));
    expect(funder()).toHaveValue('');
  }, 60_000);
});
