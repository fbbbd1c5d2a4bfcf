import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findBarriers } from '../../__testUtils__/axe';
import { refusal } from '../../__testUtils__/fakeApi';
import { ME } from '../__testUtils__/backend';
import { letWindowScroll } from '../__testUtils__/scrolling';
import { findPost, showThread } from '../__testUtils__/showThread';
import { ROW_HEIGHT } from './rows/useRows';

let page: ReturnType<typeof letWindowScroll>;
beforeEach(() => {
  localStorage.clear();
  page = letWindowScroll();
});

const feed = () => screen.findByRole('feed', { name: 'Posts' });
const drawn = () => screen.getAllByRole('article');
const isPost = (seq: number) => (row: HTMLElement | null) =>
  row?.getAttribute('aria-posinset') === String(seq);
const rowOf = async (text: string) =>
  (await findPost(text)).closest('article')!;

describe('reading a long thread', () => {
  it('opens at the first unread at once, and says where the new begins', async () => {
    const { asked, container } = showThread({
      posts: 10_000,
      thread: { readSeq: 6000, unread: 4000 },
    });
    const first = await rowOf('Viesti 6001');
    expect(first).toHaveAttribute('aria-posinset', '6001');
    expect(first).toHaveAttribute('aria-setsize', '10000');
    expect(within(first).getByRole('separator')).toHaveTextContent(
      'New since your last visit',
    );
    // Only what is in view is drawn, and only that is fetched.
    expect(drawn().length).toBeLessThan(30);
    expect(asked.length).toBeLessThan(4);
    // The scroll bar stands for the whole thread.
    expect(parseFloat((await feed()).style.height)).toBe(10_000 * ROW_HEIGHT);
    expect(await findBarriers(container)).toEqual([]);
  });

  it('reads on wherever one scrolls, each block fetched once', async () => {
    const { asked } = showThread({ posts: 1000, thread: { readSeq: 0 } });
    await findPost('Viesti 1');
    await page.scrollTo(500 * ROW_HEIGHT);
    expect(await findPost('Viesti 502')).toBeInTheDocument();
    expect(drawn().some(isPost(1))).toBe(false);
    await page.scrollTo(0);
    expect(await findPost('Viesti 1')).toBeInTheDocument();
    expect(new Set(asked.map(q => JSON.stringify(q))).size).toBe(asked.length);
    expect(asked).toContainEqual({ after: 500, limit: 50 });
  });

  it('goes to either end and back to the first unread by buttons, with the keyboard', async () => {
    showThread({ posts: 1000, thread: { readSeq: 600, unread: 400 } });
    await findPost('Viesti 601');
    const go = (name: string) =>
      userEvent.click(screen.getByRole('button', { name }));
    await go('To the newest post');
    await waitFor(async () => expect(await rowOf('Viesti 1000')).toHaveFocus());
    await go('To the first post');
    await waitFor(async () => expect(await rowOf('Viesti 1')).toHaveFocus());
    await go('To the first unread');
    await waitFor(async () => expect(await rowOf('Viesti 601')).toHaveFocus());
  });

  it('walks from post to post by keys, beyond what was drawn', async () => {
    showThread({ posts: 200, thread: { readSeq: 0 } });
    (await rowOf('Viesti 1')).focus();
    await userEvent.keyboard('jjk');
    await waitFor(async () => expect(await rowOf('Viesti 2')).toHaveFocus());
    await userEvent.keyboard('{End}');
    await waitFor(async () => expect(await rowOf('Viesti 200')).toHaveFocus());
    await userEvent.keyboard('{Home}');
    await waitFor(async () => expect(await rowOf('Viesti 1')).toHaveFocus());
  });

  it('does not lose the post with the keyboard by scrolling away from it', async () => {
    showThread({ posts: 300, thread: { readSeq: 0 } });
    const first = await rowOf('Viesti 1');
    first.focus();
    await page.scrollTo(200 * ROW_HEIGHT);
    await findPost('Viesti 202');
    expect(first).toHaveFocus();
  });

  it('follows a link to a post, which is marked and gets the keyboard', async () => {
    showThread({ posts: 300 }, {}, '&post=150');
    const post = await rowOf('Viesti 150');
    await waitFor(() => expect(post).toHaveFocus());
    expect(post).toHaveAttribute('aria-current', 'true');
    expect(
      within(post).getByRole('link', { name: 'Link to post 150' }),
    ).toHaveAttribute(
      'href',
      '/innokyla/operatingmodel/lappi/x?tab=discussion&thread=thread-1&post=150',
    );
  });

  it('moves the read mark to what has been seen, not to what has not', async () => {
    const { marks } = showThread({ posts: 100, thread: { readSeq: 2 } });
    await findPost('Viesti 5');
    await waitFor(() => expect(marks).toHaveLength(1));
    expect(marks[0]).toBeGreaterThan(2);
    expect(marks[0]).toBeLessThan(10);
  });

  it('leaves a post unread from there on, and reading on does not undo it', async () => {
    const { marks, unread } = showThread({ posts: 5, thread: { readSeq: 5 } });
    await findPost('Viesti 3');
    await userEvent.click(
      screen.getByRole('button', { name: 'More about post 3' }),
    );
    await userEvent.click(
      screen.getByRole('menuitem', { name: 'Mark unread from here' }),
    );
    await waitFor(() => expect(unread).toEqual([3]));
    expect(
      await screen.findByText(/^Unread from this post on/, {
        selector: '[role="status"] *',
      }),
    ).toBeInTheDocument();
    expect(marks).toEqual([]);
  });

  it('is told when the thread cannot be seen', async () => {
    showThread(
      { posts: 1 },
      {
        getThread: async () => {
          throw refusal(404);
        },
      },
    );
    expect(await screen.findByText(/Not found/)).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'All discussions' }),
    ).toHaveAttribute(
      'href',
      '/innokyla/operatingmodel/lappi/x?tab=discussion',
    );
  });

  it('can try again when posts could not be fetched', async () => {
    let isDown = true;
    const view = showThread(
      { posts: 3 },
      {
        listPosts: async (...call) => {
          if (isDown) throw refusal(500);
          return view.api.listPosts!(...call);
        },
      },
    );
    const retry = await screen.findByRole('button', { name: 'Try again' });
    isDown = false;
    await userEvent.click(retry);
    expect(await findPost('Viesti 3')).toBeInTheDocument();
  });
});

