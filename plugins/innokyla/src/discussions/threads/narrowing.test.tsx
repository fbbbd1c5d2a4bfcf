import type {
  Thread,
  ThreadQuery,
} from '@innokyla/backstage-plugin-innokyla-common';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findBarriers } from '../../__testUtils__/axe';
import { anEntity } from '../../__testUtils__/entities';
import type { InnokylaApi } from '../../api';
import { aThread } from '../__testUtils__/backend';
import { showScreen } from '../__testUtils__/showScreen';
import { ThreadList } from './ThreadList';

const MODEL = 'operatingmodel:lappi/yhdyshenkilo';

const page = (items: Thread[] = [aThread()]) => ({
  items,
  pageInfo: {},
  // More than are seen at a glance.
  totalItems: items.length && 4,
});

const show = (api: Partial<InnokylaApi> = {}, at?: string) =>
  showScreen(
    <ThreadList anchor={MODEL} />,
    { getEntity: async () => anEntity(), ...api },
    at,
  );

const addressBar = () => screen.getByLabelText('address bar').textContent;

describe('narrowing the threads about something', () => {
  it('by kind, topic and what is unread; the address holds it', async () => {
    const queries: ThreadQuery[] = [];
    show({
      listThreads: async (query = {}) => {
        queries.push(query);
        return page([aThread({ topics: ['kunnat'] })]);
      },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Questions' }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Unread' }));
    await userEvent.click(screen.getByRole('link', { name: 'kunnat' }));
    await waitFor(() =>
      expect(queries[queries.length - 1]).toEqual({
        anchor: MODEL,
        kind: 'question',
        unread: true,
        topic: ['kunnat'],
      }),
    );
    expect(addressBar()).toBe(
      '/somewhere?tab=discussion&kind=question&unread=true&topic=kunnat',
    );
    expect(screen.getByRole('button', { name: 'Questions' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await userEvent.click(
      screen.getByRole('button', { name: /Remove.*kunnat/i }),
    );
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Discussions' })).toHaveFocus(),
    );
    await userEvent.click(screen.getByRole('button', { name: /Clear all/ }));
    expect(addressBar()).toBe('/somewhere?tab=discussion');
  });

  it('passes over what makes no sense in an address', async () => {
    const queries: ThreadQuery[] = [];
    show(
      {
        listThreads: async (query = {}) => {
          queries.push(query);
          return page();
        },
      },
      '/somewhere?kind=unicorn&version=-4&topic=&state=maybe&section=coreIdea&participant=%3Cscript%3E',
    );
    await screen.findByRole('link', { name: 'Kuka maksaa?' });
    expect(queries).toEqual([{ anchor: MODEL, section: 'coreIdea' }]);
  });

  it('is told when nothing matches, and can widen the list again', async () => {
    const { container } = show(
      {
        listThreads: async ({ kind } = {}) =>
          kind ? page([]) : page([aThread()]),
      },
      '/somewhere?kind=announcement',
    );
    expect(
      await screen.findByText('No discussion matches'),
    ).toBeInTheDocument();
    expect(await findBarriers(container)).toEqual([]);
    await userEvent.click(
      screen.getByRole('button', { name: 'Announcements' }),
    );
    expect(
      await screen.findByRole('link', { name: 'Kuka maksaa?' }),
    ).toBeInTheDocument();
  });
});
