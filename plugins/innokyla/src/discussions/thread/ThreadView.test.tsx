import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findBarriers } from '../../__testUtils__/axe';
import { refusal } from '../../__testUtils__/fakeApi';
import { aThread } from '../__testUtils__/backend';
import { findPost, showThread } from '../__testUtils__/showThread';

beforeEach(() => localStorage.clear());

const posts = () => screen.findAllByRole('article');

describe('reading a thread', () => {
  it('opens at the first unread and says where the new begins', async () => {
    const { asked, container } = showThread({
      posts: 100,
      thread: { readSeq: 60, unread: 40 },
    });
    expect(await findPost('Viesti 61')).toBeInTheDocument();
    expect(asked[0]).toMatchObject({ around: 61 });
    const separator = screen.getByRole('separator');
    expect(separator).toHaveTextContent('New since your last visit');
    expect(separator.closest('li')!.nextElementSibling).toHaveTextContent(
      'Viesti 61',
    );
    expect(await findBarriers(container)).toEqual([]);
  });

  it('reads on to the earlier and the later', async () => {
    const { asked } = showThread({ posts: 100, thread: { readSeq: 60 } });
    await findPost('Viesti 61');
    await userEvent.click(
      screen.getByRole('button', { name: 'Show earlier posts' }),
    );
    expect(await findPost('Viesti 1')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /earlier/ })).toBeNull();
    await userEvent.click(
      screen.getByRole('button', { name: 'Show later posts' }),
    );
    expect(await findPost('Viesti 100')).toBeInTheDocument();
    expect(asked).toEqual([
      { around: 61, limit: 40 },
      { before: 41, limit: 40 },
      { after: 80, limit: 40 },
    ]);
    expect(await posts()).toHaveLength(100);
  });

  it('follows a link to a post, and the keyboard comes along', async () => {
    const { asked } = showThread({ posts: 300 }, {}, '#post-150');
    const post = (await findPost('Viesti 150')).closest('article');
    expect(asked[0]).toMatchObject({ around: 150 });
    await waitFor(() => expect(post).toHaveFocus());
    const link = within(post!).getByRole('link', { name: 'Link to post 150' });
    expect(link).toHaveAttribute(
      'href',
      '/innokyla/operatingmodel/lappi/x?tab=discussion&thread=thread-1#post-150',
    );
  });

  it('moves the read mark to what has been seen', async () => {
    const { marks } = showThread({ posts: 5, thread: { readSeq: 2 } });
    await findPost('Viesti 5');
    await waitFor(() => expect(marks).toEqual([5]), { timeout: 3000 });
  });

  it('sees what was deleted and what was edited', async () => {
    const view = showThread({ posts: 3 });
    view.change(view.posts[0], { deletedAt: 'x', body: undefined });
    view.change(view.posts[1], { editedAt: '2020-03-03T08:00:00Z' });
    const [deleted, edited] = await posts();
    expect(deleted).toHaveTextContent('The post has been deleted.');
    expect(edited).toHaveTextContent('(edited)');
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
});

describe('being there when others write', () => {
  it('sees the post appear and hears of it', async () => {
    const { signals, write, asked } = showThread({
      posts: 3,
      thread: { readSeq: 3 },
    });
    await findPost('Viesti 3');
    write('Juuri kirjoitettu');
    await signals.tell({ seq: 4 });
    expect(await findPost('Juuri kirjoitettu')).toBeInTheDocument();
    expect(asked[asked.length - 1]).toMatchObject({ after: 3 });
    expect(
      screen.getByText('1 new post', { selector: 'span' }),
    ).toBeInTheDocument();
  });

  it('sees an edit of what is on the screen', async () => {
    const { signals, change, posts: kept } = showThread({ posts: 3 });
    await findPost('Viesti 2');
    change(kept[1], { body: 'Korjattu teksti' });
    await signals.tell({ seq: 2 });
    expect(await findPost('Korjattu teksti')).toBeInTheDocument();
    expect(screen.queryByText('Viesti 2')).toBeNull();
  });

  it('catches up with what the signals missed when coming back to the window', async () => {
    const { write } = showThread({ posts: 3 });
    await findPost('Viesti 3');
    write('Kirjoitettu sillä välin');
    window.dispatchEvent(new Event('visibilitychange'));
    expect(await findPost('Kirjoitettu sillä välin')).toBeInTheDocument();
  });

  it('is not bothered by what is written in other threads', async () => {
    const { signals, asked } = showThread({ posts: 3 });
    await findPost('Viesti 3');
    const before = asked.length;
    await signals.tell({ id: 'another', seq: 9 });
    expect(asked).toHaveLength(before);
  });
});

describe('closing a question', () => {
  it('its asker marks it as resolved, a moderator locks it', async () => {
    showThread({
      posts: 1,
      thread: aThread({
        abilities: {
          canReply: true,
          canEdit: true,
          canAccept: true,
          canModerate: true,
        },
      }),
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Mark as resolved' }),
    );
    expect(await screen.findByText('Resolved')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Lock' }));
    expect(await screen.findByText('Locked')).toBeInTheDocument();
  });
});
