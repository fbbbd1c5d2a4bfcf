import type { WorkspaceStorage as Storage } from '@innokyla/backstage-plugin-innokyla-common';
import { screen, within } from '@testing-library/react';
import { findBarriers } from '../../__testUtils__/axe';
import { aWorkspace, memberAbilities } from '../../__testUtils__/entities';
import { fakeApi, refusal, someSettings } from '../../__testUtils__/fakeApi';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { PortalStorage } from './PortalStorage';
import { WorkspaceStorage } from './WorkspaceStorage';

const GB = 1_000_000_000;
const someStorage: Storage = {
  used: 1.2 * GB,
  quota: 10 * GB,
  documents: 14,
  versions: 20,
  attachments: 1,
  damaged: [],
};
const damaged: Storage['damaged'] = [
  {
    sha256: 'ab'.repeat(32),
    problem: 'missing',
    checkedAt: '2026-11-20T08:00:00Z',
    documents: [
      { ref: 'document:lappi/kasikirja', title: 'Käsikirja', version: 2 },
    ],
  },
];

describe('the room that a workspace’s files take', () => {
  const show = (storage: Partial<Storage>, canManage = true) =>
    renderScreen(
      <WorkspaceStorage
        entity={aWorkspace({ abilities: { ...memberAbilities, canManage } })}
      />,
      {
        api: fakeApi({
          getWorkspaceStorage: async () => ({ ...someStorage, ...storage }),
        }),
      },
    );

  it('an admin sees it, in words and as a bar', async () => {
    const { container } = show({});
    expect(
      await screen.findByText('Files take 1.2 GB of 10 GB'),
    ).toBeInTheDocument();
    const bar = screen.getByRole('progressbar');
    expect(bar).toHaveAttribute('aria-valuenow', '12');
    expect(bar).toHaveAttribute('aria-valuetext', 'Files take 1.2 GB of 10 GB');
    expect(
      screen.getByText('14 documents · 20 versions · 1 attachment'),
    ).toBeInTheDocument();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(await findBarriers(container)).toEqual([]);
  });

  it('without a limit there is no bar', async () => {
    show({ quota: undefined });
    expect(await screen.findByText('Files take 1.2 GB')).toBeInTheDocument();
    expect(screen.queryByRole('progressbar')).toBeNull();
  });

  it.each([
    [9.2, /nearly full/],
    [10.5, /The room is full/],
  ])('is warned at %s GB', async (used, words) => {
    show({ used: used * GB });
    expect(await screen.findByText(words)).toBeInTheDocument();
  });

  it('is told which files are damaged and what to do', async () => {
    const { container } = show({ damaged });
    expect(
      await screen.findByRole('link', { name: 'Käsikirja, version 2' }),
    ).toHaveAttribute('href', '/innokyla/document/lappi/kasikirja');
    expect(screen.getByText(/the file is missing/)).toBeInTheDocument();
    expect(screen.getByText(/as a new version/)).toBeInTheDocument();
    expect(await findBarriers(container)).toEqual([]);
  });

  it('a member sees none of it', async () => {
    const { container } = show({}, false);
    await screen.findByLabelText('address bar');
    expect(within(container).queryByText(/Files take/)).toBeNull();
    expect(within(container).queryByRole('heading')).toBeNull();
  });
});

describe('the store of the whole portal', () => {
  const portal = {
    used: 3 * GB,
    files: 1234,
    verifiedAt: '2026-11-20T08:00:00Z',
    damaged: [],
    workspaces: [
      { name: 'lappi', title: 'Lapin järjestöhanke', used: 2 * GB },
      { name: 'kainuu', title: 'Kainuu', used: GB, quota: 5 * GB },
    ],
  };
  const show = (isModerator: boolean, storage = async () => portal) =>
    renderScreen(<PortalStorage />, {
      api: fakeApi({
        getSettings: async () => ({ ...someSettings, isModerator }),
        getPortalStorage: storage,
      }),
    });

  it('a moderator sees how large it is, when it was checked and who takes most', async () => {
    const { container } = show(true);
    expect(await screen.findByText(/Files take 3 GB/)).toBeInTheDocument();
    expect(screen.getByText(/No file was found damaged/)).toBeInTheDocument();
    const row = screen.getByRole('row', { name: /Kainuu/ });
    expect(row).toHaveTextContent('1 GB');
    expect(row).toHaveTextContent('5 GB');
    expect(screen.getByRole('row', { name: /Lapin/ })).toHaveTextContent(
      'No limit',
    );
    expect(await findBarriers(container)).toEqual([]);
  });

  it('is told when nothing has been checked yet', async () => {
    show(true, async () => ({ ...portal, verifiedAt: undefined as never }));
    expect(
      await screen.findByText(/have not been checked yet/),
    ).toBeInTheDocument();
    expect(screen.queryByText(/No file was found damaged/)).toBeNull();
  });

  it('can try again when it did not answer', async () => {
    show(true, async () => {
      throw refusal(503);
    });
    expect(
      await screen.findByRole('button', { name: 'Try again' }),
    ).toBeInTheDocument();
  });

  it('others see nothing of it', async () => {
    const { container } = show(false);
    await screen.findByLabelText('address bar');
    expect(within(container).queryByRole('heading')).toBeNull();
  });
});
