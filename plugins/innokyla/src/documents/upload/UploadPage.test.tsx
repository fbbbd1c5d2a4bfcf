import type { CreateEntityRequest } from '@innokyla/backstage-plugin-innokyla-common';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { InnokylaApi } from '../../api';
import { findBarriers } from '../../__testUtils__/axe';
import { aWorkspace, anEntity } from '../../__testUtils__/entities';
import { fakeApi, refusal, someSettings } from '../../__testUtils__/fakeApi';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { controlledTransfers, type SentFile } from '../__testUtils__/transfers';
import { UploadPage } from './UploadPage';

const mockTransfers = controlledTransfers();
jest.mock('../transfer/tusTransfer', () => ({
  createTusTransfers: () => mockTransfers.create,
}));
beforeEach(() => mockTransfers.sent.splice(0));

const pdf = (name: string) =>
  new File(['%PDF-1.4'], name, { type: 'application/pdf' });

const arrive = (file: SentFile, id: string) =>
  act(async () => file.events.onDone(id));

function show(given: Partial<InnokylaApi> = {}, query = '') {
  const requests: CreateEntityRequest[] = [];
  const view = renderScreen(<UploadPage />, {
    api: fakeApi({
      getEntity: async () => aWorkspace(),
      createEntity: async request => {
        requests.push(request);
        return anEntity({ kind: request.kind, name: 'hakemus-2020' });
      },
      ...given,
    }),
    at: `/innokyla/upload${query}`,
    path: '/innokyla/upload',
  });
  return { ...view, requests };
}

async function chooseFiles(...files: File[]) {
  const input = await waitFor(() => {
    const found = document.querySelector<HTMLInputElement>('input[type=file]');
    expect(found).not.toBeNull();
    return found!;
  });
  await userEvent.upload(input, files, { applyAccept: false });
}

async function chooseYear(year: string) {
  await userEvent.type(screen.getByRole('combobox', { name: 'Years' }), year);
  await userEvent.click(await screen.findByRole('option', { name: year }));
}

const save = () =>
  userEvent.click(
    screen.getByRole('button', { name: 'Save to the catalogue' }),
  );
const addressBar = () => screen.getByLabelText('address bar').textContent;
const checked = /no personal data/;

