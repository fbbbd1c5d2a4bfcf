import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { refusal } from '../../__testUtils__/fakeApi';
import { aThread } from '../__testUtils__/backend';
import { letWindowScroll } from '../__testUtils__/scrolling';
import { findPost, showThread } from '../__testUtils__/showThread';
import { postBox, writeIn } from '../writing/__testUtils__/postBox';

beforeEach(() => {
  localStorage.clear();
  letWindowScroll();
});

const LABEL = 'Your reply';
const write = (text: string) => writeIn(LABEL, text);
const send = () =>
  userEvent.click(screen.getByRole('button', { name: 'Send' }));

describe('sending that does not get through at once', () => {
  it('keeps what the portal refused and sends it once, however often it is tried', async () => {
    const ids: string[] = [];
    let isRefused = true;
    const view = showThread(
      { posts: 1 },
      {
        createPost: async (thread, request) => {
          ids.push(request.id);
          // It arrives, but the answer gets lost.
          const post = await view.api.createPost!(thread, request);
          if (isRefused) throw refusal(400);
          return post;
        },
      },
    );
    await write('Kunta maksaa.');
    await send();
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('Not sent.');
    isRefused = false;
    await userEvent.click(
      within(alert).getByRole('button', { name: 'Try again' }),
    );
    await waitFor(() => expect(ids).toEqual([ids[0], ids[0]]));
    await waitFor(() => expect(screen.queryByText('Not sent.')).toBeNull());
    expect(view.posts).toHaveLength(2);
  });

  it('is told from when one can go on when one has written too much, with the text kept', async () => {
    const retryAt = '2099-03-12T12:05:00Z';
    showThread(
      { posts: 1 },
      {
        createPost: async () => {
          throw refusal(429, 'As a newcomer', { retryAt });
        },
      },
    );
    await write('Kunta maksaa.');
    await send();
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent(/Not sent. You can go on 12 Mar 2099/);
    expect(await findPost('Kunta maksaa.')).toBeInTheDocument();
  });

  it('keeps in sight what came too late for a thread that was locked meanwhile', async () => {
    let isLocked = false;
    showThread(
      { posts: 1 },
      {
        getThread: async () =>
          aThread({
            locked: isLocked,
            abilities: { ...aThread().abilities, canReply: !isLocked },
          }),
        createPost: async () => {
          isLocked = true;
          throw refusal(409, 'The thread has been locked meanwhile.');
        },
      },
    );
    await write('Kunta maksaa.');
    await send();
    expect(
      await screen.findByText(/it can be read but not answered/),
    ).toBeInTheDocument();
    expect(screen.getByText(/has been locked meanwhile/)).toBeInTheDocument();
    expect(await findPost('Kunta maksaa.')).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Delete the text' }),
    );
    expect(screen.queryByText('Kunta maksaa.')).toBeNull();
  });

  it('waits for the connection in sight, and is sent by itself when it is back', async () => {
    let isAway = true;
    const view = showThread(
      { posts: 1 },
      {
        createPost: async (...call) => {
          if (isAway) throw new TypeError('Failed to fetch');
          return view.api.createPost!(...call);
        },
      },
    );
    await write('Junasta');
    await send();
    expect(
      await screen.findByText('Waiting for the connection; sends by itself'),
    ).toBeInTheDocument();
    isAway = false;
    await waitFor(() => expect(view.posts).toHaveLength(2));
    await waitFor(() =>
      expect(screen.queryByText(/Waiting for the connection/)).toBeNull(),
    );
  });

  it('shows of what waits what it answers and when it was written, and tells that it waits', async () => {
    showThread(
      { posts: 2, thread: { readSeq: 2 } },
      {
        createPost: async () => {
          throw new TypeError('Failed to fetch');
        },
      },
    );
    await findPost('Viesti 2');
    await postBox(LABEL);
    await userEvent.click(
      screen.getByRole('button', { name: 'Reply to post 2' }),
    );
    await waitFor(async () => expect(await postBox(LABEL)).toHaveFocus());
    await write('Junasta');
    await send();
    const state = await screen.findByText(/^Waiting for the connection/);
    const waiting = state.parentElement!.parentElement!;
    expect(
      within(waiting).getByRole('link', { name: 'Answers post 2' }),
    ).toHaveAttribute('href', expect.stringMatching(/post=2$/));
    expect(
      within(waiting).getByText(/now|second|minute/, { selector: 'time' }),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/^Your post has not been sent yet/).closest('[role]'),
    ).toHaveAttribute('role', 'status');
  });

  it('sends what a closed page left behind, once', async () => {
    const first = showThread(
      { posts: 1 },
      { createPost: () => new Promise(() => {}) },
    );
    await write('Akku loppui');
    await send();
    await screen.findByText('Sending…');
    first.unmount();
    const view = showThread({ posts: 1 });
    await waitFor(() => expect(view.posts).toHaveLength(2));
    expect(view.posts[1].body).toContain('Akku loppui');
  });
});
