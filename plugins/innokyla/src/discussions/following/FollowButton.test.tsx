import { EntityProvider } from '@backstage/plugin-catalog-react';
import type { Follow } from '@innokyla/backstage-plugin-innokyla-common';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findBarriers } from '../../__testUtils__/axe';
import { aWorkspace } from '../../__testUtils__/entities';
import { fakeApi, refusal } from '../../__testUtils__/fakeApi';
import { renderScreen } from '../../__testUtils__/renderScreen';
import type { InnokylaApi } from '../../api';
import { FollowButton } from './FollowButton';
import { FollowForeign } from './FollowForeign';

const target = { entity: 'operatingmodel:lappi/yhdyshenkilo' };

const show = (given: Partial<InnokylaApi>) =>
  renderScreen(<FollowButton target={target} title="Yhdyshenkilö" />, {
    api: fakeApi(given),
  });

const inherited: Follow = {
  target,
  effective: 'threads',
  inheritedFrom: 'workspace:default/lappi',
};

/** A backend that keeps the level, and inherits `threads` from the workspace. */
function aFollowing() {
  let level: Follow['level'];
  const read = (): Follow =>
    level ? { target, level, effective: level } : inherited;
  const asked: Follow['level'][] = [];
  const api: Partial<InnokylaApi> = {
    getEntity: async () => aWorkspace(),
    getFollow: async () => read(),
    putFollow: async (_target, wanted) => {
      asked.push(wanted ?? undefined);
      level = wanted ?? undefined;
      return read();
    },
  };
  return { api, asked };
}

describe('choosing what one hears of', () => {
  it('sees what counts and where it comes from, and mutes it with the keyboard alone', async () => {
    const { api, asked } = aFollowing();
    const { container } = show(api);
    const button = await screen.findByRole('button', {
      name: 'Follow: new discussions and mentions – Yhdyshenkilö',
    });
    button.focus();
    await userEvent.keyboard('{Enter}');
    expect(
      await screen.findByRole('menuitemradio', {
        name: /As in “Lapin järjestöhanke”.*Now: new discussions and mentions/,
      }),
    ).toBeChecked();
    expect(await findBarriers(container)).toEqual([]);
    await userEvent.keyboard('{ArrowUp}{Enter}');
    expect(
      await screen.findByRole('button', { name: /Follow: muted/ }),
    ).toBeInTheDocument();
    expect(asked).toEqual(['nothing']);
  });

  it('goes back to what the workspace says', async () => {
    const { api, asked } = aFollowing();
    show(api);
    await userEvent.click(
      await screen.findByRole('button', { name: /Follow: new/ }),
    );
    await userEvent.click(
      screen.getByRole('menuitemradio', { name: /^Everything/ }),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: /Follow: everything/ }),
    );
    await userEvent.click(
      screen.getByRole('menuitemradio', { name: 'As in its workspace' }),
    );
    expect(
      await screen.findByRole('button', { name: /Follow: new discussions/ }),
    ).toBeInTheDocument();
    expect(asked).toEqual(['everything', undefined]);
  });

  it('is told when it could not be saved, and sees what counts still', async () => {
    show({
      ...aFollowing().api,
      putFollow: async () => {
        throw refusal(503);
      },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: /Follow: new/ }),
    );
    await userEvent.click(
      screen.getByRole('menuitemradio', { name: /^Nothing/ }),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The portal could not answer',
    );
    await waitFor(() =>
      expect(
        screen.getByRole('button', { name: /Follow: new discussions/ }),
      ).toBeInTheDocument(),
    );
  });

  it('finds everything that they have chosen', async () => {
    show(aFollowing().api);
    await userEvent.click(
      await screen.findByRole('button', { name: /Follow: new/ }),
    );
    expect(
      screen.getByRole('menuitem', { name: 'All notification settings' }),
    ).toHaveAttribute('href', '/innokyla/settings');
  });
});

describe('following what stands in the portal’s catalog', () => {
  const onPageOf = (kind: string) => {
    const getFollow = jest.fn(aFollowing().api.getFollow!);
    renderScreen(
      <EntityProvider
        entity={{ apiVersion: 'v1', kind, metadata: { name: 'website' } }}
      >
        <FollowForeign />
      </EntityProvider>,
      { api: fakeApi({ getFollow }) },
    );
    return getFollow;
  };

  it('finds the button where the page has no heading of ours, and only there', async () => {
    const getFollow = onPageOf('Component');
    expect(
      await screen.findByRole('button', { name: /Follow: new.*website/ }),
    ).toBeInTheDocument();
    expect(getFollow).toHaveBeenCalledWith(
      { entity: 'component:default/website' },
      expect.anything(),
    );
  });

  it('finds it once on a page of ours', async () => {
    onPageOf('OperatingModel');
    await screen.findByLabelText('address bar');
    expect(screen.queryByRole('button')).toBeNull();
  });
});
