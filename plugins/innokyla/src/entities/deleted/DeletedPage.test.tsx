import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { InnokylaApi } from '../../api';
import { findBarriers } from '../../__testUtils__/axe';
import { aPage, anEntity } from '../../__testUtils__/entities';
import { fakeApi, refusal, someSettings } from '../../__testUtils__/fakeApi';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { DeletedNotice } from './DeletedNotice';
import { DeletedPage } from './DeletedPage';

const ref = 'operatingmodel:lappi/jarjestoyhdyshenkilo';
const deleted = anEntity({
  revision: 7,
  updatedBy: 'user:default/lappi-yllapitaja',
  deletedAt: '2026-11-20T10:00:00Z',
  purgeAt: '2027-02-20T10:00:00Z',
});
const admin: Partial<InnokylaApi> = {
  getSettings: async () => ({
    ...someSettings,
    memberships: [
      { workspace: 'lappi', title: 'Lappi', role: 'admin' },
      { workspace: 'kainuu', title: 'Kainuu', role: 'admin' },
    ],
  }),
};
const show = (given: Partial<InnokylaApi>, at = '/innokyla/deleted') =>
  renderScreen(<DeletedPage />, { api: fakeApi({ ...admin, ...given }), at });

describe('looking for something that was deleted', () => {
  it('an admin sees what it was, who deleted it and until when it is kept, and brings it back', async () => {
    let items = [deleted];
    const listEntities = jest.fn(async () => aPage(items));
    const restoreEntity = jest.fn(async () => {
      items = [];
      return deleted;
    });
    const { container } = show(
      { listEntities, restoreEntity },
      '/innokyla/deleted?workspace=lappi',
    );
    const row = await screen.findByRole('list', {
      name: 'Deleted, the latest first',
    });
    expect(row).toHaveTextContent('Järjestöyhdyshenkilö kuntaan');
    expect(row).toHaveTextContent('Operating model · Lapin järjestöhanke');
    expect(row).toHaveTextContent(/Deleted 20 Nov 2026.*lappi-yllapitaja/);
    expect(row).toHaveTextContent('Removed for good on 20 Feb 2027');
    expect(listEntities).toHaveBeenCalledWith(
      expect.objectContaining({ deleted: true, workspace: 'lappi' }),
      expect.anything(),
    );
    expect(await findBarriers(container)).toEqual([]);
    await userEvent.click(
      within(row).getByRole('button', {
        name: 'Bring back “Järjestöyhdyshenkilö kuntaan”',
      }),
    );
    expect(
      await screen.findByText(/“Järjestöyhdyshenkilö kuntaan” is back/),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Open it' })).toHaveAttribute(
      'href',
      '/innokyla/operatingmodel/lappi/jarjestoyhdyshenkilo',
    );
    expect(restoreEntity).toHaveBeenCalledWith(ref, 7);
    expect(
      await screen.findByRole('heading', { name: 'Nothing has been deleted' }),
    ).toBeInTheDocument();
  });

  it('a member, who may not bring back, is told who may', async () => {
    show({ getSettings: async () => someSettings });
    expect(
      await screen.findByRole('heading', {
        name: 'Only admins of a workspace can bring back what was deleted',
      }),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: /Bring back/ }),
    ).not.toBeInTheDocument();
  });

  it('is told when the list cannot be had, and tries again', async () => {
    let broken = true;
    show({
      listEntities: async () => {
        if (broken) throw new TypeError('Failed to fetch');
        return aPage([deleted]);
      },
    });
    const notice = await screen.findByRole('alert');
    expect(notice).toHaveTextContent('No connection to the portal');
    broken = false;
    await userEvent.click(
      within(notice).getByRole('button', { name: 'Try again' }),
    );
    expect(await screen.findByText(/Removed for good/)).toBeInTheDocument();
  });

  it.each([
    [403, 'You may not do this', false],
    [404, 'Not found, or you may not see it', true],
    [409, 'This cannot be done now', false],
    [412, 'Someone has changed this meanwhile', true],
  ])(
    'is told why it did not come back (%s)',
    async (status, words, mayReload) => {
      show({
        listEntities: async () => aPage([deleted]),
        restoreEntity: async () => {
          throw refusal(status);
        },
      });
      await userEvent.click(
        await screen.findByRole('button', { name: /Bring back/ }),
      );
      expect(await screen.findByText(words)).toBeInTheDocument();
      expect(
        screen.queryAllByRole('button', { name: 'Show the newest' }),
      ).toHaveLength(mayReload ? 1 : 0);
    },
  );

  it('finds the rest of a long list', async () => {
    show({
      listEntities: async ({ cursor }) =>
        cursor
          ? aPage([anEntity({ name: 'toinen', title: 'Toinen' })])
          : aPage([deleted], { nextCursor: 'next' }),
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Show more' }),
    );
    expect(
      await screen.findByRole('heading', { name: 'Toinen' }),
    ).toBeInTheDocument();
  });
});

describe('having deleted something by mistake', () => {
  const just = {
    title: 'Malli',
    ref,
    kind: 'OperatingModel',
    workspace: 'lappi',
    canBringBack: true,
  };

  it('an admin takes it back at once', async () => {
    const restoreEntity = jest.fn(async () => deleted);
    renderScreen(<DeletedNotice deleted={just} />, {
      api: fakeApi({
        listEntities: async () => aPage([deleted]),
        restoreEntity,
      }),
    });
    expect(
      await screen.findByText(
        '“Malli” was deleted. It can be brought back until 20 Feb 2027.',
      ),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByText(/“Malli” is back/)).toBeInTheDocument();
    expect(restoreEntity).toHaveBeenCalledWith(ref, 7);
  });

  it('another is told whom to ask', async () => {
    const listEntities = jest.fn();
    renderScreen(<DeletedNotice deleted={{ ...just, canBringBack: false }} />, {
      api: fakeApi({ listEntities }),
    });
    expect(
      await screen.findByText(
        '“Malli” was deleted. An admin of the workspace can bring it back.',
      ),
    ).toBeInTheDocument();
    await waitFor(() => expect(listEntities).not.toHaveBeenCalled());
    expect(
      screen.queryByRole('button', { name: 'Undo' }),
    ).not.toBeInTheDocument();
  });
});
