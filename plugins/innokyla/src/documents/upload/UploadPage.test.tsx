import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findBarriers } from '../../__testUtils__/axe';
import { anEntity } from '../../__testUtils__/entities';
import { refusal } from '../../__testUtils__/fakeApi';
import { chooseFiles, pdf, showUpload } from '../__testUtils__/showUpload';
import { controlledTransfers, type SentFile } from '../__testUtils__/transfers';

const mockTransfers = controlledTransfers();
jest.mock('../transfer/tusTransfer', () => ({
  createTusTransfers: () => mockTransfers.create,
}));
beforeEach(() => mockTransfers.sent.splice(0));

const arrive = (file: SentFile, id: string) =>
  act(async () => file.events.onDone(id));

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
    const { requests, container } = showUpload();
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
  }, 90_000);

  it('shows what is missing beside each field and leads the keyboard to the first', async () => {
    showUpload();
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
    showUpload({
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
  }, 90_000);

  it('saves by itself when the last file arrives', async () => {
    const { requests } = showUpload();
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
  }, 90_000);
});

describe('uploading documents', () => {
  it('makes one of each file, about what the button was pressed on', async () => {
    const { requests } = showUpload(
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
  }, 90_000);

  it('keeps them as drafts while personal data may be in them', async () => {
    const { requests } = showUpload({}, '?as=document');
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
  }, 90_000);
});
