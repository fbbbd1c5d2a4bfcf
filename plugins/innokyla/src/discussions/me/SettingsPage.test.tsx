import type {
  FollowList,
  FollowTarget,
  Me,
  PutMeRequest,
} from '@innokyla/backstage-plugin-innokyla-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findBarriers } from '../../__testUtils__/axe';
import { fakeApi, refusal, someoneNew } from '../../__testUtils__/fakeApi';
import { renderScreen } from '../../__testUtils__/renderScreen';
import type { InnokylaApi } from '../../api';
import { someSignals } from '../__testUtils__/backend';
import { SettingsPage } from './SettingsPage';
import { useTellLanguage } from './useTellLanguage';

/** A backend that keeps what a person says of themselves. */
function aPerson(given: Partial<Me> = {}) {
  let me: Me = { ...someoneNew, ...given };
  const said: PutMeRequest[] = [];
  const api: Partial<InnokylaApi> = {
    getMe: async () => me,
    putMe: async (revision, change) => {
      if (revision !== me.revision) throw refusal(412);
      said.push(change);
      me = { ...me, ...change, revision: revision + 1 };
      return me;
    },
  };
  return {
    api,
    said,
    changeElsewhere: (change: Partial<Me>) => {
      me = { ...me, ...change, revision: me.revision + 1 };
    },
  };
}

const show = (given: Partial<InnokylaApi>) =>
  renderScreen(<SettingsPage />, { api: fakeApi(given) });

describe('settling what one hears of', () => {
  it('has a digest once a week from now on', async () => {
    const { api, said } = aPerson();
    const { container } = show(api);
    expect(await screen.findByRole('radio', { name: 'Never' })).toBeChecked();
    expect(await findBarriers(container)).toEqual([]);
    await userEvent.click(screen.getByRole('radio', { name: 'Once a week' }));
    expect(await screen.findByText('Saved.')).toBeInTheDocument();
    expect(screen.getByRole('radio', { name: 'Once a week' })).toBeChecked();
    expect(said).toEqual([{ digest: 'weekly' }]);
  });

  it('saves although the settings were changed in another window', async () => {
    const person = aPerson();
    show(person.api);
    await screen.findByRole('radio', { name: 'Never' });
    person.changeElsewhere({ topics: ['rahoitus'] });
    await userEvent.click(screen.getByRole('radio', { name: 'Every day' }));
    expect(await screen.findByText('Saved.')).toBeInTheDocument();
    expect(person.said).toEqual([{ digest: 'daily' }]);
  });

  it('is told when it was not saved, and sees what is so', async () => {
    show({
      ...aPerson().api,
      putMe: async () => {
        throw refusal(503);
      },
    });
    await userEvent.click(
      await screen.findByRole('radio', { name: 'Every day' }),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The portal could not answer',
    );
    expect(screen.getByRole('radio', { name: 'Never' })).toBeChecked();
  });

  it('takes a topic that others use, and one of their own', async () => {
    const { api, said } = aPerson();
    show({
      ...api,
      listTopics: async () => ({
        items: [{ topic: 'rahoitus', threads: 4, experts: 1 }],
      }),
    });
    const field = await screen.findByRole('combobox', { name: 'Topics' });
    await userEvent.click(field);
    await userEvent.click(
      await screen.findByRole('option', { name: /rahoitus/ }),
    );
    await userEvent.type(field, 'Vapaaehtoiset  Lapissa{Enter}');
    await waitFor(() =>
      expect(said).toEqual([
        { topics: ['rahoitus'] },
        { topics: ['rahoitus', 'vapaaehtoiset lapissa'] },
      ]),
    );
    expect(screen.getByText('vapaaehtoiset lapissa')).toBeInTheDocument();
  });

  it('changes a level, and takes a choice away', async () => {
    let items: FollowList['items'] = [
      {
        target: { thread: '6a4d8a2c-5ed0-4b8e-9d0a-0c6f0f6f3a11' },
        title: 'Kuka maksaa?',
        ref: 'operatingmodel:lappi/malli',
        level: 'everything',
        at: '2020-01-01T00:00:00Z',
      },
      {
        target: { entity: 'workspace:default/lappi' },
        title: 'Lappi',
        ref: 'workspace:default/lappi',
        level: 'nothing',
        at: '2020-01-01T00:00:00Z',
      },
    ];
    const same = (a: FollowTarget, b: FollowTarget) =>
      JSON.stringify(a) === JSON.stringify(b);
    show({
      listFollows: async () => ({ items, pageInfo: {} }),
      putFollow: async (target, level) => {
        items = items.flatMap(item => {
          if (!same(item.target, target)) return [item];
          return level ? [{ ...item, level }] : [];
        });
        return { target, effective: level ?? 'mentions' };
      },
    });
    const list = within(
      await screen.findByRole('list', { name: 'What you have chosen' }),
    );
    expect(list.getByRole('link', { name: 'Kuka maksaa?' })).toHaveAttribute(
      'href',
      expect.stringContaining('tab=discussion&thread=6a4d8a2c'),
    );
    await userEvent.click(
      list.getByRole('combobox', { name: 'What you hear of “Lappi”' }),
    );
    await userEvent.click(screen.getByRole('option', { name: 'Everything' }));
    await waitFor(() => expect(items[1].level).toBe('everything'));
    await userEvent.click(
      list.getByRole('button', {
        name: 'Remove your choice for “Kuka maksaa?”',
      }),
    );
    await waitFor(() =>
      expect(list.queryByRole('link', { name: 'Kuka maksaa?' })).toBeNull(),
    );
    expect(items).toHaveLength(1);
  });
});

describe('reading notices in one’s own language', () => {
  beforeEach(() => sessionStorage.clear());

  function Page() {
    useTellLanguage();
    return null;
  }

  it('tells the portal’s language once a visit, and nothing when it is known', async () => {
    const { Portal } = someSignals();
    const { api, said } = aPerson({ language: 'fi' });
    const getMe = jest.fn(api.getMe!);
    const page = () =>
      renderScreen(
        <Portal>
          <Page />
        </Portal>,
        { api: fakeApi({ ...api, getMe }) },
      );
    const first = page();
    await waitFor(() => expect(said).toEqual([{ language: 'en' }]));
    first.unmount();
    const second = page();
    await screen.findAllByLabelText('address bar');
    second.unmount();
    sessionStorage.clear();
    page();
    await waitFor(() => expect(getMe).toHaveBeenCalledTimes(2));
    expect(said).toHaveLength(1);
  });
});
