import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findBarriers } from '../../__testUtils__/axe';
import { refusal, someSettings } from '../../__testUtils__/fakeApi';
import { chooseFiles, pdf, showUpload } from '../__testUtils__/showUpload';
import { controlledTransfers } from '../__testUtils__/transfers';

const mockTransfers = controlledTransfers();
jest.mock('../transfer/tusTransfer', () => ({
  createTusTransfers: () => mockTransfers.create,
}));
beforeEach(() => mockTransfers.sent.splice(0));

describe('a file that does not get through', () => {
  it('is refused at once when it is too large, with what to do about it', async () => {
    showUpload({
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
    showUpload();
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
    expect(screen.getByRole('button', { name: 'Choose files' })).toHaveFocus();
  });
});

describe('choosing where it goes', () => {
  const memberships = [
    { workspace: 'kainuu', title: 'Kainuu', role: 'member' as const },
    { workspace: 'lappi', title: 'Lappi', role: 'admin' as const },
    { workspace: 'stea', title: 'STEA', role: 'expert' as const },
  ];

  it('sends nothing before the workspace is chosen, and offers only those one may write into', async () => {
    showUpload({ getSettings: async () => ({ ...someSettings, memberships }) });
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
    const { container } = showUpload({
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
    showUpload({
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
