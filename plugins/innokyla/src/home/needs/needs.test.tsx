import type { ThreadQuery } from '@innokyla/backstage-plugin-innokyla-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findBarriers } from '../../__testUtils__/axe';
import { aPage, aWorkspace } from '../../__testUtils__/entities';
import {
  fakeApi,
  refusal,
  someoneNew,
  someSettings,
} from '../../__testUtils__/fakeApi';
import { renderScreen } from '../../__testUtils__/renderScreen';
import type { InnokylaApi } from '../../api';
import {
  aThread,
  ME,
  someSignals,
} from '../../discussions/__testUtils__/backend';
import { HomePage } from '../HomePage';

const threadsOf = (items: ReturnType<typeof aThread>[] = []) => ({
  items,
  pageInfo: {},
  totalItems: items.length,
});

/** What each list of the front page holds. */
interface Waiting {
  awaiting?: ReturnType<typeof aThread>[];
  announcements?: ReturnType<typeof aThread>[];
  inbox?: ReturnType<typeof aThread>[];
  questions?: ReturnType<typeof aThread>[];
}

function show(waiting: Waiting, given: Partial<InnokylaApi> = {}) {
  const asked: ThreadQuery[] = [];
  const signals = someSignals();
  const view = renderScreen(
    <signals.Portal>
      <HomePage />
    </signals.Portal>,
    {
      api: fakeApi({
        listEntities: async () =>
          aPage([aWorkspace({ spec: { type: 'programme' } })]),
        listThreads: async (query = {}) => {
          asked.push(query);
          if (query.awaiting) return threadsOf(waiting.awaiting);
          if (query.kind === 'announcement') {
            return threadsOf(waiting.announcements);
          }
          if (query.inbox) {
            return threadsOf([
              ...(waiting.announcements ?? []),
              ...(waiting.inbox ?? []),
            ]);
          }
          return threadsOf(query.topic ? waiting.questions : []);
        },
        ...given,
      }),
    },
  );
  return { ...view, asked, signals };
}

const needs = () => screen.findByRole('region', { name: 'Needs you' });
const inDays = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString();

describe('seeing on the front page what waits for one', () => {
  it('sees the comments asked for with their dates, the latest one first', async () => {
    const { container } = show({
      awaiting: [
        aThread({
          id: 'b',
          kind: 'review',
          title: 'Raportin luonnos',
          dueAt: inDays(3),
        }),
        aThread({
          id: 'a',
          kind: 'review',
          title: 'Hakemuksen luonnos',
          dueAt: inDays(-2),
          late: true,
        }),
      ],
    });
    const group = within(
      within(await needs()).getByRole('region', {
        name: 'Your comments are asked for',
      }),
    );
    const rows = group.getAllByRole('listitem');
    expect(rows[0]).toHaveTextContent('Hakemuksen luonnos');
    expect(rows[0]).toHaveTextContent('Late by 2 days');
    expect(rows[1]).toHaveTextContent(/in 3 days/);
    expect(
      group.getByRole('link', { name: 'Hakemuksen luonnos' }),
    ).toHaveAttribute(
      'href',
      '/innokyla/operatingmodel/lappi/yhdyshenkilo?tab=discussion&thread=a',
    );
    expect(await findBarriers(container)).toEqual([]);
  });

  it('an expert sees the open questions of others on their topics, and finds the rest', async () => {
    const { asked } = show(
      {
        questions: [
          aThread({ id: 'q1', title: 'Miten rekrytoida?' }),
          aThread({ id: 'q2', title: 'Oma kysymys', createdBy: ME }),
        ],
      },
      {
        getMe: async () => ({ ...someoneNew, topics: ['rahoitus', 'verkot'] }),
      },
    );
    const group = within(
      within(await needs()).getByRole('region', {
        name: 'Open questions on your topics',
      }),
    );
    expect(
      group.getByRole('link', { name: 'Miten rekrytoida?' }),
    ).toBeInTheDocument();
    expect(group.queryByRole('link', { name: 'Oma kysymys' })).toBeNull();
    expect(
      group.getByRole('link', { name: 'All open questions on your topics' }),
    ).toHaveAttribute('href', '/innokyla/discussions?view=topics');
    expect(asked).toContainEqual(
      expect.objectContaining({ topic: ['rahoitus', 'verkot'] }),
    );
  });

  it('sees an announcement once, what is unread beside it, and has read it all', async () => {
    const markAllRead = jest.fn(async () => {});
    const waiting: Waiting = {
      announcements: [
        aThread({ id: 'n', kind: 'announcement', title: 'Haku on auki' }),
      ],
      inbox: [aThread({ id: 'u', title: 'Kuka maksaa?', unread: 3 })],
    };
    let threads = 2;
    show(waiting, {
      markAllRead,
      getUnread: async () => ({ threads, more: false }),
    });
    const section = within(await needs());
    expect(section.getAllByRole('link', { name: 'Haku on auki' })).toHaveLength(
      1,
    );
    const unread = within(
      section.getByRole('region', { name: /Unread of what you follow/ }),
    );
    expect(unread.getByText('3 new')).toBeInTheDocument();
    threads = 0;
    await userEvent.click(
      unread.getByRole('button', { name: 'Mark all as read' }),
    );
    await waitFor(() =>
      expect(screen.queryByRole('region', { name: 'Needs you' })).toBeNull(),
    );
    expect(markAllRead).toHaveBeenCalledWith({});
  });

  it('a moderator is led to the reports', async () => {
    show(
      {},
      {
        getSettings: async () => ({ ...someSettings, isModerator: true }),
        listReports: async () => ({ items: [], pageInfo: {}, totalItems: 3 }),
      },
    );
    expect(
      within(await needs()).getByRole('link', { name: '3 reports to look at' }),
    ).toHaveAttribute('href', '/innokyla/moderation');
  });

  it('sees the number change when something is written, and no more than 99', async () => {
    let unread = { threads: 2, more: false };
    const { signals } = show(
      { inbox: [aThread({ id: 'u' })] },
      { getUnread: async () => unread },
    );
    const section = within(await needs());
    expect(
      section.getByText('2 discussions with something unread for you'),
    ).toBeInTheDocument();
    unread = { threads: 100, more: true };
    await signals.tell({ type: 'unread', id: ME });
    expect(await section.findByText('99+')).toBeInTheDocument();
  });

  it('who needs not do anything sees no empty boxes, and costs few requests', async () => {
    const listReports = jest.fn();
    const { asked } = show({}, { listReports });
    await screen.findByRole('link', { name: 'Notifications and topics' });
    expect(screen.queryByRole('region', { name: 'Needs you' })).toBeNull();
    expect(screen.queryByRole('link', { name: /moderation/ })).toBeNull();
    expect(asked.filter(query => query.inbox || query.topic)).toEqual([]);
    expect(listReports).not.toHaveBeenCalled();
  });

  it('the front page stands when what waits cannot be had', async () => {
    const fails = async () => {
      throw refusal(503);
    };
    show({}, { getMe: fails, getUnread: fails, listThreads: fails });
    expect(
      await screen.findByRole('heading', { level: 1 }),
    ).toBeInTheDocument();
    expect(screen.queryByRole('region', { name: 'Needs you' })).toBeNull();
  });
});
