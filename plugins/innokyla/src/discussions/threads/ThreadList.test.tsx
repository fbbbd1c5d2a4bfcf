import type { Thread } from '@innokyla/backstage-plugin-innokyla-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findBarriers } from '../../__testUtils__/axe';
import {
  anEntity,
  aWorkspace,
  readerAbilities,
} from '../../__testUtils__/entities';
import { refusal } from '../../__testUtils__/fakeApi';
import type { InnokylaApi } from '../../api';
import { aThread } from '../__testUtils__/backend';
import { showScreen } from '../__testUtils__/showScreen';
import { ThreadList } from './ThreadList';

beforeEach(() => localStorage.clear());

const MODEL = 'operatingmodel:lappi/yhdyshenkilo';

const page = (items: Thread[] = [aThread()], nextCursor?: string) => ({
  items,
  pageInfo: { nextCursor },
  totalItems: items.length,
});

const show = (api: Partial<InnokylaApi> = {}, at?: string, anchor = MODEL) =>
  showScreen(
    <ThreadList anchor={anchor} />,
    { getEntity: async () => anEntity(), ...api },
    at,
  );

const addressBar = () => screen.getByLabelText('address bar').textContent;

describe('seeing how the threads about something stand', () => {
  it('tells kind, state, what is late, what is unread, topics and the section', async () => {
    const { container } = show({
      listThreads: async () =>
        page([
          aThread({
            anchor: { ref: MODEL, section: 'coreIdea' },
            pinned: true,
            unanswered: true,
            topics: ['kunnat'],
            lastSeq: 12,
            unread: 3,
          }),
          aThread({
            id: 'thread-2',
            title: 'Kommentit luonnokseen',
            kind: 'review',
            late: true,
            dueAt: new Date(Date.now() - 3 * 86_400_000).toISOString(),
          }),
          aThread({
            id: 'thread-3',
            title: 'Vastattu kysymys',
            resolved: true,
            answerSeq: 2,
            // Its answer was hidden since.
            unanswered: true,
          }),
        ]),
    });
    const rowOf = async (name: string) =>
      within((await screen.findByRole('link', { name })).closest('li')!);
    const question = await rowOf('Kuka maksaa?');
    for (const mark of ['Question', 'Pinned', 'No answers yet', '3 unread']) {
      expect(question.getByText(mark)).toBeInTheDocument();
    }
    expect(question.getByText(/12 posts/)).toBeInTheDocument();
    expect(question.getByText(/About: /)).toBeInTheDocument();
    expect(question.getByRole('link', { name: 'kunnat' })).toBeInTheDocument();
    const review = await rowOf('Kommentit luonnokseen');
    expect(review.getByText('Late by 3 days')).toBeInTheDocument();
    const answered = await rowOf('Vastattu kysymys');
    expect(answered.getByText('Answered')).toBeInTheDocument();
    expect(answered.queryByText('No answers yet')).toBeNull();
    expect(await findBarriers(container)).toEqual([]);
  });

  it('opens a thread at its own address, with the filters kept', async () => {
    show(
      { listThreads: async () => page() },
      '/somewhere?tab=discussion&kind=question',
    );
    await userEvent.click(
      await screen.findByRole('link', { name: 'Kuka maksaa?' }),
    );
    expect(addressBar()).toBe(
      '/somewhere?tab=discussion&kind=question&thread=thread-1',
    );
  });

  it('sees a new thread appear, and asks once for many changes at once', async () => {
    const threads = [aThread()];
    let asked = 0;
    const { signals } = show({
      listThreads: async () => {
        asked += 1;
        return page([...threads]);
      },
    });
    await screen.findByRole('link', { name: 'Kuka maksaa?' });
    const before = asked;
    threads.push(aThread({ id: 'thread-2', title: 'Uusi kysymys' }));
    for (let seq = 1; seq <= 50; seq += 1) {
      await signals.tell({ type: 'post', id: 'thread-2', seq });
    }
    expect(
      await screen.findByRole('link', { name: 'Uusi kysymys' }),
    ).toBeInTheDocument();
    expect(asked - before).toBeLessThanOrEqual(2);
  });

  it('finds the way to what was moved elsewhere', async () => {
    show({
      listMovedThreads: async () => ({
        items: [
          {
            threadId: 'thread-9',
            title: 'Väärässä paikassa',
            to: { ref: 'workspace:default/kainuu', title: 'Kainuu' },
            at: '2020-03-01T08:00:00Z',
            by: 'user:default/paavalvoja',
            reason: 'Koskee Kainuuta',
          },
        ],
      }),
    });
    expect(
      await screen.findByRole('link', { name: 'Väärässä paikassa' }),
    ).toHaveAttribute(
      'href',
      '/innokyla/workspace/default/kainuu?tab=discussion&thread=thread-9',
    );
    expect(screen.getByText(/Moved to: Kainuu/)).toHaveTextContent(
      'Koskee Kainuuta',
    );
  });

  it('loads more, each thread once', async () => {
    show({
      listThreads: async ({ cursor } = {}) =>
        cursor
          ? page([aThread(), aThread({ id: 'thread-2', title: 'Toinen' })])
          : page([aThread()], 'next'),
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Show more' }),
    );
    expect(
      await screen.findByRole('link', { name: 'Toinen' }),
    ).toBeInTheDocument();
    expect(screen.getAllByRole('link', { name: 'Kuka maksaa?' })).toHaveLength(
      1,
    );
  });
});

describe('having read everything', () => {
  it('marks all of it read, and keeps the keyboard where it is', async () => {
    let unread = 3;
    const marked: unknown[] = [];
    show({
      listThreads: async () => page([aThread({ unread })]),
      markAllRead: async what => {
        marked.push(what);
        unread = 0;
      },
    });
    const button = await screen.findByRole('button', { name: /all as read/i });
    await userEvent.click(button);
    await waitFor(() => expect(screen.queryByText('3 unread')).toBeNull());
    expect(marked).toEqual([{ anchor: MODEL }]);
    expect(button).toHaveFocus();
  });
});

describe('beginning where nothing has been said', () => {
  it('is invited to begin, and the browser’s address leads to the form', async () => {
    const { container } = show();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Start a discussion' }),
    );
    expect(addressBar()).toBe('/somewhere?tab=discussion&start=any');
    expect(
      await screen.findByRole('heading', { name: 'New discussion' }),
    ).toHaveFocus();
    expect(await findBarriers(container)).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(addressBar()).toBe('/somewhere?tab=discussion');
    expect(
      await screen.findByRole('button', { name: 'Start a discussion' }),
    ).toHaveFocus();
  });

  it('is not invited to write where only members may, not even by a link', async () => {
    show(
      {
        getEntity: async () =>
          anEntity({ abilities: { ...readerAbilities, canDiscuss: false } }),
      },
      '/somewhere?start=question',
    );
    expect(
      await screen.findByText(/When somebody starts one/),
    ).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /Start/ })).toBeNull();
    expect(
      screen.queryByRole('heading', { name: 'New discussion' }),
    ).toBeNull();
  });

  it('leads from a workspace to the discussions of all that is in it', async () => {
    show(
      { getEntity: async () => aWorkspace() },
      undefined,
      'workspace:default/lappi',
    );
    expect(
      await screen.findByRole('link', {
        name: 'Discussions of everything in this workspace',
      }),
    ).toHaveAttribute('href', '/innokyla/discussions?workspace=lappi');
  });

  it('can try again when the portal did not answer', async () => {
    let fails = true;
    show({
      listThreads: async () => {
        if (fails) throw refusal(500);
        return page();
      },
    });
    const retry = await screen.findByRole('button', { name: 'Try again' });
    fails = false;
    await userEvent.click(retry);
    expect(
      await screen.findByRole('link', { name: 'Kuka maksaa?' }),
    ).toBeInTheDocument();
  });
});