describe('uploading a grant application', () => {
  it('catalogues it with all its files and ends on it', async () => {
    const { requests, container } = show();
    await chooseFiles(pdf('lapin-hakemus-2020.pdf'), pdf('liite.pdf'));
    expect(mockTransfers.sent).toMatchObject([
      { name: 'lapin-hakemus-2020.pdf', workspace: 'lappi' },
      { name: 'liite.pdf', workspace: 'lappi' },
    ]);
    await chooseYear('2020');
    await userEvent.type(
      screen.getByRole('textbox', { name: 'Funder' }),
      'STEA',
    );
    await userEvent.click(screen.getByRole('radio', { name: 'The portal' }));
    await userEvent.click(screen.getByRole('radio', { name: checked }));
    expect(await findBarriers(container)).toEqual([]);
    await arrive(mockTransfers.sent[0], 'upload-1');
    await arrive(mockTransfers.sent[1], 'upload-2');
    await save();
    await waitFor(() =>
      expect(addressBar()).toBe(
        '/innokyla/grantapplication/lappi/hakemus-2020',
      ),
    );
    expect(requests).toHaveLength(1);
    expect(requests[0]).toMatchObject({
      kind: 'GrantApplication',
      workspace: 'lappi',
      title: 'Lapin hakemus 2020',
      visibility: 'portal',
      status: 'published',
      spec: { years: [2020], funder: 'STEA', regions: ['maakunta:19'] },
      uploads: [
        {
          id: 'upload-1',
          title: 'Lapin hakemus 2020',
          type: 'application',
          personalDataChecked: true,
        },
        { id: 'upload-2', title: 'Liite', type: 'other' },
      ],
    });
  }, 30_000);

  it('shows what is missing beside each field and leads the keyboard to the first', async () => {
    show();
    await screen.findByRole('button', { name: 'Save to the catalogue' });
    await save();
    expect(screen.getByText('4 things need correcting')).toBeInTheDocument();
    const choose = screen.getByRole('button', { name: 'Choose files' });
    await waitFor(() => expect(choose).toHaveFocus());
    expect(choose).toHaveAccessibleDescription(
      expect.stringContaining('Choose at least one file.'),
    );
    expect(
      screen.getByRole('textbox', { name: 'Funder' }),
    ).toHaveAccessibleDescription('Write the name of the funder.');
    expect(screen.getByText('Choose at least one year.')).toBeInTheDocument();
  });

  it('keeps what was typed when the portal refuses it, and says so beside the field', async () => {
    const error = Object.assign(refusal(400), {
      body: {
        error: {
          message: 'spec.funder: must be at most 200 characters',
          issues: [
            { field: 'spec.funder', message: 'must be at most 200 characters' },
          ],
        },
      },
    });
    let refuse = true;
    const ids: string[] = [];
    show({
      createEntity: async request => {
        ids.push(request.id);
        if (refuse) throw error;
        return anEntity({ kind: request.kind, name: 'hakemus-2020' });
      },
    });
    await chooseFiles(pdf('hakemus.pdf'));
    await arrive(mockTransfers.sent[0], 'upload-1');
    await chooseYear('2020');
    const funder = screen.getByRole('textbox', { name: 'Funder' });
    await userEvent.type(funder, 'STEA');
    await userEvent.click(screen.getByRole('radio', { name: checked }));
    await save();
    await waitFor(() =>
      expect(funder).toHaveAccessibleDescription(
        'must be at most 200 characters',
      ),
    );
    expect(funder).toHaveFocus();
    expect(funder).toHaveValue('STEA');
    refuse = false;
    await save();
    await waitFor(() => expect(addressBar()).toMatch('hakemus-2020'));
    // The same thing asked for again, not another.
    expect(ids).toEqual([ids[0], ids[0]]);
  }, 30_000);

  it('saves by itself when the last file arrives', async () => {
    const { requests } = show();
    await chooseFiles(pdf('hakemus.pdf'));
    await chooseYear('2020');
    await userEvent.type(
      screen.getByRole('textbox', { name: 'Funder' }),
      'STEA',
    );
    await userEvent.click(screen.getByRole('radio', { name: checked }));
    await save();
    expect(
      screen.getByText('Saves as soon as the file has arrived'),
    ).toBeInTheDocument();
    expect(requests).toEqual([]);
    await arrive(mockTransfers.sent[0], 'upload-1');
    await waitFor(() => expect(requests).toHaveLength(1));
  }, 30_000);
});

describe('uploading documents', () => {
  it('makes one of each file, about what the button was pressed on', async () => {
    const { requests } = show(
      {},
      '?to=operatingmodel:lappi/jarjestoyhdyshenkilo',
    );
    await chooseFiles(pdf('muistio.pdf'), pdf('raportti.pdf'));
    await arrive(mockTransfers.sent[0], 'upload-1');
    await arrive(mockTransfers.sent[1], 'upload-2');
    const title = screen.getByRole('textbox', {
      name: 'Title of muistio.pdf',
    });
    await userEvent.clear(title);
    await userEvent.type(title, 'Muistio 3.2.2020');
    await userEvent.click(
      screen.getByRole('combobox', { name: /Type of muistio.pdf/ }),
    );
    await userEvent.click(screen.getByRole('option', { name: 'Memo' }));
    await userEvent.click(screen.getByRole('radio', { name: checked }));
    await save();
    await waitFor(() => expect(requests).toHaveLength(2));
    const belongsTo = ['operatingmodel:lappi/jarjestoyhdyshenkilo'];
    expect(requests).toMatchObject([
      {
        kind: 'Document',
        title: 'Muistio 3.2.2020',
        spec: { type: 'memo', documents: belongsTo },
        uploads: [{ id: 'upload-1' }],
      },
      {
        kind: 'Document',
        title: 'Raportti',
        spec: { type: 'other', documents: belongsTo },
        uploads: [{ id: 'upload-2' }],
      },
    ]);
    expect(requests[0].id).not.toBe(requests[1].id);
    await waitFor(() =>
      expect(addressBar()).toBe(
        '/innokyla/operatingmodel/lappi/jarjestoyhdyshenkilo?tab=documents',
      ),
    );
  }, 30_000);

  it('keeps them as drafts while personal data may be in them', async () => {
    const { requests } = show({}, '?as=document');
    await chooseFiles(pdf('muistio.pdf'));
    await arrive(mockTransfers.sent[0], 'upload-1');
    await userEvent.click(screen.getByRole('radio', { name: 'The portal' }));
    await userEvent.click(
      screen.getByRole('radio', { name: 'They do, or I am not sure' }),
    );
    await save();
    await waitFor(() =>
      expect(requests).toMatchObject([
        { status: 'draft', spec: { personalDataChecked: false } },
      ]),
    );
  }, 30_000);
});