describe('looking after a thread', () => {
  const abilities = {
    canReply: true,
    canEdit: true,
    canAccept: true,
    canModerate: false,
  };

  it('its asker marks it as resolved', async () => {
    showThread({ posts: 1, thread: { abilities } });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Mark as resolved' }),
    );
    expect(await screen.findByText('Resolved')).toBeInTheDocument();
  });

  it('words its title better', async () => {
    showThread({ posts: 1, thread: { abilities, createdBy: ME } });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Edit title and topics' }),
    );
    const title = screen.getByRole('textbox', { name: 'Title' });
    await userEvent.clear(title);
    await userEvent.type(title, 'Kuka maksaa tilan?');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(
      await screen.findByRole('heading', { name: 'Kuka maksaa tilan?' }),
    ).toBeInTheDocument();
  });

  it('only says of a locked one that it is settled', async () => {
    showThread({ posts: 1, thread: { abilities, locked: true } });
    await screen.findByRole('button', { name: 'Mark as resolved' });
    expect(
      screen.queryByRole('button', { name: 'Edit title and topics' }),
    ).toBeNull();
  });

  it('reads where it was moved from and why', async () => {
    showThread({
      posts: 1,
      thread: {
        moves: [
          {
            from: { ref: 'operatingmodel:lappi/vanha', title: 'Vanha malli' },
            at: '2020-03-04T08:00:00Z',
            by: 'user:default/moderaattori',
            reason: 'Kuuluu tänne',
          },
        ],
      },
    });
    expect(
      await screen.findByRole('link', { name: 'Vanha malli' }),
    ).toHaveAttribute('href', '/innokyla/operatingmodel/lappi/vanha');
    expect(screen.getByText('Kuuluu tänne')).toBeInTheDocument();
  });
});