describe('a file that does not get through', () => {
  it('is refused at once when it is too large, with what to do about it', async () => {
    show({
      getSettings: async () => ({
        ...someSettings,
        uploads: { ...someSettings.uploads, maxSize: 5 },
      }),
    });
    await chooseFiles(pdf('hakemus.pdf'));
    const list = await screen.findByRole('list', { name: 'Files' });
    expect(list).toHaveTextContent(/The file is too large: 8 bytes/);
    expect(mockTransfers.sent).toEqual([]);
  });

  it('says that the connection is lost and that it goes on by itself', async () => {
    show();
    await chooseFiles(pdf('hakemus.pdf'));
    await act(async () => mockTransfers.sent[0].events.onWaiting());
    const list = screen.getByRole('list', { name: 'Files' });
    const item = within(list).getByRole('listitem');
    expect(
      within(item).getByText(/Connection lost, continues by itself · 0 %/),
    ).toBeInTheDocument();
    expect(
      within(item).getByRole('progressbar', { name: 'Sending hakemus.pdf' }),
    ).toBeInTheDocument();
    await userEvent.click(
      within(item).getByRole('button', { name: 'Pause hakemus.pdf' }),
    );
    await userEvent.click(
      within(item).getByRole('button', { name: 'Continue hakemus.pdf' }),
    );
    await userEvent.click(
      within(item).getByRole('button', { name: 'Remove hakemus.pdf' }),
    );
    expect(within(list).queryByRole('listitem')).not.toBeInTheDocument();
  });
});

describe('choosing where it goes', () => {
  const memberships = [
    { workspace: 'kainuu', title: 'Kainuu', role: 'member' as const },
    { workspace: 'lappi', title: 'Lappi', role: 'admin' as const },
    { workspace: 'stea', title: 'STEA', role: 'expert' as const },
  ];

  it('sends nothing before the workspace is chosen, and offers only those one may write into', async () => {
    show({ getSettings: async () => ({ ...someSettings, memberships }) });
    await chooseFiles(pdf('hakemus.pdf'));
    expect(
      screen.getByText('Sending begins when you have chosen the workspace.'),
    ).toBeInTheDocument();
    expect(mockTransfers.sent).toEqual([]);
    await userEvent.click(screen.getByRole('combobox', { name: 'Workspace' }));
    expect(
      screen.getAllByRole('option').map(option => option.textContent),
    ).toEqual(['Kainuu', 'Lappi']);
    await userEvent.click(screen.getByRole('option', { name: 'Kainuu' }));
    expect(mockTransfers.sent).toMatchObject([{ workspace: 'kainuu' }]);
  });

  it('an expert who is a member of no workspace is told whom to ask', async () => {
    const { container } = show({
      getSettings: async () => ({
        ...someSettings,
        memberships: [memberships[2]],
      }),
    });
    expect(
      await screen.findByText('You are not yet a member of any workspace'),
    ).toBeInTheDocument();
    expect(screen.getByText(/Ask an admin/)).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Find your workspace' }),
    ).toHaveAttribute('href', '/innokyla/workspaces');
    expect(await findBarriers(container)).toEqual([]);
  });

  it('can try again when the portal did not answer', async () => {
    let fails = true;
    show({
      getSettings: async () => {
        if (fails) throw refusal(500);
        return someSettings;
      },
    });
    const retry = await screen.findByRole('button', { name: 'Try again' });
    fails = false;
    await userEvent.click(retry);
    expect(
      await screen.findByRole('button', { name: 'Choose files' }),
    ).toBeInTheDocument();
  });
});
